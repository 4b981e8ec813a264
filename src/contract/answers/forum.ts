import { z } from 'zod';
import { date, count, fact, inLanguages, naming, one, party, rests } from './common.ts';
import { dueItem } from './findings.ts';
import { officerAnswered, seatAnswered } from './secretariat.ts';

export const forumAnswer = naming(
  'Forum',
  'The forum at the date.',
  one({
    name: z.string().nullable(),
    names: inLanguages.nullable(),
    short: z.string().nullable(),
    chair: z
      .strictObject({
        party,
        name: z.string(),
        since: date,
        until: date.nullable(),
        untilIsPlanned: z.boolean(),
        certain: z.boolean(),
        ...rests,
      })
      .nullable(),
    counts: z.strictObject({ member: count, 'observer-state': count, 'observer-organisation': count, partner: count }),
    seatOfSecretariat: seatAnswered.nullable(),
    headOfSecretariat: officerAnswered.nullable(),
    due: z.array(dueItem).describe('What is due next, organ by organ.'),
    beginnings: z
      .array(fact)
      .describe('Proposals, descriptions, days proclaimed and events around the forum by the date.'),
    ...rests,
  }),
);
