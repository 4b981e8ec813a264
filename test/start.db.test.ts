import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '#test/support/concord.ts';

const place = mkdtempSync(join(tmpdir(), 'concord-start-'));
after(() => rmSync(place, { recursive: true, force: true }));

type Run = { readonly status: number | null; readonly out: string; readonly error: string };

/** One run of the program to its end, with its own data. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', ...args], {
    env: { ...process.env, PORT: '0', CONCORD_DATA: join(place, 'data'), ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, out: stdout, error: stderr };
}

test('a forum starts from nothing, and starts again with the same record', async () => {
  const data = join(place, 'first');
  const first = await startServer({ data });
  assert.match(first.said(), /Entered \d+ acts of the history of cica/);
  assert.equal((await fetch(`${first.address}/healthz`)).status, 200);
  const headOf = async (address: string) =>
    ((await (await fetch(`${address}/api/v1/forum`)).json()) as { head: string }).head;
  const head = await headOf(first.address);

  const second = run([], { CONCORD_DATA: data });
  assert.equal(second.status, 1);
  assert.match(second.error, /^Concord is already running on \S+\n$/);

  // A command beside it uses its database.
  const beside = run(['at', '2010-06-08'], { CONCORD_DATA: data });
  assert.equal(beside.status, 0, beside.error);
  assert.match(beside.out, /Members: 22\n/);
  assert.match(
    run(['at', '2010-06-08', '--server', first.address, '--lang', 'ru'], { CONCORD_DATA: data }).out,
    /Государства-члены: 22\n/,
  );

  await first.stop();
  const again = await startServer({ data });
  assert.doesNotMatch(again.said(), /Entered/);
  assert.equal(await headOf(again.address), head);
  again.child.kill('SIGKILL');
  const recovered = await startServer({ data });
  assert.equal(await headOf(recovered.address), head);
  await recovered.stop();
});

test('what is exported and imported has the same head; what was cut short or changed goes in nowhere', () => {
  const file = join(place, 'record.jsonl');
  const there = { CONCORD_DATA: join(place, 'there') };
  const source = { CONCORD_DATA: join(place, 'first') };
  const exported = run(['export', file], source);
  assert.equal(exported.status, 0, exported.error);
  const replayed = run(['replay', file], there);
  assert.match(replayed.out, /The head agrees/);
  const head = /head ([0-9a-f]{64})/.exec(replayed.out)?.[1];

  const lines = readFileSync(file, 'utf8').split('\n');
  const broken = join(place, 'broken.jsonl');
  const importing = (text: string) => {
    writeFileSync(broken, text);
    return run(['import', broken], there);
  };
  const cut = importing(lines.slice(0, 200).join('\n'));
  assert.equal(cut.status, 1);
  assert.match(cut.error, /broken\.jsonl, line 200: .*cut short/);
  assert.match(
    importing(lines.join('\n').replace('"partner\\"', '"member\\"')).error,
    /another head than the acts have|canonical/,
  );
  assert.match(importing(lines.join('\n').replace('"forum":"cica"', '"forum":"other"')).error, /of the forum "other"/);
  assert.match(importing('').error, /cut short/);

  const imported = run(['import', file], there);
  assert.equal(imported.status, 0, imported.error);
  assert.ok(head !== undefined && imported.out.includes(head));
  const twice = run(['import', file], there);
  assert.equal(twice.status, 1);
  assert.match(twice.error, /not empty/);
  assert.match(run(['replay'], there).out, /The head agrees/);
  assert.match(run(['export', file], there).error, /cannot be opened: .*EEXIST/);
});

test('a port in use is one clear line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  const child = await startServer({ data: join(place, 'first'), env: { PORT: String(port) } }).then(
    () => assert.fail('it started'),
    (error: unknown) => String(error),
  );
  other.close();
  assert.match(child, new RegExp(`Port ${port} is in use`));
  assert.doesNotMatch(child, /\s+at /);
  assert.match(run([], { PORT: 'eighty' }).error, /^PORT must be a number/);
});

test('a corrupt or truncated history file is named with line and reason, and the record stays as it was', () => {
  const forum = join(place, 'forum');
  cpSync('forums/cica', forum, { recursive: true });
  const env = { CONCORD_FORUM: forum, CONCORD_DATA: join(place, 'first') };
  const before = run(['replay'], { CONCORD_DATA: env.CONCORD_DATA }).out;
  const history = join(forum, 'history', '2004.yaml');
  const text = readFileSync(history, 'utf8');

  truncateSync(history, Math.floor(text.length / 2) + 3);
  const cut = run([], env);
  assert.equal(cut.status, 1);
  assert.match(cut.error, /history\/2004\.yaml:\d+/);
  assert.match(cut.error, /nothing was entered/);

  writeFileSync(history, text.replace('party: THA', 'party: ТНА'));
  assert.match(run([], env).error, /history\/2004\.yaml:\d+/);
  writeFileSync(history, Buffer.from([0xff, 0xfe, 0x00]));
  assert.match(run([], env).error, /history\/2004\.yaml/);
  writeFileSync(history, text);
  appendFileSync(join(forum, 'sources.yaml'), '\n- source: "\u202Eevil"\n');
  assert.match(run([], env).error, /sources\.yaml:\d+/);
  assert.equal(
    run(['replay'], { CONCORD_DATA: env.CONCORD_DATA }).out.match(/head .*/)?.[0],
    before.match(/head .*/)?.[0],
  );
});

