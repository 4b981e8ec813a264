/**
 * A date of a fact has the precision of its source. It is written in EDTF (ISO 8601-2) level 1, without seasons and
 * without years of more than four digits. `2011`, `2014-05`, `1999-09-14`, `201X`, `2010?`, `2010~`,
 * `2022-10-12/2022-10-13`, `2024-12-17/..`.
 *
 * A date is kept as it was written and read as the span of days in which it lies; nothing is ever padded to a day. The
 * marks `?` and `~` are kept and shown; they do not widen the span.
 */
import { accept, refuse, type Result } from './result.ts';

/** Days since 1970-01-01 in the proleptic Gregorian calendar; ±Infinity where an interval is open. */
export type Day = number;

export type When = {
  /** The date as it was written. */
  readonly edtf: string;
  /** The first and the last day on which it may have been. */
  readonly earliest: Day;
  readonly latest: Day;
  /** True of a date marked `?`, `~` or `%`: the source itself is not sure. */
  readonly qualified: boolean;
  /** Notes what is asked of the date, where somebody wants to know for which other dates the answers are the same. */
  readonly span?: DateSpan;
};

/**
 * `DateSpan` holds the dates that have the same answers as one date to all that was asked of it. Their first and last days lie
 * between these; each question narrows them.
 */
export type DateSpan = {
  readonly earliest: Day;
  readonly latest: Day;
  earliestFrom: Day;
  earliestTo: Day;
  latestFrom: Day;
  latestTo: Day;
};

export type DateMistake =
  | 'date-empty'
  | 'date-not-edtf'
  | 'date-impossible'
  | 'date-backwards'
  | 'date-season'
  | 'date-is-an-instant';

/** A three-valued answer: an uncertain date may leave the question open. */
export type Truth = 'yes' | 'no' | 'maybe';

const known = new Map<string, Result<When, DateMistake>>();
const KNOWN_LIMIT = 50_000;

/** `readDate` reads an EDTF date. Answers are remembered: a forum of a million acts has some ten thousand dates. */
export function readDate(edtf: string): Result<When, DateMistake> {
  const before = known.get(edtf);
  if (before) return before;
  const answer = edtf.length > 64 ? refuse('date-not-edtf' as const) : parse(edtf);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(edtf, answer);
  return answer;
}

/** `whenOf` reads a date that has been checked before (acts are validated when they enter the record). */
export function whenOf(edtf: string): When {
  const answer = readDate(edtf);
  if (!answer.ok) throw new Error(`Not a date: ${answer.problem}: ${edtf}`);
  return answer.value;
}

/** `dayOrWhenOf` reads a date or an instant that has been checked before. An instant is read as the day in which it lies, in UTC. */
export const dayOrWhenOf = (written: string): When =>
  whenOf(/^\d{4}-\d\d-\d\dT/.test(written) ? written.slice(0, 10) : written);

function parse(edtf: string): Result<When, DateMistake> {
  if (edtf === '') return refuse('date-empty');
  if (/^\d{4}-\d\d-\d\dT/.test(edtf)) return refuse('date-is-an-instant');
  const slash = edtf.indexOf('/');
  if (slash < 0) return single(edtf);
  const from = bound(edtf.slice(0, slash));
  const to = bound(edtf.slice(slash + 1));
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value === 'open' && to.value === 'open') return refuse('date-not-edtf');
  const earliest = from.value === 'open' ? -Infinity : from.value.earliest;
  const latest = to.value === 'open' ? Infinity : to.value.latest;
  if (earliest > latest) return refuse('date-backwards');
  const qualified = (from.value !== 'open' && from.value.qualified) || (to.value !== 'open' && to.value.qualified);
  return accept({ edtf, earliest, latest, qualified });
}

function bound(part: string): Result<When | 'open', DateMistake> {
  if (part === '' || part === '..') return accept('open');
  return single(part);
}

const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$/;

