import { test } from 'node:test';
import assert from 'node:assert/strict';
import edtf from 'edtf';
import * as fc from 'fast-check';
import {
  byDate,
  calendar,
  dayOf,
  dayOfInstant,
  daysIn,
  hadHappened,
  readDate,
  wasSo,
  whenOf,
  writeDay,
  yearsAfter,
  type Truth,
  type When,
} from './date.ts';

/** First and last possible day as dates; what is wrong where it is no date. */
function span(text: string): string {
  const date = readDate(text);
  if (!date.ok) return date.problem;
  const { earliest, latest } = date.value;
  return `${Number.isFinite(earliest) ? writeDay(earliest) : '…'} to ${Number.isFinite(latest) ? writeDay(latest) : '…'}`;
}

const SPANS: readonly (readonly [what: string, text: string, span: string])[] = [
  ['a day is that day', '1999-09-14', '1999-09-14 to 1999-09-14'],
  ['a month may be any of its days', '2014-05', '2014-05-01 to 2014-05-31'],
  ['a February is as long as its year has it', '2024-02', '2024-02-01 to 2024-02-29'],
  ['a day not known leaves the month', '2014-05-XX', '2014-05-01 to 2014-05-31'],
  ['a year may be any of its days', '2011', '2011-01-01 to 2011-12-31'],
  ['a month not known leaves the year', '2011-XX', '2011-01-01 to 2011-12-31'],
  ['a decade may be any of its years', '201X', '2010-01-01 to 2019-12-31'],
  ['a century may be any of its years', '19XX', '1900-01-01 to 1999-12-31'],
  ['a doubtful year is no wider than a certain one', '2010?', '2010-01-01 to 2010-12-31'],
  ['a rough month is no wider than an exact one', '2010-06~', '2010-06-01 to 2010-06-30'],
  ['a meeting of two days is both', '2022-10-12/2022-10-13', '2022-10-12 to 2022-10-13'],
  ['what goes on has no last day', '2024-12-17/..', '2024-12-17 to …'],
  ['what began unknown has no first day', '../2024-12-17', '… to 2024-12-17'],
  ['29 February of a leap year is a day', '2000-02-29', '2000-02-29 to 2000-02-29'],
  ['29 February of another year is none', '1900-02-29', 'date-impossible'],
  ['31 June is no day', '2010-06-31', 'date-impossible'],
  ['there is no thirteenth month', '2010-13', 'date-impossible'],
  ['there is no day 0', '2010-06-00', 'date-impossible'],
  ['a season is refused', '2010-21', 'date-season'],
  ['an instant is no date', '2010-06-08T12:00:00Z', 'date-is-an-instant'],
  ['an interval does not end before it begins', '2011/2010', 'date-backwards'],
  ['nothing is no date', '', 'date-empty'],
  ['an interval open on both sides says nothing', '../..', 'date-not-edtf'],
  ['a day of an unknown month says nothing that can be kept', '2010-XX-08', 'date-not-edtf'],
  ['prose is no date', 'June 2010', 'date-not-edtf'],
  ['a date padded with a space is none', ' 2010', 'date-not-edtf'],
  ['digits of another script are no digits', '２０１０', 'date-not-edtf'],
  ['a year of five digits is refused', 'Y12010', 'date-not-edtf'],
  ['an endless text is refused before it is read', '2010/'.repeat(1000), 'date-not-edtf'],
];

for (const [what, text, expected] of SPANS) {
  test(`${what}: ${text.slice(0, 30) || '(nothing)'}`, () => assert.equal(span(text), expected));
}

test('a mark of doubt is kept, and kept from no part of an interval', () => {
  assert.equal(whenOf('2010?').qualified, true);
  assert.equal(whenOf('2010~/2011').qualified, true);
  assert.equal(whenOf('2010/2011%').qualified, true);
  assert.equal(whenOf('2010').qualified, false);
  assert.equal(whenOf('2010?').edtf, '2010?');
});

test('a date that nobody has checked is a fault', () => assert.throws(() => whenOf('soon'), /date-not-edtf/));

const LAST = dayOf(9999, 12, 31);
const aDay = fc.integer({ min: dayOf(0, 1, 1), max: LAST });

/** Dates of level 1 that both know: whole, rough, or with a part not known. */
const levelOne = aDay.chain((day) => {
  const text = writeDay(day);
  const [year, month] = [text.slice(0, 4), text.slice(0, 7)];
  const qualified = [year, month, text].flatMap((date) => ['', '?', '~', '%'].map((mark) => date + mark));
  const unknown = [`${year.slice(0, 3)}X`, `${year.slice(0, 2)}XX`, `${year}-XX`, `${year}-XX-XX`, `${month}-XX`];
  return fc.constantFrom(...qualified, ...unknown);
});

const toDay = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);

test('another reader of EDTF gives the same first and last day', () => {
  fc.assert(
    fc.property(levelOne, (text) => {
      const theirs = edtf(text, { level: 1 });
      const ours = whenOf(text);
      assert.deepEqual([ours.earliest, ours.latest], [toDay(theirs.min), toDay(theirs.max)], text);
    }),
  );
});

