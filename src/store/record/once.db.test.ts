import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Once } from '#desk/ports.ts';
import { assertWhole, someAct } from '#test/support/acts.ts';
import { freshDatabase } from '#test/support/database.ts';
import { serversToTest } from '#test/support/postgres.ts';

const once = (key: string, request = 'a'): Once => ({ person: 'someone', key, request: request.repeat(64) });

for (const server of serversToTest()) {
  suite(`requests that are answered once, on ${server}`, () => {
    test('two processes that are asked the same at once write it once', async () => {
      const database = await freshDatabase(server);
      const stores = [database.store(), database.store()];
      for (let round = 0; round < 10; round++) {
        const key = once(`key ${round}`);
        const answers = await Promise.all(
          [...stores, ...stores, ...stores].map((store) => store.appendOnce(key, () => [someAct(), someAct()])),
        );
        const written = answers.flatMap((answer) => (answer?.is === 'written' ? [answer] : []));
        assert.equal(written.length, 6);
        assert.equal(written.filter(({ again }) => !again).length, 1);
        assert.equal(new Set(written.map(({ appended }) => appended.entries.map(({ n }) => n).join())).size, 1);
        assert.equal(new Set(written.map(({ appended }) => `${appended.head.size} ${appended.head.root}`)).size, 1);
      }
      const [store] = stores;
      assert.ok(store);
      assert.equal((await assertWhole(store)).length, 20);
      await database.close();
    });

    test('where nothing is written the key stays free; then it stands for one request and one person', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      assert.equal(await store.appendOnce(once('no'), () => null), null);
      assert.equal(await store.appendOnce(once('no', 'b'), () => null), null);
      assert.equal((await assertWhole(store)).length, 0);
      // Two that come together: the first finds no reason to write, the second does.
      const [nothing, first] = await Promise.all([
        store.appendOnce(once('no'), () => null),
        store.appendOnce(once('no'), () => [someAct()]),
      ]);
      assert.equal(nothing, null);
      assert.equal(first?.is === 'written' && !first.again, true);
      const again = await store.appendOnce(once('no'), () => null);
      assert.equal(again?.is === 'written' && again.again, true);
      assert.deepEqual(await store.appendOnce(once('no', 'b'), () => [someAct()]), { is: 'another-request' });
      assert.equal((await assertWhole(store)).length, 1);
      const other = await store.appendOnce({ ...once('no'), person: 'another' }, () => [someAct()]);
      assert.equal(other?.is === 'written' && !other.again, true);
      await database.close();
    });

    test('what goes wrong in one decision is remembered for nobody', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      const fails = () => {
        throw new Error('a fault of ours');
      };
      await assert.rejects(store.appendOnce(once('key'), fails), /a fault of ours/);
      const answer = await store.appendOnce(once('key'), () => [someAct()]);
      assert.equal(answer?.is, 'written');
      for (const key of ['', 'a\0b', '\ud800']) {
        await assert.rejects(
          store.appendOnce(once(key), () => [someAct()]),
          /key/,
          JSON.stringify(key),
        );
      }
      await assertWhole(store);
      await database.close();
    });
  });
}
