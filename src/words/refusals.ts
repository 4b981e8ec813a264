/**
 * `tellRefusal` says why an order was refused. A rule forbids it, a ruling is wanting, or the record itself speaks
 * against it.
 */
import type { Capacity, Order } from '#forum/command.ts';
import type { OwnRefusalCode, OwnRefusalFacts, QuestionStanding, Refusal } from '#forum/refusal.ts';
import { tellRuling, type FindingWords } from './findings.ts';
import type { Naming, Sentence } from './sentence.ts';

type Told<Facts> = <Piece>(facts: Facts, name: Naming<Piece>) => Sentence<Piece>;

export type RefusalWords = {
  readonly own: { readonly [C in OwnRefusalCode]: Told<OwnRefusalFacts[C]> };
  /** The thing ordered, as a noun. */
  readonly order: Readonly<Record<Order, string>>;
  readonly capacity: Readonly<Record<Capacity, string>>;
  readonly stands: Readonly<Record<QuestionStanding, string>>;
};

/** `tellRefusal` writes one sentence without a full stop. */
export function tellRefusal<Piece>(
  words: { readonly refusals: RefusalWords; readonly findings: FindingWords },
  refusal: Refusal,
  name: Naming<Piece>,
): Sentence<Piece> {
  if (refusal.is !== 'refused-here') return tellRuling(words.findings, refusal, name);
  // Code and facts belong together by the type of a refusal; a lookup by code cannot show that.
  return (words.refusals.own[refusal.code] as Told<unknown>)(refusal.facts, name);
}
