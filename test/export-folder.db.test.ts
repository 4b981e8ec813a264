import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startServer, type RunningServer } from '#test/support/concord.ts';

const place = mkdtempSync(join(tmpdir(), 'concord-folder-'));
after(() => rmSync(place, { recursive: true, force: true }));

const data = join(place, 'data');

function exported(folder: string, more: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', 'export-folder', folder], {
    env: { ...process.env, CONCORD_DATA: data, ...more },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, out: stdout, error: stderr };
}

/** An officer of the demonstration gives an order. */
async function orders({ address }: RunningServer, order: unknown): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const signIn = { method: 'POST', headers: json, body: JSON.stringify({ as: 'secretariat' }) };
  const { token } = (await (await fetch(`${address}/api/v1/demonstration/sign-in`, signIn)).json()) as {
    token: string;
  };
  const headers = { ...json, authorization: `Bearer ${token}` };
  const answer = await fetch(`${address}/api/v1/acts`, { method: 'POST', headers, body: JSON.stringify(order) });
  assert.equal(answer.status, 201, await answer.text());
}

const sizeAt = async (address: string): Promise<number> =>
  ((await (await fetch(`${address}/api/v1/forum`)).json()) as { size: number }).size;

const reason = { en: 'Read again.' };
const sources = [{ source: 'wikipedia', at: '12' }];
const event = { kind: 'event.noted', body: { title: { en: 'Preparatory talks' } }, on: '1993-05', sources };

test('the folder is written from the record and read in again, and nothing is entered: fresh, and after officers put it right', async () => {
  const first = await startServer({ data });
  const fresh = join(place, 'fresh');
  const whole = exported(fresh);
  assert.equal(whole.status, 0, whole.error);
  assert.ok(existsSync(join(fresh, 'coverage/wikipedia.yaml')), 'what is in no record is carried along');
  assert.match(exported(fresh).error, /is not empty/);
  await first.stop();

  const second = await startServer({ data, env: { CONCORD_FORUM: fresh } });
  assert.doesNotMatch(second.said(), /Entered|not so in the folder/);
  await orders(second, { act: 'history.added', body: event });
  await orders(second, { act: 'act.corrected', body: { ...event, corrects: 'event/1993-05', reason, on: '1993-06' } });
  const noted = {
    question: 'talks-when',
    title: { en: 'When were the talks?' },
    held: null,
    heldBy: ['event/1993-05'],
  };
  const claims = [{ source: 'wikipedia', says: { en: 'In May.' } }];
  const disagreement = { kind: 'disagreement.noted', body: { ...noted, claims }, on: '2026-01-02', sources };
  await orders(second, { act: 'history.added', body: disagreement });
  const held = { kind: 'event.noted', body: { title: { en: 'A later event' } }, on: '2026-01-03', sources };
  await orders(second, { act: 'history.added', body: held });
  const size = await sizeAt(second.address);
  await second.stop();

  // The files do not have it so: they take nothing back, and the start says so.
  const third = await startServer({ data, env: { CONCORD_FORUM: fresh } });
  assert.doesNotMatch(third.said(), /Entered/);
  assert.match(third.said(), /3 facts that were put right or added on pages are not so in the folder; they stand/);
  const now = join(place, 'now');
  const again = exported(now, { CONCORD_FORUM: fresh });
  assert.equal(again.status, 0, again.error);
  assert.match(again.error, /stay in the record alone.*event\/2026-01-03/);
  await third.stop();
  assert.match(readFileSync(join(now, 'history/1993.yaml'), 'utf8'), /event\.noted: event\/1993-05\n {2}on: 1993-06\n/);

  const fourth = await startServer({ data, env: { CONCORD_FORUM: now } });
  assert.doesNotMatch(fourth.said(), /Entered/);
  assert.match(fourth.said(), /^1 facts|\n1 facts/, 'the one that is later than the history that the folder knows');
  assert.equal(await sizeAt(fourth.address), size);
  await fourth.stop();

  // A file that says otherwise than an officer put right does not put it back.
  const path = join(now, 'history/1993.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('on: 1993-06', 'on: 1993-05'));
  const fifth = await startServer({ data, env: { CONCORD_FORUM: now } });
  assert.doesNotMatch(fifth.said(), /Entered/);
  assert.equal(await sizeAt(fifth.address), size);
  await fifth.stop();
});
