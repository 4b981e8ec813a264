import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { chair, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  calls,
  delegation,
  enters,
  gavel,
  objects,
  openMeeting,
  opens,
  put,
  rises,
  rulesAt,
  secretariat,
  story,
  takes,
  theChair,
  withdraws,
} from '#test/support/story.ts';
import { needs } from './needs.ts';
import { attached, spokenOn } from './read.ts';

const SECOND = 'cd'.repeat(32);
const THIRD = 'ef'.repeat(32);
const amends = (question: string, version = '2', sha256 = SECOND, language = 'en'): Command => ({
  order: 'AmendQuestion',
  body: {
    question,
    text: { reference: `COUNCIL/${question}`, version, languages: [{ language, sha256 }] },
    reason: { en: 'As agreed in the pause.' },
  },
});
const suspends: Command = { order: 'SuspendMeeting', body: { meeting: 'council-1', reason: { en: 'Coffee.' } } };
const resumes: Command = { order: 'ResumeMeeting', body: { meeting: 'council-1' } };
const forum = [members('AND', 'BEL', 'CHE', 'DNK'), chair('AND', '2020-01-01')];
const AND = theChair('AND');
const BEL = delegation('BEL');
const NOW = '2026-04-01T09:00:00.000Z';

const called = (more: object = {}) => {
  const told = story(book, ...forum)
    .at(NOW)
    .when(openMeeting('council-1', 'AND'), secretariat);
  for (const party of ['AND', 'BEL', 'CHE']) told.when(enters(party), secretariat);
  return told
    .when(put('plan', { procedure: 'in-the-meeting', ...more }), AND)
    .when(calls('plan'), AND)
    .enters('question.called');
};

test('an objection, a pause, an amended text, and the gavel: the very text adopted is the last', () => {
  const told = called().when(rises('plan', 'BEL'), BEL).when(suspends, AND).enters('meeting.suspended');
  told.when(amends('plan'), AND).enters('question.amended').when(resumes, AND).enters('meeting.resumed');
  told.when(gavel('plan'), AND).refuses('not-called');
  told.when(calls('plan'), AND).enters('question.called');
  assert.deepEqual(told.acts('question.called').at(-1)?.body.sha256, [SECOND]);
  const on = (sha256: string): Command => ({
    order: 'Gavel',
    body: { question: 'plan', meeting: 'council-1', sha256: [sha256] },
  });
  told.when(on('ab'.repeat(32)), AND).refuses('another-text');
  told.when(on(SECOND), AND).enters('decision.adopted');
  assert.deepEqual(told.question('plan').put.body.text.version, '2');
  assert.deepEqual(
    told.question('plan').earlierTexts.map(({ version }) => version),
    ['1'],
  );
});

test('nobody amends an objection away behind the back of its party', () => {
  const told = called()
    .when(rises('plan', 'BEL'), BEL)
    .when(enters('BEL', 'council-1', false), BEL)
    .when(enters('DNK'), delegation('DNK'))
    .when(amends('plan'), AND)
    .when(calls('plan'), AND)
    .enters('question.called');
  told.when(gavel('plan'), AND).refuses('objection-stands', ({ facts }) => {
    assert.deepEqual(facts, { parties: ['BEL'] }, 'it was not there when the amended text was called');
  });
  // It comes back, hears the amended text called, and says nothing.
  told.when(enters('BEL'), BEL).when(calls('plan'), AND).when(gavel('plan'), AND).enters('decision.adopted');
});

test('a party in the room may object to the amended text again, in the same words', () => {
  const told = called().when(rises('plan', 'BEL'), BEL).when(amends('plan'), AND).when(calls('plan'), AND);
  const [first] = told.question('plan').positions;
  assert.deepEqual([first?.aboutVersion, first?.answered], ['1', true]);
  told.when(rises('plan', 'BEL'), BEL).enters('position.taken').when(gavel('plan'), AND).refuses('objection-stands');
  // The next amendment answers that one, and not what was never asked.
  told
    .when(amends('plan', '3', THIRD), AND)
    .when(gavel('plan'), AND)
    .refuses('not-called');
  told.when(calls('plan'), AND).when(gavel('plan'), AND).enters('decision.adopted');
});

test('what was said beside the earlier text stays attached, as said of that version', () => {
  const told = called()
    .when(takes('plan', 'BEL', 'reservation', { statement: { en: 'As to article 5.' } }), BEL)
    .when(amends('plan'), AND);
  assert.deepEqual(
    attached(told.question('plan')).map(({ version }) => version),
    ['1'],
  );
  assert.equal(spokenOn(told.question('plan')).size, 0, 'on the amended text nobody has spoken');
  told.when(calls('plan'), AND).when(gavel('plan'), AND).enters('decision.adopted');
  assert.equal(told.acts('decision.adopted')[0]?.body.attached?.[0]?.version, '1');
});

