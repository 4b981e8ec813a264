import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { suite, test } from 'node:test';
import type { Decider } from '#desk/ports.ts';
import { assertWhole, allOf, headOver, someAct } from '#test/support/acts.ts';
import { freshDatabase } from '#test/support/database.ts';
import { serversToTest } from '#test/support/postgres.ts';

const run = promisify(execFile);
const WORKER = fileURLToPath(new URL('../../../test/support/append-worker.ts', import.meta.url));

for (const server of serversToTest()) {
  suite(`the record on ${server}`, () => {
    test('acts are numbered without a gap, however many callers come at the same time', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      const counts = Array.from({ length: 200 }, (_, i) => i % 4);
      const answers = await Promise.all(
        counts.map((count) =>
          store.append(() => (count === 0 ? null : Array.from({ length: count }, () => someAct()))),
        ),
      );
      answers.forEach((answer, i) => assert.equal(answer?.entries.length ?? 0, counts[i]));
      const acknowledged = answers.flatMap((answer) => answer?.entries ?? []);
      assert.deepEqual(
        await assertWhole(store),
        acknowledged.toSorted((one, other) => one.n - other.n),
      );
      for (const { entries } of answers.filter((answer) => answer !== null)) {
        assert.deepEqual(
          entries.map(({ n }) => n),
          entries.map((_, i) => (entries[0]?.n ?? 0) + i),
          'neighbours',
        );
      }
      await database.close();
    });

    test('each act stands on those decided before it in the same commit', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      const seen: number[] = [];
      const decide: Decider = ({ durable, pending }) => {
        seen.push(durable + pending.length);
        return [someAct()];
      };
      await Promise.all(Array.from({ length: 50 }, () => store.append(decide)));
      assert.deepEqual(
        seen,
        Array.from({ length: 50 }, (_, i) => i),
      );
      await database.close();
    });

    test('what one decision throws reaches its own caller and no other', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      const [first, broken, unsalted, last] = await Promise.allSettled([
        store.append(() => [someAct()]),
        store.append(() => {
          throw new Error('a fault in a rule');
        }),
        store.append(() => [{ content: '{}', salt: new Uint8Array(3) }]),
        store.append(() => [someAct()]),
      ]);
      assert.equal(first.status === 'fulfilled' && first.value?.entries[0]?.n, 0);
      assert.equal(broken.status === 'rejected' && broken.reason.message, 'a fault in a rule');
      assert.equal(unsalted.status, 'rejected');
      assert.equal(last.status === 'fulfilled' && last.value?.entries[0]?.n, 1);
      await assertWhole(store);
      await database.close();
    });

    test('a process that lags behind another is shown what it missed before it decides', async () => {
      const database = await freshDatabase(server);
      const [here, there] = [database.store(), database.store()];
      await there.append(() => [someAct('one'), someAct('two'), someAct('three')]);
      const calls: number[][] = [];
      const appended = await here.append(({ durable, missed }) => {
        calls.push(missed.map(({ n }) => n));
        return missed.length === 0 ? { missing: 1 } : [someAct(`after ${durable}`)];
      });
      assert.deepEqual(calls, [[], [1, 2]]);
      assert.equal(appended?.entries[0]?.n, 3);
      await assert.rejects(
        here.append(() => ({ missing: 0 })),
        /Asked for acts/,
      );
      await assertWhole(here);
      await database.close();
    });

    test('two processes that write together skip no number and use none twice', async () => {
      const database = await freshDatabase(server);
      const told = await Promise.all(
        ['one', 'other'].map(async (name) => (await run(process.execPath, [WORKER, database.url, name, '300'])).stdout),
      );
      const acknowledged = told.join('').trim().split('\n');
      const entries = await assertWhole(database.store());
      const there = entries.map(({ n, salt }) => `${n} ${Buffer.from(salt).toString('hex')}`);
      assert.equal(entries.length, 600);
      assert.deepEqual(acknowledged.toSorted(), there.toSorted());
      await database.close();
    });

    test('no act is recorded before the one that precedes it, even when the clock goes back', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      await store.append(() => [someAct()]);
      await database.asOwner(`UPDATE concord.head SET recorded_at = '2999-01-01T00:00:00.000Z'`);
      const appended = await store.append(() => [someAct()]);
      assert.equal(appended?.entries[0]?.recordedAt, '2999-01-01T00:00:00.000Z');
      await database.close();
    });

    test('acts in quick succession are dated by the database and keep nobody from writing', async () => {
      const database = await freshDatabase(server);
      const [here, there] = [database.store(), database.store()];
      for (let n = 0; n < 40; n += 2) {
        const appended = await here.append(() => [someAct()]);
        const [clock] = await database.asOwner('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS now');
        assert.ok(Date.parse(appended?.entries[0]?.recordedAt ?? '') <= Number(clock?.now));
        await here.append(() => [someAct()]);
        // `here` may hold the lock ahead of its next act; it gives it up in a moment.
      }
      const from = performance.now();
      await there.append(() => [someAct()]);
      assert.ok(performance.now() - from < 2_000);
      await assertWhole(there);
      await database.close();
    });

    test('the record follows the acts of another process, and goes on after its connection was cut', async () => {
      const database = await freshDatabase(server);
      const [here, there] = [database.store(), database.store()];
      const sizes: number[] = [];
      const stop = await here.follow((size) => sizes.push(size));
      assert.deepEqual(sizes, [0], 'the size now');
      await there.append(() => [someAct(), someAct()]);
      await until(() => sizes.at(-1) === 2);
      await database.cutConnections();
      await there.append(() => [someAct()]);
      await until(() => sizes.at(-1) === 3);
      await there.append(() => [someAct()]);
      await until(() => sizes.at(-1) === 4);
      await stop();
      await there.append(() => [someAct()]);
      assert.equal(sizes.at(-1), 4);
      await database.close();
    });

    test('an import gives back the same head, into an empty record only, all or nothing', async () => {
      const [original, copy] = [await freshDatabase(server), await freshDatabase(server)];
      const [from, to] = [original.store(), copy.store()];
      await Promise.all(
        Array.from({ length: 30 }, () => from.append(() => Array.from({ length: 100 }, () => someAct()))),
      );
      const entries = await allOf(from);

      const backwards = ['2026-01-02', '2026-01-01'].map((day) => ({
        ...someAct(),
        recordedAt: `${day}T00:00:00.000Z`,
      }));
      await assert.rejects(
        to.appendAll([...entries.slice(0, 1500).map(({ content, salt }) => ({ content, salt })), ...backwards]),
        {
          name: 'ImportMistake',
        },
      );
      await assert.rejects(to.appendAll([{ ...someAct(), recordedAt: '2026-01-01' }]), { name: 'ImportMistake' });
      assert.equal((await to.head()).size, 0, 'a mistake leaves nothing behind');

      const progress: number[] = [];
      assert.deepEqual(await to.appendAll(entries, (written) => progress.push(written)), await from.head());
      assert.deepEqual(progress, [1000, 2000, 3000]);
      assert.deepEqual(await allOf(to), entries);
      assert.equal(await to.appendAll(entries), 'not-empty');
      assert.equal((await to.append(() => [someAct()]))?.entries[0]?.n, 3000);
      await assertWhole(to);
      await Promise.all([original.close(), copy.close()]);
    });

    test('reading takes up anywhere, and a record without acts has the head of nothing', async () => {
      const database = await freshDatabase(server);
      const store = database.store();
      assert.deepEqual(await store.head(), { ...headOver([]), peaks: [], recordedAt: null });
      assert.deepEqual(await store.read(0, 10), []);
      const odd = { content: `{"quote":"it's \\\\ \\"odd\\" 你好 😀 $1 \\u0000"}`, salt: someAct().salt };
      await store.append(() => [someAct(), odd, someAct()]);
      const [second, ...others] = await store.read(1, 1);
      assert.deepEqual(others, []);
      assert.equal(second?.content, odd.content);
      assert.deepEqual(second && Buffer.from(second.salt), odd.salt);
      await database.close();
    });
  });
}

/** Waits for what another process brings about. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) throw new Error('It did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
