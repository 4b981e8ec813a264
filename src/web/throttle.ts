/** Each asker has a bucket that fills again steadily. The buckets are in memory, so each server counts for itself. */

export type Throttle = {
  /** Takes one from the bucket; where it is empty, in how many whole seconds there is one again. */
  readonly take: (whose: string) => number | null;
};

type Bucket = { left: number; at: number };

/** Beyond so many buckets the full ones are forgotten: they say nothing. */
const KEPT = 10_000;

/** `burst` at once, and `perSecond` after that. `clock` in milliseconds, going forward only. */
export function throttle(burst: number, perSecond: number, clock: () => number = () => performance.now()): Throttle {
  const buckets = new Map<string, Bucket>();
  const filled = ({ left, at }: Bucket, now: number) => Math.min(burst, left + ((now - at) / 1000) * perSecond);
  const forget = (now: number) => {
    for (const [whose, bucket] of buckets) if (filled(bucket, now) >= burst) buckets.delete(whose);
  };
  return {
    take: (whose) => {
      const now = clock();
      if (buckets.size > KEPT) forget(now);
      const left = filled(buckets.get(whose) ?? { left: burst, at: now }, now);
      buckets.set(whose, { left: left >= 1 ? left - 1 : left, at: now });
      return left >= 1 ? null : Math.ceil((1 - left) / perSecond);
    },
  };
}