test('only who put a text, or the Chair, amends it; never under silence, never to the same, never in too few languages', () => {
  const told = called({ proposer: 'BEL' });
  told.when(amends('plan'), delegation('CHE')).refuses('not-for-this-party');
  told.when(amends('plan'), secretariat).refuses('not-for-this-party');
  told.when(amends('plan', '2', 'ab'.repeat(32)), BEL).refuses('same-text');
  told.when(amends('plan', '2', SECOND, 'ru'), BEL).refuses('language-missing');
  told.when(amends('nothing'), AND).refuses('no-such-question');
  told.when(amends('plan'), BEL).enters('question.amended');
  told
    .when(withdraws('plan'), BEL)
    .when(amends('plan', '3', THIRD), BEL)
    .refuses('question-not-open');
  const silent = story(book, ...forum)
    .at(NOW)
    .when(put('road'), AND)
    .when(amends('road'), AND)
    .enters('question.amended')
    .when(opens('road'), AND)
    .enters('silence.opened');
  silent.when(amends('road', '3', THIRD), AND).refuses('question-not-open');
  silent
    .when(objects('road', 'BEL'), BEL)
    .when(amends('road', '3', THIRD), AND)
    .refuses('question-not-open');
});

test('an objection to a text before its silence stands against the amended one until it is lifted', () => {
  const told = story(book, ...forum)
    .at(NOW)
    .when(put('road'), AND)
    .when(objects('road', 'BEL'), BEL)
    .when(amends('road'), AND)
    .when(opens('road'), AND)
    .refuses('objection-stands');
  told.when({ order: 'LiftObjection', body: { question: 'road', party: 'BEL' } }, BEL).when(opens('road'), AND);
  told.enters('silence.opened');
});

test('while a sitting is suspended nothing is put, decided or closed; objections are raised and lifted', () => {
  const told = called().when(suspends, secretariat).enters('meeting.suspended');
  told.when(suspends, AND).refuses('meeting-suspended');
  told.when(calls('plan'), AND).refuses('meeting-suspended');
  told.when(gavel('plan'), AND).refuses('meeting-suspended');
  told.when(rises('plan', 'BEL'), BEL).enters('position.taken');
  told
    .when({ order: 'DeclareNoConsensus', body: { question: 'plan', meeting: 'council-1' } }, AND)
    .refuses('meeting-suspended');
  told.when({ order: 'CloseMeeting', body: { meeting: 'council-1' } }, AND).refuses('meeting-suspended');
  told.when(enters('CHE', 'council-1', false), secretariat).refuses('text-in-hand');
  const rules = rulesAt(told.forum(), NOW);
  assert.deepEqual(needs(told.forum(), told.question('plan'), rules, NOW).at(-1), {
    is: 'step',
    order: 'ResumeMeeting',
  });
  const lift: Command = { order: 'LiftObjection', body: { question: 'plan', party: 'BEL', meeting: 'council-1' } };
  told.when(lift, BEL).enters('objection.lifted');
  told.when(resumes, secretariat).enters('meeting.resumed').when(resumes, AND).refuses('meeting-not-suspended');
});

test('after a pause the Chair asks anew: the gavel never falls on those who come back', () => {
  const told = called().when(suspends, AND).when(resumes, AND).when(gavel('plan'), AND).refuses('not-called');
  told.when(enters('CHE', 'council-1', false), secretariat).enters('presence.noted');
  told.when(rises('plan', 'CHE'), AND).enters('position.taken');
  told.when({ order: 'LiftObjection', body: { question: 'plan', party: 'CHE' } }, delegation('CHE'));
  told.when(enters('CHE'), delegation('CHE')).when(calls('plan'), AND).when(gavel('plan'), AND);
  told.enters('decision.adopted').when({ order: 'CloseMeeting', body: { meeting: 'council-1' } }, AND);
  told.enters('meeting.closed', 'meeting.held').when(suspends, AND).refuses('meeting-not-open');
});

test('an amended text in the room of a charter with two languages needs both', () => {
  const two = story(bookBut({ 'languages.documents': ['en', 'ru'] }), ...forum).when(put('road'), AND);
  two
    .when(amends('road'), AND)
    .refuses('language-missing', ({ facts }) => assert.deepEqual(facts, { missing: ['ru'] }));
});
