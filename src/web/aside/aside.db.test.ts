import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { putting } from '#test/support/live-forum.ts';
import { rawly } from '#test/support/raw.ts';
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { serve, type Running } from '#web/serve.ts';
import { openAside, type Aside } from './aside.ts';

let database: FreshDatabase;
let concord: Office;
let aside: Aside;
let here: Running;
let beside: Running;
const troubles: unknown[] = [];
const threads: Worker[] = [];

const ipv4 = ({ address }: Running): string => address.replace('localhost', '127.0.0.1');

async function readyWithin(ms: number): Promise<void> {
  for (const end = performance.now() + ms; !aside.isReady(); await pause(20))
    assert.ok(performance.now() < end, 'the thread is ready');
}

suite('the thread that reads', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url);
    const { forumId, knownUntil, tiles, room } = concord.site;
    aside = openAside({
      room,
      given: { forumId, knownUntil, tiles, services: { demonstration: true } },
      texts: concord.store.texts,
      onFault: (fault) => assert.fail(String(fault)),
      onTrouble: (trouble) => troubles.push(trouble),
      onStart: (thread) => threads.push(thread),
    });
    aside.start();
    const serving = { ...concord.serving, assets: assets() };
    here = await serve(listener(serving), 0, '127.0.0.1');
    beside = await serve(listener({ ...serving, aside }), 0, '127.0.0.1');
    await readyWithin(60_000);
  });
  after(async () => {
    await here.close();
    await beside.close();
    await aside.end();
    await concord.close();
    await database.close();
  });

  const ordered = async (question: string): Promise<number> => {
    const answer = await (await concord.as('secretariat')).post(putting(question));
    assert.equal(answer.status, 201, await answer.clone().text());
    return ((await answer.json()) as { receipt: { n: number } }).receipt.n;
  };

  test('people read aside what they read where orders are taken: each what they may, earlier states too', async () => {
    await ordered('seen-aside');
    const { size } = concord.room.now();
    const paths = [
      '/decisions',
      '/rules',
      '/api/v1/questions',
      '/api/v1/acts?limit=1000',
      '/record.csv',
      '/search?q=Tides',
    ];
    const earlier = [
      `/questions/seen-aside?asKnownAt=${size - 1}`,
      `/desk?asKnownAt=${size - 2}`,
      `/api/v1/desk?asKnownAt=${size - 1}`,
      '/members?asKnownAt=3',
    ];
    // The key of a form is new each time.
    const plain = (body: Buffer) => body.toString('utf8').replaceAll(/name="key" value="[^"]*"/g, '');
    for (const who of ['secretariat', 'delegate:M2', 'observer:OBS', null]) {
      const token = who === null ? null : (await concord.as(who)).token;
      for (const path of [...paths, ...earlier]) {
        const cookie = token === null ? {} : { cookie: `concord-session=${token}`, 'sec-fetch-site': 'same-origin' };
        const bearer = token === null ? {} : { authorization: `Bearer ${token}` };
        const headers = { host: 'concord.example', ...(path.startsWith('/api') ? bearer : cookie) };
        const [one, other] = [await rawly(ipv4(here), path, headers), await rawly(ipv4(beside), path, headers)];
        assert.equal(other.status, one.status, `${who} ${path}`);
        assert.deepEqual(other.headers, one.headers, `${who} ${path}`);
        assert.equal(plain(other.body), plain(one.body), `${who} ${path}`);
      }
    }
  });

  test('an act that somebody was just told of is known aside, and nothing is beyond the record that is in it', async () => {
    for (let time = 0; time < 20; time++) {
      const n = await ordered(`told-${time}`);
      assert.equal((await rawly(ipv4(beside), `/members?asKnownAt=${n}`)).status, 200);
      assert.equal((await rawly(ipv4(beside), `/members?asKnownAt=${n + 1_000}`)).status, 400);
    }
  });

  test('a thousand readers who hang up take nobody’s place', async () => {
    const { size } = concord.room.now();
    for (let round = 0; round < 20; round++) {
      const leaving = new AbortController();
      const asked = Array.from({ length: 50 }, (_, place) =>
        fetch(`${ipv4(beside)}search?q=x${round}-${place}&asKnownAt=${(round * 50 + place) % size}`, {
          signal: leaving.signal,
        }).catch(() => null),
      );
      await pause(5);
      leaving.abort();
      await Promise.all(asked);
    }
    assert.equal((await rawly(ipv4(beside), '/search?q=tides&asKnownAt=4')).status, 200);
  });

  test('whoever finds no place is told at once to come again, in words and for programs', async () => {
    const { size } = concord.room.now();
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, place) =>
        rawly(ipv4(beside), `/${place % 2 ? 'ru/' : ''}search?q=y${place}&asKnownAt=${place % size}`),
      ),
    );
    const busy = all.find(({ status }) => status === 503);
    assert.ok(busy && all.some(({ status }) => status === 200));
    assert.ok(Number(busy.headers['retry-after']) > 0);
    assert.match(busy.body.toString(), /<h1>/);
    assert.ok(all.every(({ status }) => status === 200 || status === 503));
  });

  test('a made-up cookie gets the page that is kept for everybody', async () => {
    const without = await rawly(ipv4(beside), '/members', { host: 'concord.example' });
    for (const cookie of [
      'concord-session=abc',
      `concord-session=${'A'.repeat(43)}`,
      `concord-session=${'B'.repeat(43)}`,
    ]) {
      const one = await rawly(ipv4(beside), '/members', { host: 'concord.example', cookie });
      assert.deepEqual([one.status, one.headers, one.body.toString()], [200, without.headers, without.body.toString()]);
    }
  });

  test('the thread is killed in the middle of an answer: orders go on, readers are told, and it comes back', async () => {
    const reading = Array.from({ length: 6 }, (_, place) =>
      rawly(ipv4(beside), `/search?q=z${place}&asKnownAt=${place + 1}`),
    );
    await pause(2);
    await threads.at(-1)?.terminate();
    const statuses = (await Promise.all(reading)).map(({ status }) => status);
    assert.ok(
      statuses.every((status) => status === 200 || status === 503),
      String(statuses),
    );
    assert.equal((await rawly(ipv4(beside), '/rules?asKnownAt=2')).status, 503);
    // What costs little is answered where orders are taken meanwhile.
    assert.equal((await rawly(ipv4(beside), '/members?at=2011-11-11')).status, 200);
    const n = await ordered('while-it-was-gone');
    await readyWithin(60_000);
    assert.equal((await rawly(ipv4(beside), `/rules?asKnownAt=${n}`)).status, 200);
    assert.equal(threads.length, 2);
  });
});
