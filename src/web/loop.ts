/**
 * Watches the loop that takes requests: when it last looked at the network, and how long it computed without looking. Bytes that lay there
 * meanwhile had come before it looked again.
 */
import type { Looking } from '#desk/arrivals.ts';

const TICK_MS = 10;
/** A tick that is later than this was kept waiting. */
const LATE_MS = 4 * TICK_MS;
/** A process that was suspended, or a machine that slept, used no time of the processor meanwhile; one that computes uses this share at least. */
const SHARE = 0.1;

export type WatchedLoop = Looking & { readonly stop: () => void };

export function watchedLoop(): WatchedLoop {
  let [looked, busy, ticked, worked] = [performance.now(), 0, performance.now(), workedMs()];
  let isLooking = false;
  const tick = (): void => {
    const [at, work] = [performance.now(), workedMs()];
    const late = at - ticked;
    if (late > LATE_MS && work - worked >= late * SHARE) busy += late;
    [ticked, worked] = [at, work];
    if (isLooking) return;
    isLooking = true;
    // A connection is taken in one round and read in the next; after the third all that had come before `at` has been read.
    afterRounds(3, () => ([looked, isLooking] = [at, false]));
  };
  const timer = setInterval(tick, TICK_MS).unref();
  return { looked: () => looked, busy: () => busy, stop: () => clearInterval(timer) };
}

function afterRounds(rounds: number, run: () => void): void {
  setImmediate(() => (rounds === 1 ? run() : afterRounds(rounds - 1, run)));
}

/** Milliseconds of the processor that this thread has used. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
