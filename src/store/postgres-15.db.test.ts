import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertWhole, someAct } from '#test/support/acts.ts';
import { freshDatabase } from '#test/support/database.ts';
import { isThere, OLDEST } from '#test/support/postgres.ts';
import { opened } from './open.ts';

// Every test of the store runs on it with POSTGRES=15; this one finds at any time that a migration or a statement asks for more.
test('the oldest PostgreSQL that is supported keeps acts, tells of them, and keeps letters', async (context) => {
  if (!isThere(OLDEST)) return context.skip(`no package brings ${OLDEST} here`);
  const database = await freshDatabase(OLDEST);
  const { store, mail, close } = opened({ connectionString: database.url }, 'own');
  const heard = Promise.withResolvers<void>();
  const unfollow = await store.follow(() => heard.resolve());
  await Promise.all([store.append(() => [someAct()]), store.append(() => [someAct(), someAct()])]);
  await heard.promise;
  assert.equal((await assertWhole(store)).length, 3);
  await mail.put([
    { key: 'kaz', person: 'kaz', to: 'kaz@ministry.example', subject: 'On peace', text: 'Peace.\n', attachments: [] },
  ]);
  assert.deepEqual(
    (await mail.newest(9)).map(({ subject, state }) => [subject, state]),
    [['On peace', 'waiting']],
  );
  await unfollow();
  await close();
  await database.close();
});
