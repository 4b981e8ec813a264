import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { forumIn } from '../../test/support/folder.ts';
import { smallForum } from '../../test/support/small-forum.ts';
import { readForum } from './read-forum.ts';

const withCapitals = (lines: readonly string[]) =>
  readForum([
    ...smallForum,
    { path: 'capitals.yaml', text: `capitals:\n${lines.map((one) => `  - ${one}\n`).join('')}` },
  ]);

test('the zone of a capital is one that there is, of a party that there is, once', () => {
  const good = withCapitals(['{ party: NOR, zone: Europe/Oslo }']);
  assert.ok(good.ok);
  assert.deepEqual(good.value.capitals, [{ party: 'NOR', zone: 'Europe/Oslo' }]);
  const wrong = withCapitals([
    '{ party: NOR, zone: Europe/Nidaros }',
    '{ party: NOR, zone: Europe/Oslo }',
    '{ party: NOR, zone: "+01:00" }',
  ]);
  assert.ok(!wrong.ok);
  const told = wrong.problem.map((mistake) => sayFolderMistake(mistake, 'en')).join('\n');
  assert.match(told, /^capitals\.yaml:\d+/m);
  const stranger = withCapitals(['{ party: ZZZ, zone: Europe/Oslo }']);
  assert.ok(!stranger.ok);
  const twice = withCapitals([
    '{ party: NOR, zone: Europe/Oslo }',
    '{ party: NOR, zone: Europe/Oslo }',
    '{ party: NOR, zone: Asia/Nowhere }',
  ]);
  assert.deepEqual(twice.ok ? [] : twice.problem.map(({ code }) => code), [
    'duplicate-capital',
    'duplicate-capital',
    'zone-unknown',
  ]);
});

test('of every member and observer state of the forum that we ship, the clocks of the capital are known', () => {
  const { folder } = forumIn('forums/cica');
  const known = new Set(folder.capitals.map(({ party }) => party));
  const states = folder.drafts.flatMap((draft) =>
    draft.kind === 'status.granted' && (draft.body.status === 'member' || draft.body.status === 'observer-state')
      ? [draft.body.party]
      : [],
  );
  assert.deepEqual(
    [...new Set(states)].filter((party) => !known.has(party)),
    [],
  );
});
