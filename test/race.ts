/**
 * Objections that race the end of a silence, through two servers on one PostgreSQL, each within five milliseconds of the end:
 *
 *   node test/race.ts --rounds 1000
 *
 * Whatever was acknowledged as received before the end has broken the silence; nothing is adopted over it; what came at the end or after
 * it is on record as late; and each question is decided once.
 */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { receivedOf, type Act } from '#forum/act.ts';
import { allOf } from './support/acts.ts';
import { freshDatabase } from './support/database.ts';
import type { Asking } from './support/desk.ts';
import { deskServer, type DeskServer } from './support/desk-client.ts';
import { putting } from './support/live-forum.ts';
import { readAct } from './support/site.ts';

/** Rounds under way at once, each with an end of its own, this far apart. */
const AT_ONCE = 25;
const APART_MS = 30;
const WITHIN_MS = 5;
const ON_ITS_WAY_MS = 3;

export type RaceReport = {
  readonly rounds: number;
  readonly before: number;
  readonly late: number;
  /** From the end to the closing act, milliseconds, sorted. */
  readonly closing: readonly number[];
};

type Round = { readonly question: string; readonly until: string; readonly received: string };

export async function race(rounds: number, say: (line: string) => void): Promise<RaceReport> {
  const database = await freshDatabase();
  const first = await deskServer(database.ownerUrl);
  const servers = [first, await deskServer(database.ownerUrl)];
  const run: Round[] = [];
  try {
    while (run.length < rounds) {
      const start = run.length;
      const many = Math.min(AT_ONCE, rounds - start);
      const begin = Date.now() + 700 + many * 20;
      run.push(
        ...(await Promise.all(
          Array.from({ length: many }, (_, place) => round(servers, start + place, begin + place * APART_MS)),
        )),
      );
      say(`${run.length} rounds`);
    }
    // The last closings.
    await pause(1_500);
    const store = database.store();
    const acts = (await allOf(store)).map(readAct);
    return reportOf(run, acts);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.close();
  }
}

async function round(servers: readonly DeskServer[], number: number, planned: number): Promise<Round> {
  const question = `race-${number}`;
  const [here, there] = number % 2 === 0 ? servers : servers.toReversed();
  assert.ok(here && there);
  const secretariat = await here.as('secretariat');
  await accepted(secretariat, putting(question));
  const party = `M${(number % 5) + 1}`;
  const member = await there.as(`delegate:${party}`);
  const end = await silenceUntil(secretariat, question, planned);
  const until = new Date(end).toISOString();
  await pause(Math.max(0, end - Date.now() - ON_ITS_WAY_MS - 2 * WITHIN_MS));
  // On its way it takes some milliseconds more, which only the record can tell.
  const moment = end - ON_ITS_WAY_MS + (2 * Math.random() - 1) * WITHIN_MS;
  // Timers are too coarse for the last milliseconds.
  while (Date.now() < Math.floor(moment)) await new Promise((resolve) => setImmediate(resolve));
  const { receipt } = await accepted(member, { act: 'position.taken', body: { question, party, as: 'objection' } });
  return { question, until, received: receipt.received };
}

const LATER_MS = 1_500;

/** Opens the silence; on a machine so busy that its end is past before it is opened, until a later one. */
async function silenceUntil(secretariat: Asking, question: string, planned: number): Promise<number> {
  for (let end = planned; ; end = Date.now() + LATER_MS) {
    const until = new Date(end).toISOString();
    const response = await secretariat.post({ act: 'silence.opened', body: { question, until } });
    if (response.status === 201) return end;
    const text = await response.text();
    assert.match(text, /silence-too-short/);
  }
}

export type Written = {
  readonly acts: number[];
  readonly receipt: { readonly n: number; readonly received: string; readonly recordedAt: string };
};

export async function accepted(who: Asking, order: unknown): Promise<Written> {
  const response = await who.post(order);
  const text = await response.text();
  assert.equal(response.status, 201, text);
  return JSON.parse(text) as Written;
}

function reportOf(run: readonly Round[], acts: readonly Act[]): RaceReport {
  const ofQuestion = Map.groupBy(acts, (act) => ('question' in act.body ? (act.body.question ?? '') : ''));
  let before = 0;
  const closing: number[] = [];
  for (const { question, until, received } of run) {
    const file = ofQuestion.get(question) ?? [];
    const position = file.find((act) => act.kind === 'position.taken');
    const ends = file.filter((act) => act.kind === 'silence.broken' || act.kind === 'decision.adopted');
    assert.equal(ends.length, 1, `${question} ended ${ends.length} times`);
    const [end] = ends;
    assert.ok(position && end);
    assert.equal(receivedOf(position), received);
    const inTime = received < until;
    assert.equal(end.kind, inTime ? 'silence.broken' : 'decision.adopted', `${question}: ${received} against ${until}`);
    assert.equal(position.body.late, !inTime);
    if (inTime) before += 1;
    else {
      assert.ok(end.recordedAt >= until, `${question} was adopted before its end`);
      closing.push(Date.parse(end.recordedAt) - Date.parse(until));
    }
  }
  return {
    rounds: run.length,
    before,
    late: run.length - before,
    closing: closing.toSorted((one, other) => one - other),
  };
}

/** The value below which a share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

if (import.meta.main) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1000' } } });
  const { rounds, before, late, closing } = await race(Number(values.rounds), console.log);
  console.log(
    `${rounds} races: ${before} objections before the end, each of which broke the silence; ${late} at it or after it, each on record ` +
      `as late; closed ${quantile(closing, 0.5)} ms after the end (median), ${quantile(closing, 0.99)} ms (99 in 100)`,
  );
  process.exit(0);
}
