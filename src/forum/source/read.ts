/** These readers tell which sources state a fact, and which state otherwise. */
import type { Act, Citation } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

export type Disagreement = Act<'disagreement.noted'>;

/** `disagreementsOn` returns the disagreements that concern any of these acts, each once. */
export function disagreementsOn(forum: Forum, acts: readonly Act[]): Disagreement[] {
  const questions = new Set(acts.flatMap((act) => (act.ref === undefined ? [] : (forum.disputes.get(act.ref) ?? []))));
  return [...questions].flatMap((question) => forum.disagreements.get(question) ?? []);
}

/** `citationsOf` returns the sources of several acts, each citation once. */
export function citationsOf(acts: readonly Act[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const act of acts) for (const one of act.sources) seen.set(`${one.source}\u0000${one.at ?? ''}`, one);
  return [...seen.values()];
}

/**
 * `languagesOf` returns the languages of the forum, as its record names them. Texts are typed in and sentences are
 * recorded in each. The common language comes first, since every text stands in it; before the record opens it is the only one.
 */
export function languagesOf({ opened }: Pick<Forum, 'opened'>): readonly [string, ...string[]] {
  const others = opened.at(-1)?.body.languages.filter((language) => language !== COMMON_LANGUAGE) ?? [];
  return [COMMON_LANGUAGE, ...others];
}
