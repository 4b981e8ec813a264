import { SEAT_STANDS, PARTY_TYPES } from '#forum/party/acts.ts';
import { z } from 'zod';
import {
  count,
  date,
  decisionId,
  fact,
  inLanguages,
  many,
  meetingId,
  naming,
  one,
  party,
  rests,
  status,
} from './common.ts';

const who = { id: party, name: z.string(), names: inLanguages, type: z.enum(PARTY_TYPES).nullable() };

const standingShape = {
  status,
  since: date,
  until: date.nullable(),
  signedOn: date.nullable(),
  decidedBy: decisionId.nullable(),
  meeting: meetingId.nullable(),
  certain: z.boolean(),
};

const standing = naming(
  'Standing',
  'A party in one standing, from its grant to its end; `certain` is false where an uncertain date leaves it open.',
  z.strictObject({ ...who, ...standingShape, ...rests }),
);

export const partiesAnswer = naming(
  'Parties',
  'Who belonged to the forum at the date, in which standing.',
  many(standing, { count }),
);

export const partyAnswer = naming(
  'Party',
  'One party: how it stood at the date, and its whole history, whatever the date.',
  one({
    next: z.string().exactOptional().describe('There is more: acts of the history after this one, with `after`.'),
    ...who,
    formalName: z.string().nullable(),
    formalNames: inLanguages.nullable(),
    status: status.nullable(),
    since: date.nullable(),
    until: date.nullable(),
    decidedBy: decisionId.nullable(),
    certain: z.boolean(),
    seat: z.strictObject({
      seat: z.enum(SEAT_STANDS),
      since: date.nullable(),
      certain: z.boolean(),
    }),
    standings: z.array(z.strictObject({ ...standingShape, holds: z.enum(['yes', 'no', 'maybe']), ...rests })),
    seen: z.array(z.strictObject({ status, date })),
    announced: z.array(z.strictObject({ status, date, plannedFor: date, outcome: z.string().nullable() })),
    history: z.array(fact),
    ...rests,
  }),
);
