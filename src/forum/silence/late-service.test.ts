import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chair, granted, members } from '#test/support/given.ts';
import {
  bookBut,
  closes,
  delegation,
  objects,
  opens,
  put,
  secretariat,
  serve,
  story,
  theSystem,
} from '#test/support/story.ts';

const OPENED = '2026-03-05T12:00:00.000Z';
const BEFORE = '2026-03-19T11:59:59.999Z';
const END = '2026-03-19T12:00:00.000Z';
const LATER = '2026-03-21T12:00:00.000Z';

test('a service that comes late gives its party the shortest period, however it is dated, and adopts nothing at once', () => {
  const rules = bookBut({ 'silence.unserved': 'blocks', 'silence.shortest': 'P1D' });
  const open = () =>
    story(rules, members('AND', 'BEL'), chair('AND', '2020-01-01'))
      .at(OPENED)
      .when(put('road-map'), secretariat)
      .when(opens('road-map', END), secretariat)
      .when(serve('road-map', 'AND', OPENED), secretariat)
      .enters('silence.served');
  const late = open()
    .at('2026-03-20T12:00:00.000Z')
    .when(serve('road-map', 'BEL', OPENED), secretariat)
    .enters('silence.served', 'silence.extended')
    .when(closes('road-map'), theSystem)
    .refuses('silence-still-runs');
  assert.deepEqual(
    [late.question('road-map').silence?.until, late.acts('silence.extended')[0]?.body.cause],
    [LATER, 'service'],
  );
  late.when(objects('road-map', 'BEL'), delegation('BEL')).enters('position.taken', 'silence.broken');
  open()
    .at(BEFORE)
    .when(serve('road-map', 'BEL', OPENED), secretariat)
    .enters('silence.served', 'silence.extended');
  open()
    .at(BEFORE)
    .when(serve('road-map', 'BEL', OPENED), theSystem)
    .enters('silence.served');
});

test('a member admitted while a silence runs has the shortest period from its service, and is not adopted over', () => {
  story(
    bookBut({ 'silence.unserved': 'blocks', 'silence.shortest': 'P1D' }),
    members('AND'),
    chair('AND', '2020-01-01'),
    granted('member', '2026-03-19', 'ITA'),
  )
    .at(OPENED)
    .when(put('road-map'), secretariat)
    .when(opens('road-map', END), secretariat)
    .when(serve('road-map', 'AND', OPENED), secretariat)
    .at(END)
    .when(closes('road-map'), theSystem)
    .refuses('not-served')
    .when(serve('road-map', 'ITA', BEFORE), secretariat)
    .enters('silence.served', 'silence.extended')
    .when(closes('road-map'), theSystem)
    .refuses('silence-still-runs')
    .when(objects('road-map', 'ITA'), delegation('ITA'))
    .enters('position.taken', 'silence.broken');
});
