import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Act } from '#forum/act.ts';
import type { Actor, Command } from '#forum/command.ts';
import type { Stance } from '#forum/question/acts.ts';
import { decide } from '#forum/decide.ts';
import { evolve, type Forum } from '#forum/forum.ts';
import { questionOf } from '#forum/question/read.ts';
import { chair, given, granted, members } from '#test/support/given.ts';
import {
  book,
  closes,
  delegation,
  extend,
  opens,
  put,
  rulesAt,
  takes,
  theChair,
  theSystem,
  withdraws,
} from '#test/support/story.ts';

type Step = {
  readonly at: string;
  readonly order: Stance | 'close' | 'extend' | 'outage' | 'withdraw';
  readonly by?: string;
  readonly until?: string;
  readonly then: string;
};
type Vectors = {
  readonly opened: string;
  readonly until: string;
  readonly cases: readonly {
    readonly comment: string;
    readonly steps: readonly Step[];
    readonly stands: string;
    readonly counted?: readonly number[];
  }[];
};

const vectors = JSON.parse(readFileSync('test/vectors/silence.json', 'utf8')) as Vectors;

function ordered({ order, by = '', until = '' }: Step): readonly [Command, Actor] {
  switch (order) {
    case 'close':
      return [closes('text'), theSystem];
    case 'withdraw':
      return [withdraws('text'), theChair('AND')];
    case 'extend':
      return [extend('text', until), theChair('AND')];
    case 'outage':
      return [extend('text', until, 'outage'), theSystem];
    case 'objection':
    case 'amendment':
    case 'no-objection':
    case 'reservation':
    case 'interpretative-statement':
    case 'dissociation':
    case 'explanation':
      return [takes('text', by, order), delegation(by)];
  }
}

/** What the acts of one order amount to, in the words of the vectors. */
function outcome(acts: readonly Act[]): string {
  if (acts.some((act) => act.kind === 'silence.broken')) return 'breaks';
  const [first] = acts;
  if (first?.kind === 'position.taken') return first.body.late ? 'late' : 'on-record';
  return first?.kind.split('.')[1] ?? 'nothing';
}

for (const { comment, steps, stands, counted } of vectors.cases) {
  test(`silence: ${comment}`, () => {
    let forum: Forum = given(
      book,
      members('AND', 'BEL', 'CHE'),
      granted('member', '2026-03-10', 'EST'),
      granted('observer-state', '2000-01-01', 'FIN'),
      chair('AND', '2010-01-01'),
    );
    const numbers: (number | undefined)[] = [];
    const perform = (at: string, [command, by]: readonly [Command, Actor]): string => {
      const decided = decide(command, forum, rulesAt(forum, at), at, by);
      numbers.push(decided.ok ? forum.acts.length : undefined);
      if (!decided.ok) return decided.problem.code;
      const acts = decided.value.map((draft, place): Act => ({
        ...draft,
        n: forum.acts.length + place,
        recordedAt: at,
      }));
      forum = acts.reduce(evolve, forum);
      return outcome(acts);
    };
    perform(vectors.opened, [put('text'), theChair('AND')]);
    perform(vectors.opened, [opens('text', vectors.until), theChair('AND')]);
    numbers.length = 0;
    for (const step of steps) assert.equal(perform(step.at, ordered(step)), step.then, JSON.stringify(step));
    const state = questionOf(forum, 'text')?.state;
    assert.equal(state?.is, stands);
    const listed = counted?.map((place) => numbers[place]);
    assert.deepEqual(state?.is === 'adopted' ? state.act.body.counted : undefined, listed);
  });
}
