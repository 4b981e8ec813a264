/** Whatever was put to whom, and whoever came and went meanwhile: what the audiences of a question may never bring about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Act, Audience, Draft } from '#forum/act.ts';
import { mayHear } from '#forum/audience.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import type { Actor, Command } from '#forum/command.ts';
import { decide } from '#forum/decide.ts';
import { evolve, fold, type Forum } from '#forum/forum.ts';
import { editionsOf } from '#forum/organ/charter.ts';
import { countsAt, membersAt } from '#forum/party/read.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Effect } from '#forum/question/acts.ts';
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import { act, chair, given, granted, members } from '#test/support/given.ts';
import { bookBut, closes, named, opens, put, rulesAt, secretariat, serve, theSystem } from '#test/support/story.ts';
import { everybody, maySeeAct, readerOf } from './permissions.ts';
import { servingDue } from './serving.ts';
import type { Who } from './who.ts';

const OPENED = msOf('2026-03-05T12:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MEMBERS = ['AND', 'BEL', 'CHE'] as const;
const PARTIES = [...MEMBERS, 'ESP', 'ITA'] as const;

type Change = 'joins' | 'leaves' | 'vacant' | 'represented';
type Step = { readonly wait: number; readonly party: string; readonly change: Change; readonly keeper: boolean };
type Case = {
  readonly unserved: string;
  readonly observersObject: boolean;
  readonly audience: Audience;
  readonly decisionFor: Audience | undefined;
  readonly effects: readonly Effect[];
  readonly runs: number;
  readonly attended: readonly string[];
  readonly steps: readonly Step[];
};

const audience = fc.oneof(
  fc.constantFrom<Audience>('public', 'members', 'members-and-observers'),
  fc.constant<Audience>({ parties: [...MEMBERS] }),
  fc.subarray([...PARTIES], { minLength: 1 }).map((parties): Audience => ({ parties })),
);

const EFFECTS: readonly Effect[] = [
  { kind: 'status.ended', body: { party: 'CHE', status: 'member' } },
  { kind: 'status.ended', body: { party: 'ESP', status: 'observer-state' } },
  { kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2020-01-01' },
  { kind: 'organ.renamed', body: { organ: 'council', names: { en: 'Board' } } },
  { kind: 'day.proclaimed', body: { names: { en: 'A day' }, day: '10-05' } },
];

const anyCase: fc.Arbitrary<Case> = fc.record({
  unserved: fc.constantFrom('blocks', 'listed'),
  observersObject: fc.boolean(),
  audience,
  decisionFor: fc.option(audience, { nil: undefined }),
  effects: fc.subarray([...EFFECTS]),
  runs: fc.integer({ min: DAY, max: 4 * DAY }),
  attended: fc.subarray([...PARTIES]),
  steps: fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 30 * HOUR }),
      party: fc.constantFrom(...PARTIES),
      change: fc.constantFrom<Change>('joins', 'leaves', 'vacant', 'represented'),
      keeper: fc.boolean(),
    }),
    { maxLength: 7 },
  ),
});

/** What happens, act by act, with a memory of its own of when each party came to count. */
class Told {
  forum: Forum;
  now = OPENED;
  /** The parties that count, each with the instant since which it does. */
  readonly counts = new Map<string, number>();
  readonly #entitled: readonly string[];

