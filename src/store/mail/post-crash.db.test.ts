import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { child } from '#test/support/child.ts';
import { freshDatabase } from '#test/support/database.ts';
import { mailServer } from '#test/support/mail-server.ts';
import { opened } from '#store/open.ts';

const WORKER = fileURLToPath(new URL('../../../test/support/post-worker.ts', import.meta.url));
const LETTERS = 24;

test('a server killed between the mail server’s yes and our commit loses no letter, and repeats one only under its own name', async (t) => {
  const database = await freshDatabase();
  const mail = await mailServer();
  const store = opened({ connectionString: database.url }, 'own');
  let worker: ChildProcess | null = null;
  const gone = async (): Promise<void> => {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    const exit = once(worker, 'exit');
    worker.kill('SIGKILL');
    await exit;
  };
  t.after(async () => {
    await gone();
    await mail.close();
    await store.close();
    await database.close();
  });
  await store.mail.put(
    Array.from({ length: LETTERS }, (_, place) => ({
      key: `letter-${place}`,
      person: null,
      to: `delegate-${place}@ministry.example`,
      subject: `Letter ${place}`,
      text: 'Once.\n',
      attachments: [],
    })),
  );
  let kills = 0;
  // The letter is in the mail server's hands; the one who sent it dies before it can hear so.
  mail.before = async () => {
    if (kills < 4 && mail.received.length >= 3 * (kills + 1)) {
      kills += 1;
      await gone();
    }
  };
  for (const end = performance.now() + 60_000; (await store.mail.count()).sent < LETTERS; await pause(50)) {
    assert.ok(performance.now() < end, `${(await store.mail.count()).sent} of ${LETTERS} sent after ${kills} kills`);
    if (worker === null || worker.exitCode !== null || worker.signalCode !== null) {
      worker = child([WORKER, database.url, mail.url]);
    }
  }
  assert.equal(kills, 4);
  const names = new Map<string, Set<string>>();
  for (const { to, email } of mail.received) {
    const [address = ''] = to;
    names.set(address, (names.get(address) ?? new Set()).add(email.messageId ?? ''));
  }
  assert.equal(names.size, LETTERS, 'every letter arrived');
  assert.ok(
    [...names.values()].every((one) => one.size === 1),
    'a repeated letter is the same letter',
  );
  assert.ok(mail.received.length >= LETTERS + kills, 'some arrived twice, as they must');
  assert.ok(mail.received.length <= LETTERS + 3 * kills, 'none but those under way');
});
