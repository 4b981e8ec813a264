/**
 * How fast a record folds, how the cost grows, and what an act weighs in memory. The acts are read back as the service
 * reads them, and the fold is measured in CPU time of the whole program, its garbage collector included.
 */
import { readContent, writeContent } from '#contract/content.ts';
import { fold } from '#forum/forum.ts';
import { countsAt } from '#forum/party/read.ts';
import { whenOf } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { syntheticActs } from './synthetic.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const ROUNDS = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** Bytes in use after a collection (needs --expose-gc). */
function inUse(): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('Run with --expose-gc');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** From text, as from the database: no string is shared between acts but those that reading shares. */
function readBack(act: Act): Act {
  const content = readContent(writeContent(act));
  if (!content.ok) throw new Error(`Not an act: ${JSON.stringify(content.problem)}`);
  return { ...content.value, n: act.n, recordedAt: JSON.parse(JSON.stringify(act.recordedAt)) as string };
}

export function benchFold(): void {
  let smallest = 0;
  for (const size of SIZES) {
    const before = inUse();
    const acts: Act[] = [];
    for (const act of syntheticActs(size)) acts.push(readBack(act));
    const rounds: number[] = [];
    // The first round warms up: its code is not compiled yet.
    let forum = fold(acts);
    for (let round = 0; round < ROUNDS; round++) {
      forum = fold([]);
      inUse();
      const start = process.cpuUsage();
      forum = fold(acts);
      const { user, system } = process.cpuUsage(start);
      rounds.push(user + system);
    }
    acts.length = 0;
    const bytes = (inUse() - before) / size;
    const perAct = median(rounds) / size;
    if (smallest === 0) smallest = perAct;
    const members = countsAt(forum, whenOf('2024-12-31')).member.certain;
    console.log(
      `fold ${String(size).padStart(9)} acts: ${Math.round(1_000_000 / perAct)} acts/s of CPU, ` +
        `cost an act ${(perAct / smallest).toFixed(2)} of that at ${SIZES[0]}, ${Math.round(bytes)} bytes an act (${members} members)`,
    );
  }
}

benchFold();
