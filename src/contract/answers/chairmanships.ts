import { z } from 'zod';
import { date, decisionId, inLanguages, many, meetingId, naming, party, rests } from './common.ts';

const term = z.strictObject({
  since: date,
  until: date.nullable(),
  plannedUntil: date.nullable(),
  plannedUntilMeeting: meetingId.nullable(),
  meeting: meetingId.nullable(),
  decidedBy: decisionId.nullable(),
  prolonged: z.boolean(),
  ...rests,
});

const chairmanship = naming(
  'Chairmanship',
  'A party in the chair over all its consecutive terms. `untilIsPlanned`: no handover is on record, the end is what was said.',
  z.strictObject({
    party,
    name: z.string(),
    names: inLanguages,
    since: date,
    until: date.nullable(),
    untilIsPlanned: z.boolean(),
    certain: z.boolean(),
    terms: z.array(term),
    ...rests,
  }),
);

export const chairmanshipsAnswer = naming(
  'Chairmanships',
  'Every chairmanship that had begun, or may have, by the date; the last one is in the chair.',
  many(chairmanship),
);