  constructor({ unserved, observersObject }: Case) {
    this.#entitled = observersObject ? ['member', 'observer-state'] : ['member'];
    this.forum = given(
      bookBut({ 'silence.unserved': unserved, 'silence.shortest': 'P1D', 'participation.object': this.#entitled }),
      ...MEMBERS.map((party) => ({ ...members(party)[0], ref: `grant/${party}` }) as Draft),
      granted('observer-state', '2000-01-01', 'ESP'),
      named('ITA'),
      chair('AND', '2020-01-01'),
    );
    this.#remember();
  }

  readonly at = (): string => instantAt(this.now);
  readonly today = () => whenOf(writeDay(dayOfInstant(this.at())));

  perform(command: Command, by: Actor): readonly Draft[] {
    const decided = decide(command, this.forum, rulesAt(this.forum, this.at()), this.at(), by);
    const drafts = decided.ok ? decided.value : [];
    this.enter(...drafts);
    return drafts;
  }

  enter(...drafts: readonly Draft[]): void {
    for (const draft of drafts)
      this.forum = evolve(this.forum, { ...draft, n: this.forum.acts.length, recordedAt: this.at() });
    this.#remember();
  }

  /** The keeper lays the text at the desks that somebody sits at. */
  serve(attended: readonly string[]): void {
    const question = questionOf(this.forum, 'text');
    if (!question) return;
    const since = new Map(attended.map((party) => [party, '']));
    for (const { party, at } of servingDue(question, this.forum, since, this.at()).services)
      this.perform(serve('text', party, at, 'sent'), theSystem);
  }

  #remember(): void {
    const today = this.today();
    const rules = rulesAt(this.forum, this.at());
    const counted = rules.silenceAwaits(this.forum, today);
    for (const party of this.counts.keys()) if (!counted.includes(party)) this.counts.delete(party);
    for (const party of counted) if (!this.counts.has(party)) this.counts.set(party, this.now);
  }
}

function changed({ change, party }: Step, on: string): Draft {
  if (change === 'joins') return act('status.granted', on, { party, status: 'member' });
  if (change === 'leaves') return act('status.ended', on, { party, status: 'member' });
  return act('representation.changed', on, { party, seat: change });
}

/** Everybody who may look: the public, the Secretariat, and somebody of each party in each role. */
const READERS: readonly (Who | null)[] = [
  null,
  { person: 'office', party: null, roles: ['secretariat-officer'] },
  ...PARTIES.flatMap((party) =>
    (['delegate', 'observer-delegate', 'partner-delegate', 'officer-of-the-chair'] as const).map((role) => ({
      person: `${role}:${party}`,
      party,
      roles: [role],
    })),
  ),
];

/** Who belongs, who presides and by which rules, as a reader of these acts counts it. */
function whoBelongs(acts: readonly Act[], told: Told): unknown {
  const forum = fold(acts);
  return {
    members: membersAt(forum, told.today()).map(({ party, certain }) => [party, certain]),
    counts: countsAt(forum, told.today()),
    chair: chairAt(forum, told.today())?.party,
    editions: editionsOf(forum).map(({ id }) => id),
    council: forum.organs.byId.get('council')?.renamed.map(({ body }) => body.names),
  };
}

function readAlike(told: Told): void {
  const full = whoBelongs(told.forum.acts, told);
  for (const who of READERS) {
    const reader = who === null ? everybody : readerOf(who, told.forum, told.at());
    assert.deepEqual(
      whoBelongs(told.forum.acts.filter(maySeeAct(reader, told.forum)), told),
      full,
      who?.person ?? 'the public',
    );
  }
}

/** All that were counted could read the text and the decision, and had the shortest period since they counted. */
function heardByAll(
  told: Told,
  { body, audience: decisionFor }: Draft<'decision.adopted'>,
  counts: Told['counts'],
): void {
  const question = questionOf(told.forum, 'text');
  assert.ok(question && body.awaited);
  assert.deepEqual(body.awaited.toSorted(), [...counts.keys()].toSorted());
  for (const party of body.awaited) {
    for (const one of [question.put.audience, decisionFor])
      assert.ok(mayHear(one, party, told.forum, told.today()) || told.forum.acts.some(endsIn(party)), party);
    assert.ok(told.now - (counts.get(party) ?? 0) >= DAY, `${party} had the shortest period`);
  }
}

/** The decision itself may have ended the standing of a party that it counted. */
const endsIn =
  (party: string) =>
  (one: Act): boolean =>
    one.kind === 'status.ended' && one.body.party === party && one.body.decidedBy === 'text';

/** Returns whether the text was adopted. */
function played(one: Case): boolean {
  const told = new Told(one);
  const { decisionFor, effects } = one;
  const more = { audience: one.audience, effects, ...(decisionFor === undefined ? {} : { decisionFor }) };
  told.perform(put('text', more), secretariat);
  told.perform(opens('text', instantAt(OPENED + one.runs)), secretariat);
  told.serve(one.attended);
  const steps = [...one.steps, ...Array.from({ length: 4 }, () => null)];
  for (const step of steps) {
    told.now += step?.wait ?? 1.5 * DAY;
    if (step) told.enter(changed(step, told.at().slice(0, 10)));
    else told.enter();
    if (step?.keeper !== false) told.serve(one.attended);
    const counts = new Map(told.counts);
    const [adopted] = told.perform(closes('text'), theSystem);
    if (adopted?.kind !== 'decision.adopted') continue;
    readAlike(told);
    heardByAll(told, adopted, counts);
    return true;
  }
  return false;
}

test('no two readers ever count the members differently, and nobody is counted who could not see, hear and speak in time', (t) => {
  let adopted = 0;
  fc.assert(
    fc.property(anyCase, (one) => void (adopted += Number(played(one)))),
    { numRuns: 2000, seed: 8 },
  );
  t.diagnostic(`${adopted} texts were adopted`);
  assert.ok(adopted > 250, `only ${adopted} texts were adopted`);
});