function single(edtf: string): Result<When, DateMistake> {
  const match = SINGLE.exec(edtf);
  if (!match) return refuse('date-not-edtf');
  const [, year = '', month, day, mark] = match;
  const qualified = mark !== undefined;
  const loose = year.includes('X');
  if (loose && month !== undefined) return refuse('date-not-edtf');
  if (month === 'XX' && day !== undefined && day !== 'XX') return refuse('date-not-edtf');
  const firstYear = Number(year.replaceAll('X', '0'));
  const lastYear = Number(year.replaceAll('X', '9'));
  if (month === undefined || month === 'XX') {
    return accept({ edtf, earliest: dayOf(firstYear, 1, 1), latest: dayOf(lastYear, 12, 31), qualified });
  }
  const monthNumber = Number(month);
  if (monthNumber >= 21 && monthNumber <= 41) return refuse('date-season');
  if (monthNumber < 1 || monthNumber > 12) return refuse('date-impossible');
  const length = daysIn(firstYear, monthNumber);
  if (day === undefined || day === 'XX') {
    return accept({
      edtf,
      earliest: dayOf(firstYear, monthNumber, 1),
      latest: dayOf(firstYear, monthNumber, length),
      qualified,
    });
  }
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > length) return refuse('date-impossible');
  const exact = dayOf(firstYear, monthNumber, dayNumber);
  return accept({ edtf, earliest: exact, latest: exact, qualified });
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, 1 to 12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * `dayOf` returns the day number of a calendar date. It counts from 1 March, so that the leap day comes last (H.
 * Hinnant, "chrono-compatible algorithms").
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number. */
export function calendar(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD` of a finite day number. */
export function writeDay(day: Day): string {
  const { year, month, day: dayNumber } = calendar(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

/** The day on which an instant (RFC 3339, UTC) falls. */
export const dayOfInstant = (instant: string): Day =>
  dayOf(Number(instant.slice(0, 4)), Number(instant.slice(5, 7)), Number(instant.slice(8, 10)));

/** The same calendar day some years on; 29 February becomes 28 where the year has none. */
export function yearsAfter(day: Day, years: number): Day {
  const from = calendar(day);
  const year = from.year + years;
  return dayOf(year, from.month, Math.min(from.day, daysIn(year, from.month)));
}

/** `hadHappened` says whether a fact of the date `event` had happened by the end of `at`. */
export function hadHappened(event: When, at: When): Truth {
  if (at.span !== undefined) return narrowed(event, at.span);
  if (event.latest <= at.earliest) return 'yes';
  return event.earliest <= at.latest ? 'maybe' : 'no';
}

/** The same answer, and the span within which it stays so. */
function narrowed(event: When, span: DateSpan): Truth {
  if (event.latest <= span.earliest) {
    span.earliestFrom = Math.max(span.earliestFrom, event.latest);
    return 'yes';
  }
  span.earliestTo = Math.min(span.earliestTo, event.latest - 1);
  if (event.earliest <= span.latest) {
    span.latestFrom = Math.max(span.latestFrom, event.earliest);
    return 'maybe';
  }
  span.latestTo = Math.min(span.latestTo, event.earliest - 1);
  return 'no';
}

/** `isReached` says whether a day has begun by the end of `at`, or may have. */
export const isReached = (day: Day, at: When): boolean => hadHappened(onDay(day), at) !== 'no';

/** `isPast` says whether a day was over before `at` began. */
export const isPast = (day: Day, at: When): boolean => hadHappened(onDay(day + 1), at) === 'yes';

const onDay = (day: Day): When => ({ edtf: '', earliest: day, latest: day, qualified: false });

/**
 * `wasSo` says whether a fact was so at the end of `at`. It began at `from` and ended at `until` (null: it has not).
 */
export function wasSo(from: When, until: When | null, at: When): Truth {
  const begun = hadHappened(from, at);
  if (begun === 'no') return 'no';
  const ended = until === null ? 'no' : hadHappened(until, at);
  if (ended === 'yes') return 'no';
  return begun === 'yes' && ended === 'no' ? 'yes' : 'maybe';
}

/** `byDate` orders dates by first possible day, then by last. */
export const byDate = (one: When, other: When): number =>
  one.earliest === other.earliest ? compare(one.latest, other.latest) : compare(one.earliest, other.earliest);

const compare = (one: number, other: number) => (one < other ? -1 : one > other ? 1 : 0);
