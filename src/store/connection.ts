/** How Concord speaks to PostgreSQL: as the role `concord_app`, with the settings on which the record's promises rest. */
import pg from 'pg';

export const APP_ROLE = 'concord_app';

/** Tables have a schema of their own, so that a database may be shared with other programs. */
export const SCHEMA = 'concord';

/** Where the database is, and as whom to log in. */
export type Access = Pick<pg.ClientConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database'>;

/** A pool or a connection: what can be asked. */
export type Database = {
  query<R extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<pg.QueryResult<R>>;
};

/** How long to wait for a server that does not answer. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 30_000;

const options = (access: Access): pg.ClientConfig => ({
  ...access,
  application_name: 'concord',
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: ANSWER_MS,
  keepAlive: true,
});

/**
 * A writer that hangs must not hold the head for ever, hence the two time limits. Dates are read as ISO. An act is acknowledged
 * when it is on disk, so `synchronous_commit = off` is overruled; stricter values of the operator stay.
 */
const SESSION = `
  SET ROLE ${APP_ROLE};
  SET search_path = ${SCHEMA};
  SET datestyle = ISO;
  SET lock_timeout = '10s';
  SET idle_in_transaction_session_timeout = '30s';
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

/** A connection of its own, as the application. The caller listens for its `error`. */
export async function connectApp(access: Access, more: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...options(access), ...more });
  // An error between connecting and the first listener of the caller must not end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(SESSION);
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
}

/** A connection of its own as the user that the access names: for migrations. */
export async function connectOwner(access: Access): Promise<pg.Client> {
  const client = new pg.Client({ ...options(access), query_timeout: 0 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Connections for reading, as the application, at most so many. */
export function readers(access: Access, max = 4): pg.Pool {
  const pool = new pg.Pool({
    ...options(access),
    max,
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool awaits it; its types do not say so
    onConnect: async (client: pg.ClientBase) => {
      await client.query(SESSION);
    },
  });
  // An idle connection that breaks is replaced by the pool; the next query tells its caller.
  pool.on('error', () => undefined);
  // One that breaks in use tells its user by the query, not by ending the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
