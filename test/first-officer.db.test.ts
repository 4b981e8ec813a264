import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { takeUp } from '#test/support/account.ts';
import { startServer, type RunningServer } from '#test/support/concord.ts';
import { freshDatabase } from '#test/support/database.ts';

const place = mkdtempSync(join(tmpdir(), 'concord-first-'));
after(() => rmSync(place, { recursive: true, force: true }));

const LINK = /once, until \S+: (http:\/\/localhost:\d+\/invitation\/[\w-]{43})\n/;

/** The line comes after the one that says that the service is ready. */
async function linkOf(server: RunningServer): Promise<string> {
  for (let round = 0; round < 100 && !LINK.test(server.said()); round += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return LINK.exec(server.said())?.[1] ?? '';
}

test('the first officer comes by a link that each start prints anew, until it is used', async () => {
  const database = await freshDatabase();
  const env = { DATABASE_URL: database.ownerUrl, CONCORD_FORUM: 'test/forums/harbour-league' };
  const first = await startServer({ env });
  const earlier = await linkOf(first);
  assert.match(earlier, /^http/);
  assert.equal((await fetch(earlier)).status, 200);
  await first.stop();

  const second = await startServer({ env });
  const link = await linkOf(second);
  assert.notEqual(link, earlier);
  assert.equal((await fetch(new URL(new URL(earlier).pathname, second.address))).status, 404, 'the one before is over');
  const asked = {
    request: (path: string, init?: RequestInit) =>
      fetch(new URL(path, second.address), { redirect: 'manual', ...withOrigin(init) }),
  };
  const withOrigin = (init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      ...(init.method === 'POST' ? { origin: second.address } : {}),
    },
  });
  const officer = await takeUp(asked, link, { name: 'Ana First', address: 'ana@secretariat.example', language: 'ru' });
  const desk = await fetch(new URL('/desk', second.address), { headers: { cookie: officer.cookie } });
  assert.equal(desk.status, 200);
  assert.equal((await fetch(new URL('/demonstration', second.address))).status, 404);
  await second.stop();

  const third = await startServer({ env });
  const answer = await fetch(new URL('/desk', third.address), { headers: { cookie: officer.cookie } });
  assert.equal(answer.status, 200, 'a session outlives the server');
  assert.doesNotMatch(third.said(), /invitation/);
  await third.stop();
  await database.close();
});

test('what the operator says wrongly of the world outside is one clear line', async () => {
  const file = join(place, 'providers.yaml');
  writeFileSync(
    file,
    '- id: mfa\n  name: Ministry\n  issuer: https://mfa.example\n  client: concord\n  parties: [M1]\n',
  );
  const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ CONCORD_ADDRESS: 'concord.example' }, /CONCORD_ADDRESS must be like https:\/\/concord\.example/],
    [{ CONCORD_PROVIDERS: file }, /the provider mfa has no secret/],
    [{ CONCORD_PROVIDERS: join(place, 'missing.yaml') }, /cannot be read/],
  ];
  for (const [env, says] of wrong) {
    const said = await startServer({ env, data: join(place, 'data') }).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    assert.match(said, says);
    assert.doesNotMatch(said, /\s+at /);
  }
});
