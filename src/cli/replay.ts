/** `concord replay [FILE]`: every act read again, every leaf hashed again, the forum folded, the head compared. */
import { fold } from '#forum/forum.ts';
import type { Act } from '#forum/act.ts';
import { leafHash, leafOf, toHex, type Entry } from '#record/entry.ts';
import { emptyEdge, extended, rootOf, type Edge } from '#record/tree.ts';
import type { CliRequest, CliCommand, ExitCode } from './command.ts';
import { exportFile } from './lines.ts';
import { progress } from './progress.ts';

export const replay: CliCommand = async (asked) => {
  const [path] = asked.words;
  if (path === undefined) return replayRecord(asked);
  const file = exportFile(path, asked);
  return replayed(asked, batches(file.entries()), () => Promise.resolve(file.end()?.head ?? ''));
};

async function replayRecord(asked: CliRequest): Promise<ExitCode> {
  const { record, close } = await asked.archive.open();
  try {
    const { size, root } = await record.head();
    return await replayed(asked, upTo(size, record.entries(0)), () => Promise.resolve(root));
  } finally {
    await close();
  }
}

async function replayed(
  asked: CliRequest,
  read: AsyncIterable<readonly Entry[]>,
  stored: () => Promise<string>,
): Promise<ExitCode> {
  const { archive, print, say } = asked;
  const acts: Act[] = [];
  let edge: Edge = emptyEdge;
  const work = progress(asked);
  for await (const batch of read) {
    for (const entry of batch) {
      edge = extended(edge, leafHash(leafOf(entry, archive.hash), archive.hash), archive.hash);
      acts.push(archive.readAct(entry));
    }
    work.step(acts.length);
  }
  work.end();
  print(say.replayed(acts.length, acts.length / work.seconds()));
  const start = performance.now();
  fold(acts);
  print(say.folded(acts.length / ((performance.now() - start) / 1000)));
  const head = toHex(rootOf(edge, archive.hash));
  print(say.head(head));
  const wanted = await stored();
  print(wanted === head ? say.headAgrees : say.headDiffers(wanted));
  return wanted === head ? 0 : 1;
}

/** `upTo` leaves out acts that came after the head was taken: the record goes on growing while it is read. */
async function* upTo(size: number, read: AsyncIterable<readonly Entry[]>): AsyncGenerator<readonly Entry[]> {
  for await (const batch of read) yield batch.filter((entry) => entry.n < size);
}

async function* batches(entries: AsyncIterable<Entry>): AsyncGenerator<readonly Entry[]> {
  for await (const entry of entries) yield [entry];
}
