/**
 * The last second: a crowd of anonymous connections asks for the dearest addresses without pause, while the delegations object in the last
 * two seconds of as many silences:
 *
 *   node test/last-second.ts --acts 100000 --connections 64
 *
 * None is late, no silence is extended, nothing is adopted. What it says of times holds for one server, its embedded PostgreSQL, the crowd
 * and the delegations on one machine: they share its cores.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '#store/open.ts';
import { quantile } from './race.ts';
import { child } from './support/child.ts';
import { cicaInSeconds } from './support/cica-in-seconds.ts';
import { startServer, type RunningServer } from './support/concord.ts';
import { askingAs, type Asking } from './support/desk.ts';
import { grownForum } from './support/grown-forum.ts';
import { putting } from './support/live-forum.ts';
import { scratchFolder } from './support/postgres.ts';

const LAST_MS = 2_000;
/** The crowd is at work for so long before the silences end. */
const CROWDED_MS = 4_000;
const OPENING_MS = 25_000;

export type LastSecond = {
  readonly acts: number;
  readonly delegations: number;
  /** Milliseconds from the sending of an objection to its answer, sorted. */
  readonly answered: readonly number[];
  /** Milliseconds from the sending of an objection to the instant that counts, sorted. */
  readonly received: readonly number[];
  readonly late: number;
  readonly extended: number;
  readonly adopted: number;
  readonly loop: { readonly p50: number; readonly p99: number; readonly max: number };
  /** What the crowd was answered: how often each status. */
  readonly crowd: Readonly<Record<string, number>>;
};

