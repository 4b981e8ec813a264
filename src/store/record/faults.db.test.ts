import assert from 'node:assert/strict';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { isRecordFault } from '#desk/ports.ts';
import { assertWhole, someAct } from '#test/support/acts.ts';
import { freshDatabase } from '#test/support/database.ts';
import { scratchFolder, scratchServer, serversToTest } from '#test/support/postgres.ts';
import { processesIn } from '#store/embedded/orphans.ts';
import { migrate } from '#store/migrate.ts';
import { recordStore } from './record-store.ts';

const because = (reason: string) => (error: unknown) => isRecordFault(error) && error.reason === reason;

for (const server of serversToTest()) {
  suite(`when the database fails, on ${server}`, () => {
    test('a database that takes no writes says so, and works again afterwards', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      await store.append(() => [someAct()]);
      // The role belongs to every database of the server; others go on writing.
      const role = `ALTER ROLE concord_app IN DATABASE ${database.name}`;
      await database.asOwner(`${role} SET default_transaction_read_only = on`);
      await database.cutConnections();
      await assert.rejects(
        store.append(() => [someAct()]),
        because('read-only'),
      );
      assert.equal((await store.read(0, 9)).length, 1, 'reading goes on');
      await database.asOwner(`${role} RESET default_transaction_read_only`);
      await database.cutConnections();
      assert.equal((await store.append(() => [someAct()]))?.entries[0]?.n, 1);
      await assertWhole(store);
      await database.close();
    });

    test('a full disk fails everyone in the commit, leaves nothing half written, and passes', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      await store.append(() => [someAct()]);
      // As PostgreSQL reports a write that its file system refused; raised after the acts are in, before the head moves.
      await database.asOwner(`
        CREATE FUNCTION concord.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER full_disk BEFORE UPDATE ON concord.head FOR EACH ROW EXECUTE FUNCTION concord.full_disk()`);
      const answers = await Promise.allSettled(Array.from({ length: 5 }, () => store.append(() => [someAct()])));
      for (const answer of answers) assert.ok(answer.status === 'rejected' && because('full')(answer.reason));
      assert.equal((await assertWhole(store)).length, 1);
      await database.asOwner('DROP FUNCTION concord.full_disk() CASCADE');
      assert.equal((await store.append(() => [someAct()]))?.entries[0]?.n, 1);
      await database.close();
    });

    test('a connection cut between decisions is nothing that a caller notices', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      for (let n = 0; n < 5; n++) {
        assert.equal((await store.append(() => [someAct()]))?.entries[0]?.n, n);
        await database.cutConnections();
      }
      await assertWhole(store);
      await database.close();
    });

    test('a server killed whole is started again, and no append is lost or doubled by it', async () => {
      const lines: string[] = [];
      const running = await scratchServer({ server, say: (line) => lines.push(line) });
      const owner = running.access('postgres', 'postgres');
      await migrate(owner);
      const store = recordStore(owner);
      await store.append(() => [someAct()]);
      for (const pid of processesIn(join(running.folder, 'postgres'))) process.kill(pid, 'SIGKILL');
      const answers = await Promise.allSettled(Array.from({ length: 20 }, () => store.append(() => [someAct()])));
      const written = answers.filter(({ status }) => status === 'fulfilled').length;
      assert.equal(written, 20, 'they wait for the server');
      assert.equal((await assertWhole(store)).length, 21);
      assert.deepEqual(lines, ['The embedded PostgreSQL ended (SIGKILL); it is started again']);
      await store.close();
      await running.stop();
    });

    test('a server that is gone is said to be unreachable', async () => {
      const running = await scratchServer({ server });
      await migrate(running.access('postgres', 'postgres'));
      const store = recordStore(running.access('postgres', 'postgres'));
      await store.append(() => [someAct()]);
      await running.stop();
      const asked = [store.append(() => [someAct()]), store.read(0, 1), store.follow(() => undefined)];
      await Promise.all(asked.map((one) => assert.rejects(one, because('unreachable'))));
      await store.close();
    });

    for (const [when, written] of [
      ['after it reached the server', 1],
      ['before it reached the server', 0],
    ] as const) {
      test(`a commit cut off ${when} is settled by what the record holds`, async () => {
        const database = await freshDatabase(server);
        const line = await cutCommits(database.url, when === 'after it reached the server');
        const store = recordStore({ connectionString: line.url });
        const direct = database.store();
        // Acts in quick succession first, so that the lock of the next is asked for together with the commit.
        const before = 3;
        for (let n = 0; n < before; n++) await store.append(() => [someAct()]);
        line.cutNext();
        const [answer] = await Promise.allSettled([store.append(() => [someAct()])]);
        assert.equal(answer.status, written === 1 ? 'fulfilled' : 'rejected');
        assert.equal((await assertWhole(direct)).length, before + written);
        assert.equal((await store.append(() => [someAct()]))?.entries[0]?.n, before + written);
        assert.equal(line.cuts(), 1);
        await store.close();
        line.close();
        await database.close();
      });
    }
  });
}

/** A line to the server that breaks at the next commit: with the commit delivered, or without. */
async function cutCommits(url: string, deliver: boolean) {
  const folder = scratchFolder();
  const target = `${new URL(url).searchParams.get('host')}/.s.PGSQL.5432`;
  const sockets = new Set<Socket>();
  let [armed, cuts] = [false, 0];
  const proxy = createServer((client) => {
    const upstream = createConnection(target);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('data', (bytes) => {
      if (!armed || !bytes.includes('; COMMIT')) return void upstream.write(bytes);
      armed = false;
      cuts += 1;
      client.destroy();
      if (deliver) upstream.end(bytes);
      else upstream.destroy();
    });
    upstream.on('data', (bytes) => client.write(bytes));
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.end());
  });
  await new Promise<void>((resolve) => proxy.listen(join(folder, '.s.PGSQL.5432'), resolve));
  const through = new URL(url);
  through.searchParams.set('host', folder);
  return {
    url: through.href,
    cutNext: () => (armed = true),
    cuts: () => cuts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
