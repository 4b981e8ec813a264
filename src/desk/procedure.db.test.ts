import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Perform } from './perform.ts';
import { freshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { putting } from '#test/support/live-forum.ts';

type Written = { acts: number[]; receipt: { n: number; head: string; size: number } };
type Shown = { stands: string; positions: { party: string; as: string; late: boolean }[]; until: string };

const until = async (holds: () => boolean | Promise<boolean>, within = 20_000): Promise<void> => {
  for (const end = performance.now() + within; !(await holds()); await pause(20)) {
    assert.ok(performance.now() < end, `not within ${within} ms: ${holds.toString()}`);
  }
};

/** The members on whose desks the text of a question lies. */
const servedIn = ({ room }: Office, question: string): string[] =>
  (room.now().forum.questions.get(question) ?? [])
    .flatMap((act) => (act.kind === 'silence.served' ? [act.body.party] : []))
    .toSorted();

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
  const { until: instant } = await shown();
  await until(async () => (await shown()).stands === 'adopted');
  const closed = concord.room.now().forum.decisions.get('on-peace')?.at(-1);
  assert.ok(closed && closed.recordedAt >= instant);
  assert.ok(
    Date.parse(closed.recordedAt) - Date.parse(instant) < 1000,
    `closed at ${closed.recordedAt}, due ${instant}`,
  );
  await concord.close();
  await database.close();
});

test('a silence whose end came while nobody was there is extended before anybody can come, and not adopted', async () => {
  const database = await freshDatabase();
  const before = await office(database.url);
  const secretariat = await before.as('secretariat');
  assert.equal((await secretariat.post(putting('on-trade'))).status, 201);
  assert.equal((await secretariat.post({ act: 'silence.opened', body: { question: 'on-trade' } })).status, 201);
  await until(() => servedIn(before, 'on-trade').length === 5);
  await before.close();
  await pause(2_200);
  const after = await office(database.url);
  const acts = after.room.now().forum.questions.get('on-trade') ?? [];
  const extended = acts.find((act) => act.kind === 'silence.extended');
  assert.equal(extended?.body.cause, 'outage');
  assert.equal(
    acts.some((act) => act.kind === 'decision.adopted'),
    false,
  );
  // Members have their two seconds anew.
  assert.ok(extended && Date.parse(extended.body.until) - Date.parse(extended.recordedAt) > 1_800);
  const member = await after.as('delegate:M2');
  const position = { act: 'position.taken', body: { question: 'on-trade', party: 'M2', as: 'objection' } };
  assert.equal((await member.post(position)).status, 201);
  assert.ok(
    after.room
      .now()
      .forum.questions.get('on-trade')
      ?.some((act) => act.kind === 'silence.broken'),
  );
  await after.close();
  await database.close();
});

test('an extension that is decided so late that its own end is past is given anew, and the silence ends after all', async () => {
  const database = await freshDatabase();
  const before = await office(database.url);
  const secretariat = await before.as('secretariat');
  assert.equal((await secretariat.post(putting('on-delay'))).status, 201);
  assert.equal((await secretariat.post({ act: 'silence.opened', body: { question: 'on-delay' } })).status, 201);
  await until(() => servedIn(before, 'on-delay').length === 5);
  await before.close();
  await pause(2_200);
  // The first extension is decided when the time that members got back is over again.
  let extensions = 0;
  const keepersWay =
    (perform: Perform): Perform =>
    async (command, who, once) => {
      if (command.order === 'ExtendSilence' && (extensions += 1) === 1) await pause(2_500);
      return perform(command, who, once);
    };
  const after = await office(database.url, { keepersWay });
  try {
    const file = () => (after.room.now().forum.questions.get('on-delay') ?? []).map((act) => act.kind);
    await until(() => after.room.now().forum.decisions.has('on-delay'));
    assert.ok(extensions > 1);
    assert.ok(file().includes('silence.extended'));
  } finally {
    await after.close();
    await database.close();
  }
});

test('what is opened lies at the desk of every member at once, and what was adopted lists whom it counted', async () => {
  const database = await freshDatabase();
  const [here, there] = [await office(database.url), await office(database.url)];
  const [secretariat, member] = [await here.as('secretariat'), await there.as('delegate:M3')];
  assert.equal((await secretariat.post(putting('on-water'))).status, 201);
  assert.equal((await secretariat.post({ act: 'silence.opened', body: { question: 'on-water' } })).status, 201);
  await until(() => servedIn(there, 'on-water').length === 5);
  const position = { act: 'position.taken', body: { question: 'on-water', party: 'M3', as: 'no-objection' } };
  const taken = (await (await member.post(position)).json()) as Written;
  await until(() => there.room.now().forum.decisions.has('on-water'));
  // Both keepers close; the second finds it closed.
  await pause(100);
  const acts = there.room.now().forum.questions.get('on-water') ?? [];
  assert.deepEqual(servedIn(there, 'on-water'), ['M1', 'M2', 'M3', 'M4', 'M5']);
  const adopted = acts.filter((act) => act.kind === 'decision.adopted');
  assert.equal(adopted.length, 1);
  assert.deepEqual(adopted[0]?.body.counted, [taken.receipt.n]);
  assert.deepEqual(adopted[0]?.body.unserved, []);
  await Promise.all([here.close(), there.close()]);
  await database.close();
});
