import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hadHappened, whenOf, writeDay, type When } from './date.ts';
import { isWithin, watch } from './span.ts';

const date = fc
  .tuple(fc.integer({ min: 10_000, max: 10_040 }), fc.integer({ min: 0, max: 5 }))
  .map(([day, days]): When => whenOf(`${writeDay(day)}/${writeDay(day + days)}`));

test('a date within the span has the same answers to all that was asked', () => {
  fc.assert(
    fc.property(fc.array(date, { maxLength: 6 }), date, date, (events, at, other) => {
      const watched = watch(at);
      const answers = events.map((event) => hadHappened(event, watched.date));
      assert.deepEqual(
        answers,
        events.map((event) => hadHappened(event, at)),
      );
      if (!isWithin(watched.span, other)) return;
      assert.deepEqual(
        answers,
        events.map((event) => hadHappened(event, other)),
      );
    }),
    { numRuns: 3000 },
  );
});

test('an answer for which the date itself was read holds for no other date', () => {
  const { date: watched, isExact } = watch(whenOf('2010-06-08'));
  hadHappened(whenOf('2001'), watched);
  assert.equal(isExact(), false);
  assert.equal(watched.edtf.length, 10);
  assert.equal(isExact(), true);
});
