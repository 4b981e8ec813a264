import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { writeContent } from '#contract/content.ts';
import type { Draft } from '#forum/act.ts';
import type { Role } from '#forum/role.ts';
import { questionOf } from '#forum/question/read.ts';
import { firstOfficer, see } from '#test/support/account.ts';
import { freshDatabase } from '#test/support/database.ts';
import { office, type Office, type OfficeOptions } from '#test/support/desk.ts';
import { act } from '#test/support/given.ts';
import { liveForum } from '#test/support/live-forum.ts';
import { objects, opens, put, serve } from '#test/support/story.ts';
import type { Who } from './who.ts';

const until = async (holds: () => boolean | Promise<boolean>, within = 20_000): Promise<void> => {
  for (const end = performance.now() + within; !(await holds()); await pause(20)) {
    assert.ok(performance.now() < end, `not within ${within} ms: ${holds.toString()}`);
  }
};

/** The shortest period, in milliseconds: as long as a silence opened here runs. */
const SHORTEST = 4_000;
const CHARTER = { 'silence.period': 'PT4S', 'silence.shortest': 'PT4S' } as const;

const OFFICER: Who = { person: 'officer', party: null, roles: ['secretariat-officer'] };
const delegate = (party: string): Who => ({ person: `delegate:${party}`, party, roles: ['delegate'] });

async function concord(t: TestContext, charter: Readonly<Record<string, string>>, more: OfficeOptions = {}) {
  const database = await freshDatabase();
  const own = await office(database.url, {
    drafts: liveForum({ members: 3, charter: { ...CHARTER, ...charter } }),
    ...more,
  });
  t.after(async () => {
    await own.close();
    await database.close();
  });
  return own;
}

/** Enters a fact as another server would, without an order here. */
async function enter({ store, room }: Office, draft: Draft): Promise<void> {
  await store.store.append(() => [{ content: writeContent(draft), salt: randomBytes(32) }]);
  await room.catchUp();
}

const silence = ({ room }: Office, question: string) => {
  const found = questionOf(room.now().forum, question);
  assert.ok(found?.silence);
  return { ...found.silence, stands: found.state.is };
};

const atDesks = (own: Office, question: string): string[] =>
  silence(own, question)
    .services.flatMap(({ body }) => (body.how === 'desk' ? [body.party] : []))
    .toSorted();

async function underSilence(own: Office, question: string, end?: string): Promise<void> {
  for (const order of [put(question), opens(question, end)]) {
    const done = await own.desk.perform(order, OFFICER);
    assert.ok(done.ok, JSON.stringify(done));
  }
}

const today = () => new Date().toISOString().slice(0, 10);
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

for (const unserved of ['blocks', 'listed'] as const) {
  test(`a member admitted near the end of a silence is served at once and has its period (unserved: ${unserved})`, async (t) => {
    const own = await concord(t, { 'silence.unserved': unserved });
    await underSilence(own, 'on-peace');
    await until(() => atDesks(own, 'on-peace').length === 3);
    const { until: end } = silence(own, 'on-peace');
    await pause(Date.parse(end) - Date.now() - 500);
    await enter(own, act('status.granted', yesterday(), { party: 'OBS', status: 'member' }));
    await until(() => atDesks(own, 'on-peace').includes('OBS'), 3_000);
    const { services, extensions, until: later, stands } = silence(own, 'on-peace');
    assert.equal(stands, 'under-silence');
    const served = services.find(({ body }) => body.party === 'OBS');
    assert.ok(served && served.recordedAt < end, 'before the old end');
    assert.deepEqual(
      extensions.map(({ body }) => body.cause),
      ['service'],
    );
    assert.equal(Date.parse(later) - Date.parse(served.recordedAt), SHORTEST);
    const objected = await own.desk.perform(objects('on-peace', 'OBS'), delegate('OBS'));
    assert.ok(objected.ok);
    assert.equal(silence(own, 'on-peace').stands, 'broken');
  });
}

test('a vacant seat is served at no desk; filled while silence runs, its party is served at once and has its period', async (t) => {
  const own = await concord(t, {});
  await enter(own, act('representation.changed', yesterday(), { party: 'M3', seat: 'vacant' }));
  await underSilence(own, 'on-trade');
  await until(() => atDesks(own, 'on-trade').length === 2);
  await pause(1_500);
  assert.deepEqual(atDesks(own, 'on-trade'), ['M1', 'M2']);
  await enter(own, act('representation.changed', today(), { party: 'M3', seat: 'represented' }));
  await until(() => atDesks(own, 'on-trade').includes('M3'), 2_000);
  assert.deepEqual(
    silence(own, 'on-trade').extensions.map(({ body }) => body.cause),
    ['service'],
  );
});

