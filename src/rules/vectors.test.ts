import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editionsOf } from '#forum/organ/charter.ts';
import { readDuration, readShare, shareIn } from '#forum/organ/settings.ts';
import { present } from '#kernel/assert.ts';
import { whenOf } from '#kernel/date.ts';
import { charter, editionIn, given, members } from '#test/support/given.ts';
import { monthsBetween, whenAfter } from './calendar.ts';
import { dueAfter } from './cadence.ts';
import { rulesOf } from './rules.ts';

type Vectors = {
  readonly quorum: readonly {
    readonly comment: string;
    readonly share: string;
    readonly of: number;
    readonly required: number;
  }[];
  readonly notShares: readonly string[];
  readonly durations: readonly { readonly comment: string; readonly text: string; readonly seconds: number }[];
  readonly notDurations: readonly string[];
  readonly months: readonly {
    readonly comment: string;
    readonly from: string;
    readonly months: number;
    readonly to: string;
  }[];
  readonly cadence: readonly {
    readonly comment: string;
    readonly editions: readonly { readonly from: string; readonly months: number | null }[];
    readonly last: string | null;
    readonly due: string | null;
  }[];
  readonly between: readonly {
    readonly comment: string;
    readonly from: string;
    readonly to: string;
    readonly months: number;
  }[];
  readonly silence: readonly {
    readonly comment: string;
    readonly until: string;
    readonly at: string;
    readonly may: boolean;
  }[];
};

const vectors = JSON.parse(readFileSync('test/vectors/rules.json', 'utf8')) as Vectors;

test('a share of the members is a whole number of them, rounded up exactly', () => {
  for (const { comment, share, of, required } of vectors.quorum) {
    const read = readShare(share);
    assert.equal(read.ok && shareIn(read.value, of), required, comment);
  }
  for (const text of vectors.notShares) assert.equal(readShare(text).ok, false, text);
});

test('a duration has a length in seconds, or is none', () => {
  for (const { comment, text, seconds } of vectors.durations)
    assert.deepEqual(readDuration(text), { ok: true, value: seconds }, comment);
  for (const text of vectors.notDurations) assert.equal(readDuration(text).ok, false, text);
});

test('months are counted by the calendar, at the precision of the source', () => {
  for (const { comment, from, months, to } of vectors.months)
    assert.equal(whenAfter(whenOf(from), months)?.edtf, to, comment);
  for (const { comment, from, to, months } of vectors.between) {
    assert.equal(monthsBetween(whenOf(from).earliest, whenOf(to).earliest), months, comment);
  }
});

test('a meeting is due by the edition in force, from the last one or from the rule', () => {
  const rule = 'organs.council.cadence.months';
  for (const { comment, editions, last, due } of vectors.cadence) {
    const forum = given(editions.map(({ from, months }) => charter(`of-${from}`, from, { [rule]: months })));
    assert.equal(dueAfter(editionsOf(forum), rule, last === null ? null : whenOf(last))?.by.edtf ?? null, due, comment);
  }
});

test('silence is broken before the instant at which it ends, not at it', () => {
  const forum = given(
    charter('one', '2000-01-01', {
      'participation.object': ['member'],
      'silence.broken-by': ['objection', 'amendment'],
      'silence.period': 'P14D',
    }),
    members('AND'),
  );
  const { mayBreakSilence } = rulesOf(editionIn(forum, '2024'));
  for (const { comment, until, at, may } of vectors.silence) {
    const ruling = mayBreakSilence({ party: 'AND', as: 'objection', inWriting: true, until, at }, forum);
    assert.equal(ruling.is, may ? 'holds' : 'refused', comment);
    if (ruling.is === 'refused') assert.equal(present(ruling, comment).code, 'silence-has-ended');
  }
});
