/**
 * Brings Concord and its PostgreSQL down in every way at random moments while silences run, and looks at what is left:
 *
 *   node test/procedure-crash.ts --rounds 200
 *   node test/procedure-crash.ts --rounds 8 --locked 3
 *
 * Each round takes the next of the ways (`test/support/ways-down.ts`). `--locked`: for how many seconds somebody else holds the head.
 *
 * Every order that was acknowledged is on record as its receipt says; one that was cut off is sent again under its key and done once;
 * nothing is adopted over an objection received in time, nor at an end at which no order could be taken, nor over an objection that the
 * service turned away; every silence is decided once; of each that was opened every member has one letter, and no more; and ten seconds
 * after SIGTERM nothing runs any more.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Posted } from '#desk/mail/outbox.ts';
import { receivedOf, type Act } from '#forum/act.ts';
import { openStore } from '#store/open.ts';
import { assertWhole } from './support/acts.ts';
import { deskServer, type DeskServer } from './support/desk-client.ts';
import { memberNames, putting } from './support/live-forum.ts';
import { scratchFolder } from './support/postgres.ts';
import { readAct } from './support/site.ts';
import { signalAll, stopped, WAYS, type Away } from './support/ways-down.ts';

const QUESTIONS = 40;
/** Until a round's trouble begins. */
const LONGEST_MS = 2_500;
const LOCKED_MS = 30_000;
/** A sign of life is a second old at most; what the clocks of two processes differ is far less. */
const UNSURE_MS = 1_100;

type Sent = { readonly as: string; readonly order: unknown; readonly key: string };
type Receipt = { readonly n: number; readonly recordedAt: string };
/** An objection that was answered with our fault, between two moments. */
type TurnedAway = Away & { readonly question: string };

type Run = {
  readonly home: string;
  readonly acknowledged: Receipt[];
  readonly cutOff: Sent[];
  readonly away: Away[];
  readonly turnedAway: TurnedAway[];
  readonly stops: number[];
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
  /** Objections that the service answered with a fault of its own. */
  readonly turnedAway: number;
  /** From SIGTERM until nothing ran any more, milliseconds, each time. */
  readonly stops: readonly number[];
};

export async function procedureCrash(
  rounds: number,
  say: (line: string) => void,
  lockedMs = LOCKED_MS,
): Promise<ProcedureReport> {
  const run: Run = {
    home: scratchFolder(),
    acknowledged: [],
    cutOff: [],
    away: [],
    turnedAway: [],
    stops: [],
    servers: [],
    keys: 0,
    repeated: 0,
  };
  const ways = Object.keys(WAYS);
  try {
    let server = await started(run);
    for (let round = 0; round < rounds; round++) {
      const way = ways[round % ways.length] ?? '';
      server = await oneRound(run, server, { round, way, lockedMs });
      say(`round ${round + 1}: ${way}; ${run.acknowledged.length} orders acknowledged, ${run.repeated} repeated`);
    }
    const { acts, letters } = await decided(server, run);
    return {
      rounds,
      acknowledged: run.acknowledged.length,
      repeated: run.repeated,
      ...checked(run, acts),
      served: tellings(acts, letters),
      turnedAway: run.turnedAway.length,
      stops: run.stops,
    };
  } finally {
    // Where something was wrong, a server may still be running.
    for (const server of run.servers) server.child.kill('SIGKILL');
    signalAll(run.home, 'SIGKILL');
    rmSync(run.home, { recursive: true, force: true });
  }
}

async function started(run: Run): Promise<DeskServer> {
  const server = await deskServer(run.home, { mail: true });
  run.servers.push(server);
  return server;
}

type Round = { readonly round: number; readonly way: string; readonly lockedMs: number };