export async function lastSecond(acts: number, connections: number): Promise<LastSecond> {
  const home = scratchFolder();
  const forum = cicaInSeconds(60);
  const delayFile = join(home, 'loop-delay.json');
  let server: RunningServer | null = null;
  try {
    const parties = await grown(home, acts);
    server = await startServer({
      data: home,
      env: {
        CONCORD_FORUM: forum.folder,
        LOOP_DELAY_FILE: delayFile,
        NODE_OPTIONS: `${process.env['PROF'] ?? ''} --import=${fileURLToPath(new URL('support/loop-delay.ts', import.meta.url))}`,
      },
    });
    return await under(server, { acts, connections, parties, delayFile });
  } finally {
    await server?.stop();
    forum.remove();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Writes a long record into the folder, and says which parties are members. */
async function grown(home: string, count: number): Promise<string[]> {
  const { room } = await grownForum(count);
  const { store, close } = await openStore({ CONCORD_DATA: home });
  const entries = Array.from({ length: room.now().size }, (_, n) => room.entry(n)).filter((one) => one !== null);
  await store.appendAll(entries);
  await close();
  const members = room
    .now()
    .forum.acts.flatMap((act) =>
      act.kind === 'status.granted' && act.body.status === 'member' ? [act.body.party] : [],
    );
  return [...new Set(members)];
}

type Trial = {
  readonly acts: number;
  readonly connections: number;
  readonly parties: readonly string[];
  readonly delayFile: string;
};

async function under(server: RunningServer, { acts, connections, parties, delayFile }: Trial): Promise<LastSecond> {
  const as = askingAs((path, init) => fetch(new URL(path, server.address), init));
  const secretariat = await as('secretariat');
  const delegations = await Promise.all(parties.map((party) => as(`delegate:${party}`)));
  for (const party of parties) await recorded(secretariat, putting(questionOf(party), { organ: 'soc' }));
  const end = Date.now() + OPENING_MS;
  const until = new Date(end).toISOString();
  for (const party of parties)
    await recorded(secretariat, { act: 'silence.opened', body: { question: questionOf(party), until } });
  await pause(Math.max(0, end - Date.now() - LAST_MS - CROWDED_MS));
  const crowd = child([
    fileURLToPath(new URL('support/anonymous-crowd.ts', import.meta.url)),
    server.address,
    String(connections),
    String(acts),
  ]);
  const said = text(crowd.stdout);
  await pause(CROWDED_MS);
  server.child.kill('SIGUSR2');
  const objections = await Promise.all(
    delegations.map(async (delegation, place) => {
      await pause(Math.max(0, end - LAST_MS - Date.now()) + (place / delegations.length) * (LAST_MS - 100));
      return objected(delegation, parties[place] ?? '');
    }),
  );
  await pause(Math.max(0, end - Date.now() + 500));
  rmSync(delayFile, { force: true });
  server.child.kill('SIGUSR2');
  while (!existsSync(delayFile)) await pause(20);
  crowd.stdin?.write('stop\n');
  await pause(1_500);
  const outcome = await outcomes(secretariat, parties);
  return {
    acts,
    delegations: parties.length,
    answered: objections.map((one) => one.answered).toSorted((one, other) => one - other),
    received: objections.map((one) => one.received).toSorted((one, other) => one - other),
    ...outcome,
    loop: JSON.parse(readFileSync(delayFile, 'utf8')) as LastSecond['loop'],
    crowd: JSON.parse(await said) as Record<string, number>,
  };
}

const questionOf = (party: string): string => `last-${party.toLowerCase()}`;

async function recorded(who: Asking, order: unknown): Promise<void> {
  const response = await who.post(order);
  assert.equal(response.status, 201, await response.text());
}

async function objected(delegation: Asking, party: string): Promise<{ answered: number; received: number }> {
  const sentAt = Date.now();
  const begun = performance.now();
  const body = { question: questionOf(party), party, as: 'objection' };
  const response = await delegation.post({ act: 'position.taken', body });
  const told = await response.text();
  assert.equal(response.status, 201, told);
  const answered = performance.now() - begun;
  const { receipt } = JSON.parse(told) as { receipt: { received?: string; recordedAt: string } };
  return { answered, received: Date.parse(receipt.received ?? receipt.recordedAt) - sentAt };
}

async function outcomes(secretariat: Asking, parties: readonly string[]) {
  const count = { late: 0, extended: 0, adopted: 0 };
  for (const party of parties) {
    const response = await secretariat.get(`/api/v1/questions/${questionOf(party)}`);
    const { stands, positions, silence } = (await response.json()) as {
      stands: string;
      positions: { late: boolean }[];
      silence: { extensions: unknown[] } | null;
    };
    if (positions.some(({ late }) => late)) count.late += 1;
    if ((silence?.extensions.length ?? 0) > 0) count.extended += 1;
    if (stands !== 'broken') count.adopted += 1;
  }
  return count;
}

if (import.meta.main) {
  const options = {
    acts: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '64' },
  } as const;
  const { values } = parseArgs({ options });
  const told = await lastSecond(Number(values.acts), Number(values.connections));
  const ms = (sorted: readonly number[], share: number) => `${(quantile([...sorted], share) ?? 0).toFixed(0)} ms`;
  console.log(
    `${told.acts} acts; ${told.delegations} delegations object in the last two seconds: ` +
      `${told.late} late, ${told.extended} silences extended, ${told.adopted} not broken`,
  );
  console.log(
    `sent to received ${ms(told.received, 0.5)} (median), ${ms(told.received, 0.99)} (99 in 100); ` +
      `sent to answered ${ms(told.answered, 0.5)} (median), ${ms(told.answered, 0.99)} (99 in 100)`,
  );
  const { p50, p99, max } = told.loop;
  console.log(
    `delay of the event loop: ${p50.toFixed(1)} ms (median), ${p99.toFixed(1)} ms (99 in 100), ${max.toFixed(0)} ms at most`,
  );
  console.log(`the crowd on ${values.connections} connections was answered ${JSON.stringify(told.crowd)}`);
  assert.equal(told.late + told.extended + told.adopted, 0);
  process.exit(0);
}
