/**
 * Lanes take what is due, one piece after the other, and sleep where there is nothing. A bell wakes them all: it is rung when a letter
 * was put, and each lane looks by itself when the next letter is due.
 */

/** A lane that failed tries again after a second, then after two, four, … */
const AGAIN_MS = 1_000;
/** A lane looks so often whatever it is told: another server may have died with a letter in its hands. */
const LOOK_MS = 60_000;

export type Bell = {
  readonly ring: () => void;
  /** How often it was rung. A lane notes it before it looks, so that no ring in between is lost. */
  readonly rung: () => number;
  /** Waits until it is rung once more than `heard`, or so many milliseconds have passed. */
  readonly after: (heard: number, ms: number) => Promise<void>;
};

export function bell(): Bell {
  let count = 0;
  const sleeping = new Set<() => void>();
  return {
    ring: () => {
      count += 1;
      for (const wake of sleeping) wake();
    },
    rung: () => count,
    after: (heard, ms) =>
      new Promise((resolve) => {
        if (count !== heard) return resolve();
        const wake = () => {
          clearTimeout(timer);
          sleeping.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        timer.unref();
        sleeping.add(wake);
      }),
  };
}

export type Lane = {
  /** Takes one piece; false where none is due. */
  readonly step: () => Promise<boolean>;
  /** Milliseconds until the next piece is due, as far as that is known. */
  readonly due: () => Promise<number | null>;
};

/** Runs a lane until `isStopped`; the promise ends with it and never rejects. */
export async function run(
  { step, due }: Lane,
  { rung, after }: Bell,
  isStopped: () => boolean,
  onTrouble: (trouble: unknown) => void,
): Promise<void> {
  let failed = 0;
  while (!isStopped()) {
    const heard = rung();
    try {
      if (await step()) {
        failed = 0;
        continue;
      }
      const wait = await due();
      failed = 0;
      await after(heard, Math.min(wait ?? LOOK_MS, LOOK_MS));
    } catch (trouble) {
      if (isStopped()) return;
      onTrouble(trouble);
      await after(rung(), Math.min(AGAIN_MS * 2 ** failed, LOOK_MS));
      failed += 1;
    }
  }
}
