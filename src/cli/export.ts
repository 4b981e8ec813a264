/** `concord export [FILE]`: the whole record as JSON lines, to a file or to standard output. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { leafHash, leafOf, toHex } from '#record/entry.ts';
import { closingLine, entryLine, headerLine } from '#record/export-lines.ts';
import { emptyEdge, extended, rootOf, type Edge } from '#record/tree.ts';
import type { CliCommand } from './command.ts';
import { progress } from './progress.ts';

export const exportRecord: CliCommand = async (asked) => {
  const [path] = asked.words;
  const { record, forum, close } = await asked.archive.open();
  try {
    const { hash } = asked.archive;
    const { size } = await record.head();
    const out: Writable = path === undefined ? process.stdout : createWriteStream(path, { flags: 'wx', mode: 0o600 });
    if (path !== undefined) await once(out, 'open');
    const write = async (line: string) => {
      if (!out.write(`${line}\n`)) await once(out, 'drain');
    };
    await write(headerLine(forum));
    let edge: Edge = emptyEdge;
    const work = progress(asked);
    for await (const batch of record.entries(0)) {
      for (const entry of batch) {
        if (entry.n >= size) break;
        edge = extended(edge, leafHash(leafOf(entry, hash), hash), hash);
        await write(entryLine(entry));
      }
      work.step(edge.size);
    }
    work.end();
    await write(closingLine(edge.size, toHex(rootOf(edge, hash))));
    if (path !== undefined) await finished(out.end());
    asked.remark(asked.say.exported(edge.size, path ?? '-'));
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error))
      throw error;
    asked.remark(asked.say.noFile(path ?? '-', error.message));
    return 1;
  } finally {
    await close();
  }
};
