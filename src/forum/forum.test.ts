import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { forumIn } from '#test/support/folder.ts';
import { canonical } from '#kernel/canonical.ts';
import { whenOf } from '#kernel/date.ts';
import { readContent, writeContent } from '#contract/content.ts';
import { openReadingRoom } from '#desk/reading-room.ts';
import { leafOf, type Entry } from '#record/entry.ts';
import { sha256 } from '#store/hash.ts';
import type { Act } from './act.ts';
import { chairAt } from './chairmanship/read.ts';
import { decisionsAt } from './decision/read.ts';
import { documentsAt } from './document/read.ts';
import { actCalled, emptyForum, evolve, fold, type Forum } from './forum.ts';
import { catalogueAt } from './measure/read.ts';
import { meetingsAt } from './meeting/read.ts';
import { organsAt } from './organ/read.ts';
import { standingsAt } from './party/read.ts';

// A whole history, with some of its acts corrected and withdrawn later.
const RECORDED = '2026-01-01T00:00:00.000Z';
const { folder } = forumIn('forums/cica');
const numbered = (drafts: readonly object[]): Act[] =>
  drafts.map((draft, n) => ({ ...draft, n, recordedAt: RECORDED }) as Act);
const history = numbered(folder.drafts);

const withdrawn = (act: Act): object => ({
  kind: 'act.withdrawn',
  ref: act.ref,
  corrects: act.ref,
  body: { reason: { en: 'Entered in error.' } },
  effective: act.effective,
  by: { capacity: 'secretariat' },
  audience: 'public',
  sources: [],
});
const corrected = (act: Act): object => ({ ...act, corrects: act.ref, effective: '1995' });

/** The history with acts corrected and withdrawn at its end; `true` withdraws. */
const amended = fc.array(fc.tuple(fc.nat({ max: history.length - 1 }), fc.boolean()), { maxLength: 8 }).map((choices) =>
  numbered([
    ...folder.drafts,
    ...choices.flatMap(([n, withdraw]) => {
      const act = history[n];
      return act?.ref === undefined ? [] : [withdraw ? withdrawn(act) : corrected(act)];
    }),
  ]),
);

const DATES = ['1992', '1999-09-14', '2005', '2010-06-08', '2011', '2014-05-21', '2020', '2025-12-31'].map(whenOf);

/** Everything that readers say of a forum at some dates, as one text. */
const said = (forum: Forum): string =>
  canonical(
    DATES.map((at) => [
      standingsAt(forum, at),
      meetingsAt(forum, at),
      documentsAt(forum, at),
      decisionsAt(forum, at),
      organsAt(forum, at),
      chairAt(forum, at),
      catalogueAt(forum, at),
    ]).map((one) => JSON.parse(JSON.stringify(one)) as unknown),
  );

test('folding the same acts gives the same forum', () => {
  assert.equal(said(fold(history)), said(fold(history)));
});

test('acts taken one by one give the forum of all together, corrections and withdrawals included', () => {
  fc.assert(
    fc.property(amended, (acts) => {
      assert.equal(said(acts.reduce(evolve, emptyForum())), said(fold(acts)));
    }),
    { numRuns: 15 },
  );
});

test('any beginning of a record folds', () => {
  for (let size = 0; size <= history.length; size += 23) {
    const forum = fold(history.slice(0, size));
    assert.equal(forum.acts.length, size);
    assert.ok(said(forum).length > 0);
  }
});

test('no act is ever changed by folding or by reading', () => {
  fc.assert(
    fc.property(amended, (acts) => {
      const before = canonical(acts);
      said(fold(acts));
      said(acts.reduce(evolve, emptyForum()));
      assert.equal(canonical(acts), before);
    }),
    { numRuns: 10 },
  );
});

test('a corrected act leaves no trace but in the record; what took its place stands', () => {
  const act = history.find(({ ref }) => ref === 'membership/THA');
  assert.ok(act);
  const forum = fold(numbered([...folder.drafts, corrected(act)]));
  const since = standingsAt(forum, whenOf('2025'), 'member').find(({ party }) => party === 'THA')?.since.edtf;
  assert.equal(since, '1995');
  assert.equal(actCalled(forum, 'membership/THA')?.n, history.length);
  assert.equal(
    forum.acts[act.n],
    forum.acts.find(({ n }) => n === act.n),
  );
});

test('asking what was known at an act is folding the record up to it, with its own head', async () => {
  const entries = history.map((act): Entry => {
    return { n: act.n, recordedAt: RECORDED, content: writeContent(act), salt: new Uint8Array(32).fill(act.n % 256) };
  });
  const readAct = (entry: Entry): Act => {
    const content = readContent(entry.content);
    assert.ok(content.ok);
    return { ...content.value, n: entry.n, recordedAt: entry.recordedAt };
  };
  const upTo = (size: number) => ({
    async *entries(from: number) {
      yield await Promise.resolve(entries.slice(from, size));
    },
  });
  const room = await openReadingRoom(upTo(entries.length), readAct, sha256);
  for (const n of [0, 1, 100, 333, entries.length - 1]) {
    const known = room.asKnownAt({ act: n });
    assert.ok(known.ok);
    const then = (await openReadingRoom(upTo(n + 1), readAct, sha256)).now();
    assert.equal(said(known.value.forum), said(fold(history.slice(0, n + 1))));
    assert.deepEqual([known.value.size, known.value.head], [then.size, then.head]);
  }
  assert.deepEqual(room.asKnownAt({ act: entries.length }), { ok: false, problem: 'beyond-the-record' });
  const before = room.asKnownAt({ instant: '2025-12-31T23:59:59.999Z' });
  assert.equal(before.ok && before.value.size, 0);
  assert.ok(leafOf(entries[0] as Entry, sha256).length < 300);
});
