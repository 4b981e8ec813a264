import type { Citation } from '#forum/act.ts';
import { SOURCE_STANDINGS, type SourceActs } from '#forum/source/acts.ts';
import { z } from 'zod';
import { questionId, ref, sourceId } from '#contract/ids.ts';
import { list } from '#contract/lists.ts';
import { bodies, exactly } from '#contract/same.ts';
import { forumId } from '#contract/folder.ts';
import { address, digest, language, line, words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';

export const citation = exactly<Citation>()(
  z.strictObject({ source: sourceId, at: line.exactOptional(), says: words.exactOptional() }),
);

const claim = exactly<SourceActs['disagreement.noted']['claims'][number]>()(
  z.strictObject({ source: sourceId, at: line.exactOptional(), says: words }),
);

export const sourceBodies = bodies<SourceActs>()({
  'record.opened': z.strictObject({ forum: forumId, languages: list(language).min(1, 'list-empty'), knownUntil: edtf }),
  'source.registered': z.strictObject({
    source: sourceId,
    title: words,
    standing: z.enum(SOURCE_STANDINGS),
    publisher: words.exactOptional(),
    address: address.exactOptional(),
    digest: digest.exactOptional(),
    language: language.exactOptional(),
  }),
  'disagreement.noted': z.strictObject({
    question: questionId,
    title: words,
    held: words.nullable(),
    why: words.exactOptional(),
    heldBy: list(ref),
    claims: list(claim).min(1, 'list-empty'),
  }),
  'act.withdrawn': z.strictObject({ reason: words }),
});
