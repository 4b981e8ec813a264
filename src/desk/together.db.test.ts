import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silencesTogether } from '#test/silences-together.ts';

test('silences that end together are all closed within a second of their instant', async (context) => {
  const { silences, lastDecided, allSeen } = await silencesTogether(200);
  context.diagnostic(`${silences} together: the last decided after ${lastDecided} ms, all seen after ${allSeen} ms`);
  assert.ok(lastDecided < 1_000);
});
