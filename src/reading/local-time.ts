/** An instant on the clocks of a place: daylight saving is that of the instant itself, and not of today. */
import type { Instant } from '#forum/words.ts';
import { isZone, localOf, zonedAt } from './zones.ts';

export type LocalDateTime = {
  /** `2026-03-19`, `17:00`. */
  readonly date: string;
  readonly time: string;
  /** `UTC+05:00`. */
  readonly offset: string;
};

/** Null where there is no such zone. */
export function localTime(instant: Instant, zone: string): LocalDateTime | null {
  if (!isZone(zone)) return null;
  // Until 1972 a few clocks kept an offset with seconds.
  const offset = zonedAt(instant, zone).offset.slice(0, 6);
  return { ...localOf(instant, zone), offset: `UTC${offset}` };
}

/** RFC 3339, with the offset of the zone. */
export function localInstant(instant: Instant, zone: string): string | null {
  const local = localTime(instant, zone);
  return local && `${local.date}T${local.time}:${instant.slice(17, 19)}${local.offset.slice(3)}`;
}
