import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from '#test/crash.ts';

test('whatever is killed under load, nothing acknowledged is lost and the next start recovers', async (context) => {
  const { acknowledged, recorded } = await crash(4, (line) => context.diagnostic(line));
  assert.ok(acknowledged > 0);
  assert.ok(recorded >= acknowledged);
});
