/** Writes a whole record into an empty one: an export that comes back with its instants, or a history built from a folder. */
import type pg from 'pg';
import type { Head, KeptEntry } from '#desk/ports.ts';
import { connectApp, type Access } from '#store/connection.ts';
import { asFault } from '#store/fault.ts';
import { commitSql, headAfter, insertSql, leafFor, lockHead, prepareWriter, type Leaf } from './write.ts';

/** Acts a statement: large enough that round trips do not count. */
const BATCH = 1_000;

type Progress = (written: number) => void;

/** All in one transaction. `not-empty` where an act is there already. */
export async function importInto(
  access: Access,
  entries: Iterable<KeptEntry> | AsyncIterable<KeptEntry>,
  onProgress: Progress = () => undefined,
): Promise<Head | 'not-empty'> {
  let client: pg.Client | null = null;
  try {
    client = await connectApp(access);
    await prepareWriter(client);
    return await writeAll(client, entries, onProgress);
  } catch (error) {
    throw error instanceof ImportMistake ? error : asFault(error);
  } finally {
    // Closing the connection undoes whatever was not committed.
    await client?.end().catch(() => undefined);
  }
}

/** What the caller handed in cannot be a record. */
class ImportMistake extends Error {
  override readonly name = 'ImportMistake';
}

async function writeAll(
  client: pg.Client,
  entries: Iterable<KeptEntry> | AsyncIterable<KeptEntry>,
  onProgress: Progress,
): Promise<Head | 'not-empty'> {
  const { head: empty, at } = await lockHead(client);
  if (empty.size > 0) return 'not-empty';
  // Reading the source may take longer than a writer may idle; here nobody is waiting, since the record is empty.
  await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
  let head = empty;
  let batch: Leaf[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await client.query(insertSql(batch));
    head = headAfter(head, batch);
    batch = [];
    onProgress(head.size);
  };
  let last = '';
  let n = 0;
  for await (const { content, salt, recordedAt = at } of entries) {
    if (!INSTANT.test(recordedAt)) throw new ImportMistake(`Act ${n}: ${recordedAt} is not an instant of the record`);
    if (recordedAt < last)
      throw new ImportMistake(`Act ${n}: recorded at ${recordedAt}, before the act that precedes it`);
    batch.push(leafFor({ n, recordedAt, content, salt }));
    last = recordedAt;
    n += 1;
    if (batch.length === BATCH) await flush();
  }
  await flush();
  if (head.size > 0) await client.query(commitSql(head));
  return head;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
