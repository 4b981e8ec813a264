/** Reads a forum's folder from disk and hands its texts to the reader of history. Links are refused: a folder is what it holds. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderMistake } from '#history/mistake.ts';
import type { ForumFolder } from '#history/read-forum.ts';
import { decodeFile } from '#history/text.ts';
import type { FolderFile } from '#history/tree.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { digestOf, keepFolder, keptFolder } from './kept-folder.ts';

const MOST_FILES = 1000;
const MOST_BYTES = 8_000_000;

/** The forum of a folder, or what is wrong with it. Reads `.yaml` files; a `.yml` one is refused, so that none is overlooked. What was read is kept in the file `kept`, if any. */
export async function readForumFolder(
  folder: string,
  kept: string | null = null,
): Promise<Result<ForumFolder, FolderMistake[]>> {
  const found = await filesOf(folder);
  if (!found.ok) return refuse([found.problem]);
  const mistakes: FolderMistake[] = [];
  const files: FolderFile[] = [];
  for (const { path, link } of found.value) {
    if (link) mistakes.push(wrong(path, 'file-is-a-link'));
    else files.push(...(await textOf(folder, path, mistakes)));
  }
  if (mistakes.length > 0) return refuse(mistakes);
  return readTexts(files, kept);
}

/** What of a folder is in no record: coverage, map and capitals, as they stand. None where there is no such folder. */
export async function carriedFiles(folder: string): Promise<FolderFile[]> {
  const found = await filesOf(folder);
  const carried = found.ok ? found.value.filter(({ path, link }) => !link && CARRIED.test(path)) : [];
  return (await Promise.all(carried.map(({ path }) => textOf(folder, path, [])))).flat();
}

const CARRIED = /^(?:coverage\/[^/]+|map|capitals)\.yaml$/;

async function readTexts(
  files: readonly FolderFile[],
  kept: string | null,
): Promise<Result<ForumFolder, FolderMistake[]>> {
  const digest = kept === null ? null : await digestOf(files).catch(() => null);
  const before = kept === null || digest === null ? null : await keptFolder(kept, digest);
  if (before) return accept(before);
  // Loaded where it is needed: most starts find the folder as they left it.
  const { readForum } = await import('#history/read-forum.ts');
  const read = readForum(files);
  if (read.ok && kept !== null && digest !== null) await keepFolder(kept, digest, read.value);
  return read;
}

type Found = { readonly path: string; readonly link: boolean };

async function filesOf(folder: string): Promise<Result<Found[], FolderMistake>> {
  const found: Found[] = [];
  const walk = async (under: string): Promise<FolderMistake | null> => {
    const entries = await readdir(join(folder, under), { withFileTypes: true }).catch(() => null);
    if (entries === null) return wrong(under === '' ? '.' : under, 'file-unreadable');
    for (const entry of entries) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        const problem = await walk(path);
        if (problem) return problem;
      } else if (entry.isSymbolicLink() || /\.ya?ml$/i.test(entry.name)) {
        found.push({ path, link: entry.isSymbolicLink() });
      }
      if (found.length > MOST_FILES) return wrong(path, 'too-many-files', { limit: MOST_FILES });
    }
    return null;
  };
  const problem = await walk('');
  return problem ? refuse(problem) : { ok: true, value: found };
}

/** The text of a file, in a list; what is wrong with its bytes goes to `mistakes`. */
async function textOf(folder: string, path: string, mistakes: FolderMistake[]): Promise<FolderFile[]> {
  const full = join(folder, path);
  const found = await stat(full).catch(() => null);
  if (found !== null && found.size > MOST_BYTES) {
    mistakes.push(wrong(path, 'file-too-large', { limit: '2 MB' }));
    return [];
  }
  const bytes = await readFile(full).catch(() => null);
  if (bytes === null) {
    mistakes.push(wrong(path, 'file-unreadable'));
    return [];
  }
  const text = decodeFile(path, bytes);
  if (text.ok) return [text.value];
  mistakes.push(text.problem);
  return [];
}

const wrong = (file: string, code: FolderMistake['code'], facts: FolderMistake['facts'] = {}): FolderMistake => ({
  file,
  line: 1,
  code,
  facts,
});
