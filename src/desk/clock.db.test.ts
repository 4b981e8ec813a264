import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from '#test/support/database.ts';
import { deskServer } from '#test/support/desk-client.ts';
import { putting } from '#test/support/live-forum.ts';
import { asRead } from '#test/support/read-markup.ts';

const HOUR = 3_600_000;

for (const [name, wrongBy] of [
  ['two days fast', 48 * HOUR],
  ['two days slow', -48 * HOUR],
] as const) {
  test(`a server whose clock goes ${name} closes no silence at another instant, and tells no delegate that the time is over`, async () => {
    const database = await freshDatabase();
    const server = await deskServer(database.url, { wrongBy });
    try {
      const [secretariat, member] = [await server.as('secretariat'), await server.as('delegate:M2')];
      for (const question of ['on-tides', 'on-winds']) {
        assert.equal((await secretariat.post(putting(question))).status, 201);
        const until = new Date(Date.now() + (question === 'on-tides' ? HOUR : 2_200)).toISOString();
        const opened = await secretariat.post({ act: 'silence.opened', body: { question, until } });
        assert.equal(opened.status, 201, await opened.clone().text());
      }
      const page = await fetch(new URL('/questions/on-tides', server.address), {
        headers: { cookie: `concord-session=${member.token}` },
      });
      const read = asRead(await page.text());
      assert.match(read, /59 minutes left/);
      assert.match(read, /<button aria-describedby="objection-does"/);
      const shown = async (question: string) =>
        ((await (await member.get(`/api/v1/questions/${question}`)).json()) as { stands: string }).stands;
      for (const end = performance.now() + 10_000; (await shown('on-winds')) !== 'adopted'; await pause(50)) {
        assert.ok(performance.now() < end, 'the other silence ends');
      }
      const objection = { question: 'on-tides', party: 'M2', as: 'objection' };
      assert.equal((await member.post({ act: 'position.taken', body: objection })).status, 201);
      assert.equal(await shown('on-tides'), 'broken');
    } finally {
      await server.stop();
      await database.close();
    }
  });
}
