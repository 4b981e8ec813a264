/**
 * `standings` tells who stood how at the date of the reading. The map, the tables and the counts of one page ask for it, and it is read
 * once.
 */
import { countsIn, standingsAt, type Count, type StandingAt } from '#forum/party/read.ts';
import type { Status } from '#forum/party/acts.ts';
import type { Reading } from '#reading/reading.ts';

const known = new WeakMap<Reading, readonly StandingAt[]>();

export function standings(reading: Reading): readonly StandingAt[] {
  const before = known.get(reading);
  if (before) return before;
  const made = standingsAt(reading.forum, reading.at);
  known.set(reading, made);
  return made;
}

export const counts = (reading: Reading): Readonly<Record<Status, Count>> => countsIn(standings(reading));
