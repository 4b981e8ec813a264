/**
 * These functions write dates in words, with the precision of their source: "June 2010", "about 2010", "between 2004
 * and 2006". They read the EDTF that kernel/date.ts accepts, and give back as written what they cannot read. Pure.
 */
import { daysIn } from '#kernel/date.ts';

/** `DateWords` writes one date in the ways in which sentences use it. */
export type DateWords = {
  /** The date on its own, as in a table: "8 June 2010". */
  readonly plain: (edtf: string) => string;
  /** The date of an event: "on 8 June 2010", "in 2011". */
  readonly on: (edtf: string) => string;
  /** The date from which something lasts: "since 8 June 2010". */
  readonly since: (edtf: string) => string;
  /** The date until which something lasts: "until June 2010". */
  readonly until: (edtf: string) => string;
  /** The date of a question: "at the end of 8 June 2010". A year leaves open which of its days is meant. */
  readonly endOf: (edtf: string) => string;
};

export type SingleDate = {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
  readonly about: boolean;
  readonly uncertain: boolean;
};

type Reading =
  | { readonly form: 'single'; readonly date: SingleDate }
  | { readonly form: 'days'; readonly from: SingleDate; readonly to: SingleDate }
  | { readonly form: 'between'; readonly from: SingleDate; readonly to: SingleDate }
  | { readonly form: 'before'; readonly to: SingleDate }
  | { readonly form: 'after'; readonly from: SingleDate };

/**
 * `DAYS_OF_ONE_EVENT` is the longest run of days that reads as one event ("12–13 October 2022"). A longer one reads as
 * a span in which it lies.
 */
const DAYS_OF_ONE_EVENT = 7;

function read(edtf: string): Reading | null {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) {
    const date = single(from);
    return date && { form: 'single', date };
  }
  const first = single(from);
  const last = single(to);
  if (first && last) {
    const days = daysBetween(first, last);
    const oneEvent = days !== null && days < DAYS_OF_ONE_EVENT && !isMarked(first) && !isMarked(last);
    return { form: oneEvent ? 'days' : 'between', from: first, to: last };
  }
  if (last) return { form: 'before', to: last };
  return first && { form: 'after', from: first };
}

const isMarked = (date: SingleDate) => date.about || date.uncertain;

function single(text: string): SingleDate | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$/.exec(text);
  if (!match) return null;
  const [, year = '', month = 'XX', day = 'XX', mark] = match;
  return {
    year,
    month: month === 'XX' ? null : Number(month),
    day: day === 'XX' ? null : Number(day),
    about: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/**
 * `daysBetween` counts days from one exact day to another in the same or the next month. Null where they lie further
 * apart or are not exact.
 */
function daysBetween(from: SingleDate, to: SingleDate): number | null {
  if (from.day === null || to.day === null || from.month === null || to.month === null) return null;
  const months = (Number(to.year) - Number(from.year)) * 12 + to.month - from.month;
  if (months === 0) return to.day - from.day;
  return months === 1 ? daysIn(Number(from.year), from.month) - from.day + to.day : null;
}

/**
 * A `DateGrammar` says how one language puts the parts together; `Case` is the grammatical case that a preposition asks
 * for.
 */
export type DateGrammar<Case extends string> = {
  readonly date: (date: SingleDate, form: Case) => string;
  readonly forms: Readonly<Record<'plain' | 'on' | 'since' | 'until' | 'endOf', Case>>;
  readonly single: Readonly<Record<'on' | 'since' | 'until' | 'endOf', (text: string, date: SingleDate) => string>>;
  readonly span: Readonly<Record<'since' | 'until' | 'endOf', (text: string) => string>>;
  readonly days: (from: SingleDate, to: SingleDate) => string;
  readonly between: (from: SingleDate, to: SingleDate) => string;
  readonly before: (to: SingleDate) => string;
  readonly after: (from: SingleDate) => string;
};

/** The words of one language, from its grammar. */
export function dateWords<Case extends string>(grammar: DateGrammar<Case>): DateWords {
  const spanned = (reading: Exclude<Reading, { form: 'single' }>): string => {
    switch (reading.form) {
      case 'days':
        return grammar.days(reading.from, reading.to);
      case 'between':
        return grammar.between(reading.from, reading.to);
      case 'before':
        return grammar.before(reading.to);
      case 'after':
        return grammar.after(reading.from);
    }
  };
  const worded = (use: 'on' | 'since' | 'until' | 'endOf') => (edtf: string) => {
    const reading = read(edtf);
    if (!reading) return edtf;
    if (reading.form === 'single') {
      return grammar.single[use](grammar.date(reading.date, grammar.forms[use]), reading.date);
    }
    const text = spanned(reading);
    if (use !== 'on') return grammar.span[use](text);
    return reading.form === 'days' ? grammar.single.on(text, reading.from) : text;
  };
  const plain = (edtf: string) => {
    const reading = read(edtf);
    if (!reading) return edtf;
    return reading.form === 'single' ? grammar.date(reading.date, grammar.forms.plain) : spanned(reading);
  };
  return {
    plain: remembered(plain),
    on: remembered(worded('on')),
    since: remembered(worded('since')),
    until: remembered(worded('until')),
    endOf: remembered(worded('endOf')),
  };
}

const REMEMBERED = 20_000;

/** `remembered` keeps the words of each date. A forum has far fewer dates than a page has places that show them. */
function remembered(say: (edtf: string) => string): (edtf: string) => string {
  const said = new Map<string, string>();
  return (edtf) => {
    const before = said.get(edtf);
    if (before !== undefined) return before;
    if (said.size >= REMEMBERED) said.clear();
    const now = say(edtf);
    said.set(edtf, now);
    return now;
  };
}
