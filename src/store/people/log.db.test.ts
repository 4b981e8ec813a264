import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from '#test/support/database.ts';
import { serversToTest } from '#test/support/postgres.ts';
import { connectApp } from '#store/connection.ts';
import { openStore } from '#store/open.ts';
import { log } from './log.ts';

for (const server of serversToTest()) {
  suite(`the log of accounts on ${server}`, () => {
    test('an entry whose change is slow to commit is never passed over by a quicker one', async () => {
      const database = await freshDatabase(server);
      await database.asOwner(
        `INSERT INTO concord.account (person, name, language, roles, open_since)
         VALUES ('p', 'P', 'en', ARRAY['secretariat-officer'], now())`,
      );
      const store = await openStore({ DATABASE_URL: database.ownerUrl });
      const slow = await connectApp({ connectionString: database.url });
      await slow.query('BEGIN');
      await log(slow, { deed: 'closed', person: 'p', by: null });
      const quick = store.tokens.issueTo('p', 'read', 600, { name: 'quick' });
      await pause(300);
      // A reader who saw the quicker one now would go on after it, and never see the slow one.
      assert.deepEqual(await store.accountLog.after(0, 10), []);
      await slow.query('COMMIT');
      assert.ok(await quick);
      const seen = await store.accountLog.after(0, 10);
      assert.deepEqual(
        seen.map(({ deed }) => deed),
        ['closed', 'token-issued'],
      );
      await slow.end();
      await store.close();
      await database.close();
    });

    test('a change that comes to nothing leaves no entry, and an entry never stands without its change', async () => {
      const database = await freshDatabase(server);
      const store = await openStore({ DATABASE_URL: database.ownerUrl });
      await database.asOwner(
        `INSERT INTO concord.account (person, name, language, roles, open_since)
         VALUES ('p', 'P', 'en', ARRAY['secretariat-officer'], now())`,
      );
      const by = { person: 'p', party: null, roles: ['secretariat-officer'] } as const;
      const newcomer = { name: 'N', address: 'n@x.example', language: 'en', party: null, roles: by.roles };
      assert.ok(await store.accounts.invite(newcomer, by, 600));
      assert.equal(await store.accounts.invite(newcomer, by, 600), null, 'the address is taken');
      assert.equal(await store.tokens.issueTo('nobody', 'read', 600, {}), null);
      assert.equal(await store.tokens.revokeOne('p', 'no such token'), false);
      assert.equal(await store.credentials.removePasskey('p', 'no such key'), false);
      // What cannot be logged is not done.
      await database.asOwner('REVOKE INSERT (deed) ON concord.account_log FROM concord_app');
      await assert.rejects(store.tokens.issueTo('p', 'write', 600, {}));
      const [held] = await database.asOwner(`SELECT count(*)::int AS tokens FROM concord.token`);
      assert.equal(held?.['tokens'], 0);
      assert.deepEqual(
        (await store.accountLog.newest({}, 10)).map(({ deed }) => deed),
        ['invited'],
      );
      await store.close();
      await database.close();
    });

    test('the log and the openings are read right from a database whose columns were put in another order', async () => {
      const database = await freshDatabase(server);
      await database.asOwner(`
        ALTER TABLE concord.opening RENAME COLUMN person TO once;
        ALTER TABLE concord.opening ADD COLUMN person text;
        ALTER TABLE concord.opening DROP COLUMN once;
        ALTER TABLE concord.account_log RENAME COLUMN deed TO once;
        ALTER TABLE concord.account_log ADD COLUMN deed text;
        ALTER TABLE concord.account_log DROP COLUMN once;
        GRANT INSERT (deed) ON concord.account_log TO concord_app`);
      const store = await openStore({ DATABASE_URL: database.ownerUrl });
      const opening = { salt: new Uint8Array(32).fill(7), person: 'dina', credential: 'password' };
      await store.store.append(() => [{ content: '{}', salt: new Uint8Array(32), opening }]);
      assert.deepEqual(await store.openings.of(0), { ...opening, name: null });
      assert.ok(await store.accounts.inviteFirst(600));
      const [entry] = await store.accountLog.newest({}, 1);
      assert.deepEqual([entry?.deed, entry?.by, entry?.of.roles], ['invited', null, ['secretariat-officer']]);
      await store.close();
      await database.close();
    });
  });
}
