import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as round } from 'node:timers/promises';
import { openTurns } from './turns.ts';

const anybody = { isSignedIn: false, isDear: false } as const;

test('readings that arrive together are made one a round, so that an order comes between them', async () => {
  const turns = openTurns();
  const made: string[] = [];
  const readings = () => [...made];
  for (const name of ['one', 'two', 'three']) turns.take({ ...anybody, whose: name, read: () => made.push(name) });
  assert.deepEqual(readings(), []);
  await round();
  assert.deepEqual(readings(), ['one']);
  made.push('an order');
  await round();
  await round();
  assert.deepEqual(readings(), ['one', 'an order', 'two', 'three']);
});

test('a person who is signed in is not kept waiting by a thousand readings of one address', async () => {
  const turns = openTurns();
  let flood = 0;
  for (let time = 0; time < 1_000; time++) turns.take({ ...anybody, whose: '192.0.2.1', read: () => (flood += 1) });
  let isRead = false;
  const leave = turns.take({ whose: 'delegate', isSignedIn: true, isDear: false, read: () => (isRead = true) });
  assert.ok(leave);
  await round();
  assert.equal(isRead, true);
  assert.equal(flood, 0);
  for (let time = 0; time < 1_000; time++) await round();
  assert.equal(flood, 200);
});

test('a reader who hangs up before the turn is not read for, and the next one is', async () => {
  const turns = openTurns();
  let gone = 0;
  turns.take({ ...anybody, whose: 'one', read: () => (gone += 1) })?.();
  const read = new Promise((resolve) => void turns.take({ ...anybody, whose: 'two', read: () => resolve(true) }));
  assert.equal(await read, true);
  assert.equal(gone, 0);
});
