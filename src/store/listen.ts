/**
 * A line to PostgreSQL's LISTEN that comes back by itself. PostgreSQL forgets what is told while nobody is connected, so `ask` looks
 * at the tables whenever the line is new, and from time to time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { connectApp, type Access } from './connection.ts';
import { asFault } from './fault.ts';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/** A connection cut without a word is noticed by asking; the answer also makes good for whatever was not told. */
const ASK_MS = 30_000;

export type Line = {
  readonly channel: string;
  /** Called with the payload of each notice. */
  readonly told: (payload: string) => void;
  readonly ask: (client: pg.Client) => Promise<void>;
};

type Listening = { readonly client: pg.Client; readonly ended: Promise<void> };

/** Listens until the function that it returns is called. Rejects where the first connection fails. */
export async function listen(access: Access, line: Line): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  let open = await listening(access, line).catch((error: unknown) => {
    throw asFault(error);
  });

  const goOn = async (): Promise<void> => {
    let wait = 0;
    while (!stopped.signal.aborted) {
      await open.ended;
      await pause(wait, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        open = await listening(access, line);
        wait = 0;
      } catch {
        wait = Math.min(2 * wait + FIRST_RETRY_MS, LAST_RETRY_MS);
      }
    }
    await open.client.end().catch(() => undefined);
  };
  const ended = goOn();

  return async () => {
    stopped.abort();
    await open.client.end().catch(() => undefined);
    await ended;
  };
}

/** Listens first and asks after: what is committed in between is told twice rather than not at all. */
async function listening(access: Access, { channel, told, ask }: Line): Promise<Listening> {
  const client = await connectApp(access);
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  client.on('notification', ({ payload = '' }) => told(payload));
  try {
    await client.query(`LISTEN ${channel}`);
    await ask(client);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  const asking = setInterval(() => void ask(client).catch(() => client.end().catch(() => undefined)), ASK_MS);
  asking.unref();
  void ended.then(() => clearInterval(asking));
  return { client, ended };
}
