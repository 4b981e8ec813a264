/**
 * When orders could be taken, as spans by the database's clock. Every server prolongs its own; together they are the service. A sign
 * of life is written by the writer itself, under the lock of the head: where no order could be written, none is given.
 */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { PATIENCE_MS, type Reachable, type ReachableSpan, type Sign } from '#desk/ports.ts';
import type { Database } from './connection.ts';
import { patiently } from './patience.ts';

/** Runs alone in a transaction of the writer, which is committed. */
type UnderLock = <Value>(run: (client: pg.Client, size: number) => Promise<Value>) => Promise<Value>;

/** A browser that waited longer for a loop that computes has given up, as has any proxy in between. */
const LONGEST_BUSY_MS = 60_000;

type Row = {
  readonly since: Date;
  readonly until: Date;
  readonly settled: Date | null;
  readonly stands: ReachableSpan['is'];
};

export function reachableOn(pool: Database, underLock: UnderLock): Reachable {
  const database: Database = { query: (sql, values) => patiently(() => pool.query(sql, values)) };
  let span: string | null = null;
  return {
    beat: (sign) =>
      underLock(async (client, size) => {
        const now = sign.brokenFrom === null ? await prolonged(client, span, sign) : null;
        if (now !== null) return now;
        const fresh = await begun(client, size, span, sign);
        span = fresh?.span ?? null;
        return fresh?.now.toISOString() ?? '';
      }),
    leave: async (until) => {
      await database.query(
        `UPDATE reachable SET ended = true, until = greatest(until, least($2, clock_timestamp())) WHERE span = $1`,
        [span, until],
      );
    },
    now: async () => {
      const { rows } = await database.query<{ now: Date }>('SELECT clock_timestamp() AS now', []);
      return rows[0]?.now.toISOString() ?? '';
    },
    spans: async (from) => {
      const { rows } = await database.query<Row>(
        `SELECT since, until, settled, CASE WHEN span = $2 THEN 'own' WHEN ended THEN 'ended'
           WHEN until > clock_timestamp() - make_interval(secs => $3) THEN 'there' ELSE 'lost' END AS stands
         FROM reachable WHERE until >= $1::timestamptz - make_interval(secs => $3) ORDER BY since, until`,
        [from, span, PATIENCE_MS / 1000],
      );
      return rows.map(spanOf);
    },
    sweep: async () => {
      await database.query(`DELETE FROM reachable WHERE until < clock_timestamp() - interval '60 days'`, []);
    },
  };
}

/** Prolongs a span; null where it has to begin anew. */
async function prolonged(client: pg.Client, span: string | null, { settled, busy }: Sign): Promise<string | null> {
  const silent = PATIENCE_MS + Math.min(busy, LONGEST_BUSY_MS);
  const { rows } = await client.query<{ now: Date }>(
    `UPDATE reachable SET until = greatest(until, clock_timestamp()), settled = $2
     WHERE span = $1 AND NOT ended AND until > clock_timestamp() - make_interval(secs => $3)
     RETURNING clock_timestamp() AS now`,
    [span, settled, silent / 1000],
  );
  return rows[0]?.now.toISOString() ?? null;
}

/** Ends the span of before, where an order failed if one did, and begins another. */
async function begun(client: pg.Client, size: number, before: string | null, { settled, brokenFrom }: Sign) {
  await couldBeWritten(client, size);
  // The process itself knows what became of the orders of its earlier span.
  await client.query(
    `UPDATE reachable SET ended = true, until = greatest(since, least(until, coalesce($2, until))) WHERE span = $1`,
    [before, brokenFrom],
  );
  const { rows } = await client.query<{ span: string; now: Date }>(
    `INSERT INTO reachable (since, until, settled) SELECT now, now, $1 FROM clock_timestamp() AS now
     RETURNING span, until AS now`,
    [settled],
  );
  return rows[0];
}

const spanOf = ({ since, until, settled, stands }: Row): ReachableSpan => ({
  since: since.toISOString(),
  until: until.toISOString(),
  settled: settled?.toISOString() ?? null,
  is: stands,
});

/** Several rows, each of which fits into a page, are more than one page has room for. */
const ROWS = 6;
const ROW_BYTES = 1_200;

/**
 * Writes as much as acts do, where acts are written, and takes it back: a full disk refuses it as it would refuse an order. It leaves
 * dead rows, so it is tried at the beginning of a span alone.
 */
async function couldBeWritten(client: pg.Client, size: number): Promise<void> {
  await client.query('SAVEPOINT probe');
  await client.query(
    `INSERT INTO act (n, recorded_at, content, salt, leaf_hash)
     SELECT $1::bigint + place, date_trunc('milliseconds', clock_timestamp()), content, $3, $3
     FROM unnest($2::text[]) WITH ORDINALITY AS probe (content, place)`,
    [size, Array.from({ length: ROWS }, () => randomBytes(ROW_BYTES).toString('base64')), randomBytes(32)],
  );
  await client.query('ROLLBACK TO SAVEPOINT probe');
}
