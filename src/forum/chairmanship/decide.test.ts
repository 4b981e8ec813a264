import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { chair, granted, members } from '#test/support/given.ts';
import {
  bookBut,
  calls,
  closes,
  enters,
  gavel,
  openMeeting,
  opens,
  put,
  secretariat,
  story,
  theChair,
  theSystem,
} from '#test/support/story.ts';
import { awaitedChair, chairAt, openCandidatures } from './read.ts';
import { whenOf } from '#kernel/date.ts';

const book = bookBut({
  'chairmanship.candidature.form': 'writing',
  'chairmanship.candidature.terms': 2,
  'chairmanship.recommended.by': 'council',
  'chairmanship.decided.by': ['assembly'],
});
const forum = [book, members('AND', 'BEL'), granted('observer-state', '2001', 'DNK'), chair('AND', '2020-01-01')];

const stands = (party: string, term = 1): Command => ({
  order: 'RecordCandidature',
  body: { party, term, letter: { reference: 'Note 7', dated: '2026-02-27' }, receivedBy: 'chair' },
});
const takesChair = { kind: 'chair.assumed', body: { party: 'BEL' }, effective: '2026-09-01' } as const;

test('the next Chair has stood in writing, is recommended by silence, and takes the chair on the day decided', () => {
  const told = story(...forum)
    .at('2026-03-01T00:00:00.000Z')
    .when(put('bel-recommended', { verb: 'recommend', recommends: [takesChair] }), theChair('AND'))
    .when(opens('bel-recommended'), theChair('AND'))
    .refuses('candidature-missing')
    .when(stands('BEL'), secretariat)
    .enters('candidature.made')
    .when(opens('bel-recommended'), theChair('AND'))
    .enters('silence.opened')
    .at('2026-03-20T00:00:00.000Z')
    .when(closes('bel-recommended'), theSystem)
    .enters('decision.adopted')
    .when(put('bel', { organ: 'assembly', effects: [takesChair], follows: 'bel-recommended' }), theChair('AND'))
    .when(opens('bel'), theChair('AND'))
    .enters('silence.opened')
    .at('2026-04-20T00:00:00.000Z')
    .when(closes('bel'), theSystem)
    .enters('decision.adopted', 'chair.chosen', 'chair.assumed');
  assert.equal(chairAt(told.forum(), whenOf('2026-08-31'))?.party, 'AND');
  assert.equal(chairAt(told.forum(), whenOf('2026-09-01'))?.party, 'BEL');
  assert.deepEqual(openCandidatures(told.forum()), [], 'the candidature is answered');
});

test('a candidature is for one of the next terms, by a member, and recorded once', () => {
  story(...forum)
    .when(stands('BEL', 3), secretariat)
    .refuses('candidature-beyond-next-terms')
    .when(stands('DNK'), secretariat)
    .refuses('not-entitled')
    .when(stands('ZZZ'), secretariat)
    .refuses('no-such-party')
    .when(stands('BEL', 2), secretariat)
    .enters('candidature.made')
    .when(stands('BEL', 2), secretariat)
    .refuses('already-recorded');
});

const free = bookBut({ 'decision.meetings': ['regular'], 'quorum.share': '1/2' });
const ofTheMeeting = { kind: 'chair.assumed', body: { party: 'BEL', at: 'assembly-1' } } as const;
const closesMeeting: Command = { order: 'CloseMeeting', body: { meeting: 'assembly-1' } };
const handedOver = (party: string, on: string): Command => ({ order: 'RecordHandover', body: { party, on } });

/** The assembly sits, and chooses Belgium to take over when it closes. */
const chosenInRoom = () =>
  story(free, members('AND', 'BEL'), chair('AND', '2020-01-01'))
    .at('2026-03-01T09:00:00.000Z')
    .when(openMeeting('assembly-1', 'AND'), theChair('AND'))
    .when(enters('AND', 'assembly-1'), theChair('AND'))
    .when(enters('BEL', 'assembly-1'), theChair('AND'))
    .when(put('bel', { organ: 'assembly', procedure: 'in-the-meeting', effects: [ofTheMeeting] }), theChair('AND'))
    .when(calls('bel', 'assembly-1'), theChair('AND'))
    .when(gavel('bel', 'assembly-1'), theChair('AND'))
    .enters('decision.adopted', 'chair.chosen');

test('the chair does not change hands by an empty date field', () => {
  story(free, members('AND', 'BEL'), chair('AND', '2020-01-01'))
    .when(
      put('bel', { organ: 'assembly', effects: [{ kind: 'chair.assumed', body: { party: 'BEL' } }] }),
      theChair('AND'),
    )
    .refuses('beginning-not-named')
    .when(put('bel', { organ: 'assembly', effects: [ofTheMeeting] }), theChair('AND'))
    .refuses('no-such-meeting')
    .when(
      put('head', {
        organ: 'assembly',
        effects: [{ kind: 'officer.appointed', body: { officer: 'x', name: { en: 'X' }, office: 'head' } }],
      }),
      theChair('AND'),
    )
    .refuses('beginning-not-named');
});

test('chosen at a meeting is not yet in the chair: the chair changes hands when that meeting closes', () => {
  const told = chosenInRoom();
  assert.equal(chairAt(told.forum(), whenOf('2026-03-01'))?.party, 'AND', 'Andorra goes on presiding');
  assert.equal(awaitedChair(told.forum())?.body.party, 'BEL');
  told
    .at('2026-03-02T18:00:00.000Z')
    .when(closesMeeting, theChair('AND'))
    .enters('meeting.closed', 'meeting.held', 'chair.assumed');
  assert.equal(chairAt(told.forum(), whenOf('2026-03-02'))?.party, 'BEL');
  assert.equal(awaitedChair(told.forum()), null);
});

test('a handover is recorded of the chosen party alone, on a day that has come and not before the choice', () => {
  chosenInRoom()
    .at('2026-03-05T00:00:00.000Z')
    .when(handedOver('AND', '2026-03-04'), secretariat)
    .refuses('not-chosen')
    .when(handedOver('BEL', '2026-04-01'), secretariat)
    .refuses('dated-in-the-future')
    .when(handedOver('BEL', '2026-02-01'), secretariat)
    .refuses('dated-before')
    .when(handedOver('BEL', '2026-03-04'), secretariat)
    .enters('chair.assumed')
    .when(handedOver('BEL', '2026-03-04'), secretariat)
    .refuses('not-chosen')
    .when(closesMeeting, theChair('BEL'))
    .enters('meeting.closed', 'meeting.held');
});
