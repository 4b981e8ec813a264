/**
 * Kills Concord and its PostgreSQL at random moments while silences run, and looks at what is left:
 *
 *   node test/procedure-crash.ts --rounds 20
 *
 * Every order that was acknowledged is on record as its receipt says; one that was cut off is sent again under its key and done once;
 * nothing is adopted over an objection in time, nor at an end at which nobody was there; every silence is decided once, after all; and
 * of each that was opened every member has one letter, and no more.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Posted } from '#desk/mail/outbox.ts';
import type { Act } from '#forum/act.ts';
import { processesIn } from '#store/embedded/orphans.ts';
import { openStore } from '#store/open.ts';
import { assertWhole } from './support/acts.ts';
import { deskServer, type DeskServer } from './support/desk-client.ts';
import { memberNames, putting } from './support/live-forum.ts';
import { scratchFolder } from './support/postgres.ts';
import { readAct } from './support/site.ts';

const QUESTIONS = 40;
/** Until a round's server is killed. */
const LONGEST_MS = 2_500;
const WAYS = ['Concord', 'PostgreSQL', 'both at once'] as const;
/** A sign of life is a second old at most; what the clocks of two processes differ is far less. */
const UNSURE_MS = 1_100;

type Sent = { readonly as: string; readonly order: unknown; readonly key: string };
type Receipt = { readonly n: number; readonly recordedAt: string };
type Away = { readonly from: number; readonly to: number };

type Run = {
  readonly home: string;
  readonly acknowledged: Receipt[];
  readonly cutOff: Sent[];
  readonly away: Away[];
  readonly servers: DeskServer[];
  keys: number;
  repeated: number;
};

export type ProcedureReport = {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly repeated: number;
  readonly adopted: number;
  readonly broken: number;
  readonly extended: number;
  /** Letters that served a silence. */
  readonly served: number;
};

export async function procedureCrash(rounds: number, say: (line: string) => void): Promise<ProcedureReport> {
  const run: Run = { home: scratchFolder(), acknowledged: [], cutOff: [], away: [], servers: [], keys: 0, repeated: 0 };
  try {
    let server = await started(run);
    for (let round = 0; round < rounds; round++) {
      const way = WAYS[round % WAYS.length] ?? 'Concord';
      server = await oneRound(run, server, round, way);
      say(
        `round ${round + 1}: killed ${way}; ${run.acknowledged.length} orders acknowledged, ${run.repeated} repeated`,
      );
    }
    const { acts, letters } = await decided(server, run.home);
    const { acknowledged, repeated } = run;
    return {
      rounds,
      acknowledged: acknowledged.length,
      repeated,
      ...checked(run, acts),
      served: tellings(acts, letters),
    };
  } finally {
    // Where something was wrong, a server may still be running.
    for (const server of run.servers) server.child.kill('SIGKILL');
    for (const pid of processesIn(join(run.home, 'postgres'))) killed(pid);
    rmSync(run.home, { recursive: true, force: true });
  }
}

async function started(run: Run): Promise<DeskServer> {
  const server = await deskServer(run.home, { mail: true });
  run.servers.push(server);
  return server;
}

async function oneRound(run: Run, server: DeskServer, round: number, way: (typeof WAYS)[number]): Promise<DeskServer> {
  const ended = new AbortController();
  // They begin one after the other, so that whenever it is killed some order is on its way, and some silence about to end.
  const working = Array.from({ length: QUESTIONS }, async (_, place) => {
    await pause(Math.random() * LONGEST_MS);
    if (!ended.signal.aborted) await procedure(run, server, `crash-${round}-${place}`);
  });
  await pause(Math.random() * LONGEST_MS);
  const from = Date.now();
  ended.abort();
  if (way !== 'Concord') for (const pid of processesIn(join(run.home, 'postgres'))) killed(pid);
  if (way !== 'PostgreSQL') server.child.kill('SIGKILL');
  await Promise.all(working);
  if (way === 'PostgreSQL') return again(run, server);
  await server.ended;
  const next = await started(run);
  run.away.push({ from, to: Date.now() });
  return again(run, next);
}

/** A text is put under a short silence; one in three is objected to. An order that fails is kept, and nothing more is asked. */
async function procedure(run: Run, server: DeskServer, question: string): Promise<void> {
  const end = Date.now() + 900 + Math.random() * 2_500;
  const until = new Date(end).toISOString();
  const steps: [as: string, order: unknown][] = [
    ['secretariat', putting(question)],
    ['secretariat', { act: 'silence.opened', body: { question, until } }],
  ];
  const [party = ''] = memberNames(5).toSorted(() => Math.random() - 0.5);
  const as = Math.random() < 0.33 ? 'objection' : 'no-objection';
  steps.push([`delegate:${party}`, { act: 'position.taken', body: { question, party, as } }]);
  for (const [who, order] of steps) {
    if (!(await sent(run, server, { as: who, order, key: `key-${(run.keys += 1)}` }))) return;
    await pause(Math.random() * 150);
  }
}

/** False where it was cut off. Refusals are answers too: a silence may be too short by the time it is opened. */
async function sent(run: Run, server: DeskServer, one: Sent): Promise<boolean> {
  try {
    const response = await (await server.as(one.as)).post(one.order, { 'idempotency-key': one.key });
    if (response.status >= 500) throw new Error(await response.text());
    const answer = (await response.json()) as { receipt: Receipt };
    if (response.status === 201) run.acknowledged.push(answer.receipt);
    return response.status === 201;
  } catch {
    run.cutOff.push(one);
    return false;
  }
}

