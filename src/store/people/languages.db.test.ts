import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { freshDatabase } from '#test/support/database.ts';
import { ask, serversToTest } from '#test/support/postgres.ts';
import { openStore } from '#store/open.ts';

for (const server of serversToTest()) {
  suite(`languages of people on ${server}`, () => {
    test('the database takes any language: which ones the service speaks, its list says', async () => {
      const database = await freshDatabase(server);
      await ask(
        database.url,
        `INSERT INTO concord.account (person, language, roles) VALUES ('p', 'kk', ARRAY['secretariat-officer'])`,
      );
      const store = await openStore({ DATABASE_URL: database.ownerUrl });
      assert.equal((await store.accounts.of('p'))?.language, 'kk');
      await store.close();
      await database.close();
    });
  });
}
