import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from '#test/support/database.ts';
import { office } from '#test/support/desk.ts';
import { putting } from '#test/support/live-forum.ts';

type Written = { acts: number[]; receipt: { n: number; head: string; size: number } };
type Shown = { stands: string; positions: { party: string; as: string; late: boolean }[]; until: string };

test('a text put under silence and left unbroken is adopted by itself at its instant', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  const [secretariat, member] = [await concord.as('secretariat'), await concord.as('delegate:M2')];
  const put = await secretariat.post(putting('on-peace'));
  assert.equal(put.status, 201, await put.clone().text());
  const { acts, receipt } = (await put.json()) as Written;
  assert.deepEqual(acts, [receipt.n]);
  const opened = await secretariat.post({ act: 'silence.opened', body: { question: 'on-peace' } });
  assert.equal(opened.status, 201, await opened.clone().text());
  const shown = async (): Promise<Shown> => (await (await member.get('/api/v1/questions/on-peace')).json()) as Shown;
  assert.equal((await shown()).stands, 'under-silence');
  const { until } = await shown();
  await pause(Date.parse(until) - Date.now() + 300);
  assert.equal((await shown()).stands, 'adopted');
  const closed = concord.room.now().forum.decisions.get('on-peace')?.at(-1);
  assert.ok(closed && closed.recordedAt >= until);
  assert.ok(Date.parse(closed.recordedAt) - Date.parse(until) < 1000, `closed at ${closed.recordedAt}, due ${until}`);
  await concord.close();
  await database.close();
});
