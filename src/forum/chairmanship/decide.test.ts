import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { chair, granted, members } from '#test/support/given.ts';
import { bookBut, closes, opens, put, secretariat, story, theChair, theSystem } from '#test/support/story.ts';
import { chairAt, openCandidatures } from './read.ts';
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
    .enters('decision.adopted', 'chair.assumed');
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
