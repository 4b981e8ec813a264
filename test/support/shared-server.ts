/**
 * One PostgreSQL for a run of many test files: the runner starts it and prepares a template, the files of the run copy that. A file that is
 * run by itself finds none and starts its own.
 */
import { APP_ROLE } from '#store/connection.ts';
import { migrate } from '#store/migrate.ts';
import { ask, scratchServer, serversToTest, urlOf, type Reached } from './postgres.ts';

export const TEMPLATE = 'concord_template';

/** Tells the processes of a run the server's name and the folder of its socket. */
const NAME = 'CONCORD_TEST_SERVER';

/** The files of a run side by side hold more connections than PostgreSQL allows by default. */
const SETTINGS = ['max_connections=400'];

export type SharedServer = {
  /** What the processes of the run must find in their environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

export async function shareServer(): Promise<SharedServer> {
  const [name] = serversToTest();
  if (name === undefined) return { env: {}, stop: () => Promise.resolve() };
  const server = await scratchServer({ server: name, settings: SETTINGS });
  try {
    await prepareTemplate(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { host } = server.access('postgres', 'postgres');
  return { env: { [NAME]: JSON.stringify({ name, host }) }, stop: server.stop };
}

/** The server of that name which this run shares, or null. */
export function sharedServer(name: string): Reached | null {
  const said = process.env[NAME];
  if (said === undefined) return null;
  const shared = JSON.parse(said) as { readonly name: string; readonly host: string };
  if (shared.name !== name) return null;
  return { access: (user, database) => ({ host: shared.host, port: 5432, user, database }) };
}

/** Makes what every fresh database is a copy of. */
export async function prepareTemplate(server: Reached): Promise<void> {
  await ask(urlOf(server, 'postgres', 'postgres'), `CREATE DATABASE ${TEMPLATE}`);
  await migrate(server.access('postgres', TEMPLATE));
  await ask(urlOf(server, 'postgres', TEMPLATE), `ALTER ROLE ${APP_ROLE} LOGIN`);
}
