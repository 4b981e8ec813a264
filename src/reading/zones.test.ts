import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantIn, localOf, OFFSETS } from './zones.ts';

const utc = (date: string, time: string, zone: string) => {
  const read = instantIn(date, time, zone);
  return read.ok ? read.value : read.problem;
};

test('noon is another instant in each capital', () => {
  assert.equal(utc('2026-03-19', '12:00', 'UTC'), '2026-03-19T12:00:00.000Z');
  assert.equal(utc('2026-03-19', '12:00', 'UTC+05:30'), '2026-03-19T06:30:00.000Z');
  assert.equal(utc('2026-03-19', '12:00', 'Asia/Almaty'), '2026-03-19T07:00:00.000Z');
  assert.equal(utc('2026-01-01', '03:00', 'Asia/Seoul'), '2025-12-31T18:00:00.000Z');
});

test('where clocks show an hour twice the later one is meant, so that nobody has less time; one that is skipped is a mistake', () => {
  assert.equal(utc('2026-10-25', '01:30', 'Asia/Jerusalem'), '2026-10-24T23:30:00.000Z');
  assert.equal(utc('2026-03-27', '02:30', 'Asia/Jerusalem'), 'time-not-in-zone');
});

test('what is no date, no time or no zone is said to be so', () => {
  assert.equal(utc('2026-02-30', '12:00', 'UTC'), 'date-impossible');
  assert.equal(utc('2026-02-20', '24:00', 'UTC'), 'time-malformed');
  assert.equal(utc('soon', '12:00', 'UTC'), 'time-malformed');
  for (const zone of ['Asia/Atlantis', 'UTC+15:00', '__proto__', '']) {
    assert.equal(utc('2026-02-20', '12:00', zone), 'zone-unknown', zone);
  }
});

test('an instant reads back as it was written, in every zone that can be chosen', () => {
  for (const zone of ['UTC', ...OFFSETS, 'Asia/Kathmandu', 'Europe/Istanbul']) {
    const instant = utc('2026-03-19', '23:15', zone);
    assert.deepEqual(localOf(instant, zone), { date: '2026-03-19', time: '23:15' }, zone);
  }
});
