/** Follows the record: PostgreSQL's LISTEN, which forgets whatever is told while nobody is connected, hence the look at the head. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { connectApp, type Access } from '#store/connection.ts';
import { asFault } from '#store/fault.ts';
import { CHANNEL } from './write.ts';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/** A connection cut without a word is noticed by asking; the answer also makes good for whatever was not told. */
const ASK_MS = 30_000;

type Listening = { readonly client: pg.Client; readonly ended: Promise<void> };

export async function followHead(access: Access, onHead: (size: number) => void): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  let line = await listening(access, onHead).catch((error: unknown) => {
    throw asFault(error);
  });

  const goOn = async (): Promise<void> => {
    let wait = 0;
    while (!stopped.signal.aborted) {
      await line.ended;
      await pause(wait, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        line = await listening(access, onHead);
        wait = 0;
      } catch {
        wait = Math.min(2 * wait + FIRST_RETRY_MS, LAST_RETRY_MS);
      }
    }
    await line.client.end().catch(() => undefined);
  };
  const ended = goOn();

  return async () => {
    stopped.abort();
    await line.client.end().catch(() => undefined);
    await ended;
  };
}

/** Listens first and looks at the head after: what is committed in between is told twice rather than not at all. */
async function listening(access: Access, onHead: (size: number) => void): Promise<Listening> {
  const client = await connectApp(access);
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  const ask = async (): Promise<void> => {
    const { rows } = await client.query<{ size: string }>('SELECT size FROM head');
    onHead(Number(rows[0]?.size ?? 0));
  };
  client.on('notification', ({ payload }) => onHead(Number(payload)));
  try {
    await client.query(`LISTEN ${CHANNEL}`);
    await ask();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  const asking = setInterval(() => void ask().catch(() => client.end().catch(() => undefined)), ASK_MS);
  asking.unref();
  void ended.then(() => clearInterval(asking));
  return { client, ended };
}
