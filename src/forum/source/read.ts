/** These readers tell which sources state a fact, and which state otherwise. */
import type { Act, Citation } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';

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
