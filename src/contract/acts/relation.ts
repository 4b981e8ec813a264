import type { RelationActs } from '#forum/relation/acts.ts';
import type { RelationCommand } from '#forum/relation/commands.ts';
import { z } from 'zod';
import { decisionId, documentId, partyId } from '#contract/ids.ts';
import { bodies, type BodiesOf } from '#contract/same.ts';
import { line, words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';

export const relationBodies = bodies<RelationActs>()({
  'memorandum.signed': z.strictObject({
    party: partyId,
    title: words,
    document: documentId.exactOptional(),
    place: words.exactOptional(),
  }),
  'observership.obtained': z.strictObject({ at: partyId, reference: line.exactOptional() }),
  'partnership.approved': z.strictObject({
    party: partyId,
    text: words.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
});

export const relationOrders = bodies<BodiesOf<RelationCommand>>()({
  RecordMemorandum: z.strictObject({ ...relationBodies['memorandum.signed'].shape, on: edtf.exactOptional() }),
});
