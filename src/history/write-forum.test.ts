import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fold, type Forum } from '#forum/forum.ts';
import type { Draft } from '#forum/act.ts';
import { present } from '#kernel/assert.ts';
import { forumIn } from '#test/support/folder.ts';
import { changed, smallForum } from '#test/support/small-forum.ts';
import { readForum } from './read-forum.ts';
import { writeForum } from './write-forum.ts';

const at = '2026-01-01T00:00:00.000Z';
const folded = (drafts: readonly Draft[]): Forum => fold(drafts.map((draft, n) => ({ ...draft, n, recordedAt: at })));

function readBack(forum: Forum) {
  const written = present(writeForum(forum), 'a folder');
  const read = readForum(written.files);
  assert.ok(read.ok, JSON.stringify(read.ok ? null : read.problem.slice(0, 3), null, 1));
  return { ...read.value, left: written.left, files: written.files };
}

const byName = (drafts: readonly Draft[]) => new Map(drafts.map((draft) => [draft.ref, draft]));

for (const name of readdirSync('forums')) {
  test(`the folder of ${name}, written from its record, reads back to the very same acts`, () => {
    const { drafts } = forumIn(`forums/${name}`).folder;
    const again = readBack(folded(drafts));
    assert.deepEqual(again.left, []);
    assert.deepEqual(byName(again.drafts), byName(drafts));
    assert.equal(again.drafts.length, drafts.length);
  });
}

test('no entry of a folder takes the name by which an act goes that has none', () => {
  const entry = '- event.noted: act/12\n  on: 2001\n  title: { en: Talks }\n  sources: [gazette]\n';
  const files = changed(smallForum, 'history/early.yaml', (text) => text + entry);
  const read = readForum(files);
  assert.deepEqual(read.ok ? [] : read.problem.map(({ code }) => code), ['ref-malformed']);
});
