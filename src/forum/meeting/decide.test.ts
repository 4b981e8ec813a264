import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { act, chair, granted, members } from '#test/support/given.ts';
import {
  book,
  bookBut,
  calls,
  enters,
  gavel,
  openMeeting,
  put,
  secretariat,
  story,
  theChair,
} from '#test/support/story.ts';

const roll = (parties: readonly string[], present = true): Command => ({
  order: 'CallRoll',
  body: { meeting: 'council-1', parties, present },
});
const forum = [
  members('AND', 'BEL', 'CHE'),
  granted('observer-state', '2001-01-01', 'ESP'),
  chair('AND', '2020-01-01'),
];
const sitting = () =>
  story(book, ...forum)
    .at('2026-04-01T09:00:00.000Z')
    .when(openMeeting('council-1', 'AND'), secretariat)
    .enters('meeting.opened');

test('the roll notes at once who is there; of whom it is noted already nothing is noted again', () => {
  const told = sitting()
    .when(enters('BEL'), secretariat)
    .when(roll(['AND', 'BEL', 'ESP', 'AND']), secretariat)
    .enters('presence.noted', 'presence.noted')
    .when(roll(['AND', 'BEL']), secretariat)
    .refuses('already-recorded')
    .when(roll(['BEL', 'CHE'], false), theChair('AND'))
    .enters('presence.noted');
  assert.deepEqual(
    told.acts('presence.noted').map(({ body }) => [body.party, body.present]),
    [
      ['BEL', true],
      ['AND', true],
      ['ESP', true],
      ['BEL', false],
    ],
  );
});

test('a roll with one on it that may not attend notes nobody', () => {
  sitting()
    .when(roll(['AND', 'USA']), secretariat)
    .refuses('not-entitled')
    .when(enters('AND'), secretariat)
    .enters('presence.noted');
});

test('who may be in the room by right may see who is in it', () => {
  const audienceOf = (rules: typeof book) =>
    story(rules, ...forum)
      .when(openMeeting('council-1', 'AND'), secretariat)
      .acts('meeting.opened')[0]?.audience;
  assert.equal(audienceOf(book), 'members-and-observers');
  assert.equal(audienceOf(bookBut({ 'participation.attend': ['member'] })), 'members');
});

test('no meeting opens of an organ, or under a party, that nobody knows', () => {
  const open = (more: object): Command => {
    const command = openMeeting('council-1', 'AND');
    return { ...command, body: { ...command.body, ...more } } as Command;
  };
  story(book, ...forum)
    .when(open({ organ: 'nothing' }), secretariat)
    .refuses('no-such-organ', (refusal) => assert.deepEqual(refusal.facts, { organ: 'nothing' }))
    .when(open({ presidedBy: 'ZZZ' }), secretariat)
    .refuses('no-such-party', (refusal) => assert.deepEqual(refusal.facts, { party: 'ZZZ' }))
    .when(open({ host: 'ZZZ' }), secretariat)
    .refuses('no-such-party')
    .when(open({}), secretariat)
    .enters('meeting.opened');
});

test('a meeting is opened as it was planned, and takes over what the plan says', () => {
  const plan = act('meeting.scheduled', '2026-01-01', {
    meeting: 'council-1',
    organ: 'council',
    kind: 'regular',
    ordinal: 1,
    title: { en: 'First Council' },
    plannedFor: '2026-04-01',
    host: 'BEL',
  });
  const told = story(book, ...forum, plan).at('2026-04-01T09:00:00.000Z');
  const body = { meeting: 'council-1', organ: 'assembly', kind: 'regular', presidedBy: 'AND' } as const;
  told
    .when({ order: 'OpenMeeting', body }, secretariat)
    .refuses('not-as-planned')
    .when({ order: 'OpenMeeting', body: { ...body, organ: 'council', kind: 'special' } }, secretariat)
    .refuses('not-as-planned')
    .when(openMeeting('council-1', 'AND'), secretariat)
    .enters('meeting.opened');
  assert.partialDeepStrictEqual(told.acts('meeting.opened')[0]?.body, {
    ordinal: 1,
    title: { en: 'First Council' },
    host: 'BEL',
  });
});

test('the gavel falls on the text that lies before the Chair, and on no other', () => {
  const [right, wrong] = [['ab'.repeat(32)], ['cd'.repeat(32)]];
  const on = (command: Command, sha256: readonly string[]): Command =>
    ({ ...command, body: { ...command.body, sha256 } }) as Command;
  sitting()
    .when(roll(['AND', 'BEL', 'CHE']), secretariat)
    .when(put('plan', { procedure: 'in-the-meeting' }), theChair('AND'))
    .when(on(calls('plan'), wrong), theChair('AND'))
    .refuses('another-text')
    .when(on(calls('plan'), right), theChair('AND'))
    .enters('question.called')
    .when(on(gavel('plan'), wrong), theChair('AND'))
    .refuses('another-text')
    .when(on(gavel('plan'), right), theChair('AND'))
    .enters('decision.adopted');
});
