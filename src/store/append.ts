/**
 * The writer: one connection, one transaction at a time, as many acts a commit as callers are waiting.
 *
 * Whoever calls while a commit is on its way waits for the next one; those who wait are decided one after the other under
 * one lock of the head and share one commit. See docs/decisions/0005-one-writer-group-commit.md.
 */
import type pg from 'pg';
import type { Appended, Decide, NewEntry, Standing } from '#desk/ports.ts';
import { SALT_BYTES, type Entry } from '#record/entry.ts';
import { connectApp, type Access } from './connection.ts';
import { asFault, isRefusal, recordFault } from './fault.ts';
import { PATIENCE_MS, patiently } from './patience.ts';
import { entriesFrom } from './read.ts';
import { commitSql, headAfter, insertSql, leafFor, lockHead, prepareWriter, type Leaf, type Locked } from './write.ts';

type Waiting = {
  readonly decide: Decide;
  readonly resolve: (appended: Appended | null) => void;
  readonly reject: (error: unknown) => void;
};

/** What one caller gets written; none where the verdict was null. */
type Decided = { readonly caller: Waiting; readonly entries: readonly Entry[] };

/** The outcome of a commit cut off in the middle is worth more patience: only the database knows it. */
const SETTLE_MS = 15_000;
/** Bounds the memory of one transaction, not the queue. */
const GROUP = 1_000;

export type Writer = { append(decide: Decide): Promise<Appended | null>; close(): Promise<void> };

export function writerOn(access: Access): Writer {
  const queue: Waiting[] = [];
  let connection: pg.Client | null = null;
  let working: Promise<void> | null = null;
  let closed = false;

  const connected = async (): Promise<pg.Client> => {
    if (connection) return connection;
    const client = await connectApp(access);
    client.on('end', () => {
      if (connection === client) connection = null;
    });
    await prepareWriter(client);
    connection = client;
    return client;
  };

  const dropped = (): void => {
    connection?.end().catch(() => undefined);
    connection = null;
  };

  /** Locks the head. Nothing is written yet, so a broken connection is simply tried again. */
  const locked = (patience: number): Promise<Locked & { readonly client: pg.Client }> =>
    patiently(async () => {
      try {
        const client = await connected();
        return { client, ...(await lockHead(client)) };
      } catch (error) {
        dropped();
        throw error;
      }
    }, patience);

  const takeDown = async (): Promise<void> => {
    const { client, head, at } = await locked(PATIENCE_MS);
    const decided: Decided[] = [];
    const pending: Entry[] = [];
    const leaves: Leaf[] = [];
    for (const caller of queue.splice(0, GROUP)) {
      try {
        const standing = { durable: head.size, missed: [], pending, at };
        const entries = numbered(await verdictOf(client, caller.decide, standing), head.size + pending.length, at);
        leaves.push(...entries.map(leafFor));
        pending.push(...entries);
        decided.push({ caller, entries });
      } catch (error) {
        caller.reject(error);
      }
    }
    const after = headAfter(head, leaves);
    const written = await outcomeOf(async () => {
      await client.query(leaves.length === 0 ? 'ROLLBACK' : `${insertSql(leaves)}; ${commitSql(after)}`);
    }, leaves);
    for (const { caller, entries } of decided) {
      if (entries.length === 0) caller.resolve(null);
      else if (written === true) caller.resolve({ entries, head: after });
      else caller.reject(written);
    }
  };

  /** True once the acts are durable, or the reason why they are not. */
  const outcomeOf = async (commit: () => Promise<void>, leaves: readonly Leaf[]): Promise<true | Error> => {
    try {
      await commit();
      return true;
    } catch (error) {
      dropped();
      if (isRefusal(error)) return asFault(error);
      return settled(error, leaves);
    }
  };

  /**
   * The connection broke in the commit. Whoever locks the head next sees how it ended: the lock waits for the old transaction,
   * and the last act is there, leaf for leaf, or it is not.
   */
  const settled = async (cause: unknown, leaves: readonly Leaf[]): Promise<true | Error> => {
    const last = leaves.at(-1);
    if (!last) return asFault(cause);
    try {
      const { client } = await locked(SETTLE_MS);
      const found = await client.query('SELECT leaf_hash FROM act WHERE n = $1', [last.entry.n]);
      await client.query('ROLLBACK');
      const hash = found.rows[0]?.leaf_hash as Buffer | undefined;
      return hash !== undefined && hash.equals(last.hash) ? true : asFault(cause);
    } catch {
      dropped();
      return recordFault('unsettled', cause);
    }
  };

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      try {
        await takeDown();
      } catch (error) {
        dropped();
        const fault = asFault(error);
        for (const caller of queue.splice(0)) caller.reject(fault);
      }
    }
    working = null;
  };

  return {
    append: (decide) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(recordFault('unreachable', 'the store is closed'));
        queue.push({ decide, resolve, reject });
        working ??= work();
      }),
    close: async () => {
      closed = true;
      await working;
      dropped();
    },
  };
}

/** Asks once, and once more with the acts that the caller had not seen. */
async function verdictOf(client: pg.Client, decide: Decide, standing: Standing): Promise<readonly NewEntry[]> {
  const first = decide(standing);
  if (first === null) return [];
  if (!('missing' in first)) return first;
  const missed: Entry[] = [];
  for await (const batch of entriesFrom(client, first.missing, standing.durable)) missed.push(...batch);
  const second = decide({ ...standing, missed });
  if (second === null) return [];
  if ('missing' in second) throw new Error(`Asked for acts from ${second.missing} after it was given those from ${first.missing}`);
  return second;
}

/** What the table would refuse is refused here, before it can spoil the transaction of others. */
function numbered(acts: readonly NewEntry[], first: number, recordedAt: string): readonly Entry[] {
  for (const { content, salt } of acts) {
    if (salt.length !== SALT_BYTES) throw new Error(`A salt has ${SALT_BYTES} bytes, not ${salt.length}`);
    if (!content.isWellFormed() || content.includes('\0')) throw new Error('A content is not canonical JSON');
  }
  return acts.map(({ content, salt }, i) => ({ n: first + i, recordedAt, content, salt }));
}
