import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionAt } from '#forum/decision/read.ts';
import { fold } from '#forum/forum.ts';
import { whenOf } from '#kernel/date.ts';
import { chair, members } from '#test/support/given.ts';
import {
  book,
  closes,
  delegation,
  objects,
  opens,
  put,
  story,
  takes,
  theChair,
  theSystem,
} from '#test/support/story.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const END = '2026-03-19T12:00:00.000Z';
const LATER = '2026-03-21T12:00:00.000Z';

const forum = [book, members('AND', 'BEL', 'CHE'), chair('AND', '2020-01-01')];

test('who may see a decision sees what was said beside it, before and after; what was said against it stays with the question', () => {
  const told = story(...forum)
    .at(OPENED)
    .when(put('road-map', { decisionFor: 'public' }), theChair('AND'))
    .when(opens('road-map', END), theChair('AND'))
    .when(takes('road-map', 'BEL', 'no-objection'), delegation('BEL'))
    .when(takes('road-map', 'BEL', 'reservation', { statement: { ru: 'Кроме статьи 4.' } }), delegation('BEL'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .at(LATER)
    .when(takes('road-map', 'CHE', 'explanation', { statement: { en: 'For peace.' } }), delegation('CHE'))
    .when(objects('road-map', 'CHE'), delegation('CHE'));
  const seen = fold(told.forum().acts.filter((one) => one.audience === 'public'));
  assert.equal(
    seen.acts.some((one) => one.kind === 'question.put'),
    false,
  );
  const decision = decisionAt(seen, 'road-map', whenOf('2026-03-22'));
  assert.deepEqual(
    decision?.attached.map(({ position, party, statement }) => [position, party, statement]),
    [
      ['position/road-map/2', 'BEL', { ru: 'Кроме статьи 4.' }],
      ['position/road-map/3', 'CHE', { en: 'For peace.' }],
    ],
  );
  assert.deepEqual(
    told.acts('position.taken').map((one) => [one.body.as, one.audience]),
    [
      ['no-objection', 'members'],
      ['reservation', 'members'],
      ['explanation', 'public'],
      ['objection', 'members'],
    ],
  );
  const restricted = story(...forum)
    .at(OPENED)
    .when(put('road-map', { decisionFor: 'members' }), theChair('AND'))
    .when(opens('road-map', END), theChair('AND'))
    .at(END)
    .when(closes('road-map'), theSystem)
    .when(takes('road-map', 'CHE', 'explanation', { statement: { en: 'For us.' } }), delegation('CHE'));
  assert.deepEqual(
    restricted.acts('position.taken').map((one) => one.audience),
    ['members'],
  );
});
