/**
 * The orders that put the record right take an act of any kind, whole. Their schemas are made of those of the acts, so
 * they stand apart from the schemas of one concept.
 */
import { ADDED } from '#forum/correction/commands.ts';
import type { Kind } from '#forum/act.ts';
import type { Ordered } from '#forum/command.ts';
import { z } from 'zod';
import { actSchemas, confidence, kinds } from '#contract/acts.ts';
import { ref } from '#contract/ids.ts';
import { list } from '#contract/lists.ts';
import { words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';
import { citation } from './source.ts';

const evidence = {
  on: edtf,
  sources: list(citation).exactOptional(),
  confidence: confidence.exactOptional(),
  note: words.exactOptional(),
};

const puttingRight = { corrects: ref, reason: words };

type Option = z.ZodObject<{ readonly kind: z.ZodLiteral<Kind>; readonly body: z.ZodType }>;

/** `wholeOf` pairs each kind with the schema of its own body; the union over all kinds is too wide for the compiler. */
function wholeOf<O extends 'CorrectAct' | 'AddToHistory'>(of: readonly Kind[], more: z.core.$ZodShape) {
  const [first, ...others] = of.map(
    (kind) =>
      z.strictObject({ ...more, kind: z.literal(kind), body: actSchemas[kind], ...evidence }) as unknown as Option,
  );
  const options: [Option, ...Option[]] = [first as Option, ...others];
  return z.discriminatedUnion('kind', options, { error: 'unknown-kind' }) as unknown as z.ZodType<Ordered<O>['body']>;
}

export const correctionOrders = {
  CorrectAct: wholeOf<'CorrectAct'>(kinds, puttingRight),
  WithdrawAct: z.strictObject({ ...puttingRight, sources: list(citation).exactOptional() }),
  AddToHistory: wholeOf<'AddToHistory'>(ADDED, {}),
};
