/** The forum of a schedule: its parties, its charters, and how its record begins. */
import type { Draft } from '#forum/act.ts';
import { editionsOf } from '#forum/organ/charter.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import { rulesOf } from '#rules/rules.ts';
import { act, chair, given, granted } from '#test/support/given.ts';
import { bookBut } from '#test/support/story.ts';

export const START = msOf('2026-03-01T00:00:00.000Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const MEMBERS = ['AND', 'BEL', 'CHE', 'DNK'] as const;
/** Becomes a member while the texts are out. */
export const NEWCOMER = 'EST';
export const OBSERVER = 'FIN';
export const QUESTIONS = ['plan', 'budget'] as const;
export const STANCES = ['objection', 'objection', 'amendment', 'no-objection', 'reservation'] as const;
const JOINS = instantAt(START + DAY);
export const CHANGES = '2026-03-03';

/** Charters that differ in what matters here; the third is amended in the middle of the week. */
export const CHARTERS: readonly (readonly Draft[])[] = [
  [bookBut({})],
  [bookBut({ 'silence.unserved': 'blocks', 'silence.shortest': 'PT1H' })],
  [bookBut({}), amended()],
  [bookBut({ 'silence.shortest': 'PT12H' })],
];

function amended(): Draft {
  const { values } = bookBut({ 'silence.unserved': 'blocks', 'silence.shortest': 'PT1H', 'quorum.share': '1/2' }).body;
  return act('charter.amended', CHANGES, { edition: 'amended', title: { en: 'Amended' }, values });
}

/** The shortest period under each, in milliseconds. */
export const SHORTEST = [2000, HOUR, 2000, 12 * HOUR] as const;

export const EDITIONS = CHARTERS.map((drafts) => editionsOf(given(drafts)).map(rulesOf));

export const BEGINNINGS: readonly Draft[] = [
  ...granted('member', '2000-01-01', ...MEMBERS),
  ...granted('member', JOINS.slice(0, 10), NEWCOMER),
  ...granted('observer-state', '2000-01-01', OBSERVER),
  chair('AND', '2010-01-01'),
];

export const COUNTED: ReadonlyMap<string, string> = new Map([
  ...MEMBERS.map((party) => [party, ''] as const),
  [NEWCOMER, JOINS] as const,
]);
