/**
 * Runs the forum through schedules in which everything goes wrong that can, and looks after every act whether what it promises holds:
 *
 *   node test/simulation.ts --schedules 100000 --seed 1
 *
 * A schedule is repeated by its own seed: `--schedules 1 --seed N`.
 */
import { parseArgs } from 'node:util';
import { decide, type Decide } from '#forum/decide.ts';
import { schedule, type Told } from './support/simulation/schedule.ts';

export type SimulationReport = Told & { readonly schedules: number };

/** Schedules with the seeds from `seed` on. Throws at the first that breaks a promise, and names its seed. */
export function simulate(schedules: number, seed: number, decider: Decide = decide): SimulationReport {
  const sum = { acts: 0, adopted: 0, broken: 0, late: 0, refused: 0 };
  for (let own = seed; own < seed + schedules; own++) {
    try {
      const told = schedule(own, decider);
      for (const key of Object.keys(sum) as (keyof Told)[]) sum[key] += told[key];
    } catch (error) {
      throw new Error(`Schedule of seed ${own}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
  return { schedules, ...sum };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { schedules: { type: 'string', default: '100000' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
  console.log(`seed ${seed}`);
  const started = performance.now();
  const report = simulate(Number(values.schedules), seed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${report.schedules} schedules in ${seconds} s: ${report.acts} acts, ${report.adopted} adopted, ` +
      `${report.broken} silences broken, ${report.late} positions late, ${report.refused} orders refused; every promise held after every act`,
  );
}
