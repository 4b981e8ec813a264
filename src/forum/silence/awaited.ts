/**
 * `awaitedIn` is the one answer to who is awaited in a silence. Closing, service, pages, answers and letters all ask it.
 *
 * A party is awaited while it may object and somebody fills its seat. One that comes to count after the opening, or
 * comes back, has to be reached anew: what reached it before does not give it the period.
 */
import { dayOfInstant, whenOf, writeDay, type When } from '#kernel/date.ts';
import { msOf } from '#kernel/instant.ts';
import type { Act } from '#forum/act.ts';
import { actNumbered, type Forum } from '#forum/forum.ts';
import { evolveParties, type Parties, type Party } from '#forum/party/state.ts';
import { rulesFor } from '#forum/question/judged.ts';
import type { Question } from '#forum/question/read.ts';
import type { Rules } from '#forum/rules.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import { toldOf, type Silence } from './read.ts';

export type Awaited = {
  /** The parties whose silence counts, in the order of the record. */
  readonly parties: readonly PartyId[];
  /** For each of them, the moment since which it counts without a break; the opening at the earliest. */
  readonly since: ReadonlyMap<PartyId, Moment>;
  /** Of them, those that the text has not reached since they count, and that have not spoken since. */
  readonly unserved: readonly PartyId[];
  /** Of the unserved, those that came to count less than the shortest period before the end. No charter closes over them. */
  readonly hurried: readonly PartyId[];
  /** The parties that counted in this silence and do so no more. */
  readonly stopped: readonly PartyId[];
  /** The parties of which a service can be recorded: the awaited ones, and all others that were served or to be served. */
  readonly servable: readonly PartyId[];
};

const NOBODY: Awaited = { parties: [], since: new Map(), unserved: [], hurried: [], stopped: [], servable: [] };

/**
 * `awaitedIn` tells who is awaited at the end of a day, by the edition under which the silence was opened. For a question
 * that is decided it tells who was awaited then.
 */
export function awaitedIn(question: Question, forum: Forum, inForce: Rules, today: When): Awaited {
  const { silence } = question;
  if (!silence) return NOBODY;
  const rules = rulesFor({ forum, rules: inForce }, question);
  const { since, stopped } = spells(question, silence, forum, rules, today);
  const parties = [...since.keys()];
  const reached = reachedIn(question, silence, since);
  const unserved = parties.filter((party) => !reached.has(party));
  return {
    parties,
    since,
    unserved,
    hurried: unserved.filter((party) => isHurried(silence, since.get(party), rules.shortestSilence())),
    stopped,
    servable: [...new Set([...parties, ...toldOf(silence)])],
  };
}

/** `offDesk` returns the awaited parties at whose desks the text does not lie since they count. */
export function offDesk({ parties, since }: Awaited, { services }: Pick<Silence, 'services'>): PartyId[] {
  const lying = new Set(
    services.flatMap(({ n, recordedAt, body: { party, how } }) => {
      const from = since.get(party);
      return how === 'desk' && from && isBy(from, { at: recordedAt, n }) ? [party] : [];
    }),
  );
  return parties.filter((party) => !lying.has(party));
}

/** The opening itself left everybody that counted then the shortest period at least. */
const isHurried = ({ opened, until }: Silence, since: Moment | undefined, shortest: number): boolean =>
  since !== undefined && since.n !== opened.n && msOf(since.at) + shortest * 1000 > msOf(until);

/**
 * `reachedIn` finds the parties that the text has reached since they count, on some way whose last service did not come
 * back. A party that has spoken on the text in time has it. Of what comes later, only a word of no objection shows that
 * the party did not want for time.
 */
function reachedIn({ positions }: Question, { services }: Silence, since: ReadonlyMap<PartyId, Moment>): Set<PartyId> {
  const counted = (party: PartyId, at: Instant, n: number): boolean => {
    const from = since.get(party);
    return from !== undefined && isBy(from, { at, n });
  };
  const last = new Map<string, Act<'silence.served'>>();
  for (const act of services)
    if (counted(act.body.party, act.recordedAt, act.n)) last.set(`${act.body.party} ${act.body.how}`, act);
  const spoke = positions.filter(
    ({ party, received, n, late, as }) => counted(party, received, n) && (!late || as === 'no-objection'),
  );
  return new Set([
    ...[...last.values()].flatMap(({ body }) => (body.outcome === 'bounced' ? [] : [body.party])),
    ...spoke.map(({ party }) => party),
  ]);
}

/** A moment lies right behind act `n` of its instant; with -1, before every act of it. */
type Moment = { readonly at: Instant; readonly n: number };

type Spells = { readonly since: ReadonlyMap<PartyId, Moment>; readonly stopped: readonly PartyId[] };