test('a silence that waits for a member closes when that member leaves, and the decision says so', async (t) => {
  const own = await concord(t, {}, { demonstration: false });
  for (const party of ['M1', 'M2']) await account(own, party, 'delegate');
  await underSilence(own, 'on-water');
  await until(() => silence(own, 'on-water').until < new Date().toISOString());
  await pause(500);
  assert.equal(silence(own, 'on-water').stands, 'under-silence', 'M3 cannot be reached');
  await enter(own, act('status.ended', today(), { party: 'M3', status: 'member' }));
  await until(() => silence(own, 'on-water').stands === 'adopted', 3_000);
  const adopted = own.room.now().forum.decisions.get('on-water')?.at(-1);
  assert.ok(adopted?.kind === 'decision.adopted');
  assert.deepEqual([adopted.body.awaited, adopted.body.stopped], [['M1', 'M2'], ['M3']]);
});

/** Somebody of a party who can sign in. */
async function account({ store }: Office, party: string, role: Role): Promise<void> {
  const name = `${role} of ${party}`;
  const newcomer = { name, address: `${randomUUID()}@mfa.example`, language: 'en', party, roles: [role] };
  const by = { person: `administrator of ${party}`, party, roles: ['delegation-administrator'] } as const;
  const invitation = await store.accounts.invite(newcomer, by, 600);
  assert.ok(invitation && invitation !== 'asked');
  const passkey = { id: randomUUID(), publicKey: new Uint8Array(32), counter: 0, transports: [], name };
  const taken = await store.credentials.takeUp(invitation.token, { is: 'passkey', passkey }, null);
  assert.ok(taken.ok, JSON.stringify(taken));
}

test('a text lies at the desks alone at which somebody can sign in and speak; at another from the day somebody can', async (t) => {
  const own = await concord(t, {}, { demonstration: false });
  await account(own, 'M1', 'delegate');
  await account(own, 'M2', 'partner-delegate');
  await account(own, 'M2', 'officer-of-the-chair');
  await underSilence(own, 'on-law');
  await until(() => atDesks(own, 'on-law').length === 1);
  await pause(1_500);
  assert.deepEqual(atDesks(own, 'on-law'), ['M1']);
  const at = silence(own, 'on-law').opened.recordedAt;
  const byHand = await own.desk.perform(serve('on-law', 'M3', at), OFFICER);
  assert.ok(!byHand.ok && byHand.problem.is === 'refusal' && byHand.problem.refusal.code === 'desk-of-nobody');
  await account(own, 'M3', 'delegation-administrator');
  // Within the five seconds after which the keeper asks again; the end has passed meanwhile.
  await until(() => atDesks(own, 'on-law').includes('M3'), 12_000);
  const { services, extensions, until: end, stands } = silence(own, 'on-law');
  const served = services.findLast(({ body }) => body.party === 'M3');
  assert.ok(served && served.body.at > at);
  assert.equal(stands, 'under-silence', 'M2 still has nobody who could speak');
  assert.deepEqual(
    extensions.map(({ body }) => body.cause),
    ['service'],
  );
  assert.equal(Date.parse(end) - Date.parse(served.recordedAt), SHORTEST);
});

test('before a silence is opened, the officer reads for whom nobody can sign in; the form for services offers whom it awaits', async (t) => {
  const own = await concord(t, { 'silence.period': 'P1D' }, { demonstration: false });
  const { cookie } = await firstOfficer(own);
  const page = async () => (await see(own, '/questions/on-law', cookie)).text();
  const done = await own.desk.perform(put('on-law'), OFFICER);
  assert.ok(done.ok);
  assert.match(await page(), /Nobody can sign in for these parties[^]{0,300}?M1[^]{0,300}?M2[^]{0,300}?M3/);
  const opened = await own.desk.perform(opens('on-law'), OFFICER);
  assert.ok(opened.ok);
  await enter(own, act('status.granted', yesterday(), { party: 'OBS', status: 'member' }));
  const offered = /<select[^>]*RecordService-party[^]*?<\/select>/.exec(await page())?.[0] ?? '';
  assert.deepEqual(
    [...offered.matchAll(/value="(\w+)"/g)].map(([, party]) => party),
    ['M1', 'M2', 'M3', 'OBS'],
    'a party that came to count after the opening is among them',
  );
});
