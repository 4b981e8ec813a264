import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide } from '#forum/decide.ts';
import { evolve, type Forum } from '#forum/forum.ts';
import { questionOf } from '#forum/question/read.ts';
import { present } from '#kernel/assert.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import { chair, given, manyMembers, names } from '#test/support/given.ts';
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
} from '#test/support/story.ts';

const OPENED = msOf('2026-03-05T12:00:00.000Z');
const DAY = 86_400_000;
const SIX = names(6);

/** The forum after an order, which may have been refused. */
function after(
  forum: Forum,
  ms: number,
  ...[command, by]: [Parameters<typeof decide>[0], Parameters<typeof decide>[4]]
) {
  const at = instantAt(ms);
  const decided = decide(command, forum, rulesAt(forum, at), at, by);
  const drafts = decided.ok ? decided.value : [];
  return drafts.reduce((now, draft) => evolve(now, { ...draft, n: now.acts.length, recordedAt: at }), forum);
}

function opened(until: number): Forum {
  const forum = given(book, manyMembers(6), chair('M1', '2010-01-01'));
  const asked = after(forum, OPENED, put('text'), theChair('M1'));
  return after(asked, OPENED, opens('text', instantAt(until)), theChair('M1'));
}

const said = fc.array(
  fc.record({
    party: fc.constantFrom(...SIX),
    as: fc.constantFrom('objection' as const, 'amendment' as const, 'no-objection' as const, 'reservation' as const),
    wait: fc.integer({ min: 0, max: 3 * DAY }),
  }),
  { maxLength: 8 },
);

test('a text is adopted exactly if no objection and no amendment came before its end, however many spoke and when', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 10 * DAY }), said, (runs, words) => {
      const until = OPENED + runs;
      let at = OPENED;
      let forum = opened(until);
      for (const { party, as, wait } of words) {
        at += wait;
        forum = after(forum, at, takes('text', party, as), delegation(party));
      }
      forum = after(forum, Math.max(at, until), closes('text'), theSystem);
      const question = present(questionOf(forum, 'text'), 'the question');
      const stopped = question.positions.some(
        (one) => (one.as === 'objection' || one.as === 'amendment') && msOf(one.received) < until,
      );
      assert.equal(question.state.is, stopped ? 'broken' : 'adopted');
    }),
    { numRuns: 200 },
  );
});

test('however often it is extended, the end never moves earlier', () => {
  const ends = fc.array(fc.integer({ min: -2 * DAY, max: 6 * DAY }), { maxLength: 6 });
  fc.assert(
    fc.property(ends, (asked) => {
      let forum = opened(OPENED + DAY);
      let last = questionOf(forum, 'text')?.silence?.until ?? '';
      for (const [place, end] of asked.entries()) {
        const by = place % 2 === 0 ? theChair('M1') : theSystem;
        const cause = place % 2 === 0 ? 'chair' : 'outage';
        forum = after(forum, OPENED, extend('text', instantAt(OPENED + end), cause), by);
        const until = questionOf(forum, 'text')?.silence?.until ?? '';
        assert.ok(until >= last);
        last = until;
      }
    }),
    { numRuns: 200 },
  );
});

test('in whatever order statements come, each has a ref of its own, and the closing act lists them all', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(SIX), (parties) => {
      const until = OPENED + DAY;
      const spoken = parties.reduce(
        (forum, party, place) => after(forum, OPENED + place, takes('text', party, 'reservation'), delegation(party)),
        opened(until),
      );
      const question = present(questionOf(after(spoken, until, closes('text'), theSystem), 'text'), 'the question');
      assert.equal(new Set(question.positions.map((one) => one.ref)).size, parties.length);
      assert.deepEqual(
        question.state.is === 'adopted' && question.state.act.body.counted,
        question.positions.map((one) => one.n),
      );
    }),
    { numRuns: 100 },
  );
});
