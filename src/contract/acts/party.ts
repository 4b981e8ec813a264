import {
  STATUSES,
  SEAT_STANDS,
  RECIPIENTS,
  PARTY_TYPES,
  type Letter,
  type PartyActs,
  type Recipient,
  type Status,
} from '#forum/party/acts.ts';
import type { PartyCommand } from '#forum/party/commands.ts';
import { z } from 'zod';
import { audience } from '#contract/audience.ts';
import { decisionId, meetingId, partyId } from '#contract/ids.ts';
import { bodies, exactly, type BodiesOf } from '#contract/same.ts';
import { line, words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';

const status = exactly<Status>()(z.enum(STATUSES));

export const letter = exactly<Letter>()(z.strictObject({ reference: line, dated: edtf }));

export const recipient = exactly<Recipient>()(z.enum(RECIPIENTS));

/** What came by letter: when it was received, and who may see it. */
export const received = { on: edtf.exactOptional(), audience: audience.exactOptional() };

export const partyBodies = bodies<PartyActs>()({
  'party.named': z.strictObject({
    party: partyId,
    type: z.enum(PARTY_TYPES),
    short: words,
    formal: words.exactOptional(),
  }),
  'status.granted': z.strictObject({
    party: partyId,
    status,
    signedOn: edtf.exactOptional(),
    decidedBy: decisionId.exactOptional(),
    meeting: meetingId.exactOptional(),
  }),
  'status.ended': z.strictObject({
    party: partyId,
    status,
    reason: words.exactOptional(),
    decidedBy: decisionId.exactOptional(),
  }),
  'application.made': z.strictObject({ party: partyId, status, letter, receivedBy: recipient }),
  'application.withdrawn': z.strictObject({ party: partyId, status, letter: letter.exactOptional() }),
  'status.announced': z.strictObject({
    party: partyId,
    status,
    plannedFor: edtf,
    outcome: words.exactOptional(),
  }),
  'representation.changed': z.strictObject({
    party: partyId,
    seat: z.enum(SEAT_STANDS),
  }),
  'status.seen': z.strictObject({ party: partyId, status }),
});

export const partyOrders = bodies<BodiesOf<PartyCommand>>()({
  NameParty: partyBodies['party.named'],
  RecordApplication: z.strictObject({ ...partyBodies['application.made'].shape, ...received }),
  WithdrawApplication: partyBodies['application.withdrawn'],
});
