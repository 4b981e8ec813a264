/** Texts were adopted over objections that the service itself had turned away: each way in which it was tried, and some more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { receivedOf, type Act } from '#forum/act.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { lockedBySomebody, noActCanBeWritten } from '#test/support/database-trouble.ts';
import { office, type Office } from '#test/support/desk.ts';
import { deskServer } from '#test/support/desk-client.ts';
import { putting } from '#test/support/live-forum.ts';
import { allOf } from '#test/support/acts.ts';
import { readAct } from '#test/support/site.ts';

type As = Office['as'];

const objection = (question: string) => ({ act: 'position.taken', body: { question, party: 'M2', as: 'objection' } });

/** A text under silence for so long; answers with the instant of its end. */
async function underSilence(as: As, question: string, milliseconds: number): Promise<number> {
  const secretariat = await as('secretariat');
  await as('delegate:M2');
  assert.equal((await secretariat.post(putting(question))).status, 201);
  const end = Date.now() + milliseconds;
  const body = { question, until: new Date(end).toISOString() };
  const opened = await secretariat.post({ act: 'silence.opened', body });
  assert.equal(opened.status, 201, await opened.clone().text());
  await pause(500);
  return end;
}

const toBefore = (end: number, milliseconds: number) => pause(Math.max(0, end - milliseconds - Date.now()));

async function fileOf(database: FreshDatabase, question: string): Promise<Act[]> {
  const acts = (await allOf(database.store())).map(readAct);
  return acts.filter((act) => 'question' in act.body && act.body.question === question);
}

/** The file of a question once an act of such a kind is there. */
async function onceThereIs(database: FreshDatabase, question: string, kind: Act['kind']): Promise<Act[]> {
  for (const end = performance.now() + 25_000; ; await pause(100)) {
    const file = await fileOf(database, question);
    if (file.some((act) => act.kind === kind)) return file;
    assert.ok(performance.now() < end, `no ${kind}: ${file.map((act) => act.kind).join(', ')}`);
  }
}

const kindsOf = (file: readonly Act[]) => file.map((act) => act.kind);

/** It was extended for an outage before anything else, and the member had its time anew. */
function wasExtended(file: readonly Act[], end: number): void {
  const extended = file.find((act) => act.kind === 'silence.extended');
  assert.equal(extended?.body.cause, 'outage', kindsOf(file).join(', '));
  assert.ok(Date.parse(extended.body.until) > end);
  const adopted = file.find((act) => act.kind === 'decision.adopted');
  assert.ok(!adopted || adopted.recordedAt >= extended.body.until, 'nothing was adopted at the old end');
}

for (const reason of ['full', 'read-only'] as const) {
  test(`an objection refused because no act can be written (${reason}) is not closed over when it can be again`, async () => {
    const database = await freshDatabase();
    const concord = await office(database.url);
    try {
      const end = await underSilence(concord.as, 'on-space', 6_000);
      const member = await concord.as('delegate:M2');
      await toBefore(end, 3_000);
      const ended = await noActCanBeWritten(database, reason);
      const refused = await member.post(objection('on-space'));
      assert.equal(refused.status, 503);
      assert.equal(((await refused.json()) as { code: string }).code, `order-${reason}`);
      // The space comes back just before the end, as it did.
      await toBefore(end, 40);
      await ended();
      wasExtended(await onceThereIs(database, 'on-space', 'silence.extended'), end);
      assert.equal((await member.post(objection('on-space'))).status, 201);
      assert.ok(kindsOf(await fileOf(database, 'on-space')).includes('silence.broken'));
    } finally {
      await concord.close();
      await database.close();
    }
  });
}

test('nothing is adopted at an end at which no act could be written, though nobody tried to object in that time', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  try {
    const end = await underSilence(concord.as, 'on-quiet', 4_000);
    await toBefore(end, 1_500);
    const ended = await noActCanBeWritten(database, 'full');
    await pause(3_000);
    await ended();
    wasExtended(await onceThereIs(database, 'on-quiet', 'decision.adopted'), end);
  } finally {
    await concord.close();
    await database.close();
  }
});

test('an objection that waited over the end for a head that somebody else had locked breaks the silence', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  try {
    const end = await underSilence(concord.as, 'on-locks', 3_000);
    await toBefore(end, 600);
    const unlock = await lockedBySomebody(database, 'head');
    const posted = (await concord.as('delegate:M2')).post(objection('on-locks'));
    await pause(2_000);
    await unlock();
    assert.equal((await posted).status, 201);
    const file = await onceThereIs(database, 'on-locks', 'silence.broken');
    const position = file.find((act) => act.kind === 'position.taken');
    assert.ok(position && Date.parse(receivedOf(position)) < end && Date.parse(position.recordedAt) >= end);
  } finally {
    await concord.close();
    await database.close();
  }
});

