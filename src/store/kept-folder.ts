/**
 * `keptFolder` keeps what a forum's folder was read as, so that a start need not read the same texts again: that is
 * nearly half of its work. One file holds the last folder that was read; where it cannot be read or written, the texts
 * are read anew.
 */
import { readdir, readFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ForumFolder } from '#history/read-forum.ts';
import type { FolderFile } from '#history/tree.ts';
import { sha256 } from './hash.ts';

/** What is read depends on the texts, on the code that reads them, and on the packages that it uses. */
const READERS = ['../history/', '../contract/', '../forum/', '../kernel/', '../../package.json'];

/** `digestOf` is the SHA-256 of everything that the reading depends on, hexadecimal. */
export async function digestOf(files: readonly FolderFile[]): Promise<string> {
  const code = await Promise.all(READERS.map((name) => textsBelow(fileURLToPath(new URL(name, import.meta.url)))));
  return Buffer.from(sha256(Buffer.from(JSON.stringify([code, files])))).toString('hex');
}

async function textsBelow(path: string): Promise<unknown> {
  if (!path.endsWith('/') && !path.endsWith('\\')) return readFile(path, 'utf8');
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.ts')).toSorted();
  return Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')]));
}

/** `keptFolder` returns the folder that was kept under this digest; null where there is none. */
export async function keptFolder(file: string, digest: string): Promise<ForumFolder | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [head, sum, rest] = [text.slice(0, 64), text.slice(65, 129), text.slice(130)];
  if (head !== digest || sum !== sumOf(rest)) return null;
  // The text is what `keepFolder` wrote: the sum shows that nothing was cut off or changed by chance.
  return JSON.parse(rest) as ForumFolder;
}

/** `keepFolder` writes beside the file and renames, so that no other start reads half of it. */
export async function keepFolder(file: string, digest: string, folder: ForumFolder): Promise<void> {
  const text = JSON.stringify(folder);
  const beside = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, `${digest}\n${sumOf(text)}\n${text}`);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

const sumOf = (text: string): string => Buffer.from(sha256(Buffer.from(text))).toString('hex');
