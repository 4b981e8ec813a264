import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chair, members } from '#test/support/given.ts';
import {
  bookBut,
  calls,
  delegation,
  enters,
  objects,
  openMeeting,
  opens,
  put,
  rises,
  story,
  takes,
  theChair,
} from '#test/support/story.ts';

const forum = [bookBut({ 'objection.reasons': true }), members('AND', 'BEL', 'CHE'), chair('AND', '2020')];

test('where the charter asks for reasons, an objection gives them, under silence and from the floor', () => {
  story(...forum)
    .when(put('plan'), theChair('AND'))
    .when(opens('plan'), theChair('AND'))
    .when(objects('plan', 'BEL'), delegation('BEL'))
    .refuses('reasons-missing', (refusal) => assert.equal('rule' in refusal && refusal.rule, 'objection.reasons'))
    .when(takes('plan', 'BEL', 'objection', { statement: { en: 'Article 4.' } }), delegation('BEL'))
    .enters('position.taken', 'silence.broken');
  story(...forum)
    .when(openMeeting('council-1', 'AND'), theChair('AND'))
    .when(enters('AND'), theChair('AND'))
    .when(enters('BEL'), theChair('AND'))
    .when(put('plan', { procedure: 'in-the-meeting' }), theChair('AND'))
    .when(calls('plan'), theChair('AND'))
    .when(rises('plan', 'BEL'), delegation('BEL'))
    .refuses('reasons-missing');
});

test('where the charter does not let a Chair go on, no text prolongs its term', () => {
  const effects = [{ kind: 'chair.prolonged', body: { party: 'AND' }, effective: '2027-01-01' }] as const;
  story(bookBut({ 'chairmanship.prolongation': false }), members('AND', 'BEL'), chair('AND', '2020'))
    .when(put('on', { effects }), theChair('AND'))
    .when(opens('on'), theChair('AND'))
    .refuses('prolongation-not-foreseen');
});