/** What was cut off is asked for again under its key, twice: there is one answer. */
async function again(run: Run, server: DeskServer): Promise<DeskServer> {
  await pause(500);
  for (const one of run.cutOff.splice(0)) {
    const answers = [];
    for (let time = 0; time < 2; time++) answers.push(await settled(server, one));
    // What was recorded is answered alike; what is refused is judged by the time of each asking.
    if (answers[0]?.startsWith('201')) assert.equal(answers[0], answers[1]);
    else assert.ok(!answers[1]?.startsWith('201'), answers[1]);
    run.repeated += 1;
  }
  return server;
}

const PATIENCE_MS = 30_000;
/** What a worker that was killed held is looked for once a minute. */
const POSTED_MS = 180_000;

/** The answer of a service that is whole again: while its database is still coming back it says so, and is asked once more. */
async function settled(server: DeskServer, one: Sent): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const said = await server
      .as(one.as)
      .then((client) => client.post(one.order, { 'idempotency-key': one.key }))
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch((error: unknown) => ({ status: 503, text: String(error) }));
    if (said.status < 500) return `${said.status} ${said.text}`;
    assert.ok(performance.now() < until, `the service did not come back: ${said.text}`);
    await pause(200);
  }
}

/** Every silence has ended: the acts of the record, which is whole. */
async function decided(server: DeskServer, home: string): Promise<{ acts: Act[]; letters: readonly Posted[] }> {
  // The longest silence, and the same time anew after an outage; on a busy machine somewhat longer.
  const until = performance.now() + PATIENCE_MS;
  const secretariat = await server.as('secretariat');
  for (;;) {
    const { items } = (await (await secretariat.get('/api/v1/questions')).json()) as { items: { stands: string }[] };
    if (items.every(({ stands }) => stands !== 'under-silence')) break;
    assert.ok(performance.now() < until, 'a silence does not end');
    await pause(500);
  }
  const letters = await posted(home);
  await server.stop();
  const { store, close } = await openStore({ CONCORD_DATA: home });
  const acts = (await assertWhole(store)).map(readAct);
  await close();
  return { acts, letters };
}

/** All letters, once what happened has been told and every letter has gone out. */
async function posted(home: string): Promise<readonly Posted[]> {
  const { store, mail, close } = await openStore({ CONCORD_DATA: home }, { join: true });
  try {
    const until = performance.now() + POSTED_MS;
    for (;;) {
      const [{ size }, told, { waiting }] = await Promise.all([store.head(), mail.told(), mail.count()]);
      if (told?.acts === size && waiting === 0) return await mail.newest(1_000_000);
      assert.ok(performance.now() < until, `${waiting} letters do not go out; told of ${told?.acts} of ${size} acts`);
      await pause(500);
    }
  } finally {
    await close();
  }
}

function checked({ acknowledged, away }: Run, acts: readonly Act[]) {
  for (const { n, recordedAt } of acknowledged) assert.equal(acts[n]?.recordedAt, recordedAt, `act ${n}`);
  const count = { adopted: 0, broken: 0, extended: 0 };
  const files = Map.groupBy(acts, (act) => ('question' in act.body ? (act.body.question ?? '') : ''));
  for (const [question, file] of files) {
    const opened = file.find((act) => act.kind === 'silence.opened');
    if (!opened) continue;
    const extensions = file.filter((act) => act.kind === 'silence.extended');
    const until = extensions.at(-1)?.body.until ?? opened.body.until;
    const ends = file.filter((act) => act.kind === 'silence.broken' || act.kind === 'decision.adopted');
    assert.equal(ends.length, 1, `${question} was decided ${ends.length} times`);
    assert.equal(
      file.filter((act) => act.kind === 'position.taken').length <= 1,
      true,
      `${question}: a position twice`,
    );
    const stopped = file.some((act) => act.kind === 'position.taken' && act.body.as === 'objection' && !act.body.late);
    const [end] = ends;
    count.extended += extensions.length;
    if (end?.kind === 'silence.broken') {
      count.broken += 1;
      continue;
    }
    count.adopted += 1;
    assert.equal(stopped, false, `${question} was adopted over an objection`);
    assert.ok(end && end.recordedAt >= until, `${question} was adopted before its end`);
    const missed = away.find(
      ({ from, to }) => Date.parse(until) > from + UNSURE_MS && Date.parse(until) < to - UNSURE_MS,
    );
    assert.equal(missed, undefined, `${question} was adopted at ${until}, when nobody was there`);
  }
  return count;
}

/** Of each silence that was opened every member has one letter: how many there are. */
function tellings(acts: readonly Act[], letters: readonly Posted[]): number {
  const serving = Map.groupBy(letters, ({ serves }) => serves?.question ?? '');
  const opened = acts.filter((act) => act.kind === 'silence.opened');
  for (const { body } of opened) {
    const got = (serving.get(body.question) ?? []).map(({ serves, state }) => `${serves?.party} ${state}`);
    assert.deepEqual(
      got.toSorted(),
      memberNames(5).map((name) => `${name} sent`),
      body.question,
    );
  }
  return opened.length * memberNames(5).length;
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its siblings.
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
  const report = await procedureCrash(Number(values.rounds), console.log);
  console.log(
    `${report.rounds} rounds: ${report.acknowledged} orders acknowledged, none missing; ${report.repeated} cut off and repeated, none ` +
      `done twice; ${report.adopted} texts adopted, ${report.broken} silences broken, ${report.extended} extended after an outage; ${report.served} letters about a silence, ` +
      'each once',
  );
}
