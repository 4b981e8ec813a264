/**
 * Brings a database to the shape that this Concord needs.
 *
 * It is our own in place of kysely's Migrator, for three things that it does not do: the lock is taken before its own
 * table is made, so two processes may start together on an empty database; a database of a newer Concord is refused; and a
 * user who may not create tables can start when nothing is left to do.
 */
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { APP_ROLE, connectOwner, SCHEMA, type Access } from './connection.ts';
import { CannotStart, messageOf } from './fault.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const OLDEST_SERVER = 15;

/** Any number will do that nobody else in this database takes: "conc" in ASCII. */
const LOCK = 0x63_6f_6e_63;

/** Checks the server, makes the role, and runs what has not run yet: all of it or nothing. */
export async function migrate(access: Access): Promise<void> {
  const client = await connectOwner(access).catch((error: unknown) => {
    throw new CannotStart(`The database cannot be opened: ${messageOf(error)}`);
  });
  try {
    await checkVersion(client);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await makeRole(client);
    await client.query(`SET LOCAL search_path = ${SCHEMA}`);
    await runMissing(client);
    await client.query('COMMIT');
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`The database cannot be prepared: ${messageOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; fsync: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
            current_setting('fsync') AS fsync`,
  );
  const [server] = rows;
  if (!server || server.number < OLDEST_SERVER * 10_000) {
    throw new CannotStart(`Concord needs PostgreSQL ${OLDEST_SERVER} or newer; this server is ${server?.version}`);
  }
  if (server.fsync === 'off') {
    throw new CannotStart('This PostgreSQL runs with fsync = off, so acknowledged acts could be lost: set fsync = on');
  }
}

/** Roles belong to the whole server: another database's Concord may make it at the same moment, which is as good. */
async function makeRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        SET LOCAL ROLE ${APP_ROLE};
        RESET ROLE;
      EXCEPTION WHEN insufficient_privilege THEN GRANT ${APP_ROLE} TO CURRENT_USER;
      END $$`);
  } catch (error) {
    throw new CannotStart(
      `The database user may not make the role ${APP_ROLE} (${messageOf(error)}); ` +
        `have an administrator run: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO the user of DATABASE_URL`,
    );
  }
}

async function runMissing(client: pg.Client): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted();
  const done = await migrationsDone(client);
  const unknown = [...done].find((name) => !files.includes(name));
  if (unknown) throw new CannotStart(`The database was prepared by a newer Concord (${unknown}): update this one`);
  const missing = files.filter((name) => !done.has(name));
  if (missing.length === 0) return;
  await client.query(
    `CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
     GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APP_ROLE};
     CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now());
     GRANT SELECT ON migration TO ${APP_ROLE}`,
  );
  for (const name of missing) {
    await client.query(await readFile(new URL(name, FOLDER), 'utf8'));
    await client.query('INSERT INTO migration (name) VALUES ($1)', [name]);
  }
}

async function migrationsDone(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ made: boolean }>(`SELECT to_regclass('migration') IS NOT NULL AS made`);
  if (!rows[0]?.made) return new Set();
  const done = await client.query<{ name: string }>('SELECT name FROM migration');
  return new Set(done.rows.map(({ name }) => name));
}
