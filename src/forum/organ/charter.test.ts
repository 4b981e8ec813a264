import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { whenOf } from '#kernel/date.ts';
import { charter, given } from '#test/support/given.ts';
import {
  editionAt,
  editionsOf,
  flagOf,
  listOf,
  namesUnder,
  numberOf,
  secondsOf,
  shareOf,
  textOf,
  valueOf,
} from './charter.ts';
import { charterMistakes, settingAt, settingPaths } from './settings.ts';

const forum = given(
  charter('first', '2004-10-22', {
    'quorum.share': '2/3',
    'chairmanship.term.months': 48,
    'silence.period': 'P14D',
    'decision.voting': false,
    'organs.council.cadence.months': 12,
    'organs.assembly.cadence.months': 48,
  }),
  charter('second', '2009-09-01', {
    'chairmanship.term.months': 24,
    'silence.period': null,
    'languages.working': ['en', 'ru'],
  }),
);
const [first, second] = editionsOf(forum);

test('a later edition keeps what it does not change, and says which edition stated it', () => {
  assert.ok(first && second);
  assert.equal(numberOf(first, 'chairmanship.term.months'), 48);
  assert.equal(numberOf(second, 'chairmanship.term.months'), 24);
  assert.equal(valueOf(second, 'chairmanship.term.months')?.statedIn, 'second');
  assert.equal(valueOf(second, 'quorum.share')?.statedIn, 'first');
});

test('an edition takes a value away by stating nothing in its place', () => {
  assert.ok(first && second);
  assert.equal(secondsOf(first, 'silence.period'), 14 * 86_400);
  assert.equal(valueOf(second, 'silence.period'), null);
});

test('values are read as what they are', () => {
  assert.ok(second);
  assert.deepEqual(shareOf(second, 'quorum.share'), { parts: 2, of: 3 });
  assert.equal(flagOf(second, 'decision.voting'), false);
  assert.deepEqual(listOf(second, 'languages.working'), ['en', 'ru']);
  assert.deepEqual(listOf(second, 'languages.authentic'), []);
  assert.equal(textOf(second, 'chairmanship.term.months'), null);
  assert.deepEqual(namesUnder(second, 'organs', 'cadence.months'), ['council', 'assembly']);
});

test('the edition at a date is the last that had come into force by its end', () => {
  assert.equal(editionAt(forum, whenOf('2004-10-21')), null);
  assert.deepEqual(editionAt(forum, whenOf('2004-10-22')), { edition: first, certain: true });
  assert.equal(editionAt(forum, whenOf('2009-08-31'))?.edition.id, 'first');
  assert.equal(editionAt(forum, whenOf('2009-09-01'))?.edition.id, 'second');
});

test('a year in which the edition changed leaves open which one it was', () => {
  assert.deepEqual(editionAt(forum, whenOf('2009')), { edition: first, certain: false });
  assert.deepEqual(editionAt(forum, whenOf('2004')), { edition: first, certain: false });
});

test('a path that the vocabulary does not have, and a value of another kind, are mistakes', () => {
  const value = (path: string, stated: string | number | boolean | string[]) => ({
    path,
    value: stated,
    basis: 'assumption' as const,
  });
  const mistakes = charterMistakes([
    value('quorum.share', '2/3'),
    value('quorum.share', '3/4'),
    value('quorum.shares', '2/3'),
    value('quorum.of', 'voters'),
    value('silence.period', '14 days'),
    value('organs.council.cadence.months', 1.5),
    value('decision.voting', 'no'),
    value('participation.speak', ['member', 'journalist']),
  ]);
  assert.deepEqual(
    mistakes.map(({ path, problem }) => [path, problem]),
    [
      ['quorum.share', 'path-twice'],
      ['quorum.shares', 'path-unknown'],
      ['quorum.of', 'value-not-foreseen'],
      ['silence.period', 'value-not-of-this-kind'],
      ['organs.council.cadence.months', 'value-not-of-this-kind'],
      ['decision.voting', 'value-not-of-this-kind'],
      ['participation.speak', 'value-not-foreseen'],
    ],
  );
});

test('docs/charter-values.md lists every path, and what may stand there', () => {
  const page = readFileSync('docs/charter-values.md', 'utf8');
  const rows = new Map(
    page.split('\n').flatMap((line) => (line.startsWith('| `') ? [[line.split('`')[1], line] as const] : [])),
  );
  assert.deepEqual([...rows.keys()], settingPaths);
  for (const path of settingPaths) {
    const setting = settingAt(path);
    const words = typeof setting === 'string' ? [] : 'one' in setting ? setting.one : setting.some;
    for (const word of words) assert.ok(rows.get(path)?.includes(`\`${word}\``), `${path}: ${word}`);
  }
});
