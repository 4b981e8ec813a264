import { SOURCE_STANDINGS } from '#forum/source/acts.ts';
import { z } from 'zod';
import { claim, date, hash, inLanguages, many, paged, naming, questionId, ref, rests, sourceId } from './common.ts';

const source = naming(
  'Source',
  'A source on which facts rest; `digest` is of the bytes that were read.',
  z.strictObject({
    id: sourceId,
    title: z.string(),
    titles: inLanguages,
    standing: z.enum(SOURCE_STANDINGS),
    publisher: z.string().nullable(),
    address: z.string().nullable(),
    digest: hash.nullable(),
    language: z.string().nullable(),
    act: z.int().min(0),
  }),
);

export const sourcesAnswer = naming(
  'Sources',
  'Every source that the record knows, whatever the date.',
  many(source, paged),
);

const disagreement = naming(
  'Disagreement',
  'A question on which sources differ, the reading held (null where it is open), why, and every claim.',
  z.strictObject({
    question: questionId,
    title: z.string(),
    titles: inLanguages,
    held: z.string().nullable(),
    why: z.string().nullable(),
    heldBy: z.array(ref),
    claims: z.array(claim),
    act: z.int().min(0),
    ...rests,
  }),
);

export const disagreementsAnswer = naming(
  'Disagreements',
  'Every disagreement that the record knows, whatever the date.',
  many(disagreement, paged),
);

const keyDate = z.strictObject({
  date,
  acts: z.int().min(1).describe('How many facts bear this date.'),
  key: z.boolean().describe('Whether something changed that a reader would look for.'),
  events: z.array(z.strictObject({ kind: z.string(), title: z.string() })),
});

export const timelineAnswer = naming(
  'Timeline',
  'The dates on which anything changed, oldest first, whatever the date asked about.',
  many(keyDate, paged),
);
