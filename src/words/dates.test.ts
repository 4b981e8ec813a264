import assert from 'node:assert/strict';
import { test } from 'node:test';
import { date as en } from './en/dates.ts';
import { date as ru } from './ru/dates.ts';

/** A no-break space, as Russian typography has it between a figure and its word. */
const russian = (text: string): string => text.replaceAll('\u00a0', ' ');

const PLAIN: readonly (readonly [string, string, string])[] = [
  ['2010-06-08', '8 June 2010', '8 июня 2010 г.'],
  ['2010-06', 'June 2010', 'июнь 2010 г.'],
  ['2014-05', 'May 2014', 'май 2014 г.'],
  ['2014-03', 'March 2014', 'март 2014 г.'],
  ['2011', '2011', '2011 г.'],
  ['201X', 'the 2010s', '2010-е годы'],
  ['2011-XX', '2011', '2011 г.'],
  ['2011-05-XX', 'May 2011', 'май 2011 г.'],
  ['2010~', 'about 2010', 'около 2010 г.'],
  ['2010-06~', 'about June 2010', 'около июня 2010 г.'],
  ['2010?', '2010 (uncertain)', '2010 г. (не точно)'],
  ['2022-10-12/2022-10-13', '12–13 October 2022', '12–13 октября 2022 г.'],
  ['2019-05-30/2019-06-02', '30 May – 2 June 2019', '30 мая – 2 июня 2019 г.'],
  ['2019-12-31/2020-01-01', '31 December 2019 – 1 January 2020', '31 декабря 2019 г. – 1 января 2020 г.'],
  ['2004/2006', 'between 2004 and 2006', 'между 2004 г. и 2006 г.'],
  ['2010-06/2011-03', 'between June 2010 and March 2011', 'между июнем 2010 г. и мартом 2011 г.'],
  ['1999-09-15/2002-06-04', 'between 15 September 1999 and 4 June 2002', 'между 15 сентября 1999 г. и 4 июня 2002 г.'],
  ['2025-12-01/2025-12-18', 'between 1 and 18 December 2025', 'между 1 и 18 декабря 2025 г.'],
  ['2022-09-14/2022-10-12', 'between 14 September and 12 October 2022', 'между 14 сентября и 12 октября 2022 г.'],
  ['../2012-09', 'by September 2012', 'не позднее сентября 2012 г.'],
  ['2024-12-17/..', '17 December 2024 or later', 'не ранее 17 декабря 2024 г.'],
];

for (const [edtf, english, inRussian] of PLAIN) {
  test(`${edtf} reads "${english}"`, () => {
    assert.equal(en.plain(edtf), english);
    assert.equal(russian(ru.plain(edtf)), inRussian);
  });
}

test('an event happened on a day, in a month or in a year', () => {
  assert.equal(en.on('2010-06-08'), 'on 8 June 2010');
  assert.equal(en.on('2010-06'), 'in June 2010');
  assert.equal(en.on('2022-10-12/2022-10-13'), 'on 12–13 October 2022');
  assert.equal(en.on('../2012'), 'by 2012');
  assert.equal(russian(ru.on('2010-06-08')), '8 июня 2010 г.');
  assert.equal(russian(ru.on('2010-05')), 'в мае 2010 г.');
  assert.equal(russian(ru.on('2010')), 'в 2010 г.');
});

test('what lasts does so since and until a date, and a span is not taken for one', () => {
  assert.equal(en.since('2002-06-04'), 'since 4 June 2002');
  assert.equal(en.until('2026'), 'until 2026');
  assert.equal(en.since('1999/2002'), 'since a day not known exactly (between 1999 and 2002)');
  assert.equal(russian(ru.since('2014-05')), 'с мая 2014 г.');
  assert.equal(russian(ru.until('2026')), 'до 2026 г.');
  assert.equal(russian(ru.since('2014~')), 'примерно с 2014 г.');
});

test('the end of a day is meant, but a year leaves open which of its days', () => {
  assert.equal(en.endOf('2010-06-08'), 'at the end of 8 June 2010');
  assert.equal(en.endOf('2011'), 'at some time in 2011');
  assert.equal(russian(ru.endOf('2010-06-08')), 'на конец 8 июня 2010 г.');
});

test('what is no date is shown as it was written', () => {
  assert.equal(en.plain('last summer'), 'last summer');
  assert.equal(ru.since('?'), '?');
});
