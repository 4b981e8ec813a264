import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent, writeContent } from './content.ts';
import { shared, sharedText } from './shared.ts';

test('an act whose strings are shared says what it said', () => {
  const act = {
    kind: 'activity.held',
    body: { activity: 'seminar-1', title: { en: 'A seminar on what the members trade with one another' } },
    effective: '2011',
    by: { capacity: 'import' },
    audience: 'public',
    sources: [{ source: 'catalogue', at: 'p. 4' }],
  } as const;
  const read = readContent(writeContent(act));
  assert.deepEqual(read.ok && read.value, act);
  assert.equal(read.ok && writeContent(read.value), writeContent(act));
});

test('texts, lists and what is no text at all are kept as they were', () => {
  const long = 'x'.repeat(41);
  const value = { a: 'KAZ', list: ['KAZ', long, 3, null, true, { b: '' }] };
  assert.deepEqual(shared(structuredClone(value)), value);
  assert.equal(shared(null), null);
});

test('any number of different ids is read without being remembered for ever', () => {
  for (let n = 0; n < 250_000; n++) assert.equal(sharedText(`act/${n}`), `act/${n}`);
});
