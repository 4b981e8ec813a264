/** A fresh database for a test, in a few hundredths of a second: one server a run, one copy of a template a test. */
import { after } from 'node:test';
import { APP_ROLE } from '#store/connection.ts';
import { recordStore, type OpenRecord } from '#store/record/record-store.ts';
import { ask, scratchServer, serversToTest, urlOf, type Reached } from './postgres.ts';
import { prepareTemplate, sharedServer, TEMPLATE } from './shared-server.ts';

export type FreshDatabase = {
  readonly name: string;
  /** DATABASE_URL as the application, and as the owner of everything in it. */
  readonly url: string;
  readonly ownerUrl: string;
  /** A record store; another one on each call. All are closed with the database. */
  store(): OpenRecord;
  /** Runs SQL as the owner. */
  asOwner(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Cuts every connection of the application. */
  cutConnections(): Promise<void>;
  close(): Promise<void>;
};

const servers = new Map<string, Promise<Reached>>();
const ends: (() => Promise<void>)[] = [];
let made = 0;

/** An empty, migrated database, on the embedded server or another of `serversToTest()`. */
export async function freshDatabase(server = serversToTest()[0]): Promise<FreshDatabase> {
  const running = await serverNamed(server);
  // Other processes of the run make theirs on the same server.
  const name = `test_${process.pid}_${(made += 1)}`;
  const admin = urlOf(running, 'postgres', 'postgres');
  await ask(admin, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = urlOf(running, APP_ROLE, name);
  const ownerUrl = urlOf(running, 'postgres', name);
  const stores: OpenRecord[] = [];
  return {
    name,
    url,
    ownerUrl,
    store: () => {
      const store = recordStore({ connectionString: url });
      stores.push(store);
      return store;
    },
    asOwner: (sql) => ask(ownerUrl, sql),
    cutConnections: async () => {
      await ask(
        admin,
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}' AND usename = '${APP_ROLE}'`,
      );
    },
    close: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await ask(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** The server of that name: the one that the run shares, or this process's own, started when it is first asked for. */
export function serverNamed(name: string | undefined): Promise<Reached> {
  if (!name) throw new Error('No package brings a PostgreSQL server for this machine');
  const before = servers.get(name);
  if (before) return before;
  const shared = sharedServer(name);
  const server = shared ? Promise.resolve(shared) : ownServer(name);
  servers.set(name, server);
  return server;
}

async function ownServer(server: string): Promise<Reached> {
  const own = await scratchServer({ server });
  ends.push(own.stop);
  await prepareTemplate(own);
  return own;
}

after(async () => {
  for (const end of ends) await end();
});
