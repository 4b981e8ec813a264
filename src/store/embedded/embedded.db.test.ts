import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { assertWhole, someAct } from '#test/support/acts.ts';
import { scratchFolder } from '#test/support/postgres.ts';
import { openStore } from '#store/open.ts';
import { processesIn } from './orphans.ts';
import { completeLinks, copiedFiles, serverFiles } from './server-files.ts';

function folderFor(context: TestContext): string {
  const folder = scratchFolder();
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const open = (folder: string) => openStore({ CONCORD_DATA: folder });

/** Opens, writes one act, closes; the number of acts then. */
async function written(folder: string): Promise<number> {
  const { store, close } = await open(folder);
  await store.append(() => [someAct()]);
  const { length } = await assertWhole(store);
  await close();
  return length;
}

test('the record is there again after a clean stop, and no process stays behind', async (context) => {
  const folder = folderFor(context);
  assert.equal(await written(folder), 1);
  assert.deepEqual(processesIn(join(folder, 'postgres')), []);
  assert.equal(await written(folder), 2);
});

test('a second Concord on the same data says so and disturbs nothing', async (context) => {
  const folder = folderFor(context);
  const { store, close } = await open(folder);
  await assert.rejects(open(folder), { name: 'CannotStart', message: `Concord is already running on ${folder}` });
  await store.append(() => [someAct()]);
  await close();
});

test('a folder with a path too long for a socket serves as well', async (context) => {
  const folder = join(folderFor(context), 'long'.repeat(30));
  assert.equal(await written(folder), 1);
});

test('a private folder above the data is no hindrance, to root neither', async (context) => {
  const closed = join(folderFor(context), 'home');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  assert.equal(await written(join(closed, 'data')), 1);
});

test('data that are not a server’s, or damaged, are refused in one line and left alone', async (context) => {
  const folder = folderFor(context);
  mkdirSync(join(folder, 'postgres'));
  await assert.rejects(open(folder), { name: 'CannotStart', message: /is not the data of a PostgreSQL server/ });

  const damaged = folderFor(context);
  await written(damaged);
  writeFileSync(join(damaged, 'postgres/global/pg_control'), Buffer.alloc(8192));
  await assert.rejects(open(damaged), {
    name: 'CannotStart',
    message: /^The embedded PostgreSQL did not start: .+ \(log: .+\)$/,
  });

  const older = folderFor(context);
  await written(older);
  writeFileSync(join(older, 'postgres/PG_VERSION'), '15\n');
  await assert.rejects(open(older), { name: 'CannotStart', message: /incompatible with server \(.*version 15.*\)/ });
});

test('a first start that was cut short is made again', async (context) => {
  const folder = folderFor(context);
  mkdirSync(join(folder, 'postgres.new'));
  writeFileSync(join(folder, 'postgres.new/PG_VERSION'), '18\n');
  assert.equal(await written(folder), 1);
});

test('a folder that cannot be made is one clear line', async (context) => {
  const file = join(folderFor(context), 'file');
  writeFileSync(file, '');
  await assert.rejects(open(join(file, 'data')), { name: 'CannotStart', message: /data folder .* cannot be made/ });
});

test('a copy of the server’s files runs by itself, with the links that npm may have left out', (context) => {
  const copy = copiedFiles(serverFiles(), folderFor(context));
  assert.ok(completeLinks(copy));
  const { stdout } = spawnSync(join(copy, 'bin/postgres'), ['--version'], { encoding: 'utf8' });
  assert.match(stdout, /PostgreSQL\) 18\./);
});