test('a correction in a file is entered as a correction, and a folder of another forum is refused', async () => {
  const forum = join(place, 'corrected');
  cpSync('forums/cica', forum, { recursive: true });
  const history = join(forum, 'history', '2004.yaml');
  writeFileSync(
    history,
    readFileSync(history, 'utf8').replace('Admission of Thailand"', 'Admission of Thailand, corrected"'),
  );
  const data = join(place, 'first');
  const server = await startServer({ data, env: { CONCORD_FORUM: forum } });
  assert.match(server.said(), /Entered 1 acts/);
  const decision = await (await fetch(`${server.address}/api/v1/decisions/admission-of-thailand-2004`)).json();
  assert.equal((decision as { title: string }).title, 'Admission of Thailand, corrected');
  const earlier = await (
    await fetch(`${server.address}/api/v1/decisions/admission-of-thailand-2004?asKnownAt=702`)
  ).json();
  assert.equal((earlier as { title: string }).title, 'Admission of Thailand');
  await server.stop();
  const other = run([], { CONCORD_DATA: data, CONCORD_FORUM: 'test/forums/harbour-league' });
  assert.equal(other.status, 1);
  assert.match(other.error, /The record is of the forum "cica"/);
});

test('the made-up forum runs through the same program', async () => {
  const server = await startServer({ env: { CONCORD_FORUM: 'test/forums/harbour-league' } });
  for (const path of ['/', '/ru', '/members', '/rules', '/chairmanship', '/api/v1/findings']) {
    assert.equal((await fetch(server.address + path)).status, 200, path);
  }
  await server.stop();
});

test('a command that is not one, and a date that is none, are told apart from faults', () => {
  const env = { CONCORD_DATA: join(place, 'first') };
  assert.deepEqual(
    [run(['nonsense'], env).status, run(['at'], env).status, run(['at', '2010-13-01'], env).status],
    [2, 2, 2],
  );
  assert.match(run(['help'], env).out, /concord replay/);
  assert.equal(run(['findings', '--server', 'http://127.0.0.1:9'], env).status, 1);
  assert.match(run(['findings'], env).out, /summit-5/);
  assert.match(run(['disagreements', '--lang', 'ru'], env).out, /Когда/);
});

test('a database that is not there is one clear line', () => {
  const { status, error } = run([], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' });
  assert.equal(status, 1);
  assert.equal(error.trim().split('\n').length, 1, error);
});
