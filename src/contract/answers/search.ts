import { z } from 'zod';
import { date, many, naming } from './common.ts';

const foundType = z.enum([
  'party',
  'organ',
  'meeting',
  'document',
  'decision',
  'area',
  'activity',
  'officer',
  'disagreement',
  'source',
  'statement',
]);

const found = naming(
  'Found',
  'Something whose names or texts fit the words searched for; `href` is its page.',
  z.strictObject({
    type: foundType,
    id: z.string(),
    title: z.string(),
    href: z.string(),
    date: date.nullable(),
    score: z.number(),
  }),
);

export const searchAnswer = naming(
  'Search',
  'What fits the words, best first; slips of the pen are forgiven.',
  many(found, { query: z.string() }),
);
