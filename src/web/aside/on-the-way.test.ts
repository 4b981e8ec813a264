import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { MOST_ON_THE_WAY, openOnTheWay } from './on-the-way.ts';

/** An answer whose reader fetches nothing until the test says so. */
const slow = () => new EventEmitter() as unknown as ServerResponse;

test('sixty-four readers who fetch a large table and take none of it fill no memory', () => {
  const onTheWay = openOnTheWay();
  const table = 34 * 1024 * 1024;
  const answers = Array.from({ length: 64 }, slow);
  const sent = answers.filter((answer) => onTheWay(table, answer));
  assert.equal(sent.length, Math.floor(MOST_ON_THE_WAY / table));
  sent[0]?.emit('close');
  assert.equal(onTheWay(table, slow()), true);
  assert.equal(onTheWay(table, slow()), false);
});

test('an answer that is larger than all may be goes out alone', () => {
  const onTheWay = openOnTheWay();
  const answer = slow();
  assert.equal(onTheWay(MOST_ON_THE_WAY * 2, answer), true);
  assert.equal(onTheWay(1, slow()), false);
  answer.emit('close');
  assert.equal(onTheWay(1, slow()), true);
});
