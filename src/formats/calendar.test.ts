import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenOf } from '#kernel/date.ts';
import { calendarText, daysOf, type CalendarEvent } from './calendar.ts';

const event = (date: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-summit-1@forum',
  title: 'Summit',
  date: whenOf(date),
  state: 'held',
  place: null,
  note: null,
  address: 'https://forum.example/meetings/summit-1',
  revision: 7,
  changedAt: '2026-03-19T12:00:00.000Z',
  ...more,
});

const text = (...events: readonly CalendarEvent[]) =>
  calendarText({ name: 'Forum: meetings', language: 'en', address: 'https://forum.example/calendar.ics', events });

test('a day is a whole day, in no time zone', () => {
  assert.match(text(event('2010-06-08')), /DTSTART;VALUE=DATE:20100608\r\nDTEND;VALUE=DATE:20100609\r\n/);
  assert.doesNotMatch(text(event('2010-06-08')), /TZID|VTIMEZONE/);
});

test('some days of one meeting are one event, ended by the day after the last', () => {
  assert.match(text(event('2010-02-27/2010-02-28')), /DTSTART;VALUE=DATE:20100227\r\nDTEND;VALUE=DATE:20100301\r\n/);
});

test('a month is tentative and keeps nobody busy', () => {
  const month = text(event('2026-10', { state: 'planned' }));
  assert.match(month, /DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261101\r\n/);
  assert.match(month, /STATUS:TENTATIVE/);
  assert.match(month, /TRANSP:TRANSPARENT/);
});

test('a date that its source doubts is tentative too', () => {
  assert.match(text(event('2010-06-08?')), /STATUS:TENTATIVE/);
  assert.match(text(event('2010-06-08')), /STATUS:CONFIRMED/);
});

test('what is known no better than to the year is no entry of a calendar', () => {
  for (const date of ['2028', '201X', '2010/2011', '2010-05/2010-07', '2010/..', '../2010', '2028~']) {
    assert.equal(daysOf(whenOf(date)), null, date);
    assert.doesNotMatch(text(event(date)), /VEVENT/);
  }
});

test('a meeting that was not held stays, cancelled', () => {
  assert.match(text(event('2013-09-01', { state: 'not-held' })), /STATUS:CANCELLED/);
});

test('a date by rule is never shown as settled', () => {
  const due = text(event('2014-06-08', { state: 'due' }));
  assert.match(due, /STATUS:TENTATIVE/);
  assert.match(due, /TRANSP:TRANSPARENT/);
});

test('a change comes under the same name with a higher number, stamped by its act', () => {
  assert.match(text(event('2012-12-17')), /UID:meeting-summit-1@forum\r\nSEQUENCE:7\r\nDTSTAMP:20260319T120000Z\r\n/);
});

test('no line is longer than 75 bytes, in any script, and lines end with CR LF', () => {
  const title = 'Совещание по взаимодействию и мерам доверия, '.repeat(6);
  const lines = text(event('2010-06-08', { title, note: 'a;b,c\\d\ne', place: '中国上海'.repeat(20) })).split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
  }
});

test('words cannot break out of their line', () => {
  const made = text(event('2010-06-08', { title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' }));
  assert.equal(made.match(/^BEGIN:VEVENT/gm)?.length, 1);
});
