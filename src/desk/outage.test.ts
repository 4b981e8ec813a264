import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outageAfter, outageOf, settledEverywhere, type SilenceTimes } from './outage.ts';
import type { ReachableSpan } from './ports.ts';

const day = (n: number, time: string) => `2026-03-${String(n).padStart(2, '0')}T${time}.000Z`;

const own = (since: string, until: string): ReachableSpan => ({ since, until, settled: until, is: 'own' });

const fortnight: SilenceTimes = {
  opened: day(1, '12:00:00'),
  firstUntil: day(15, '12:00:00'),
  until: day(15, '12:00:00'),
  now: day(15, '12:00:00'),
};

test('a silence during whose last day the service was always there may be closed', () => {
  assert.equal(outageOf(fortnight, [own(day(14, '11:00:00'), day(15, '12:00:00'))]), null);
});

test('what one server missed, another was there for', () => {
  const spans = [own(day(10, '00:00:00'), day(15, '03:00:00')), own(day(15, '02:59:00'), day(15, '12:00:00'))];
  assert.equal(outageOf(fortnight, spans), null);
});

test('an outage before the last day, and a short one within it, count for nothing', () => {
  const spans = [
    own(day(1, '00:00:00'), day(5, '00:00:00')),
    own(day(14, '10:00:00'), day(15, '01:00:00')),
    own(day(15, '01:09:00'), day(15, '12:00:00')),
  ];
  assert.equal(outageOf(fortnight, spans), null);
});

test('an hour away in the last day gives the members the whole day anew', () => {
  const spans = [own(day(1, '00:00:00'), day(15, '01:00:00')), own(day(15, '02:00:00'), day(15, '12:00:00'))];
  assert.deepEqual(outageOf(fortnight, spans), {
    from: day(15, '01:00:00'),
    to: day(15, '02:00:00'),
    until: day(16, '02:00:00'),
  });
});

test('away at the very end, however shortly: the day begins when the service is back', () => {
  const spans = [own(day(1, '00:00:00'), day(15, '11:59:58')), own(day(15, '12:00:03'), day(15, '12:00:03'))];
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
  const spans = [own(day(1, '11:00:00'), day(1, '12:00:01')), own(day(1, '12:00:08'), day(1, '12:00:08'))];
  assert.equal(outageOf(ending, spans)?.until, day(1, '12:00:10'));
  const then = [spans[0], own(day(1, '12:00:08'), day(1, '12:00:10'))].flatMap((one) => one ?? []);
  assert.equal(outageOf({ ...ending, until: day(1, '12:00:10'), now: day(1, '12:00:10') }, then), null);
});

test('a service of which nothing is known was away', () => {
  assert.ok(outageOf(fortnight, []));
});

const END = day(15, '12:00:00');
const there = (settled: string, is: ReachableSpan['is']): ReachableSpan => ({
  since: day(10, '00:00:00'),
  until: day(15, '11:59:58'),
  settled,
  is,
});

test('a server that fell silent at the very end left orders undecided, whoever else was there', () => {
  const spans = [there(day(15, '11:59:57'), 'lost'), own(day(10, '00:00:00'), END)];
  assert.deepEqual(outageOf({ ...fortnight, now: day(15, '12:00:04') }, spans), {
    from: day(15, '11:59:57'),
    to: day(15, '12:00:03'),
    until: day(16, '12:00:03'),
  });
  assert.equal(outageOf(fortnight, [there(day(15, '11:59:57'), 'ended'), own(day(10, '00:00:00'), END)]), null);
  const before = { ...there(day(15, '11:00:00'), 'lost'), until: day(15, '11:00:01') };
  assert.equal(outageOf(fortnight, [before, own(day(10, '00:00:00'), END)]), null);
});

test('an order that failed for a fault of ours gives the members the whole day from when orders could be taken', () => {
  const ending = { ...fortnight, now: day(15, '11:59:59') };
  assert.deepEqual(outageAfter(ending, day(15, '11:59:50'), true), {
    from: day(15, '11:59:50'),
    to: day(15, '11:59:59'),
    until: day(16, '11:59:59'),
  });
});

test('an order that failed long before the end moves the end by what was lost; one about we know not what, not at all', () => {
  const ending = { ...fortnight, now: day(8, '00:01:00') };
  assert.equal(outageAfter(ending, day(8, '00:00:00'), true)?.until, day(15, '12:01:00'));
  assert.equal(outageAfter(ending, day(8, '00:00:00'), false), null);
});

test('what arrived at any server that still speaks is decided before the earliest mark', () => {
  const spans = [
    there(day(15, '11:59:57'), 'there'),
    there(day(15, '11:59:50'), 'lost'),
    own(day(10, '00:00:00'), END),
  ];
  assert.equal(settledEverywhere(END, spans), day(15, '11:59:57'));
  assert.equal(settledEverywhere(END, []), END);
});
