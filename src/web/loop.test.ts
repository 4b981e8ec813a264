import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { watchedLoop } from './loop.ts';

const compute = (ms: number): void => {
  for (const end = performance.now() + ms; performance.now() < end;) Math.sqrt(end);
};

test('a loop that computes takes nothing from the network, and knows for how long', async () => {
  const loop = watchedLoop();
  try {
    await pause(50);
    const [before, began] = [loop.busy(), performance.now()];
    compute(300);
    assert.ok(loop.looked() <= began, 'what came meanwhile came when it last looked');
    await pause(50);
    assert.ok(loop.busy() - before >= 250, `${loop.busy() - before} ms`);
    assert.ok(loop.looked() > began);
  } finally {
    loop.stop();
  }
});

test('a loop that waits looks at the network all the time, and is not busy', async () => {
  const loop = watchedLoop();
  try {
    await pause(30);
    const before = loop.busy();
    await pause(300);
    assert.ok(loop.busy() - before < 250, `${loop.busy() - before} ms`);
  } finally {
    loop.stop();
  }
});
