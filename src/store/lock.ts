/**
 * The lock of the head, held on one connection from `take` to `release`.
 *
 * A caller who appends one act after the other would pay two round trips for each. So, once appends follow each other closely,
 * the next lock is asked for together with the commit, and given up again if nobody comes within a moment. This is what makes
 * one writer reach two thirds of a bare INSERT's rate, not half.
 */
import type pg from 'pg';
import type { Head } from '#desk/ports.ts';
import { connectApp, type Access } from './connection.ts';
import { patiently } from './patience.ts';
import { lockHead, prepareWriter, type Locked } from './write.ts';

export type Held = { readonly client: pg.Client; readonly head: Head; readonly at: string };

export type Lock = {
  /** Begins a transaction, locks the head, takes the clock. Rejects with a `RecordFault`. */
  take(patience: number): Promise<Held>;
  /** Ends the transaction by SQL that commits or rolls back. Rejects with what the driver reports. */
  release(end: string): Promise<void>;
  /** Forgets the connection, and with it whatever was not committed. */
  drop(): void;
};

/** Appends that follow each other within this time are one burst. It bounds how long a lock is held for nobody. */
const MOMENT_MS = 2;

/** A lock asked for ahead; null if it did not come. */
type Ahead = { readonly client: pg.Client; readonly came: Promise<(Locked & { readonly when: number }) | null> };

export function lockOn(access: Access): Lock {
  let connection: pg.Client | null = null;
  let ahead: Ahead | null = null;
  let released = -Infinity;
  let isBurst = false;

  const connected = async (): Promise<pg.Client> => {
    if (connection) return connection;
    const client = await connectApp(access, { pipeline: true });
    client.on('end', () => {
      if (connection === client) drop();
    });
    await prepareWriter(client);
    connection = client;
    return client;
  };

  const drop = (): void => {
    ahead = null;
    connection?.end().catch(() => undefined);
    connection = null;
  };

  /** Sent behind the commit, answered after it. A failure is left to the next `take`, which begins afresh. */
  const askAhead = (client: pg.Client): Ahead => {
    const asked: Ahead = {
      client,
      came: lockHead(client).then(
        (locked) => {
          setTimeout(giveUp, MOMENT_MS, asked);
          return { ...locked, when: performance.now() };
        },
        () => null,
      ),
    };
    return asked;
  };

  const giveUp = (asked: Ahead): void => {
    if (ahead !== asked) return;
    ahead = null;
    asked.client.query('ROLLBACK').catch(() => undefined);
  };

  /** The lock that was asked for ahead, if there is one that came. Its clock goes on by what has passed since. */
  const takeAhead = async (): Promise<Held | null> => {
    if (!ahead) return null;
    const { client, came } = ahead;
    ahead = null;
    const locked = await came;
    if (locked === null || connection !== client) {
      drop();
      return null;
    }
    return { client, head: locked.head, at: later(locked.at, performance.now() - locked.when) };
  };

  const takeNow = async (): Promise<Held> => {
    try {
      const client = await connected();
      return { client, ...(await lockHead(client)) };
    } catch (error) {
      drop();
      throw error;
    }
  };

  return {
    take: async (patience) => {
      isBurst = performance.now() - released < MOMENT_MS;
      return (await takeAhead()) ?? patiently(takeNow, patience);
    },
    release: async (end) => {
      if (!connection) throw new Error('The connection of the lock is gone');
      const ended = connection.query(end);
      if (isBurst) ahead = askAhead(connection);
      await ended;
      released = performance.now();
    },
    drop,
  };
}

/** The time that passed is rounded down: an act is never dated later than the database's clock. */
const later = (at: string, ms: number): string => new Date(Date.parse(at) + Math.floor(ms)).toISOString();
