/** Reading acts, in order and in batches. */
import type pg from 'pg';
import type { Entry } from '#record/entry.ts';

/** Rows a round trip: large enough that round trips do not count, small enough to be held twice. */
const BATCH = 2_000;

const SELECT = 'SELECT n, recorded_at, content, salt FROM act WHERE n >= $1 ORDER BY n LIMIT $2';

type Row = { readonly n: string; readonly recorded_at: Date; readonly content: string; readonly salt: Uint8Array };

/** A pool or a connection: what can be asked. */
export type Asked = { query<R extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<pg.QueryResult<R>> };

export async function readActs(database: Asked, from: number, limit: number): Promise<readonly Entry[]> {
  const { rows } = await database.query<Row>(SELECT, [from, limit]);
  return rows.map((row) => ({
    n: Number(row.n),
    recordedAt: row.recorded_at.toISOString(),
    content: row.content,
    salt: row.salt,
  }));
}

/** Acts from number `from` on, before number `before` if that is given. */
export async function* entriesFrom(
  database: Asked,
  from: number,
  before = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<readonly Entry[]> {
  let next = from;
  while (next < before) {
    const batch = await readActs(database, next, Math.min(BATCH, before - next));
    if (batch.length === 0) return;
    yield batch;
    next += batch.length;
  }
}
