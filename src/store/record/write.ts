/**
 * The statements of a writer's transaction: two round trips, of which the commit is the second.
 *
 * They are prepared once for a connection and run by EXECUTE inside multi-statement queries of the simple protocol. Measured with
 * one writer, each append taking its lock first (bare INSERT = 1): this 0.61; the same by pipelined extended queries 0.52; with
 * statements planned each time 0.43. An advisory lock in place of the row lock gains nothing. Lock ahead of time: see lock.ts.
 */
import pg from 'pg';
import type { Head } from '#desk/ports.ts';
import { leafHash, leafOf, type Entry } from '#record/entry.ts';
import { extended, rootOf, type Edge } from '#record/tree.ts';
import { recordFault } from '#store/fault.ts';
import { sha256 } from '#store/hash.ts';

/** Whom a commit of acts is told; the payload is the new size. */
export const CHANNEL = 'concord_record';

const HASH_BYTES = 32;

/** The clock is read after the lock: it stands above the locked row, not beside it, where it would be read before. */
const PREPARE = `
  PREPARE concord_lock AS
    WITH locked AS MATERIALIZED (SELECT size, recorded_at, peaks, root FROM head FOR NO KEY UPDATE)
    SELECT size, recorded_at, peaks, root, greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at) AS at
    FROM locked;
  PREPARE concord_insert_one(bigint, timestamptz, text, bytea, bytea) AS
    INSERT INTO act (n, recorded_at, content, salt, leaf_hash) VALUES ($1, $2, $3, $4, $5);
  PREPARE concord_insert(bigint, timestamptz[], text[], bytea[], bytea[]) AS
    INSERT INTO act (n, recorded_at, content, salt, leaf_hash)
    SELECT $1 + i - 1, recorded_at, content, salt, leaf_hash
    FROM unnest($2, $3, $4, $5) WITH ORDINALITY AS u (recorded_at, content, salt, leaf_hash, i);
  PREPARE concord_move(bigint, timestamptz, bytea, bytea) AS
    UPDATE head SET size = $1, recorded_at = $2, peaks = $3, root = $4`;

export const prepareWriter = (client: pg.Client): Promise<unknown> => client.query(PREPARE);

export type Locked = { readonly head: Head; readonly at: string };

/** Begins a transaction, locks the head and takes the clock. */
export async function lockHead(client: pg.Client): Promise<Locked> {
  const row = lastRow(await client.query('BEGIN; EXECUTE concord_lock'));
  return { head: headOf(row), at: (row.at as Date).toISOString() };
}

/** The head from a row of its table. */
export function headOf(row: Record<string, unknown>): Head {
  const peaks = row.peaks as Uint8Array;
  return {
    size: Number(row.size),
    root: hex(row.root as Uint8Array),
    peaks: Array.from({ length: peaks.length / HASH_BYTES }, (_, i) =>
      peaks.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES),
    ),
    recordedAt: row.recorded_at === null ? null : (row.recorded_at as Date).toISOString(),
  };
}

const edgeOf = (head: Head): Edge => ({ size: head.size, peaks: head.peaks });

/** An act with its leaf hash. */
export type Leaf = { readonly entry: Entry; readonly hash: Uint8Array };

export const leafFor = (entry: Entry): Leaf => ({ entry, hash: leafHash(leafOf(entry, sha256), sha256) });

/** The head after more leaves. */
export function headAfter(head: Head, leaves: readonly Leaf[]): Head {
  let edge = edgeOf(head);
  for (const leaf of leaves) edge = extended(edge, leaf.hash, sha256);
  const recordedAt = leaves.at(-1)?.entry.recordedAt ?? head.recordedAt;
  return { ...edge, root: hex(rootOf(edge, sha256)), recordedAt };
}

/** SQL that inserts leaves with neighbouring numbers. */
export function insertSql(leaves: readonly Leaf[]): string {
  const first = leaves[0];
  if (!first) throw new Error('Nothing to insert');
  if (leaves.length === 1) {
    const { n, recordedAt, content, salt } = first.entry;
    const act = `${n}, '${recordedAt}', ${pg.escapeLiteral(content)}, '\\x${hex(salt)}', '\\x${hex(first.hash)}'`;
    return `EXECUTE concord_insert_one(${act})`;
  }
  const instants = leaves.map(({ entry }) => `"${entry.recordedAt}"`).join(',');
  const contents = leaves.map(({ entry }) => pg.escapeLiteral(entry.content)).join(',');
  const salts = byteaArray(leaves.map(({ entry }) => entry.salt));
  const hashes = byteaArray(leaves.map(({ hash }) => hash));
  return `EXECUTE concord_insert(${first.entry.n}, '{${instants}}', ARRAY[${contents}], ${salts}, ${hashes})`;
}

/** SQL that moves the head, tells everyone, and commits. */
export function commitSql(head: Head): string {
  if (head.recordedAt === null) throw new Error('A head without acts is never written');
  const peaks = head.peaks.map(hex).join('');
  return (
    `EXECUTE concord_move(${head.size}, '${head.recordedAt}', '\\x${peaks}', '\\x${head.root}'); ` +
    `NOTIFY ${CHANNEL}, '${head.size}'; COMMIT`
  );
}

const byteaArray = (values: readonly Uint8Array[]): string =>
  `'{${values.map((value) => `"\\\\x${hex(value)}"`).join(',')}}'`;

/** Hexadecimal by Node itself: five times faster than JavaScript, and a group writes thousands of these digits. */
const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');

/** A multi-statement query is answered by one result for each statement. */
function lastRow(results: unknown): Record<string, unknown> {
  const result = (Array.isArray(results) ? results.at(-1) : results) as pg.QueryResult<Record<string, unknown>>;
  const row = result.rows[0];
  if (!row) throw recordFault('broken', 'the record has no head');
  return row;
}
