import {
  RELATIONS,
  INSTRUMENTS,
  DOCUMENT_TYPES,
  type DocumentActs,
  type DocumentRelation,
  type DocumentType,
  type Signature,
} from '#forum/document/acts.ts';
import type { DocumentCommand } from '#forum/document/commands.ts';
import { z } from 'zod';
import { decisionId, documentId, meetingId, organId, partyId } from '#contract/ids.ts';
import { count, list } from '#contract/lists.ts';
import { bodies, exactly, type BodiesOf } from '#contract/same.ts';
import { address, line, words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';
import { verb } from './decision.ts';
import { person } from './forum.ts';

const type = exactly<DocumentType>()(z.enum(DOCUMENT_TYPES));

const relation = exactly<DocumentRelation>()(
  z.strictObject({
    relation: z.enum(RELATIONS),
    document: documentId,
  }),
);

const signature = exactly<Signature>()(z.strictObject({ party: partyId, person: person.exactOptional() }));

const titled = { document: documentId, type, title: words };

export const documentBodies = bodies<DocumentActs>()({
  'document.registered': z.strictObject({
    ...titled,
    draft: z.boolean().exactOptional(),
    organ: organId.exactOptional(),
    meeting: meetingId.exactOptional(),
    address: address.exactOptional(),
  }),
  'document.adopted': z.strictObject({
    ...titled,
    organ: organId.exactOptional(),
    meeting: meetingId.exactOptional(),
    decision: decisionId.exactOptional(),
    verb,
    relations: list(relation).exactOptional(),
    about: words.exactOptional(),
    address: address.exactOptional(),
  }),
  'document.issued-by-chair': z.strictObject({
    ...titled,
    chair: partyId,
    meeting: meetingId.exactOptional(),
    about: words.exactOptional(),
  }),
  'document.signed': z.strictObject({
    ...titled,
    meeting: meetingId.exactOptional(),
    signatures: list(signature).exactOptional(),
    signatories: count.exactOptional(),
    depositary: partyId.exactOptional(),
    relations: list(relation).exactOptional(),
    about: words.exactOptional(),
    address: address.exactOptional(),
  }),
  'instrument.deposited': z.strictObject({
    document: documentId,
    party: partyId,
    instrument: z.enum(INSTRUMENTS),
    reference: line.exactOptional(),
  }),
  'treaty.status-noted': z.strictObject({
    document: documentId,
    inForce: z.boolean(),
    missing: count.exactOptional(),
    text: words.exactOptional(),
  }),
  'treaty.in-force': z.strictObject({ document: documentId }),
});

export const documentOrders = bodies<BodiesOf<DocumentCommand>>()({
  RecordInstrument: z.strictObject({ ...documentBodies['instrument.deposited'].shape, on: edtf.exactOptional() }),
});
