/**
 * This file keeps requests that became acts, by the key that their sender chose. It is written in the transaction of
 * the acts themselves, so that a key is never without its acts nor acts without their key.
 */
import pg from 'pg';
import type { Head, Once } from '#desk/ports.ts';
import type { Entry } from '#record/entry.ts';
import { readActs } from './read.ts';
import type { Database } from '#store/connection.ts';

export type Remembered = {
  readonly once: Once;
  /** What was written, at least one act. */
  readonly entries: readonly Entry[];
  /** The head after the acts; null in the transaction that writes them. */
  readonly head: Head | null;
};

type Row = {
  readonly person: string;
  readonly key: string;
  readonly request: Buffer;
  readonly first: string;
  readonly acts: number;
  readonly size: string;
  readonly root: Buffer;
};

export const nameOfOnce = ({ person, key }: Once): string => JSON.stringify([person, key]);

/** Which of these requests were answered before, by their names. Asked under the lock of the head, so that none slips in between. */
export async function answeredBefore(client: Database, asked: readonly Once[]): Promise<Map<string, Remembered>> {
  const found = new Map<string, Remembered>();
  if (asked.length === 0) return found;
  const { rows } = await client.query<Row>(
    `SELECT person, key, request, first, acts, size, root FROM answered
     WHERE (person, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [asked.map(({ person }) => person), asked.map(({ key }) => key)],
  );
  for (const row of rows) {
    const once: Once = { person: row.person, key: row.key, request: row.request.toString('hex') };
    found.set(nameOfOnce(once), await rememberedFrom(client, once, row));
  }
  return found;
}

async function rememberedFrom(client: Database, once: Once, row: Row): Promise<Remembered> {
  const entries = await readActs(client, Number(row.first), row.acts);
  const recordedAt = entries.at(-1)?.recordedAt ?? null;
  return {
    once,
    entries,
    head: { size: Number(row.size), root: row.root.toString('hex'), peaks: [], recordedAt },
  };
}

/** SQL that remembers answers beside the acts, given the head after them and the instant. */
export function rememberSql(fresh: readonly Remembered[], after: Head, at: string): string {
  const rows = fresh.map(({ once, entries }) => {
    const what = `${entries[0]?.n ?? 'NULL'}, ${entries.length}, ${after.size}, '\\x${after.root}'`;
    const { person, key, request } = once;
    return `(${pg.escapeLiteral(person)}, ${pg.escapeLiteral(key)}, '\\x${request}', ${what}, '${at}')`;
  });
  return `INSERT INTO answered (person, key, request, first, acts, size, root, at) VALUES ${rows.join(', ')}`;
}
