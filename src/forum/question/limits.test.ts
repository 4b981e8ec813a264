import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { attached } from './read.ts';
import { MOST } from './limits.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import { chair, members } from '#test/support/given.ts';
import {
  book,
  calls,
  delegation,
  enters,
  extend,
  objects,
  openMeeting,
  opens,
  put,
  rises,
  secretariat,
  serve,
  story,
  takes,
  theChair,
  theSystem,
  type Story,
} from '#test/support/story.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const END = '2026-03-19T12:00:00.000Z';
const minutes = (count: number, from = OPENED): string => instantAt(msOf(from) + count * 60_000);

const forum = [book, members('AND', 'BEL', 'CHE'), chair('AND', '2020-01-01')];

const underSilence = (): Story =>
  story(...forum)
    .at(OPENED)
    .when(put('road-map'), theChair('AND'))
    .when(opens('road-map', END), theChair('AND'));

/** A party says so much, each time something else, a minute apart. */
function explains(told: Story, count: number, from = 1): Story {
  for (let one = from; one < from + count; one++) {
    const statement = { en: `Explanation ${one}.` };
    told.at(minutes(one * 2)).when(takes('road-map', 'BEL', 'explanation', { statement }), delegation('BEL'));
    told.enters('position.taken');
  }
  return told;
}

test('a delegate who explains again and again is heard twenty times on a question, and no more', () => {
  const told = explains(underSilence(), MOST.positions);
  told
    .when(takes('road-map', 'BEL', 'reservation', { statement: { en: 'One more.' } }), delegation('BEL'))
    .refuses('too-many', (refusal) => assert.deepEqual(refusal.facts, { of: 'positions', most: 20, per: 'question' }));
  // Another party has its own twenty.
  told.when(takes('road-map', 'CHE', 'explanation', { statement: { en: 'Ours.' } }), delegation('CHE'));
  told.enters('position.taken');
  assert.equal(attached(told.question('road-map')).length, MOST.positions + 1);
});

test('a party that used up all that it may say objects all the same, at once, and breaks the silence', () => {
  const told = explains(underSilence(), MOST.positions);
  told.when(objects('road-map', 'BEL'), delegation('BEL')).enters('position.taken', 'silence.broken');
});

test('late statements are counted like others, and a late objection is taken like any first one', () => {
  const told = explains(underSilence(), MOST.positions).at(minutes(5, END));
  const late = takes('road-map', 'BEL', 'explanation', { statement: { en: 'Too late.' } });
  told.when(late, delegation('BEL')).refuses('too-many');
  told.when(objects('road-map', 'BEL'), delegation('BEL')).enters('position.taken');
  told.when(objects('road-map', 'BEL'), delegation('BEL')).refuses('already-recorded');
  const again = takes('road-map', 'BEL', 'objection', { statement: { en: 'And again.' } });
  told.when(again, delegation('BEL')).refuses('too-many');
});

test('an objection that was given up can be raised again, whatever the party said before', () => {
  const told = underSilence();
  for (let round = 0; round < MOST.positions / 2; round++) {
    told
      .at(minutes(10 * round + 1, END))
      .when(objects('road-map', 'BEL'), delegation('BEL'))
      .enters('position.taken');
    told.when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL')).enters('position.taken');
  }
  told.at(minutes(1000, END));
  told
    .when(takes('road-map', 'BEL', 'no-objection', { statement: { en: '!' } }), delegation('BEL'))
    .refuses('too-many');
  told.when(objects('road-map', 'BEL'), delegation('BEL')).enters('position.taken');
});

test('a delegation puts twenty questions in a day; the Chair and the Secretariat put what a meeting needs', () => {
  const told = story(...forum).at(OPENED);
  for (let one = 1; one <= MOST.questions; one++) told.when(put(`q-${one}`), delegation('BEL')).enters('question.put');
  told.when(put('q-more'), delegation('BEL')).refuses('too-many');
  told.when(put('of-others'), delegation('CHE')).enters('question.put');
  for (let one = 1; one <= 2 * MOST.questions; one++)
    told.when(put(`c-${one}`), theChair('AND')).enters('question.put');
  told
    .at(minutes(24 * 60))
    .when(put('q-more'), delegation('BEL'))
    .enters('question.put');
});

test('service by hand is noted twenty times for a party; what the service itself notes always is', () => {
  const told = underSilence();
  for (let one = 1; one <= MOST.services; one++)
    told
      .at(minutes(one))
      .when(serve('road-map', 'BEL', minutes(one)), secretariat)
      .enters('silence.served');
  told
    .at(minutes(30))
    .when(serve('road-map', 'BEL', minutes(30)), secretariat)
    .refuses('too-many');
  told.when(serve('road-map', 'BEL', minutes(30)), theSystem).enters('silence.served');
  told.when(serve('road-map', 'CHE', minutes(30)), secretariat).enters('silence.served');
});

test('an end is put off fifty times at most', () => {
  const told = underSilence();
  for (let one = 1; one <= MOST.extensions; one++)
    told.when(extend('road-map', minutes(one, END)), theChair('AND')).enters('silence.extended');
  told.when(extend('road-map', minutes(60, END)), theChair('AND')).refuses('too-many');
});

test('a party that the Chair sends out and in again and again can always come back, and object', () => {
  const told = story(...forum)
    .at(OPENED)
    .when(openMeeting('council-1', 'AND'), theChair('AND'));
  for (const party of ['AND', 'BEL', 'CHE']) told.when(enters(party), theChair('AND'));
  told.when(put('road-map', { procedure: 'in-the-meeting', meeting: 'council-1' }), theChair('AND'));
  for (let one = 1; one <= MOST.presences; one++) {
    told.when(enters('BEL', 'council-1', false), theChair('AND')).enters('presence.noted');
    told.when(enters('BEL'), delegation('BEL')).enters('presence.noted');
  }
  told.when(enters('BEL', 'council-1', false), theChair('AND')).refuses('too-many');
  told.when(calls('road-map'), theChair('AND')).enters('question.called');
  told.when(rises('road-map', 'BEL'), delegation('BEL')).enters('position.taken');
});

test('a hundred rulings are given on a question, and as many outside of any', () => {
  const told = story(...forum)
    .at(OPENED)
    .when(put('road-map'), theChair('AND'));
  const body = { rule: 'silence.form', holds: true, text: { en: 'So it is.' } };
  for (const on of [{ question: 'road-map' }, {}]) {
    for (let one = 1; one <= MOST.rulings; one++)
      told.when({ order: 'GiveRuling', body: { ...body, ...on } }, theChair('AND')).enters('ruling.given');
    told.when({ order: 'GiveRuling', body: { ...body, ...on } }, theChair('AND')).refuses('too-many');
  }
});

test('a party that objects and lifts again and again does it twenty times, and its last objection stands', () => {
  const told = story(...forum)
    .at(OPENED)
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .when(enters('BEL'), delegation('BEL'))
    .when(put('plan', { procedure: 'in-the-meeting' }), theChair('AND'));
  const lifts: Command = { order: 'LiftObjection', body: { question: 'plan', party: 'BEL' } };
  for (let one = 0; one < MOST.lifts; one++)
    told
      .when(rises('plan', 'BEL'), delegation('BEL'))
      .enters('position.taken')
      .when(lifts, delegation('BEL'))
      .enters('objection.lifted');
  told.when(rises('plan', 'BEL'), delegation('BEL')).enters('position.taken').when(lifts, delegation('BEL'));
  told.refuses('too-many', (refusal) => assert.deepEqual(refusal.facts, { of: 'lifts', most: 20, per: 'question' }));
});
