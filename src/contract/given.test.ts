import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical } from '#kernel/canonical.ts';
import { readContent } from './content.ts';

const act = {
  kind: 'party.named',
  body: { party: 'M1', type: 'state', short: { en: 'M1' }, formal: { en: 'M1' } },
  effective: '2020',
  by: { capacity: 'secretariat' },
  audience: 'public',
  sources: [],
};

test('an act recorded before givers were committed to is read as it was, and one with a giver keeps it', () => {
  const old = readContent(canonical(act));
  assert.equal(old.ok && 'given' in old.value, false);
  const given = 'ab'.repeat(32);
  const read = readContent(canonical({ ...act, given }));
  assert.equal(read.ok && read.value.given, given);
});

test('a giver that is no digest is refused: cut short, in capitals, empty, a name', () => {
  for (const given of ['ab'.repeat(31), 'AB'.repeat(32), '', 'Adam Two', null, 7])
    assert.equal(readContent(canonical({ ...act, given })).ok, false, String(given));
});
