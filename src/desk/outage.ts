/**
 * `outageOf` finds whether the service could be reached near the end of a silence, and what follows if not. Our outage
 * never counts against a member. No text on this was found, so the figures are our assumption.
 *
 * The last day of a silence counts, or the whole of one that was opened for less than a day. Where the service was away
 * at the very end, or for more than a hundred-and-forty-fourth part of that time (ten minutes of a day), members get
 * that time anew from when it was back. So they do where an order about the text failed for a fault of ours.
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import type { Instant } from '#forum/words.ts';
import { PATIENCE_MS, type ReachableSpan } from './ports.ts';

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
  const gaps = [...gapsIn(until - counting, until, now, spans), ...lostAt(until, now, spans)];
  const [first] = gaps;
  if (!first) return null;
  const from = Math.min(...gaps.map((gap) => gap.from));
  const to = Math.max(...gaps.map((gap) => gap.to));
  const away = gaps.reduce((sum, gap) => sum + Math.min(gap.to, until) - gap.from, 0);
  if (to < until && away <= counting * TOLERATED) return null;
  const back = Math.max(to + counting, now + Math.min(away, counting), until + 1);
  return { from: instantAt(from), to: instantAt(to), until: instantAt(back) };
}

/**
 * `outageAfter` returns the outage of a silence about which an order failed at `failed` for a fault of ours. The members
 * have the whole time that counts from now on, and never less than was lost. Without `certainly` the order may have been
 * about another question: then null where that whole time is still ahead.
 */
export function outageAfter(ending: SilenceTimes, failed: Instant, certainly: boolean): Outage | null {
  const [until, now] = [msOf(ending.until), msOf(ending.now)];
  const again = now + countingMs(ending);
  if (!certainly && again <= until) return null;
  const lost = Math.max(1, now - msOf(failed));
  return { from: failed, to: ending.now, until: instantAt(Math.max(again, until + lost)) };
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

/**
 * `lostAt` finds servers that fell silent at the very end, even where others were there. What arrived at such a server
 * since its last mark was never decided. It may have taken orders for as long as it takes to be missed.
 */
function lostAt(until: number, now: number, spans: readonly ReachableSpan[]): Gap[] {
  return spans.flatMap((span) => {
    if (span.is !== 'lost' || span.settled === null) return [];
    const [from, missed] = [msOf(span.settled), msOf(span.until) + PATIENCE_MS];
    return from < until && until <= missed ? [{ from, to: Math.min(now, missed) }] : [];
  });
}

/** `settledEverywhere` returns the instant before which whatever arrived at any server that still speaks is decided. */
export function settledEverywhere(own: Instant, spans: readonly ReachableSpan[]): Instant {
  const others = spans.flatMap(({ is, settled }) => (is === 'there' && settled !== null ? [settled] : []));
  return others.reduce((first, one) => (one < first ? one : first), own);
}
