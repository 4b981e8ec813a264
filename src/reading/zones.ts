/** What a date and a time of day mean in a zone, and how an instant reads there. */
import { accept, refuse, type Result } from '#kernel/result.ts';
import { readDate } from '#kernel/date.ts';
import type { MistakeCode } from '#contract/mistake.ts';
import type { Instant } from '#forum/words.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d\d):([0-5]\d)$/;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** `zone`: `UTC`, `UTC+05:00`, or a name of the time zone database. Where clocks show a time twice, the later one is meant. */
export function instantIn(date: string, time: string, zone: string): Result<Instant, MistakeCode> {
  if (!DATE.test(date) || !TIME.test(time)) return refuse('time-malformed');
  const day = readDate(date);
  if (!day.ok) return refuse(day.problem);
  const shown = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}.000Z`);
  const offset = fixedOffset(zone);
  if (offset !== null) return accept(new Date(shown - offset).toISOString());
  const clock = clockOf(zone);
  if (clock === null) return refuse('zone-unknown');
  // A zone changes its clocks at most once in two days, so that one of its offsets around the time is the right one.
  const possible = [shown - DAY, shown + DAY].map((near) => shown - (shownBy(clock, near) - near));
  const right = possible.filter((instant) => shownBy(clock, instant) === shown);
  return right.length === 0 ? refuse('time-not-in-zone') : accept(new Date(Math.max(...right)).toISOString());
}

/** Date and time of an instant as the clocks of a zone show it; in UTC where there is no such zone. */
export function localOf(instant: Instant, zone: string): { readonly date: string; readonly time: string } {
  const at = Date.parse(instant);
  const clock = fixedOffset(zone) === null ? clockOf(zone) : null;
  const local = new Date(clock ? shownBy(clock, at) : at + (fixedOffset(zone) ?? 0)).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** Whether there is a zone of this name. */
export const isZone = (zone: string): boolean => clockOf(zone) !== null;

/** Of UTC and fixed offsets, in milliseconds; null for the name of a zone. */
function fixedOffset(zone: string): number | null {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const [, sign, hours = '', minutes = ''] = OFFSET.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > 14) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();
const CLOCKS_KEPT = 600;

/** Null where there is no such zone. What is asked for is kept, but no more than there are zones. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = madeClock(zone);
  if (clocks.size < CLOCKS_KEPT) clocks.set(zone, made);
  return made;
}

function madeClock(zone: string): Intl.DateTimeFormat | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return null;
  }
}

/** What a clock shows at an instant, as if it were UTC. */
function shownBy(clock: Intl.DateTimeFormat, instant: number): number {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = part;
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
}

const halves = ['+03:30', '+04:30', '+05:30', '+05:45', '+06:30', '+09:30'];

/** Offsets to choose from, westernmost first: the same for every reader, and without daylight saving to be mistaken about. */
export const OFFSETS: readonly string[] = [
  ...Array.from({ length: 27 }, (_, place) => place - 12)
    .filter((hours) => hours !== 0)
    .map((hours) => `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`),
  ...halves,
]
  .map((offset) => `UTC${offset}`)
  .toSorted((one, other) => (fixedOffset(one) ?? 0) - (fixedOffset(other) ?? 0));