async function oneRound(run: Run, server: DeskServer, { round, way, lockedMs }: Round): Promise<DeskServer> {
  const ended = new AbortController();
  // They begin one after the other, so that whenever trouble comes some order is on its way, and some silence about to end.
  const working = Array.from({ length: QUESTIONS }, async (_, place) => {
    await pause(Math.random() * LONGEST_MS);
    if (!ended.signal.aborted && !server.child.killed) await procedure(run, server, `crash-${round}-${place}`);
  });
  await pause(Math.random() * LONGEST_MS);
  const bring = WAYS[way];
  assert.ok(bring, way);
  const left = await bring(server, { home: run.home, started: () => started(run), lockedMs });
  ended.abort();
  await Promise.all(working);
  if (left.away) run.away.push(left.away);
  if (left.stoppedMs !== undefined) run.stops.push(left.stoppedMs);
  return again(run, left.server);
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
  const from = Date.now();
  try {
    const response = await (await server.as(one.as)).post(one.order, { 'idempotency-key': one.key });
    if (response.status >= 500) {
      const question = objectedTo(one.order);
      if (question !== null) run.turnedAway.push({ question, from, to: Date.now() });
      throw new Error(await response.text());
    }
    const answer = (await response.json()) as { receipt: Receipt };
    if (response.status === 201) run.acknowledged.push(answer.receipt);
    return response.status === 201;
  } catch {
    run.cutOff.push(one);
    return false;
  }
}

function objectedTo(order: unknown): string | null {
  const { body } = order as { body: { question?: string; as?: string } };
  return body.as === 'objection' ? (body.question ?? null) : null;
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
async function decided(server: DeskServer, { home, stops }: Run): Promise<{ acts: Act[]; letters: readonly Posted[] }> {
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
  stops.push(await stopped(server, home));
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

function checked(run: Run, acts: readonly Act[]) {
  for (const { n, recordedAt } of run.acknowledged) assert.equal(acts[n]?.recordedAt, recordedAt, `act ${n}`);
  const count = { adopted: 0, broken: 0, extended: 0 };
  const files = Map.groupBy(acts, (act) => ('question' in act.body ? (act.body.question ?? '') : ''));
  for (const [question, file] of files) {
    const opened = file.find((act) => act.kind === 'silence.opened');
    if (!opened) continue;
    const extensions = file.filter((act) => act.kind === 'silence.extended');
    const ends = file.filter((act) => act.kind === 'silence.broken' || act.kind === 'decision.adopted');
    assert.equal(ends.length, 1, `${question} was decided ${ends.length} times`);
    const positions = file.filter((act) => act.kind === 'position.taken');
    assert.ok(positions.length <= 1, `${question}: a position twice`);
    count.extended += extensions.length;
    count[ends[0]?.kind === 'silence.broken' ? 'broken' : 'adopted'] += 1;
    if (ends[0]?.kind === 'decision.adopted') fairlyAdopted(run, question, file);
  }
  return count;
}

function fairlyAdopted({ away, turnedAway }: Run, question: string, file: readonly Act[]): void {
  const extensions = file.filter((act) => act.kind === 'silence.extended');
  const opened = file.find((act) => act.kind === 'silence.opened');
  const until = extensions.at(-1)?.body.until ?? opened?.body.until ?? '';
  const adopted = file.find((act) => act.kind === 'decision.adopted');
  assert.ok(adopted && adopted.recordedAt >= until, `${question} was adopted before its end`);
  const objection = file.find((act) => act.kind === 'position.taken' && act.body.as === 'objection');
  assert.ok(!objection || receivedOf(objection) >= until, `${question} was adopted over an objection`);
  const end = Date.parse(until);
  const missed = away.find(({ from, to }) => end > from + UNSURE_MS && end < to - UNSURE_MS);
  assert.equal(missed, undefined, `${question} was adopted at ${until}, when no order could be taken`);
  // Once it was turned away, the members have to have had their time anew.
  const unheard = turnedAway.find(
    (one) =>
      one.question === question &&
      one.to < end &&
      !extensions.some(({ recordedAt }) => Date.parse(recordedAt) >= one.from),
  );
  assert.equal(unheard, undefined, `${question} was adopted at ${until} though an objection was turned away`);
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

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, locked: { type: 'string', default: '30' } },
  });
  const report = await procedureCrash(Number(values.rounds), console.log, Number(values.locked) * 1_000);
  console.log(
    `${report.rounds} rounds: ${report.acknowledged} orders acknowledged, none missing; ${report.repeated} cut off and repeated, none ` +
      `done twice; ${report.turnedAway} objections turned away, none adopted over; ${report.adopted} texts adopted, ${report.broken} ` +
      `silences broken, ${report.extended} extended after an outage; ${report.served} letters about a silence, each once; gone ` +
      `${Math.round(Math.max(...report.stops))} ms after SIGTERM at the latest of ${report.stops.length}`,
  );
}
