/**
 * How fast acts are appended, against what PostgreSQL itself can do: a bare INSERT of the same bytes into a table of the same
 * shape, prepared, one commit each, as many connections as writers, on the same server. Only the ratio means something.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectApp, SCHEMA, type Access } from '#store/connection.ts';
import { startEmbedded } from '#store/embedded/embedded.ts';
import { migrate } from '#store/migrate.ts';
import { recordStore } from '#store/record/record-store.ts';

export type AppendBench = {
  readonly writers: 1 | 64;
  /** Appends a second by a bare INSERT's, median over the rounds. */
  readonly ratio: number;
  /** Acts a second, medians. */
  readonly appended: number;
  readonly inserted: number;
};

/** About what an act of a meeting takes. */
const CONTENT = JSON.stringify({ body: { text: 'x'.repeat(400) }, kind: 'meeting.held' });
const ROUNDS = 15;
const ACTS_A_ROUND = { 1: 300, 64: 3_200 } as const;

/** Starts a server of its own in the checkout and leaves nothing behind. Takes about half a minute. */
export async function benchAppend(): Promise<readonly AppendBench[]> {
  const home = join(fileURLToPath(new URL('..', import.meta.url)), '.concord', `bench-${process.pid}`);
  mkdirSync(home, { recursive: true });
  const server = await startEmbedded(home);
  try {
    const access = server.access('postgres', 'postgres');
    await migrate(access);
    await makeBareTable(access);
    return [await compare(access, 1), await compare(access, 64)];
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function makeBareTable(access: Access): Promise<void> {
  const client = new pg.Client(access);
  await client.connect();
  await client.query(`CREATE TABLE ${SCHEMA}.bare (LIKE ${SCHEMA}.act INCLUDING ALL)`);
  await client.query(`GRANT INSERT ON ${SCHEMA}.bare TO concord_app`);
  await client.end();
}

async function compare(access: Access, writers: 1 | 64): Promise<AppendBench> {
  const store = recordStore(access);
  const clients = await Promise.all(Array.from({ length: writers }, () => connectApp(access)));
  const append = () => store.append(() => [{ content: CONTENT, salt: randomBytes(32) }]);
  const insert = (writer: number) => bareInsert(clients[writer]);
  const rounds: { readonly appended: number; readonly inserted: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const inserted = await rate(writers, insert);
    const appended = await rate(writers, append);
    // The first round warms both up.
    if (round >= 0) rounds.push({ appended, inserted });
  }
  await Promise.all(clients.map((client) => client.end()));
  await store.close();
  return {
    writers,
    ratio: Number(median(rounds.map(({ appended, inserted }) => appended / inserted)).toFixed(2)),
    appended: Math.round(median(rounds.map(({ appended }) => appended))),
    inserted: Math.round(median(rounds.map(({ inserted }) => inserted))),
  };
}

let inserted = 0;

function bareInsert(client: pg.Client | undefined): Promise<unknown> | undefined {
  inserted += 1;
  return client?.query({
    name: 'bare',
    text: 'INSERT INTO bare (n, recorded_at, content, salt, leaf_hash) VALUES ($1, $2, $3, $4, $5)',
    values: [inserted, '2026-01-01T00:00:00.000Z', CONTENT, randomBytes(32), randomBytes(32)],
  });
}

/** Acts a second when each writer waits for its act before it writes the next. */
async function rate(writers: 1 | 64, write: (writer: number) => Promise<unknown> | undefined): Promise<number> {
  const each = ACTS_A_ROUND[writers] / writers;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let i = 0; i < each; i++) await write(writer);
    }),
  );
  return (ACTS_A_ROUND[writers] / (performance.now() - from)) * 1_000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

if (import.meta.main) console.table(await benchAppend());
