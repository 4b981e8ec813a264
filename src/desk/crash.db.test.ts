import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedureCrash } from '#test/procedure-crash.ts';

test('whatever is killed while silences run, what was acknowledged stands and nothing is adopted unseen', async (context) => {
  const { acknowledged, adopted, broken } = await procedureCrash(2, (line) => context.diagnostic(line));
  assert.ok(acknowledged > 0);
  assert.ok(adopted + broken > 0);
});
