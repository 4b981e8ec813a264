/** Reading acts, in order and in batches. */
import type { Database } from '#store/connection.ts';
import type { Entry } from '#record/entry.ts';

/** Rows a round trip: large enough that round trips do not count, small enough to be held twice. */
const BATCH = 2_000;

const SELECT = 'SELECT n, recorded_at, content, salt FROM act WHERE n >= $1 ORDER BY n LIMIT $2';

type Row = { readonly n: string; readonly recorded_at: Date; readonly content: string; readonly salt: Uint8Array };

export async function readActs(database: Database, from: number, limit: number): Promise<readonly Entry[]> {
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
  database: Database,
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