test('another reader of EDTF gives the same bounds of an interval', () => {
  const dated = aDay.chain((day) => {
    const text = writeDay(day);
    return fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4), '..');
  });
  fc.assert(
    fc.property(dated, dated, (from, to) => {
      fc.pre(from !== '..' || to !== '..');
      const text = `${from}/${to}`;
      const ours = readDate(text);
      fc.pre(ours.ok);
      // It asks that the second begin after the first, we that it not end before: `2010-05/2010` may be May to December.
      fc.pre(from === '..' || to === '..' || whenOf(from).earliest < whenOf(to).earliest);
      const theirs = edtf(text, { level: 1 });
      assert.deepEqual([ours.value.earliest, ours.value.latest], [toDay(theirs.min), toDay(theirs.max)], text);
    }),
  );
});

test('any text is a date or has a reason, and reading it never throws', () => {
  const near = fc.stringMatching(/^[0-9X?~%./-]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => {
      const date = readDate(text);
      if (date.ok) assert.ok(date.value.earliest <= date.value.latest && date.value.edtf === text);
      else assert.match(date.problem, /^date-/);
    }),
  );
});

/** The platform's calendar, asked only here: years before 100 need setUTCFullYear. */
function platformDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

test('days are counted as the platform counts them', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const { year, month, day: dayOfMonth } = calendar(day);
      const date = platformDay(year, month, dayOfMonth);
      assert.equal(toDay(date.getTime()), day);
      assert.equal(dayOf(year, month, dayOfMonth), day);
      assert.equal(writeDay(day), date.toISOString().slice(0, 10));
      assert.equal(dayOfInstant(date.toISOString()), day);
      assert.equal(daysIn(year, month), platformDay(year, month + 1, 0).getUTCDate());
    }),
  );
});

test('four years after 29 February is 29 February, one year after is the 28th', () => {
  assert.equal(writeDay(yearsAfter(dayOf(2004, 2, 29), 4)), '2008-02-29');
  assert.equal(writeDay(yearsAfter(dayOf(2004, 2, 29), 1)), '2005-02-28');
  assert.equal(writeDay(yearsAfter(dayOf(2002, 6, 4), 4)), '2006-06-04');
  assert.equal(writeDay(yearsAfter(dayOf(2002, 6, 4), -3)), '1999-06-04');
});

test('what happened on a day counts at the end of that day', () => {
  assert.equal(hadHappened(whenOf('2010-06-08'), whenOf('2010-06-08')), 'yes');
  assert.equal(hadHappened(whenOf('2010-06-08'), whenOf('2010-06-07')), 'no');
});

test('what happened some day of 2011 leaves a day of 2011 open', () => {
  assert.equal(hadHappened(whenOf('2011'), whenOf('2011-06-01')), 'maybe');
  assert.equal(hadHappened(whenOf('2011'), whenOf('2011-12-31')), 'yes');
  assert.equal(hadHappened(whenOf('2011'), whenOf('2010-12-31')), 'no');
  assert.equal(hadHappened(whenOf('2011-06-01'), whenOf('2011')), 'maybe');
});

test('who left on a day was not a member at the end of it', () => {
  const [since, until] = [whenOf('2002-06-04'), whenOf('2012-05-12')];
  assert.equal(wasSo(since, until, whenOf('2012-05-11')), 'yes');
  assert.equal(wasSo(since, until, whenOf('2012-05-12')), 'no');
  assert.equal(wasSo(since, until, whenOf('2012-05')), 'maybe');
  assert.equal(wasSo(since, null, whenOf('2025-12-31')), 'yes');
  assert.equal(wasSo(since, null, whenOf('2002-06-03')), 'no');
  assert.equal(wasSo(whenOf('2002'), null, whenOf('2002-06-04')), 'maybe');
});

const among = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const days = (earliest: number, length: number): When => ({
  edtf: '',
  earliest,
  latest: earliest + length,
  qualified: false,
});

const someDays = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }))
  .map(([at, length]) => days(at, length));

/** What three-valued answers mean: yes in every possible world, no in none, else cannot say. */
const inAllWorlds = (worlds: readonly boolean[]): Truth =>
  worlds.every(Boolean) ? 'yes' : worlds.some(Boolean) ? 'maybe' : 'no';

test('yes means in every reading of the dates, no in none of them', () => {
  fc.assert(
    fc.property(someDays, someDays, someDays, (from, until, at) => {
      const atDays = among(at.earliest, at.latest);
      const fromDays = among(from.earliest, from.latest);
      const happened = fromDays.flatMap((f) => atDays.map((a) => f <= a));
      assert.equal(hadHappened(from, at), inAllWorlds(happened));
      // It ended after it began, in at least one reading.
      fc.pre(from.earliest < until.latest);
      const untilDays = among(until.earliest, until.latest);
      const so = fromDays.flatMap((f) => untilDays.flatMap((u) => atDays.map((a) => f <= a && a < u)));
      assert.equal(wasSo(from, until, at), inAllWorlds(so));
    }),
  );
});

test('dates are ordered by first possible day, then by last', () => {
  const texts = ['2011', '2010-06-08', '../2012', '2011-01-01', '2011/..', '201X', '2010-06-08'];
  assert.deepEqual(
    texts
      .map(whenOf)
      .toSorted(byDate)
      .map((when) => when.edtf),
    ['../2012', '201X', '2010-06-08', '2010-06-08', '2011-01-01', '2011', '2011/..'],
  );
});