/**
 * `spells` follows who counted from the opening on, moment by moment, as the record knew it then. So a party that left
 * and came back is found, even if the act that ended its standing was corrected away.
 */
function spells(question: Question, { opened }: Silence, forum: Forum, rules: Rules, today: When): Spells {
  const first: Moment = { at: opened.recordedAt, n: opened.n };
  const last = lastMoment(question);
  const moments = momentsOf(forum, opened, last, today);
  if (moments.length === 0) {
    const day = last ? dayOf(last.at) : today;
    return { since: new Map(rules.silenceAwaits(forum, day).map((party) => [party, first])), stopped: [] };
  }
  const acts = standingActs(forum);
  const counting = (moment: Moment): readonly PartyId[] =>
    rules.silenceAwaits({ ...forum, parties: partiesAt(acts, forum, moment) }, dayOf(moment.at));
  const ever = new Set<PartyId>();
  let since = new Map<PartyId, Moment>();
  for (const moment of [first, ...moments]) {
    const before = since;
    since = new Map(counting(moment).map((party) => [party, before.get(party) ?? moment]));
    for (const party of since.keys()) ever.add(party);
  }
  return { since, stopped: [...ever].filter((party) => !since.has(party)) };
}

/** `lastMoment` lies right before the act that ended a silence; what it brought about counts from then on only. */
function lastMoment({ state }: Question): Moment | null {
  if (state.is === 'under-silence' || state.is === 'put') return null;
  return { at: state.act.recordedAt, n: state.act.n - 1 };
}

const dayOf = (at: Instant): When => whenOf(writeDay(dayOfInstant(at)));

const CHANGES = ['granted', 'ended', 'representation'] as const satisfies readonly (keyof Party)[];
type StandingAct = Party[(typeof CHANGES)[number]][number];
const STANDING: ReadonlySet<string> = new Set<StandingAct['kind']>([
  'status.granted',
  'status.ended',
  'representation.changed',
]);

/**
 * `momentsOf` returns the moments after the opening at which another party may have come to count: an act was recorded,
 * corrected or withdrawn, or the day came of which it speaks.
 */
function momentsOf(forum: Forum, opened: Act, last: Moment | null, today: When): Moment[] {
  const from = dayOfInstant(opened.recordedAt);
  const to = last ? dayOfInstant(last.at) : today.latest;
  const found = new Map<string, Moment>();
  const add = (moment: Moment): void => void found.set(`${moment.at} ${moment.n}`, moment);
  const note = (act: StandingAct): void => {
    if (act.n > opened.n) add({ at: act.recordedAt, n: act.n });
    const corrected = forum.correctedBy.get(act.n);
    if (corrected && corrected.n > opened.n) add({ at: corrected.recordedAt, n: corrected.n });
    const { earliest, latest } = whenOf(act.effective);
    for (const day of [earliest, latest]) if (day > from && day <= to) add({ at: midnight(day), n: -1 });
  };
  eachStandingAct(forum, note);
  return [...found.values()]
    .filter((moment) => (last ? isBy(moment, last) : dayOfInstant(moment.at) <= to))
    .toSorted((one, other) => (isBy(one, other) ? -1 : 1));
}

const midnight = (day: number): Instant => `${writeDay(day)}T00:00:00.000Z`;

const isBy = (one: Moment, other: Moment): boolean => one.at < other.at || (one.at === other.at && one.n <= other.n);

/** `eachStandingAct` visits the acts that say who belongs and who speaks for a seat, those put right later too. */
function eachStandingAct(forum: Forum, visit: (act: StandingAct) => void): void {
  for (const party of forum.parties.values()) for (const list of CHANGES) party[list].forEach(visit);
  for (const n of forum.correctedBy.keys()) {
    const act = actNumbered(forum, n);
    if (act && STANDING.has(act.kind)) visit(act as StandingAct);
  }
}

function standingActs(forum: Forum): StandingAct[] {
  const acts: StandingAct[] = [];
  eachStandingAct(forum, (act) => void acts.push(act));
  return acts.toSorted((one, other) => one.n - other.n);
}

/** `partiesAt` returns the parties as the record knew them at a moment. */
function partiesAt(acts: readonly StandingAct[], forum: Forum, moment: Moment): Parties {
  const parties: Parties = new Map();
  for (const act of acts) {
    const corrected = forum.correctedBy.get(act.n);
    const known = isBy({ at: act.recordedAt, n: act.n }, moment);
    const replaced = corrected !== undefined && isBy({ at: corrected.recordedAt, n: corrected.n }, moment);
    if (known && !replaced) evolveParties(parties, act);
  }
  return parties;
}
