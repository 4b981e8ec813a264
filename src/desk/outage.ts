/**
 * `outageOf` finds whether the service could be reached near the end of a silence, and what follows if not. Our outage
 * never counts against a member. No text on this was found, so the figures are our assumption.
 *
 * The last day of a silence counts, or the whole of one that was opened for less than a day. Where the service was away
 * at the very end, or for more than a hundred-and-forty-fourth part of that time (ten minutes of a day), members get
 * that time anew from when it was back.
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import type { Instant } from '#forum/words.ts';
import type { ReachableSpan } from './ports.ts';

const DAY_MS = 24 * 3_600_000;
const TOLERATED = 1 / 144;

export type SilenceTimes = {
  readonly opened: Instant;
  /** The end for which the silence was opened. Extensions do not lengthen the time that counts. */
  readonly firstUntil: Instant;
  readonly until: Instant;
  readonly now: Instant;
};

export type Outage = {
  /** The first and the last moment at which the service was away, within the time that counts. */
  readonly from: Instant;
  readonly to: Instant;
  /** The end that gives the members their time back. */
  readonly until: Instant;
};

/** `countingMs` is how long before its end the service has to be there, in milliseconds. */
const countingMs = ({ opened, firstUntil }: SilenceTimes): number =>
  Math.min(DAY_MS, Math.max(0, msOf(firstUntil) - msOf(opened)));

/**
 * `outageOf` returns the outage for which a silence has to be extended; null where it may be closed. `spans` come in
 * the order of their beginning.
 */
export function outageOf(ending: SilenceTimes, spans: readonly ReachableSpan[]): Outage | null {
  const counting = countingMs(ending);
  const [until, now] = [msOf(ending.until), msOf(ending.now)];
  const gaps = gapsIn(until - counting, until, now, spans);
  const [first] = gaps;
  const last = gaps.at(-1);
  if (!first || !last) return null;
  const away = gaps.reduce((sum, gap) => sum + Math.min(gap.to, until) - gap.from, 0);
  if (last.to < until && away <= counting * TOLERATED) return null;
  return {
    from: instantAt(first.from),
    to: instantAt(last.to),
    until: instantAt(Math.max(last.to + counting, now + Math.min(away, counting), until + 1)),
  };
}

type Gap = { readonly from: number; readonly to: number };

/**
 * `gapsIn` finds when no server was there between two moments. A gap that is open at the end lasts until a server came
 * back.
 */
function gapsIn(from: number, until: number, now: number, spans: readonly ReachableSpan[]): Gap[] {
  const gaps: Gap[] = [];
  let covered = from;
  for (const span of spans) {
    const [since, end] = [msOf(span.since), msOf(span.until)];
    if (since > covered && covered < until) gaps.push({ from: covered, to: since });
    covered = Math.max(covered, end);
  }
  if (covered < until) gaps.push({ from: covered, to: now });
  return gaps;
}
