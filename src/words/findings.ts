/**
 * These types say which words findings, refusals and due dates need. A code without words in a language does not
 * compile.
 */
import type { Basis } from '#forum/organ/acts.ts';
import type { Due, Finding, FindingCode, FindingFacts, OffTheRule, Severity, Subject } from '#forum/finding.ts';
import type { Doing, NeedCode, NeedFacts, Needs, RefusalCode, RefusalFacts, Refused } from '#forum/rules.ts';
import type { Naming, Sentence } from './sentence.ts';

type Told<Facts> = <Piece>(facts: Facts, name: Naming<Piece>) => Sentence<Piece>;

export type FindingSentences = {
  readonly [C in FindingCode]: {
    /** The kind of finding, as a heading. */
    readonly title: string;
    readonly expected: Told<FindingFacts[C]['expected']>;
    readonly found: Told<FindingFacts[C]['found']>;
  };
};

export type FindingWords = {
  readonly severity: Readonly<Record<Severity, string>>;
  /** The meaning of each severity, in a sentence. */
  readonly severityMeans: Readonly<Record<Severity, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly articleOf: (article: string) => string;
  readonly subject: Told<Subject>;
  readonly sentences: FindingSentences;
  readonly how: Readonly<Record<OffTheRule, string>>;
  readonly doing: Readonly<Record<Doing, string>>;
  readonly refusals: { readonly [C in RefusalCode]: Told<RefusalFacts[C]> };
  readonly needs: { readonly [C in NeedCode]: Told<NeedFacts[C]> };
  readonly due: {
    readonly what: Readonly<Record<Due['what'], string>>;
    readonly overdue: Readonly<Record<Due['overdue'], string>>;
    readonly last: Told<NonNullable<Due['last']>>;
    readonly planned: Told<NonNullable<Due['planned']>>;
  };
};

/** `tellFinding` tells a finding: its heading, what the rule expected, what was found. */
export function tellFinding<Piece>(
  words: FindingWords,
  finding: Finding,
  name: Naming<Piece>,
): { readonly title: string; readonly expected: Sentence<Piece>; readonly found: Sentence<Piece> } {
  // A finding's code, expectation and fact belong together by its type; a lookup by code cannot show that.
  const sentence = words.sentences[finding.code] as FindingSentences['meeting-late'];
  const { expected, found } = finding as Finding<'meeting-late'>;
  return { title: sentence.title, expected: sentence.expected(expected, name), found: sentence.found(found, name) };
}

/** `tellRuling` tells a refusal or a point to be ruled on. */
export function tellRuling<Piece>(words: FindingWords, ruling: Refused | Needs, name: Naming<Piece>): Sentence<Piece> {
  if (ruling.is === 'refused') return (words.refusals[ruling.code] as Told<unknown>)(ruling.facts, name);
  return (words.needs[ruling.code] as Told<unknown>)(ruling.facts, name);
}
