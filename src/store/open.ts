/** Opens the store that the environment asks for: a PostgreSQL of the operator's own, or the embedded one. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { RecordStore } from '#desk/ports.ts';
import { APP_ROLE, type Access } from './connection.ts';
import { startEmbedded, type EmbeddedOptions } from './embedded.ts';
import { CannotStart } from './fault.ts';
import { runningServer } from './join.ts';
import { migrate } from './migrate.ts';
import { recordStore } from './record-store.ts';

export type OpenStore = {
  readonly store: RecordStore;
  readonly kind: 'embedded' | 'own';
  /** Waits for appends under way, ends the connections, and stops the embedded server. */
  close(): Promise<void>;
};

export type StoreEnvironment = {
  readonly DATABASE_URL?: string | undefined;
  readonly CONCORD_DATA?: string | undefined;
};

const DATABASE = 'concord';

/** `join`: where a Concord runs on the embedded data already, use its server beside it instead of refusing. */
export type OpenOptions = EmbeddedOptions & { readonly join?: boolean };

/** Throws `CannotStart` with one line for the person who starts it. */
export async function openStore(env: StoreEnvironment, options: OpenOptions = {}): Promise<OpenStore> {
  if (env.DATABASE_URL) return openOwn(env.DATABASE_URL);
  const home = env.CONCORD_DATA || checkoutData();
  const running = options.join === true ? await runningServer(home, DATABASE) : null;
  if (!running) return openEmbedded(home, options);
  const record = recordStore(running);
  return { store: record, kind: 'embedded', close: () => record.close() };
}

const checkoutData = (): string => join(fileURLToPath(new URL('../..', import.meta.url)), 'data');

async function openOwn(url: string): Promise<OpenStore> {
  if (!/^postgres(?:ql)?:/.test(url)) throw new CannotStart('DATABASE_URL must begin with postgresql://');
  const access: Access = { connectionString: url };
  await migrate(access);
  const record = recordStore(access);
  return { store: record, kind: 'own', close: () => record.close() };
}

async function openEmbedded(home: string, options: EmbeddedOptions): Promise<OpenStore> {
  const server = await startEmbedded(home, options);
  try {
    await makeDatabase(server.access('postgres', 'postgres'), DATABASE);
    await migrate(server.access('postgres', DATABASE));
    await allowLogin(server.access('postgres', DATABASE));
  } catch (error) {
    await server.stop();
    throw error;
  }
  const record = recordStore(server.access(APP_ROLE, DATABASE));
  const close = async (): Promise<void> => {
    await record.close();
    await server.stop();
  };
  return { store: record, kind: 'embedded', close };
}

const makeDatabase = (access: Access, name: string): Promise<void> =>
  asOwner(access, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  });

/** In the embedded server the application is a user of its own, who can never become the owner. */
const allowLogin = (access: Access): Promise<void> =>
  asOwner(access, async (client) => void (await client.query(`ALTER ROLE ${APP_ROLE} LOGIN`)));

async function asOwner(access: Access, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
