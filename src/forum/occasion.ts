/**
 * The occasion is what an order is decided on: the forum, the rules, the instant, and the actor. This file also draws
 * up the acts of that occasion.
 */
import { refuse, type Result } from '#kernel/result.ts';
import { whenOf, type When } from '#kernel/date.ts';
import type { Act, Audience, Bodies, Draft, Kind } from './act.ts';
import type { Actor } from './command.ts';
import { actCalled, type Forum } from './forum.ts';
import type { OwnRefusalCode, OwnRefusalFacts, OwnRefused, Refusal } from './refusal.ts';
import type { Needs, Refused, Rules, Ruling } from './rules.ts';
import { COMMON_LANGUAGE, type Edtf, type Instant, type Ref, type Words } from './words.ts';

/** RecordedSentences that an act itself carries, in the languages of the forum. Where none are handed in, they are English. */
export type RecordedSentences = {
  /** The reason for the longer period of a party that a text reached late. */
  readonly reachedLate: Words;
};

export const IN_ENGLISH: RecordedSentences = {
  reachedLate: { [COMMON_LANGUAGE]: 'The text reached a party late, which has the shortest period from then on.' },
};

export type Occasion = {
  readonly forum: Forum;
  readonly rules: Rules;
  /** The instant at which the acts are recorded: the order of the record. */
  readonly at: Instant;
  /** The instant at which the order arrived, never after `at`: whether it came in time is judged by it. */
  readonly received: Instant;
  /** The day on which the instant falls (UTC): facts hold to the end of a day. */
  readonly today: When;
  readonly by: Actor;
  readonly sentences: RecordedSentences;
};

export type Decided = Result<readonly Draft[], Refusal>;

type More = { readonly ref?: Ref; readonly effective?: Edtf };

/** `drawn` makes an act of today, by the actor and under the rules of the occasion. */
export function drawn<K extends Kind>(
  { by, rules, today, at, received }: Occasion,
  kind: K,
  body: Bodies[K],
  audience: Audience,
  more: More = {},
): Draft {
  const author = { capacity: by.capacity, ...(by.party === null ? {} : { party: by.party }) };
  const draft = { kind, body, effective: today.edtf, by: author, audience, edition: rules.edition.id, sources: [] };
  const came = received === at ? {} : { received };
  // The signature keeps kind and body together; the union over all kinds cannot show it.
  return { ...draft, ...came, ...more } as unknown as Draft;
}

/** `freshRef` makes a ref that no act bears or ever bore: a name given once is never given again. */
export function freshRef({ forum }: Pick<Occasion, 'forum'>, name: Ref, from = 1): Ref {
  let place = from;
  while (actCalled(forum, place === 1 ? name : `${name}/${place}`)) place += 1;
  return place === 1 ? name : `${name}/${place}`;
}

/** `tooSoon` refuses a date in the future: a fact that is recorded afterwards has happened already. */
export const tooSoon = ({ today }: Occasion, on: Edtf | undefined): OwnRefused | null =>
  on !== undefined && whenOf(on).earliest > today.latest
    ? refusedHere('dated-in-the-future', { on, today: today.edtf })
    : null;

/** `dated` gives an act the day named; without one, the act has the day of the occasion. */
export const dated = (on: Edtf | undefined): { readonly effective?: Edtf } =>
  on === undefined ? {} : { effective: on };

export const refusedHere = <C extends OwnRefusalCode>(code: C, facts: OwnRefusalFacts[C]): OwnRefused =>
  // The union is made code by code; the compiler cannot see that code and facts stay together.
  ({ is: 'refused-here', code, facts }) as unknown as OwnRefused;

export const refuseHere = <C extends OwnRefusalCode>(code: C, facts: OwnRefusalFacts[C]): Decided =>
  refuse(refusedHere(code, facts));

/** The members settle these points by the decision itself: to adopt the text is to find it so. */
const FOUND_BY_ADOPTING: ReadonlySet<Needs['code']> = new Set(['eligibility-to-be-found', 'consent-of-members']);

/**
 * `bar` returns what in a ruling stops the order. That is a refusal, or a point that the Chair has not ruled to hold.
 */
export function bar(ruling: Ruling, given: readonly Act<'ruling.given'>[] = []): Refused | Needs | null {
  if (ruling.is === 'holds') return null;
  if (ruling.is === 'refused') return ruling;
  if (FOUND_BY_ADOPTING.has(ruling.code)) return null;
  return given.findLast((act) => act.body.rule === ruling.rule)?.body.holds === true ? null : ruling;
}

/** `barToObject` is `bar` for a party that objects: a doubt about its status never silences a party. */
export const barToObject = (ruling: Ruling, given: readonly Act<'ruling.given'>[] = []): Refused | Needs | null =>
  ruling.is === 'needs' && ruling.code === 'status-uncertain' ? null : bar(ruling, given);

/** `firstBar` returns the first bar of several rulings, in the order in which they are asked. */
export function firstBar(
  rulings: readonly Ruling[],
  given: readonly Act<'ruling.given'>[] = [],
): Refused | Needs | null {
  for (const ruling of rulings) {
    const found = bar(ruling, given);
    if (found) return found;
  }
  return null;
}
