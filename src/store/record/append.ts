/**
 * The writer: one connection, one transaction at a time, as many acts a commit as callers are waiting.
 *
 * A caller who comes while a commit is on its way waits for the next one; the waiting ones are decided one after the other under
 * one lock of the head and share one commit. See docs/decisions/0005-one-writer-group-commit.md.
 */
import type { Appended, Decider, Head, NewEntry, Once, OnceAnswered, Ground } from '#desk/ports.ts';
import { SALT_BYTES, type Entry } from '#record/entry.ts';
import { answeredBefore, nameOfOnce, rememberSql, type Remembered } from './answered.ts';
import type pg from 'pg';
import type { Access, Database } from '#store/connection.ts';
import { asFault, isRefusal, recordFault } from '#store/fault.ts';
import { HeadLock, type Held } from './lock.ts';
import { PATIENCE_MS } from '#desk/ports.ts';
import { isKeepable, openedBy, openingSql, type Opened } from './openings.ts';
import { entriesFrom } from './read.ts';
import { commitSql, headAfter, insertSql, leafFor, type Leaf } from './write.ts';

type Waiting = {
  readonly alone?: undefined;
  readonly decide: Decider;
  readonly once: Once | null;
  readonly resolve: (answered: OnceAnswered | null) => void;
  readonly reject: (error: unknown) => void;
};

/** A caller that has a transaction of the writer to itself, in the same order as all others; it writes no act. */
type Alone = {
  readonly alone: (held: Held) => Promise<void>;
  readonly reject: (error: unknown) => void;
};

/** What one caller gets written, which may be nothing; `head` where it was written in an earlier transaction. */
type Decided = {
  readonly caller: Waiting;
  readonly outcome: readonly Entry[] | 'another-request';
  readonly again: boolean;
  readonly head?: Head;
};

/** The outcome of a commit cut off in the middle is worth more patience: only the database knows it. */
const SETTLE_MS = 15_000;
/** Bounds the memory of one transaction, not the queue. */
const GROUP = 1_000;

export type Writer = {
  append(decide: Decider): Promise<Appended | null>;
  appendOnce(once: Once, decide: Decider): Promise<OnceAnswered | null>;
  /** Runs SQL under the lock of the head, after the orders that wait; committed when this resolves. `size` is that of the record. */
  underLock<Value>(run: (client: pg.Client, size: number) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
};

export function writerOn(access: Access): Writer {
  const lock = new HeadLock(access);
  const queue: (Waiting | Alone)[] = [];
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

  const queued = (decide: Waiting['decide'], once: Once | null): Promise<OnceAnswered | null> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(recordFault('unreachable', 'the store is closed'));
      queue.push({ decide, once, resolve, reject });
      working ??= work();
    });

  return {
    append: async (decide) => {
      const answered = await queued(decide, null);
      return answered?.is === 'written' ? answered.appended : null;
    },
    appendOnce: async (once, decide) => {
      // What the table would refuse is refused here, before it can spoil the transaction of others.
      if (!isWritable(once)) throw new Error('A key, and whose it is, are words without NUL; a request is a digest');
      return queued(decide, once);
    },
    underLock: (run) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(recordFault('unreachable', 'the store is closed'));
        const alone = async ({ client, head }: Held): Promise<void> => {
          const value = await run(client, head.size);
          await lock.release('COMMIT');
          resolve(value);
        };
        queue.push({ alone, reject });
        working ??= work();
      }),
    close: async () => {
      closed = true;
      await working;
      lock.drop();
    },
  };
}

/** A transaction as it fills. */
type Filling = {
  readonly held: Held;
  readonly decided: Decided[];
  readonly pending: Entry[];
  readonly leaves: Leaf[];
  /** Answers given before, and those of this transaction, by the name of the request. */
  readonly answered: Map<string, Remembered>;
  readonly fresh: Remembered[];
  readonly openings: Opened[];
};

/** `takeDown` makes one transaction with the callers that wait once the head is locked. Throws only if it could not be locked. */
async function takeDown(lock: HeadLock, queue: (Waiting | Alone)[]): Promise<void> {
  const held = await lock.take(PATIENCE_MS);
  const [first] = queue;
  if (first?.alone) {
    queue.shift();
    return runAlone(lock, held, first);
  }
  const callers = group(queue);
  const asked = callers.flatMap(({ once }) => once ?? []);
  const answered = await answeredBefore(held.client, asked).catch((error: unknown) => {
    for (const caller of callers) caller.reject(asFault(error));
    throw error;
  });
  const filling: Filling = { held, decided: [], pending: [], leaves: [], answered, fresh: [], openings: [] };
  for (const caller of callers) {
    try {
      filling.decided.push(await decidedFor(caller, filling));
    } catch (error) {
      caller.reject(error);
    }
  }
  const { leaves, decided } = filling;
  const after = headAfter(held.head, leaves);
  const written = await outcomeOf(lock, leaves, endOf(filling, after));
  for (const one of decided) answer(one, written, after);
}

