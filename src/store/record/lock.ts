/**
 * The lock of the head, held on one connection from `take` to `release`.
 *
 * A caller who appends one act after the other would pay two round trips for each. So, once appends follow each other closely,
 * the next lock is asked for together with the commit, and given up again if nobody comes within a moment. This is what makes
 * one writer reach some 0.6 of the rate of a bare INSERT, not half.
 */
import type pg from 'pg';
import type { Head } from '#desk/ports.ts';
import { connectApp, type Access } from '#store/connection.ts';
import { patiently } from '#store/patience.ts';
import { lockHead, prepareWriter, type Locked } from './write.ts';

export type Held = { readonly client: pg.Client; readonly head: Head; readonly at: string };

/** Appends that follow each other within this time are one burst. It bounds how long a lock is held for nobody. */
const MOMENT_MS = 2;

/** A lock asked for ahead; null if it did not come. */
type Ahead = { readonly client: pg.Client; readonly came: Promise<(Locked & { readonly when: number }) | null> };

export class HeadLock {
  readonly #access: Access;
  #connection: pg.Client | null = null;
  #ahead: Ahead | null = null;
  #released = -Infinity;
  #isBurst = false;

  constructor(access: Access) {
    this.#access = access;
  }

  /** Begins a transaction, locks the head, takes the clock. Rejects with a `RecordFault`. */
  async take(patience: number): Promise<Held> {
    this.#isBurst = performance.now() - this.#released < MOMENT_MS;
    return (await this.#takeAhead()) ?? patiently(() => this.#takeNow(), patience);
  }

  /** Ends the transaction by SQL that commits or rolls back. Rejects with what the driver reports. */
  async release(end: string): Promise<void> {
    if (!this.#connection) throw new Error('The connection of the lock is gone');
    const ended = this.#connection.query(end);
    if (this.#isBurst) this.#ahead = this.#askAhead(this.#connection);
    await ended;
    this.#released = performance.now();
  }

  /** Forgets the connection, and with it whatever was not committed. */
  drop(): void {
    this.#ahead = null;
    this.#connection?.end().catch(() => undefined);
    this.#connection = null;
  }

  async #connected(): Promise<pg.Client> {
    if (this.#connection) return this.#connection;
    const client = await connectApp(this.#access, { pipeline: true });
    client.on('end', () => {
      if (this.#connection === client) this.drop();
    });
    await prepareWriter(client);
    this.#connection = client;
    return client;
  }

  async #takeNow(): Promise<Held> {
    try {
      const client = await this.#connected();
      return { client, ...(await lockHead(client)) };
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** The lock that was asked for ahead, if there is one that came. Its clock goes on by what has passed since. */
  async #takeAhead(): Promise<Held | null> {
    if (!this.#ahead) return null;
    const { client, came } = this.#ahead;
    this.#ahead = null;
    const locked = await came;
    if (locked === null || this.#connection !== client) {
      this.drop();
      return null;
    }
    return { client, head: locked.head, at: later(locked.at, performance.now() - locked.when) };
  }

  /** Sent behind the commit, answered after it. A failure is left to the next `take`, which begins afresh. */
  #askAhead(client: pg.Client): Ahead {
    const asked: Ahead = {
      client,
      came: lockHead(client).then(
        (locked) => {
          setTimeout(() => this.#giveUp(asked), MOMENT_MS);
          return { ...locked, when: performance.now() };
        },
        () => null,
      ),
    };
    return asked;
  }

  #giveUp(asked: Ahead): void {
    if (this.#ahead !== asked) return;
    this.#ahead = null;
    asked.client.query('ROLLBACK').catch(() => undefined);
  }
}

/** The time that passed is rounded down: an act is never dated later than the database's clock. */
const later = (at: string, ms: number): string => new Date(Date.parse(at) + Math.floor(ms)).toISOString();
