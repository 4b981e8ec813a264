/** How fast a record folds, in processor time of the folding thread, how the cost grows, and what an act weighs in memory. */
import { fold } from '#forum/forum.ts';
import { countsAt } from '#forum/party/read.ts';
import { whenOf } from '#kernel/date.ts';
import { shared } from '#contract/shared.ts';
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

/** The first rounds are run by code that is not compiled yet; they belong to no size. */
function warmUp(): void {
  const acts = [...syntheticActs(50_000)];
  for (let round = 0; round < ROUNDS; round++) fold(acts);
}

export function benchFold(): void {
  warmUp();
  let smallest = 0;
  for (const size of SIZES) {
    const before = inUse();
    // Read back from text, as from the database: strings are shared between acts as `readContent` shares them, and not by luck.
    const acts: Act[] = [];
    for (const act of syntheticActs(size)) acts.push(shared(JSON.parse(JSON.stringify(act)) as Act));
    const rounds: number[] = [];
    let forum = fold([]);
    for (let round = 0; round < ROUNDS; round++) {
      forum = fold([]);
      const start = process.threadCpuUsage();
      forum = fold(acts);
      const { user, system } = process.threadCpuUsage(start);
      rounds.push((user + system) / 1000);
    }
    acts.length = 0;
    const bytes = (inUse() - before) / size;
    const perAct = (median(rounds) / size) * 1000;
    if (smallest === 0) smallest = perAct;
    const members = countsAt(forum, whenOf('2024-12-31')).member.certain;
    console.log(
      `fold ${String(size).padStart(9)} acts: ${Math.round(1_000_000 / perAct)} acts/s, ` +
        `cost an act ${(perAct / smallest).toFixed(2)} of that at ${SIZES[0]}, ${Math.round(bytes)} bytes an act (${members} members)`,
    );
  }
}

benchFold();
