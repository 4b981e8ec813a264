import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from './support/concord.ts';
import { askingAs } from './support/desk.ts';

/** A container that is stopped is given so long. */
const GIVEN_MS = 10_000;

test('a Concord whose database hangs, with an order under way, is gone within ten seconds of being told to stop', async () => {
  const server = await startServer();
  const postgres = Number(readFileSync(join(server.data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const as = askingAs((path, init) => fetch(new URL(path, `${server.address}/`), init));
  try {
    const secretariat = await as('secretariat');
    // The whole server stands still, with every process of it.
    process.kill(-postgres, 'SIGSTOP');
    const hanging = secretariat.post({ act: 'party.named', body: {} }).catch(() => null);
    const gone = once(server.child, 'exit');
    const asked = performance.now();
    server.child.kill('SIGTERM');
    await gone;
    assert.ok(performance.now() - asked < GIVEN_MS, `${performance.now() - asked} ms`);
    await hanging;
  } finally {
    process.kill(-postgres, 'SIGCONT');
    process.kill(postgres, 'SIGQUIT');
    await server.stop();
  }
});
