/**
 * The writer: one connection, one transaction at a time, as many acts a commit as callers are waiting.
 *
 * Whoever calls while a commit is on its way waits for the next one; those who wait are decided one after the other under
 * one lock of the head and share one commit. See docs/decisions/0005-one-writer-group-commit.md.
 */
import type { Appended, Decide, NewEntry, Standing } from '#desk/ports.ts';
import { SALT_BYTES, type Entry } from '#record/entry.ts';
import type { Access } from './connection.ts';
import { asFault, isRefusal, recordFault } from './fault.ts';
import { HeadLock } from './lock.ts';
import { PATIENCE_MS } from './patience.ts';
import { entriesFrom, type Asked } from './read.ts';
import { commitSql, headAfter, insertSql, leafFor, type Leaf } from './write.ts';

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
  const lock = new HeadLock(access);
  const queue: Waiting[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      try {
        await takeDown(lock, queue);
      } catch (error) {
        lock.drop();
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
      lock.drop();
    },
  };
}

/** One transaction with whoever waits once the head is locked. Throws only if it could not be locked. */
async function takeDown(lock: HeadLock, queue: Waiting[]): Promise<void> {
  const { client, head, at } = await lock.take(PATIENCE_MS);
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
  const written = await outcomeOf(
    lock,
    leaves,
    leaves.length === 0 ? 'ROLLBACK' : `${insertSql(leaves)}; ${commitSql(after)}`,
  );
  for (const { caller, entries } of decided) {
    if (entries.length === 0) caller.resolve(null);
    else if (written === true) caller.resolve({ entries, head: after });
    else caller.reject(written);
  }
}

/** True once the acts are durable, or the reason why they are not. */
async function outcomeOf(lock: HeadLock, leaves: readonly Leaf[], end: string): Promise<true | Error> {
  try {
    await lock.release(end);
    return true;
  } catch (error) {
    lock.drop();
    const last = leaves.at(-1);
    return last && !isRefusal(error) ? settled(lock, last, error) : asFault(error);
  }
}

/**
 * The connection broke in the commit. Whoever locks the head next sees how it ended: the lock waits for the old transaction,
 * and the last act is there, leaf for leaf, or it is not.
 */
async function settled(lock: HeadLock, last: Leaf, cause: unknown): Promise<true | Error> {
  try {
    const { client } = await lock.take(SETTLE_MS);
    const found = await client.query('SELECT leaf_hash FROM act WHERE n = $1', [last.entry.n]);
    await lock.release('ROLLBACK');
    const hash = found.rows[0]?.leaf_hash as Buffer | undefined;
    return hash !== undefined && hash.equals(last.hash) ? true : asFault(cause);
  } catch {
    lock.drop();
    return recordFault('unsettled', cause);
  }
}

/** Asks once, and once more with the acts that the caller had not seen. */
async function verdictOf(client: Asked, decide: Decide, standing: Standing): Promise<readonly NewEntry[]> {
  const first = decide(standing);
  if (first === null) return [];
  if (!('missing' in first)) return first;
  const missed: Entry[] = [];
  for await (const batch of entriesFrom(client, first.missing, standing.durable)) missed.push(...batch);
  const second = decide({ ...standing, missed });
  if (second === null) return [];
  if ('missing' in second)
    throw new Error(`Asked for acts from ${second.missing} after it was given those from ${first.missing}`);
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
