import assert from 'node:assert/strict';
import { test } from 'node:test';
import { race } from '#test/race.ts';

test('an objection before the end wins over the closing, however close they race, through two servers', async (context) => {
  const { rounds, before, late } = await race(20, (line) => context.diagnostic(line));
  assert.equal(before + late, rounds);
});
