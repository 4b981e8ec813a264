import type { ChairmanshipActs } from '#forum/chairmanship/acts.ts';
import type { ChairmanshipCommand } from '#forum/chairmanship/commands.ts';
import { z } from 'zod';
import { decisionId, meetingId, partyId } from '#contract/ids.ts';
import { ordinal } from '#contract/lists.ts';
import { bodies, type BodiesOf } from '#contract/same.ts';
import { words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';
import { letter, received, recipient } from './party.ts';

const term = {
  party: partyId,
  at: meetingId.exactOptional(),
  decidedBy: decisionId.exactOptional(),
  plannedUntil: edtf.exactOptional(),
  plannedUntilMeeting: meetingId.exactOptional(),
};

export const chairmanshipBodies = bodies<ChairmanshipActs>()({
  'candidature.made': z.strictObject({ party: partyId, term: ordinal, letter, receivedBy: recipient }),
  'chair.chosen': z.strictObject({
    party: partyId,
    on: edtf.exactOptional(),
    at: meetingId.exactOptional(),
    goesOn: z.boolean().exactOptional(),
    decidedBy: decisionId,
    plannedUntil: edtf.exactOptional(),
    plannedUntilMeeting: meetingId.exactOptional(),
  }),
  'candidature.withdrawn': z.strictObject({ party: partyId, term: ordinal, letter: letter.exactOptional() }),
  'chair.assumed': z.strictObject({
    ...term,
    person: z.strictObject({ name: words, capacity: words.exactOptional() }).exactOptional(),
  }),
  'chair.prolonged': z.strictObject(term),
});

export const chairmanshipOrders = bodies<BodiesOf<ChairmanshipCommand>>()({
  RecordCandidature: z.strictObject({ ...chairmanshipBodies['candidature.made'].shape, ...received }),
  RecordHandover: z.strictObject({ party: partyId, on: edtf, at: meetingId.exactOptional() }),
  WithdrawCandidature: chairmanshipBodies['candidature.withdrawn'],
});
