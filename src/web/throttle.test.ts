import assert from 'node:assert/strict';
import { test } from 'node:test';
import { throttle } from './throttle.ts';

test('whoever asks too often waits as long as they are told, and others do not', () => {
  let now = 0;
  const { take } = throttle(3, 0.5, () => now);
  for (let asked = 0; asked < 3; asked++) assert.equal(take('one'), null);
  const seconds = take('one');
  assert.equal(seconds, 2);
  assert.equal(take('other'), null);
  now += seconds * 1000;
  assert.equal(take('one'), null);
  assert.equal(take('one'), 2);
});
