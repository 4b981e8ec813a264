/** A zone gives a date and a time of day their instant, and an instant its local time. */
import { instantAt } from '#kernel/instant.ts';
import { Temporal } from 'temporal-polyfill';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { readDate } from '#kernel/date.ts';
import type { MistakeCode } from '#contract/mistake.ts';
import type { Instant } from '#forum/words.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d\d):([0-5]\d)$/;
const NAME = /^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/;

/** `zone`: `UTC`, `UTC+05:00`, or a name of the time zone database. Where clocks show a time twice, the later one is meant. */
export function instantIn(date: string, time: string, zone: string): Result<Instant, MistakeCode> {
  if (!DATE.test(date) || !TIME.test(time)) return refuse('time-malformed');
  const day = readDate(date);
  if (!day.ok) return refuse(day.problem);
  const id = fixedOffset(zone) ?? named(zone);
  if (id === null) return refuse('zone-unknown');
  const shown = Temporal.PlainDateTime.from(`${date}T${time}`);
  const meant = shown.toZonedDateTime(id, { disambiguation: 'later' });
  // Temporal makes another time of one that clocks skip.
  if (!meant.toPlainDateTime().equals(shown)) return refuse('time-not-in-zone');
  return accept(instantAt(meant.epochMilliseconds));
}

/** `localOf` returns date and time of an instant on the clocks of a zone. Where there is no such zone, they are in UTC. */
export function localOf(instant: Instant, zone: string): { readonly date: string; readonly time: string } {
  const local = zonedAt(instant, fixedOffset(zone) ?? named(zone) ?? 'UTC');
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}

/** `zonedAt` puts an instant on the clocks of a zone that Temporal knows by this name. */
export const zonedAt = (instant: Instant, id: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(id);

/** `isZone` says whether there is a zone of this name. */
export const isZone = (zone: string): boolean => named(zone) !== null;

/** UTC and fixed offsets, as Temporal writes them; null for the name of a zone. */
function fixedOffset(zone: string): string | null {
  if (zone === 'UTC' || zone === 'Z') return 'UTC';
  const [, sign, hours = '', minutes = ''] = OFFSET.exec(zone) ?? [];
  return sign === undefined || Number(hours) > 14 ? null : `${sign}${hours}:${minutes}`;
}

/** A zone of the time zone database, as Temporal writes it; null where there is none. */
function named(zone: string): string | null {
  if (!NAME.test(zone)) return null;
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    return null;
  }
}

const minutesOf = (offset: string): number =>
  Number(`${offset.slice(0, 1)}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));

const halves = ['+03:30', '+04:30', '+05:30', '+05:45', '+06:30', '+09:30'];

/** Offsets to choose from, westernmost first: the same for every reader, and without daylight saving to be mistaken about. */
export const OFFSETS: readonly string[] = [
  ...Array.from({ length: 27 }, (_, place) => place - 12)
    .filter((hours) => hours !== 0)
    .map((hours) => `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`),
  ...halves,
]
  .toSorted((one, other) => minutesOf(one) - minutesOf(other))
  .map((offset) => `UTC${offset}`);
