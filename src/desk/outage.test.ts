import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outageOf, type SilenceTimes } from './outage.ts';

const day = (n: number, time: string) => `2026-03-${String(n).padStart(2, '0')}T${time}.000Z`;

const fortnight: SilenceTimes = {
  opened: day(1, '12:00:00'),
  firstUntil: day(15, '12:00:00'),
  until: day(15, '12:00:00'),
  now: day(15, '12:00:00'),
};

test('a silence during whose last day the service was always there may be closed', () => {
  assert.equal(outageOf(fortnight, [{ since: day(14, '11:00:00'), until: day(15, '12:00:00') }]), null);
});

test('what one server missed, another was there for', () => {
  const spans = [
    { since: day(10, '00:00:00'), until: day(15, '03:00:00') },
    { since: day(15, '02:59:00'), until: day(15, '12:00:00') },
  ];
  assert.equal(outageOf(fortnight, spans), null);
});

test('an outage before the last day, and a short one within it, count for nothing', () => {
  const spans = [
    { since: day(1, '00:00:00'), until: day(5, '00:00:00') },
    { since: day(14, '10:00:00'), until: day(15, '01:00:00') },
    { since: day(15, '01:09:00'), until: day(15, '12:00:00') },
  ];
  assert.equal(outageOf(fortnight, spans), null);
});

test('an hour away in the last day gives the members the whole day anew', () => {
  const spans = [
    { since: day(1, '00:00:00'), until: day(15, '01:00:00') },
    { since: day(15, '02:00:00'), until: day(15, '12:00:00') },
  ];
  assert.deepEqual(outageOf(fortnight, spans), {
    from: day(15, '01:00:00'),
    to: day(15, '02:00:00'),
    until: day(16, '02:00:00'),
  });
});

test('away at the very end, however shortly: the day begins when the service is back', () => {
  const spans = [
    { since: day(1, '00:00:00'), until: day(15, '11:59:58') },
    { since: day(15, '12:00:03'), until: day(15, '12:00:03') },
  ];
  const outage = outageOf({ ...fortnight, now: day(15, '12:00:03') }, spans);
  assert.deepEqual(outage, { from: day(15, '11:59:58'), to: day(15, '12:00:03'), until: day(16, '12:00:03') });
});

test('of a silence of two seconds the two seconds count, after an extension too', () => {
  const ending = {
    opened: day(1, '12:00:00'),
    firstUntil: day(1, '12:00:02'),
    until: day(1, '12:00:02'),
    now: day(1, '12:00:08'),
  };
  const spans = [
    { since: day(1, '11:00:00'), until: day(1, '12:00:01') },
    { since: day(1, '12:00:08'), until: day(1, '12:00:08') },
  ];
  assert.equal(outageOf(ending, spans)?.until, day(1, '12:00:10'));
  const then = [spans[0], { since: day(1, '12:00:08'), until: day(1, '12:00:10') }].flatMap((one) => one ?? []);
  assert.equal(outageOf({ ...ending, until: day(1, '12:00:10'), now: day(1, '12:00:10') }, then), null);
});

test('a service of which nothing is known was away', () => {
  assert.ok(outageOf(fortnight, []));
});
