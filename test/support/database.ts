/** A fresh database for a test, in a few hundredths of a second: one server a test process, one copy of a template a test. */
import { after } from 'node:test';
import pg from 'pg';
import { APP_ROLE } from '#store/connection.ts';
import { migrate } from '#store/migrate.ts';
import { recordStore, type OpenRecord } from '#store/record/record-store.ts';
import { scratchServer, serversToTest, type ScratchServer } from './postgres.ts';

export type FreshDatabase = {
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

const TEMPLATE = 'concord_template';
const servers = new Map<string, Promise<ScratchServer>>();
let made = 0;

/** An empty, migrated database, on the embedded server or another of `serversToTest()`. */
export async function freshDatabase(server = serversToTest()[0]): Promise<FreshDatabase> {
  const running = await serverNamed(server);
  const name = `test_${(made += 1)}`;
  const admin = urlOf(running, 'postgres', 'postgres');
  await ask(admin, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = urlOf(running, APP_ROLE, name);
  const ownerUrl = urlOf(running, 'postgres', name);
  const stores: OpenRecord[] = [];
  return {
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

/** The same in a `postgresql:` address, for a child process or a driver. */
export function urlOf(server: ScratchServer, user: string, database: string): string {
  const { host } = server.access(user, database);
  return `postgresql://${user}@localhost:5432/${database}?host=${encodeURIComponent(host ?? '')}`;
}

/** Runs SQL on a connection of its own; rows of its last statement. */
export async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const results: unknown = await client.query(sql);
    const last = Array.isArray(results) ? results.at(-1) : results;
    return (last as pg.QueryResult<Record<string, unknown>>).rows;
  } finally {
    await client.end();
  }
}

/** The server of that name in this process, started when it is first asked for. */
export function serverNamed(name: string | undefined): Promise<ScratchServer> {
  if (!name) throw new Error('No package brings a PostgreSQL server for this machine');
  const before = servers.get(name);
  if (before) return before;
  const starting = (async () => {
    const server = await scratchServer({ server: name });
    await ask(urlOf(server, 'postgres', 'postgres'), `CREATE DATABASE ${TEMPLATE}`);
    await migrate(server.access('postgres', TEMPLATE));
    await ask(urlOf(server, 'postgres', TEMPLATE), `ALTER ROLE ${APP_ROLE} LOGIN`);
    return server;
  })();
  servers.set(name, starting);
  return starting;
}

after(async () => {
  for (const server of servers.values()) await (await server).stop();
});