test('an objection refused while somebody else held the head across the end is not closed over in the moment it is let go', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  try {
    const end = await underSilence(concord.as, 'on-hold', 4_000);
    await toBefore(end, 1_500);
    const unlock = await lockedBySomebody(database, 'head');
    const refused = await (await concord.as('delegate:M2')).post(objection('on-hold'));
    assert.equal(refused.status, 503);
    await unlock();
    wasExtended(await onceThereIs(database, 'on-hold', 'silence.extended'), end);
  } finally {
    await concord.close();
    await database.close();
  }
});

test('the first server closes nothing while an objection that came before the end is under way at the second, whose clock is an hour off', async () => {
  const database = await freshDatabase();
  const [here, there] = [await deskServer(database.url), await deskServer(database.url, { wrongBy: 3_600_000 })];
  try {
    const end = await underSilence(here.as, 'on-haste', 6_000);
    const member = await there.as('delegate:M2');
    await toBefore(end, 500);
    // Its session is looked for before the desk sees it.
    const unlock = await lockedBySomebody(database, 'token');
    const posted = member.post(objection('on-haste'));
    await pause(2_500);
    assert.deepEqual(kindsOf(await fileOf(database, 'on-haste')).includes('decision.adopted'), false);
    await unlock();
    const answer = await posted;
    assert.equal(answer.status, 201, await answer.clone().text());
    const { receipt } = (await answer.json()) as { receipt: { received: string; recordedAt: string } };
    assert.ok(Date.parse(receipt.received) < end && Date.parse(receipt.recordedAt) >= end, JSON.stringify(receipt));
    assert.ok(kindsOf(await fileOf(database, 'on-haste')).includes('silence.broken'));
  } finally {
    await Promise.all([here.stop(), there.stop()]);
    await database.close();
  }
});

test('a server killed with an objection under way at the end is missed, and the other gives the members their time anew', async () => {
  const database = await freshDatabase();
  const [here, there] = [await deskServer(database.url), await deskServer(database.url)];
  try {
    const end = await underSilence(here.as, 'on-loss', 6_000);
    const member = await there.as('delegate:M2');
    await toBefore(end, 500);
    const unlock = await lockedBySomebody(database, 'token');
    const posted = member.post(objection('on-loss')).catch(() => null);
    await pause(300);
    there.child.kill('SIGKILL');
    assert.equal(await posted, null);
    await unlock();
    wasExtended(await onceThereIs(database, 'on-loss', 'silence.extended'), end);
  } finally {
    await here.stop();
    await database.close();
  }
});

test('a server that is stopped and cannot end closes nothing any more, and is gone within ten seconds', async () => {
  const database = await freshDatabase();
  const server = await deskServer(database.url);
  const end = await underSilence(server.as, 'on-leave', 3_000);
  await toBefore(end, 1_200);
  const unlock = await lockedBySomebody(database, 'token');
  // A request that hangs keeps the listener from closing by itself.
  const hanging = (await server.as('delegate:M2')).post(objection('on-leave')).catch(() => null);
  await pause(300);
  const asked = performance.now();
  server.child.kill('SIGTERM');
  await server.ended;
  assert.ok(performance.now() - asked < 10_000);
  await unlock();
  await hanging;
  assert.equal(kindsOf(await fileOf(database, 'on-leave')).includes('decision.adopted'), false);
  const again = await office(database.url);
  try {
    wasExtended(await onceThereIs(database, 'on-leave', 'silence.extended'), end);
  } finally {
    await again.close();
    await database.close();
  }
});

test('readers who keep the service computing over the end cause no outage; a process that was suspended does', async () => {
  const database = await freshDatabase();
  const concord = await office(database.url);
  try {
    const end = await underSilence(concord.as, 'on-load', 4_000);
    await toBefore(end, 2_000);
    for (const until = performance.now() + 7_000; performance.now() < until;) Math.sqrt(until);
    const file = await onceThereIs(database, 'on-load', 'decision.adopted');
    assert.equal(kindsOf(file).includes('silence.extended'), false, kindsOf(file).join(', '));
  } finally {
    await concord.close();
  }
  const server = await deskServer(database.url);
  try {
    const end = await underSilence(server.as, 'on-sleep', 4_000);
    await toBefore(end, 2_000);
    server.child.kill('SIGSTOP');
    await pause(7_000);
    server.child.kill('SIGCONT');
    wasExtended(await onceThereIs(database, 'on-sleep', 'silence.extended'), end);
  } finally {
    await server.stop();
    await database.close();
  }
});
