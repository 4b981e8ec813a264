import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localInstant, localTime } from './local-time.ts';

const told = (instant: string, zone: string) => {
  const local = localTime(instant, zone);
  return local && `${local.date} ${local.time} ${local.offset}`;
};

test('clocks that stand half an hour or a quarter apart are shown as they stand', () => {
  const at = '2026-03-19T12:00:00.000Z';
  assert.equal(told(at, 'Asia/Tehran'), '2026-03-19 15:30 UTC+03:30');
  assert.equal(told(at, 'Asia/Kolkata'), '2026-03-19 17:30 UTC+05:30');
  assert.equal(told(at, 'Asia/Kabul'), '2026-03-19 16:30 UTC+04:30');
  assert.equal(told(at, 'Asia/Kathmandu'), '2026-03-19 17:45 UTC+05:45');
  assert.equal(told('2026-03-19T20:00:00.000Z', 'Asia/Tokyo'), '2026-03-20 05:00 UTC+09:00');
  assert.equal(told('2026-03-19T02:00:00.000Z', 'America/New_York'), '2026-03-18 22:00 UTC-04:00');
});

test('an end after the clocks change is shown on the clocks as they will be, and the time left does not jump', () => {
  // Jerusalem goes forward on 27 March 2026 at 02:00, which is midnight UTC.
  assert.equal(told('2026-03-26T23:59:59.999Z', 'Asia/Jerusalem'), '2026-03-27 01:59 UTC+02:00');
  assert.equal(told('2026-03-27T00:00:00.000Z', 'Asia/Jerusalem'), '2026-03-27 03:00 UTC+03:00');
  assert.equal(told('2026-10-24T22:59:00.000Z', 'Asia/Jerusalem'), '2026-10-25 01:59 UTC+03:00');
  assert.equal(told('2026-10-24T23:00:00.000Z', 'Asia/Jerusalem'), '2026-10-25 01:00 UTC+02:00');
  // Cairo goes forward on the last Friday of April, and back on the last Thursday of October.
  assert.equal(told('2026-04-23T21:59:00.000Z', 'Africa/Cairo'), '2026-04-23 23:59 UTC+02:00');
  assert.equal(told('2026-04-23T22:00:00.000Z', 'Africa/Cairo'), '2026-04-24 01:00 UTC+03:00');
  assert.equal(told('2026-10-29T21:00:00.000Z', 'Africa/Cairo'), '2026-10-29 23:00 UTC+02:00');
});

test('what is no zone gives no time; an instant keeps its seconds', () => {
  for (const wrong of ['', 'Mars/Olympus', 'UTC+25:00', '../etc/passwd', '<b>'])
    assert.equal(localTime('2026-03-19T12:00:00.000Z', wrong), null);
  assert.equal(localInstant('2026-03-19T12:00:07.500Z', 'Asia/Kabul'), '2026-03-19T16:30:07+04:30');
});
