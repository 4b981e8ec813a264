import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import type { Act } from '#forum/act.ts';
import { copyOf } from '#forum/copied.ts';
import { actCalled, emptyForum, evolve, evolveAll, fold, type Forum } from '#forum/forum.ts';
import { grownForum } from '#test/support/grown-forum.ts';
import { EarlierForums } from './earlier.ts';
import { everybody, maySeeAct } from './permissions.ts';

const SIZE = 3_000;
let life: readonly Act[] = [];
before(async () => {
  life = (await grownForum(SIZE)).room.now().forum.acts;
});

type Correction = {
  readonly place: number;
  readonly of: number;
  readonly withdraws: boolean;
  readonly secret: boolean;
};

/** The life of a forum in which some acts correct or withdraw earlier ones, or earlier corrections. */
function amended(corrections: readonly Correction[]): readonly Act[] {
  const acts: Act[] = [];
  const put = (act: object) => void acts.push({ ...act, n: acts.length } as Act);
  for (const [place, act] of life.entries()) {
    put(act);
    for (const { of, withdraws, secret } of corrections.filter((one) => one.place === place)) {
      const corrected = acts[of % acts.length];
      if (corrected?.ref === undefined) continue;
      const audience = secret ? 'members' : corrected.audience;
      const withdrawal = { kind: 'act.withdrawn', body: { reason: { en: 'Entered in error.' } } };
      put({ ...corrected, audience, corrects: corrected.ref, ...(withdraws ? withdrawal : { effective: '1995' }) });
    }
  }
  return acts;
}

const corrections = fc.array(
  fc.record({
    place: fc.nat({ max: SIZE - 10 }),
    of: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: SIZE * 2 })),
    withdraws: fc.boolean(),
    secret: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** A forum as plain lists, with the order of its maps: what two forums have in common when every reader says the same. */
function laidOut(part: unknown): unknown {
  if (part instanceof Map) return [...part].map(([key, value]) => [key as unknown, laidOut(value)]);
  if (Array.isArray(part)) return part.map(laidOut);
  if (typeof part !== 'object' || part === null) return part;
  if ('kind' in part && 'n' in part) return part.n;
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => (name === 'refs' ? [] : [[name, laidOut(value)]])),
  );
}

const same = (one: Forum, other: Forum, what: string): void =>
  assert.equal(JSON.stringify(laidOut(one)), JSON.stringify(laidOut(other)), what);

test('an earlier state is the fold of its acts, around corrections too, for everybody and for the Secretariat', () => {
  fc.assert(
    fc.property(corrections, fc.array(fc.nat({ max: SIZE }), { minLength: 4, maxLength: 8 }), (some, sizes) => {
      const acts = amended(some);
      const around = acts.flatMap(({ n, corrects }) => (corrects === undefined ? [] : [n, n + 1, n + 2]));
      const asked = [...sizes, ...around.slice(0, 12), 0, 1, acts.length].filter((size) => size <= acts.length);
      for (const may of [() => true, maySeeAct(everybody, emptyForum())]) {
        const earlier = new EarlierForums(acts, () => may);
        for (const size of asked) same(earlier.of(size), fold(acts.slice(0, size).filter(may)), `size ${size}`);
        // Once more: what was given out has not changed what is kept.
        for (const size of asked.slice(0, 3)) same(earlier.of(size), fold(acts.slice(0, size).filter(may)), 'again');
      }
    }),
    { numRuns: 12 },
  );
});

test('earlier states asked for while the record grows stay what they were', () => {
  const acts: Act[] = [];
  const earlier = new EarlierForums(acts, () => () => true);
  const given = new Map<number, Forum>();
  for (const act of life) {
    acts.push(act);
    if (act.n % 137 === 0) given.set(act.n >> 1, earlier.of(act.n >> 1));
  }
  for (const [size, forum] of given) same(forum, fold(life.slice(0, size)), `size ${size}`);
});

test('a copy grows and leaves the forum that it was copied from as it was', () => {
  const half = fold(life.slice(0, 1_500));
  const grown = evolveAll(copyOf(half), life.slice(1_500));
  same(half, fold(life.slice(0, 1_500)), 'the first');
  same(grown, fold(life), 'the copy');
  const again = evolveAll(copyOf(copyOf(half)), life.slice(1_500));
  same(again, fold(life), 'a copy of a copy');
  const last = life.findLast(({ ref }) => ref !== undefined);
  assert.equal(actCalled(grown, last?.ref ?? ''), last);
});

test('acts taken many at once give the forum of those taken one by one, corrections of each other included', () => {
  fc.assert(
    fc.property(corrections, fc.integer({ min: 1, max: 700 }), (some, step) => {
      const acts = amended(some);
      let many = emptyForum();
      for (let at = 0; at < acts.length; at += step) many = evolveAll(many, acts.slice(at, at + step));
      same(many, fold(acts), 'many');
      same(acts.reduce(evolve, emptyForum()), many, 'one by one');
    }),
    { numRuns: 8 },
  );
});
