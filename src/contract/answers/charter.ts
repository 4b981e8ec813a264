import { BASES } from '#forum/organ/acts.ts';
import { z } from 'zod';
import { cited, date, documentId, editionId, inLanguages, naming, one, rests } from './common.ts';

const value = naming(
  'CharterValue',
  'One value of the charter and its basis: an article, a source, or nothing but an assumption of ours.',
  z.strictObject({
    path: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
    basis: z.enum(BASES),
    article: z.string().nullable(),
    source: cited.nullable(),
    assumption: z.boolean(),
    applied: z.boolean().describe('False where the value is stated and no rule here reads it.'),
    statedIn: editionId.describe('The edition that stated it; later ones kept it.'),
    note: z.string().nullable(),
  }),
);

export const charterAnswer = naming(
  'Charter',
  'The rules of procedure in force at the date. `edition` is null before the first.',
  one({
    edition: editionId.nullable(),
    title: z.string().nullable(),
    titles: inLanguages.nullable(),
    inForceFrom: date.nullable(),
    document: documentId.nullable(),
    certain: z.boolean(),
    values: z.array(value),
    editions: z
      .array(z.strictObject({ edition: editionId, title: z.string(), titles: inLanguages, inForceFrom: date }))
      .describe('Every edition that the record knows, whatever the date.'),
    ...rests,
  }),
);
