import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { deskAnswer } from '#contract/answers/questions.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';
import { site as siteOf } from './app.ts';
import { cache } from './cache.ts';

let database: FreshDatabase;
let concord: Office;
let request: Office['request'];

const HERE = 'http://localhost';
const UNTIL = '2027-03-19T12:00:00.000Z';

const send = (path: string, fields: Readonly<Record<string, string>>, cookie = '', headers = {}) =>
  request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie,
      origin: HERE,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });

async function signIn(as: string): Promise<string> {
  const response = await send('/demonstration/sign-in', { as });
  return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}
const text = async (path: string, cookie: string) => (await request(path, { headers: { cookie } })).text();
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';

suite('deadlines on the clocks of those who must keep them', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: liveForum() });
    const capitals = new Map([
      ['M2', 'Asia/Kabul'],
      ['M3', 'Asia/Jerusalem'],
    ]);
    const app = siteOf({ ...concord.serving, site: { ...concord.site, capitals } }, cache());
    request = async (path, init) => app.request(path, init);
    const secretariat = await concord.as('secretariat');
    assert.equal((await secretariat.post(putting('on-time', { audience: 'public' }))).status, 201);
    const opened = { act: 'silence.opened', body: { question: 'on-time', until: UNTIL } };
    assert.equal((await secretariat.post(opened)).status, 201);
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('a delegate sees the instant in UTC, on the clocks of the capital, and the time left', async () => {
    const cookie = await signIn('delegate:M2');
    for (const path of ['/desk', '/questions', '/questions/on-time']) {
      const page = await text(path, cookie);
      assert.match(page, /19 March 2027, 12:00:00 UTC[^]*days[^]*left/, path);
      assert.match(page, /19 March 2027, 16:30 in your capital \(UTC\+04:30\)/, path);
    }
    assert.match(await text('/ru/desk', cookie), /16:30\s+(?:&#160;|\s)*в вашей столице/);
    assert.match(
      await text('/desk', await signIn('delegate:M3')),
      /19 March 2027, 14:00 in your capital \(UTC\+02:00\)/,
    );
    assert.doesNotMatch(await text('/desk', await signIn('delegate:M4')), /in your capital/);
  });

  test('a reader adds a zone of their own, kept in a cookie with its name and nothing else; another name takes it away', async () => {
    const cookie = await signIn('delegate:M2');
    const chosen = await send('/zone', { zone: 'Europe/Istanbul', back: '/questions/on-time' }, cookie);
    assert.equal(chosen.status, 303);
    assert.equal(chosen.headers.get('location'), '/questions/on-time');
    assert.match(
      chosen.headers.get('set-cookie') ?? '',
      /^concord-zone=Europe%2FIstanbul; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const both = `${cookie}; ${cookieOf(chosen)}`;
    const page = await text('/questions/on-time', both);
    assert.match(page, /16:30 in your capital[^]*15:00 your time, Europe\/Istanbul \(UTC\+03:00\)/);
    for (const zone of ['Mars/Olympus', '', '<script>', 'a; Domain=example.org']) {
      const gone = await send('/zone', { zone, back: '/desk' }, both);
      assert.match(gone.headers.get('set-cookie') ?? '', /^concord-zone=; [^]*Max-Age=0/, zone);
    }
    assert.doesNotMatch(await text('/desk', `${cookie}; concord-zone=Mars%2FOlympus`), /your time,/);
    for (const back of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', 'desk']) {
      assert.equal((await send('/zone', { zone: 'Asia/Tehran', back }, cookie)).headers.get('location'), '/desk', back);
    }
    const foreign = await send('/zone', { zone: 'Asia/Tehran' }, cookie, { origin: 'https://elsewhere.example' });
    assert.equal(foreign.status, 403);
  });

  test('a public page is the same for everybody, whatever zone they chose, and kept by caches', async () => {
    const read = (cookie: string) => request('/members', { headers: { cookie } });
    const [plain, zoned] = [await read(''), await read('concord-zone=Asia%2FKabul')];
    assert.equal(zoned.headers.get('etag'), plain.headers.get('etag'));
    assert.match(zoned.headers.get('cache-control') ?? '', /^public/);
    assert.equal(await zoned.text(), await plain.text());
  });

  test('the desk tells programs the same instant on the clocks of the capital', async () => {
    const cookie = await signIn('delegate:M2');
    const response = await request('/api/v1/desk', { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    const [first] = deskAnswer.parse(await response.json()).waiting;
    assert.equal(first?.by, UNTIL);
    assert.deepEqual(first.inCapital, { zone: 'Asia/Kabul', at: '2027-03-19T16:30:00+04:30' });
  });

  test('whom the rules leave out of consensus, and whose role takes no positions, is told so in words', async () => {
    const partner = await text('/desk', await signIn('partner:PAR'));
    assert.match(partner, /Nothing waits for you/);
    assert.match(partner, /puts nothing to decision[^]*takes no part in consensus[^]*article 1/);
    assert.match(await text('/desk', await signIn('observer:OBS')), /takes no part in consensus[^]*article 1/);
    const focal = await text('/desk', await signIn('focal-point:M2'));
    assert.match(focal, /A focal point takes no positions[^]*coordinates no area/);
    assert.doesNotMatch(await text('/desk', await signIn('delegate:M2')), /takes no part in consensus|focal point/);
  });
});
