/** A forum's folder as the forum that its acts make: for tests that hold the code against whole histories. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fold, type Forum } from '#forum/forum.ts';
import { readForum, type ForumFolder } from '#history/read-forum.ts';
import { whenOf, type When } from '#kernel/date.ts';

export type Read = { readonly forum: Forum; readonly knownUntil: When; readonly folder: ForumFolder };

/** Reads and folds `forums/cica` or any folder of the same shape; its mistakes are thrown, with file and line. */
export function forumIn(path: string): Read {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(path, file), text: readFileSync(file, 'utf8') }));
  const read = readForum(files);
  if (!read.ok)
    throw new Error(
      read.problem.map((one) => `${one.file}:${one.line}: ${one.code} ${JSON.stringify(one.facts)}`).join('\n'),
    );
  return { forum: foldOf(read.value.drafts), knownUntil: whenOf(read.value.knownUntil), folder: read.value };
}

/** The forum of drafts, numbered in their order and recorded at one instant. */
const foldOf = (drafts: ForumFolder['drafts']): Forum =>
  fold(drafts.map((draft, n) => ({ ...draft, n, recordedAt: '2026-01-01T00:00:00.000Z' })));
