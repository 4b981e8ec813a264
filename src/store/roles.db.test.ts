import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertWhole, someAct } from '#test/support/acts.ts';
import { freshDatabase, serverNamed } from '#test/support/database.ts';
import { ask, serversToTest, urlOf } from '#test/support/postgres.ts';
import { migrate } from './migrate.ts';
import { openStore } from './open.ts';

const REFUSED = { code: '42501' };

for (const server of serversToTest()) {
  suite(`who may do what on ${server}`, () => {
    test('the application adds acts and can neither change nor remove one, nor lift that rule', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      await store.append(() => [someAct(), someAct()]);
      for (const attempt of [
        `UPDATE concord.act SET content = '{}'`,
        'DELETE FROM concord.act',
        'TRUNCATE concord.act',
        'ALTER TABLE concord.act DISABLE TRIGGER ALL',
        'DROP TRIGGER never_changed ON concord.act',
        'DROP TABLE concord.act',
        'CREATE OR REPLACE FUNCTION concord.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
        `SET session_replication_role = replica`,
        'DELETE FROM concord.head',
        'TRUNCATE concord.head',
        'INSERT INTO concord.head SELECT * FROM concord.head',
        'CREATE TABLE concord.other ()',
        'SET ROLE postgres',
      ]) {
        await assert.rejects(ask(database.url, attempt), REFUSED, attempt);
      }
      assert.equal((await assertWhole(store)).length, 2);
      await database.close();
    });

    test('even the owner is refused a change of an act', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      await store.append(() => [someAct()]);
      for (const attempt of [
        `UPDATE concord.act SET content = '{}'`,
        'DELETE FROM concord.act',
        'TRUNCATE concord.act',
        'DELETE FROM concord.head',
        'INSERT INTO concord.head SELECT * FROM concord.head',
      ]) {
        await assert.rejects(database.asOwner(attempt), REFUSED, attempt);
      }
      await assertWhole(store);
      await database.close();
    });

    test('a PostgreSQL of the operator works for a plain user who owns a database, started by two at once', async () => {
      const running = await serverNamed(server);
      const admin = urlOf(running, 'postgres', 'postgres');
      await ask(admin, 'CREATE ROLE ministry LOGIN');
      await ask(admin, 'GRANT concord_app TO ministry');
      await ask(admin, 'CREATE DATABASE ministry OWNER ministry');
      const DATABASE_URL = urlOf(running, 'ministry', 'ministry');
      const [here, there] = await Promise.all([openStore({ DATABASE_URL }), openStore({ DATABASE_URL })]);
      assert.equal(here.kind, 'own');
      await Promise.all([here, there].map(({ store }) => store.append(() => [someAct()])));
      assert.equal((await assertWhole(here.store)).length, 2);
      await Promise.all([here.close(), there.close()]);

      // A login that may prepare nothing is enough once everything is prepared.
      await ask(admin, 'CREATE ROLE clerk LOGIN');
      await ask(admin, 'GRANT concord_app TO clerk');
      const plain = await openStore({ DATABASE_URL: urlOf(running, 'clerk', 'ministry') });
      assert.equal((await plain.store.append(() => [someAct()]))?.entries[0]?.n, 2);
      await plain.close();
      await ask(admin, 'DROP DATABASE ministry WITH (FORCE)');
      await ask(admin, 'DROP ROLE clerk');
      await ask(admin, 'DROP ROLE ministry');
    });

    test('what keeps Concord from starting is said in one line', async () => {
      const running = await serverNamed(server);
      const admin = urlOf(running, 'postgres', 'postgres');
      await ask(admin, 'CREATE ROLE stranger LOGIN');
      await ask(admin, 'CREATE DATABASE stranger OWNER stranger');
      const refused = (DATABASE_URL: string, line: RegExp) =>
        assert.rejects(openStore({ DATABASE_URL }), { name: 'CannotStart', message: line });
      await refused(urlOf(running, 'stranger', 'stranger'), /have an administrator run: .*GRANT concord_app TO/);
      await refused(urlOf(running, 'stranger', 'nowhere'), /cannot be opened: database "nowhere" does not exist/);
      await refused('postgresql://x@127.0.0.1:1/x', /cannot be opened: connect ECONNREFUSED/);
      await refused('mysql://x', /must begin with postgresql:/);
      await ask(admin, 'DROP DATABASE stranger');
      await ask(admin, 'DROP ROLE stranger');
    });

    test('a database of a newer Concord is left alone', async () => {
      const database = await freshDatabase(server);
      await database.asOwner(`INSERT INTO concord.migration (name) VALUES ('9999-later.sql')`);
      const access = { connectionString: database.ownerUrl };
      await assert.rejects(migrate(access), { name: 'CannotStart', message: /newer Concord \(9999-later.sql\)/ });
      await database.close();
    });
  });
}