/** The callers up to the next one that wants a transaction to itself. */
function group(queue: (Waiting | Alone)[]): Waiting[] {
  const callers: Waiting[] = [];
  for (const one of queue.slice(0, GROUP)) {
    if (one.alone) break;
    callers.push(one);
  }
  queue.splice(0, callers.length);
  return callers;
}

/** A connection on which it failed is given up, and with it the transaction. */
async function runAlone(lock: HeadLock, held: Held, { alone, reject }: Alone): Promise<void> {
  try {
    await alone(held);
  } catch (error) {
    lock.drop();
    reject(asFault(error));
  }
}

async function decidedFor(caller: Waiting, filling: Filling): Promise<Decided> {
  const { held, pending, leaves, answered, fresh } = filling;
  const { client, head, at } = held;
  const earlier = caller.once ? answered.get(nameOfOnce(caller.once)) : undefined;
  if (earlier) return recalled(caller, earlier);
  const standing = { durable: head.size, root: head.root, missed: [], pending, at };
  const verdict = await verdictOf(client, caller.decide, standing);
  const outcome = numbered(verdict, head.size + pending.length, at);
  leaves.push(...outcome.map(leafFor));
  pending.push(...outcome);
  filling.openings.push(...openedBy(verdict, outcome));
  // Only what was written stands under its key: nothing was done otherwise, and the same order may be accepted in a moment.
  if (caller.once && outcome.length > 0) {
    const remembered: Remembered = { once: caller.once, entries: outcome, head: null };
    fresh.push(remembered);
    answered.set(nameOfOnce(caller.once), remembered);
  }
  return { caller, outcome, again: false };
}

/** SQL that ends the transaction: nothing is kept where there is nothing to keep. */
function endOf({ leaves, fresh, openings, held }: Filling, after: Head): string {
  const remember = fresh.length === 0 ? '' : `${rememberSql(fresh, after, held.at)}; `;
  const open = openings.length === 0 ? '' : `${openingSql(openings)}; `;
  if (leaves.length > 0) return `${insertSql(leaves)}; ${open}${remember}${commitSql(after)}`;
  return remember === '' ? 'ROLLBACK' : `${remember}COMMIT`;
}

function recalled(caller: Waiting, { once, entries, head }: Remembered): Decided {
  if (once.request !== caller.once?.request) return { caller, outcome: 'another-request', again: true };
  return { caller, outcome: entries, again: true, ...(head ? { head } : {}) };
}

function answer({ caller, outcome, again, head }: Decided, written: true | Error, after: Head): void {
  if (outcome === 'another-request') caller.resolve({ is: 'another-request' });
  else if (head) caller.resolve({ is: 'written', again, appended: { entries: outcome, head } });
  else if (outcome.length === 0) caller.resolve(null);
  else if (written === true) caller.resolve({ is: 'written', again, appended: { entries: outcome, head: after } });
  else caller.reject(written);
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
 * The connection broke in the commit. The caller that locks the head next sees how it ended: the lock waits for the old transaction,
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

/** How often a caller may ask for acts that it had not seen: what it has in hand may have come to nothing, too. */
const ASKED_MOST = 2;

/** Asks, and asks again with the acts that the caller had not seen. */
async function verdictOf(client: Database, decide: Waiting['decide'], ground: Ground): Promise<readonly NewEntry[]> {
  let missed: readonly Entry[] = [];
  for (let asked = 0; ; asked++) {
    const verdict = decide({ ...ground, missed });
    if (verdict === null) return [];
    if (!('missing' in verdict)) return verdict;
    if (asked === ASKED_MOST) throw new Error(`Asked for acts from ${verdict.missing} after it was given them`);
    missed = await missedActs(client, verdict.missing, ground.durable);
  }
}

/** A connection that breaks here is the database's trouble, not the caller's. */
async function missedActs(client: Database, from: number, before: number): Promise<readonly Entry[]> {
  try {
    const missed: Entry[] = [];
    for await (const batch of entriesFrom(client, from, before)) missed.push(...batch);
    return missed;
  } catch (error) {
    throw asFault(error);
  }
}

const isWritable = ({ person, key, request }: Once): boolean =>
  [person, key].every((text) => text !== '' && text.isWellFormed() && !text.includes('\0')) &&
  /^[0-9a-f]{64}$/.test(request);

/** What the table would refuse is refused here, before it can spoil the transaction of others. */
function numbered(acts: readonly NewEntry[], first: number, recordedAt: string): readonly Entry[] {
  for (const { content, salt, opening } of acts) {
    if (opening && !isKeepable(opening)) throw new Error('An opening is words without NUL, and a salt');
    if (salt.length !== SALT_BYTES) throw new Error(`A salt has ${SALT_BYTES} bytes, not ${salt.length}`);
    if (!content.isWellFormed() || content.includes('\0')) throw new Error('A content is not canonical JSON');
  }
  return acts.map(({ content, salt }, i) => ({ n: first + i, recordedAt, content, salt }));
}
