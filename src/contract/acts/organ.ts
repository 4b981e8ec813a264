import {
  ORGAN_CLASSES,
  OPEN_QUESTIONS,
  LEVELS,
  BASES,
  type CharterValue,
  type Level,
  type OrganActs,
  type OrganClass,
} from '#forum/organ/acts.ts';
import { z } from 'zod';
import { charterPath, decisionId, documentId, editionId, organId } from '#contract/ids.ts';
import { list } from '#contract/lists.ts';
import { bodies, exactly } from '#contract/same.ts';
import { line, text, words } from '#contract/text.ts';
import { citation } from './source.ts';

const level = exactly<Level>()(z.enum(LEVELS));

const organClass = exactly<OrganClass>()(z.enum(ORGAN_CLASSES));

/** `value` is any value of a charter: a rule reads it by its path and knows its type. */
const value = z.union([text, z.number(), z.boolean(), list(line), z.null()], 'wrong-type');

const charterValue = exactly<CharterValue>()(
  z
    .strictObject({
      path: charterPath,
      value,
      basis: z.enum(BASES),
      article: line.exactOptional(),
      source: citation.exactOptional(),
      note: words.exactOptional(),
    })
    // A value rests on exactly one thing: an article (read in some source), a source without an article, or nothing.
    .superRefine((it, context) => {
      const wrong = (message: string) => context.addIssue({ code: 'custom', message, path: ['basis'] });
      if (it.basis === 'article' && it.article === undefined) wrong('charter-no-basis');
      if (it.basis === 'source' && it.source === undefined) wrong('charter-no-basis');
      if (it.basis === 'assumption' && it.article !== undefined) wrong('charter-two-bases');
    }),
);

const charter = z.strictObject({
  edition: editionId,
  title: words,
  document: documentId.exactOptional(),
  decision: decisionId.exactOptional(),
  values: list(charterValue),
  openQuestions: z.enum(OPEN_QUESTIONS).exactOptional(),
});

export const organBodies = bodies<OrganActs>()({
  'organ.established': z.strictObject({
    organ: organId,
    names: words,
    short: words.exactOptional(),
    class: organClass,
    level,
    reportsTo: organId.exactOptional(),
    basis: words.exactOptional(),
    document: documentId.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'organ.renamed': z.strictObject({
    organ: organId,
    names: words,
    short: words.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'organ.proposed': z.strictObject({ organ: organId, names: words }),
  'charter.adopted': charter,
  'charter.amended': charter,
});
