import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
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

/** What a clock of the zone shows, as the language's own formatter says it: another program than the one under test. */
const clockOf = (zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

test('in every zone clocks read as the formatter says, and a time means the last instant at which they show it', () => {
  const [hour, quarter] = [3_600_000, 900_000];
  let twice = 0;
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const clock = clockOf(zone);
    // Around the next change of clocks, where there is one; at some other time where not.
    const start = Temporal.Instant.from('2026-01-15T00:00Z').toZonedDateTimeISO(zone);
    const change = (start.getTimeZoneTransition('next') ?? start).epochMilliseconds;
    const back = start.getTimeZoneTransition('next')?.getTimeZoneTransition('next')?.epochMilliseconds ?? change;
    for (const around of new Set([change, back])) {
      for (let at = around - 2 * hour; at <= around + 2 * hour; at += quarter) {
        const { date, time } = localOf(new Date(at).toISOString(), zone);
        assert.equal(`${date} ${time}`, clock.format(at), zone);
        const meant = Date.parse(utc(date, time, zone));
        assert.ok(meant === at || (meant > at && clock.format(meant) === clock.format(at)), `${zone} ${date} ${time}`);
        if (meant > at) twice += 1;
      }
    }
  }
  assert.ok(twice > 100, `${twice} times that clocks show twice`);
});
