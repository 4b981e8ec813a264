/** An instant on the clocks of a place: daylight saving is that of the instant itself, and not of today. */
import type { Instant } from '#forum/words.ts';
import { isZone, localOf } from './zones.ts';

export type LocalTime = {
  /** `2026-03-19`, `17:00`. */
  readonly date: string;
  readonly time: string;
  /** `UTC+05:00`. */
  readonly offset: string;
};

/** Null where there is no such zone. */
export function localTime(instant: Instant, zone: string): LocalTime | null {
  if (!isZone(zone)) return null;
  const { date, time } = localOf(instant, zone);
  // Both are cut to the minute, so that their difference is the zone's own.
  const minutes = (Date.parse(`${date}T${time}:00.000Z`) - Date.parse(`${instant.slice(0, 16)}:00.000Z`)) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return { date, time, offset: `UTC${minutes < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}` };
}

/** RFC 3339, with the offset of the zone. */
export function localInstant(instant: Instant, zone: string): string | null {
  const local = localTime(instant, zone);
  return local && `${local.date}T${local.time}:${instant.slice(17, 19)}${local.offset.slice(3)}`;
}
