import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenOf } from '#kernel/date.ts';
import { chair, held, members } from '#test/support/given.ts';
import { bookBut, put, rulesAt, story, theChair } from '#test/support/story.ts';
import { wouldFind } from './foreseen.ts';

const AT = '2026-11-28T10:00:00.000Z';
const book = bookBut({
  'organs.assembly.cadence.months': 48,
  'organs.council.cadence.months': 48,
  'chairmanship.succession': 'host',
  'chairmanship.host.organs': ['assembly', 'council'],
  'chairmanship.decided.months-before': 12,
});

const codes = (effective: string): string[] => {
  const told = story(
    book,
    members('AND', 'BEL'),
    held('assembly-6', '2022-10-13'),
    held('council-7', '2024-12-17'),
    chair('AND', '2024-12-17', { at: 'council-7' }),
  )
    .at(AT)
    .when(
      put('next', { organ: 'assembly', effects: [{ kind: 'chair.assumed', body: { party: 'BEL' }, effective }] }),
      theChair('AND'),
    );
  const found = wouldFind(told.forum(), rulesAt(told.forum(), AT), told.question('next'), AT, whenOf('2026-11-28'));
  return found.map(({ code }) => code);
};

test('what the rules would say of a Chair who takes over today is said before the text is put', () => {
  assert.deepEqual(codes('2026-11-28'), [
    'chair-began-off-host-rule',
    'chair-decided-late',
    'chair-ended-off-host-rule',
  ]);
});
