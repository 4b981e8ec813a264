import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#forum/command.ts';
import { whenOf } from '#kernel/date.ts';
import { act, members } from '#test/support/given.ts';
import { book, delegation, secretariat, story } from '#test/support/story.ts';
import { officersAt } from './read.ts';

const appointed = act('officer.appointed', '2020-05-01', { officer: 'doe', name: { en: 'J. Doe' }, office: 'head' });
const leaves = (on: string, office: 'head' | 'deputy' = 'head'): Command => ({
  order: 'RecordDeparture',
  body: { officer: 'doe', office, on },
});

test('an officer leaves on a day that has come, out of an office that the officer holds, once', () => {
  const told = story(book, members('AND'), appointed)
    .at('2026-03-05T00:00:00.000Z')
    .when(leaves('2026-04-01'), secretariat)
    .refuses('dated-in-the-future')
    .when(leaves('2019-01-01'), secretariat)
    .refuses('dated-before')
    .when(leaves('2026-03-01', 'deputy'), secretariat)
    .refuses('not-in-office')
    .when(leaves('2026-03-01'), delegation('AND'))
    .refuses('not-in-this-capacity')
    .when(leaves('2026-03-01'), secretariat)
    .enters('officer.left')
    .when(leaves('2026-03-01'), secretariat)
    .refuses('not-in-office');
  assert.deepEqual(officersAt(told.forum(), 'head', whenOf('2026-02-28')).length, 1);
  assert.deepEqual(officersAt(told.forum(), 'head', whenOf('2026-03-02')).length, 0);
});
