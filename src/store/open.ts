/** Opens the store that the environment asks for: a PostgreSQL of the operator's own, or the embedded one. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Reachable, RecordStore, Tokens } from '#desk/ports.ts';
import type { Post, PostNeeds } from '#desk/mail/carrier.ts';
import type { Choices } from '#desk/mail/choices.ts';
import type { Outbox, Posts, Telling } from '#desk/mail/outbox.ts';
import type { Texts } from '#desk/texts.ts';
import { choicesOn } from '#store/mail/choices.ts';
import type { AccountLog } from '#desk/account-log.ts';
import type { Accounts, Challenges, Credentials } from '#desk/accounts.ts';
import type { Openings } from '#desk/given.ts';
import { accountsOn } from '#store/people/accounts.ts';
import { challengesOn } from '#store/people/challenges.ts';
import { APP_ROLE, readers, type Access } from './connection.ts';
import { credentialsOn } from '#store/people/credentials.ts';
import { startEmbedded, type EmbeddedOptions } from '#store/embedded/embedded.ts';
import { CannotStart } from './fault.ts';
import { runningServer } from '#store/embedded/join.ts';
import { accountLogOn } from '#store/people/log.ts';
import { migrate } from './migrate.ts';
import { outboxOn } from '#store/mail/outbox.ts';
import { startPost } from '#store/mail/post.ts';
import { postsOn } from '#store/mail/posts.ts';
import { reachableOn } from './reachable.ts';
import { openingsOn } from '#store/record/openings.ts';
import { recordStore } from '#store/record/record-store.ts';
import { textsOn } from './texts.ts';
import { within } from './within.ts';
import { tokensOn } from '#store/people/tokens.ts';

export type OpenStore = {
  readonly store: RecordStore;
  /** What the desk keeps beside the record. */
  readonly tokens: Tokens;
  readonly reachable: Reachable;
  readonly texts: Texts;
  readonly mail: Mail;
  /** Begins to carry letters away; stop it before the store is closed. */
  startPost(needs: PostNeeds): Promise<Post>;
  readonly accounts: Accounts;
  readonly credentials: Credentials;
  readonly challenges: Challenges;
  readonly accountLog: AccountLog;
  readonly openings: Openings;
  readonly kind: 'embedded' | 'own';
  /** Waits for appends under way, ends the connections, and stops the embedded server. */
  close(): Promise<void>;
};

type Mail = Outbox & Telling & Posts & Choices;

export type StoreEnvironment = {
  readonly DATABASE_URL?: string | undefined;
  readonly CONCORD_DATA?: string | undefined;
  readonly SMTP_URL?: string | undefined;
};

const DATABASE = 'concord';

/** `join`: where a Concord runs on the embedded data already, use its server beside it instead of refusing. */
export type OpenOptions = EmbeddedOptions & { readonly join?: boolean };

/** Throws `CannotStart` with one line for the person who starts it. */
export async function openStore(env: StoreEnvironment, options: OpenOptions = {}): Promise<OpenStore> {
  if (env.DATABASE_URL) return openOwn(env.DATABASE_URL);
  const home = env.CONCORD_DATA || checkoutData();
  const running = options.join === true ? await runningServer(home, DATABASE) : null;
  const shown = !env.SMTP_URL;
  if (!running) return openEmbedded(home, options, shown);
  return opened(running, 'embedded', { shown });
}

const checkoutData = (): string => join(fileURLToPath(new URL('../..', import.meta.url)), 'data');

async function openOwn(url: string): Promise<OpenStore> {
  if (!/^postgres(?:ql)?:/.test(url)) throw new CannotStart('DATABASE_URL must begin with postgresql://');
  const access: Access = { connectionString: url };
  await migrate(access);
  return opened(access, 'own');
}

/** Two connections for what lies beside the record, two for people, two for texts and letters: a reader of much must not delay a sign of life. */
const BESIDE = 2;
/** Connections end within this time, or are left behind. */
const CLOSE_MS = 1_500;

export type OpenedOptions = {
  /** Done when the connections have ended. */
  readonly after?: () => Promise<void>;
  /** Letters go nowhere but onto a page. */
  readonly shown?: boolean;
};

/** All that is kept in a database that has been prepared. */
export function opened(
  access: Access,
  kind: OpenStore['kind'],
  { after = () => Promise.resolve(), shown = kind === 'embedded' }: OpenedOptions = {},
): OpenStore {
  const record = recordStore(access);
  const beside = readers(access, BESIDE);
  const shelf = readers(access, BESIDE);
  const texts = textsOn(shelf);
  const people = readers(access, BESIDE);
  return {
    store: record,
    tokens: tokensOn(people),
    reachable: reachableOn(beside, (run) => record.underLock(run)),
    texts,
    mail: { ...outboxOn(shelf, shown), ...postsOn(shelf), ...choicesOn(shelf) },
    startPost: (needs) => startPost(access, texts, needs),
    accounts: accountsOn(people),
    credentials: credentialsOn(people),
    challenges: challengesOn(people),
    accountLog: accountLogOn(people),
    openings: openingsOn(people),
    kind,
    close: async () => {
      // A connection that hangs must not keep the embedded server from being stopped.
      await within(CLOSE_MS, Promise.all([record.close(), beside.end(), shelf.end(), people.end()]));
      await after();
    },
  };
}

async function openEmbedded(home: string, options: EmbeddedOptions, shown: boolean): Promise<OpenStore> {
  const server = await startEmbedded(home, options);
  try {
    await makeDatabase(server.access('postgres', 'postgres'), DATABASE);
    await migrate(server.access('postgres', DATABASE));
    await allowLogin(server.access('postgres', DATABASE));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return opened(server.access(APP_ROLE, DATABASE), 'embedded', { after: () => server.stop(), shown });
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
