import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { site } from './app.ts';
import { cache } from './cache.ts';
import { DIGEST_PUT, liveForum, putting } from '#test/support/live-forum.ts';
import { asRead } from '#test/support/read-markup.ts';

let database: FreshDatabase;
let concord: Office;

const HERE = 'http://localhost';
const drafts = () => liveForum({ charter: { 'silence.period': 'P1D' } });

type Sent = { readonly cookie?: string; readonly headers?: Readonly<Record<string, string>> };

const send = (path: string, fields: Readonly<Record<string, string>>, { cookie, headers }: Sent = {}) =>
  concord.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie === undefined ? {} : { cookie }),
      ...(headers ?? { origin: HERE, 'sec-fetch-site': 'same-origin' }),
    },
    body: new URLSearchParams(fields).toString(),
  });

async function signIn(as: string): Promise<string> {
  const response = await send('/demonstration/sign-in', { as });
  assert.equal(response.status, 303, as);
  assert.equal(response.headers.get('location'), '/desk');
  return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}

const see = (path: string, cookie?: string) =>
  concord.request(path, cookie === undefined ? {} : { headers: { cookie } });
const text = async (path: string, cookie?: string) => (await see(path, cookie)).text();

/** A position as the form of a question sends it. */
const word = (more: Readonly<Record<string, string>>) => ({ act: 'TakePosition', as: 'objection', ...more });

let named = 0;
async function underSilence(more = {}): Promise<string> {
  named += 1;
  const question = `matter-${named}`;
  const secretariat = await concord.as('secretariat');
  assert.equal((await secretariat.post(putting(question, more))).status, 201);
  assert.equal((await secretariat.post({ act: 'silence.opened', body: { question } })).status, 201);
  return question;
}
const standing = async (question: string) => {
  const member = await concord.as('delegate:M3');
  return (await (await member.get(`/api/v1/questions/${question}`)).json()) as { stands: string; positions: unknown[] };
};

suite('deciding in the browser', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: drafts() });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('one click signs in, into a cookie that no script reads; signing out ends it', async () => {
    const page = await text('/demonstration');
    for (const as of ['secretariat', 'chair', 'delegate:M2', 'delegate:M5', 'observer:OBS']) {
      assert.ok(page.includes(`value="${as}"`), as);
    }
    const response = await send('/demonstration/sign-in', { as: 'delegate:M2' });
    const set = response.headers.get('set-cookie') ?? '';
    assert.match(set, /; HttpOnly; SameSite=Lax$/);
    assert.match(set, /; Path=\/;/);
    assert.doesNotMatch(set, /Secure/);
    const cookie = set.split(';', 1)[0] ?? '';
    assert.match(await text('/desk', cookie), /delegate, M2/);
    const out = await send('/demonstration/sign-out', {}, { cookie });
    assert.equal(out.headers.get('location'), '/demonstration');
    assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/);
    assert.equal((await see('/desk', cookie)).status, 303);
    assert.equal((await send('/demonstration/sign-in', { as: 'delegate:NOBODY' })).status, 422);
  });

  test('a page that came by TLS gets a cookie for TLS alone', async () => {
    const headers = { origin: 'https://localhost', 'sec-fetch-site': 'same-origin' };
    const response = await send('/demonstration/sign-in', { as: 'secretariat' }, { headers });
    assert.match(response.headers.get('set-cookie') ?? '', /; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('what is sent from anywhere but a page of this site is refused, whatever cookie comes with it', async () => {
    const question = await underSilence();
    const cookie = await signIn('delegate:M2');
    const elsewhere: readonly Readonly<Record<string, string>>[] = [
      {},
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: HERE },
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:81' },
    ];
    for (const headers of elsewhere) {
      for (const path of [`/questions/${question}`, '/demonstration/sign-in', '/demonstration/sign-out']) {
        const response = await send(path, { as: 'objection' }, { cookie, headers });
        assert.equal(response.status, 403, `${path} ${JSON.stringify(headers)}`);
        assert.equal(response.headers.get('set-cookie'), null);
      }
      const order = { act: 'position.taken', body: { question, party: 'M2', as: 'objection' } };
      const response = await concord.request('/api/v1/acts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify(order),
      });
      assert.equal(response.status, 401);
    }
    assert.equal((await standing(question)).stands, 'under-silence');
    assert.equal((await see('/desk', cookie)).status, 200);
  });

  test('the cookie orders through the API too, from a page of this site', async () => {
    const question = await underSilence();
    const cookie = await signIn('delegate:M4');
    const response = await concord.request('/api/v1/acts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: HERE },
      body: JSON.stringify({ act: 'position.taken', body: { question, party: 'M4', as: 'no-objection' } }),
    });
    assert.equal(response.status, 201);
  });

  test('the desk says what waits, until when and by which rule; an empty one says so in words', async () => {
    const question = await underSilence();
    const desk = await text('/desk', await signIn('delegate:M5'));
    assert.ok(desk.includes(`/questions/${question}`));
    assert.match(desk, /23 hours 59 minutes left/);
    assert.match(desk, /article 1/);
    assert.match(await text('/ru/desk', await signIn('delegate:M5')), /осталось: 23\s*(?:&#160;|\u00a0)часа 59/);
    assert.match(await text('/desk', await signIn('partner:PAR')), /Nothing waits for you/);
  });

  test('an objection through the page breaks the silence once, however often its button is pressed', async () => {
    const question = await underSilence();
    const cookie = await signIn('delegate:M2');
    const page = await text(`/questions/${question}`, cookie);
    const key =
      /name="form" value="objection" \/>\s*<input type="hidden" name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.notEqual(key, '');
    assert.ok(page.includes(DIGEST_PUT));
    const press = () =>
      send(`/questions/${question}`, word({ party: 'M2', key, 'statement.en': 'Not in this <form>' }), { cookie });
    const pressed = await Promise.all([press(), press(), press()]);
    assert.deepEqual(
      pressed.map((one) => [one.status, one.headers.get('location')]),
      pressed.map(() => [303, pressed[0]?.headers.get('location')]),
    );
    assert.match(pressed[0]?.headers.get('location') ?? '', new RegExp(`^/questions/${question}\\?recorded=\\d+$`));
    const { stands, positions } = await standing(question);
    assert.deepEqual([stands, positions.length], ['broken', 1]);
    const seen = await text(`/questions/${question}`, await signIn('delegate:M3'));
    assert.match(seen, /silence broken, not adopted/);
    assert.ok(seen.includes('Not in this &lt;form&gt;'));
  });

  test('what was done here names who did it and at which instant, not a source', async () => {
    const question = await underSilence();
    const read = asRead(await text(`/questions/${question}`, await signIn('delegate:M2')));
    assert.doesNotMatch(read, /no source named/);
    assert.match(
      read.replaceAll(/\s+/g, ' '),
      /the Secretariat, <time datetime="[^"]+"\s*>[^<]+ UTC<\/time\s*> <a class="says-act"/,
    );
  });

  test('an observer is refused with rule and article, before the button is pressed and after', async () => {
    const question = await underSilence({ audience: 'members-and-observers' });
    const cookie = await signIn('observer:OBS');
    const page = await text(`/questions/${question}`, cookie);
    assert.match(page, /<button type="button" disabled/);
    const response = await send(`/questions/${question}`, word({ party: 'OBS', key: 'one' }), { cookie });
    assert.equal(response.status, 409);
    const refused = await response.text();
    assert.match(refused, /This was not recorded/);
    assert.match(refused, /Rule: <a href="\/rules">Who takes part: [^<]+<\/a>, article 1/);
    assert.equal((await standing(question)).stands, 'under-silence');
    const chair = await send(`/questions/${question}`, word({ party: 'M1' }), { cookie: await signIn('chair') });
    assert.equal(chair.status, 403);
    const mistaken = await send(`/questions/${question}`, word({ party: 'OBS', as: 'curse' }), { cookie });
    assert.equal(mistaken.status, 422);
  });

  test('a statement in Russian alone is recorded as such, and marked as Russian on the English page', async () => {
    const question = await underSilence();
    const cookie = await signIn('delegate:M2');
    const fields = word({ party: 'M2', as: 'explanation', key: 'russian', 'statement.ru': 'Кроме статьи 4.' });
    assert.equal((await send(`/questions/${question}`, fields, { cookie })).status, 303);
    const page = await text(`/questions/${question}`, cookie);
    assert.match(page, /<span lang="ru"[^>]*>Кроме статьи 4\.<\/span>/);
    const { n } = concord.room.now().forum.acts.findLast((act) => act.kind === 'position.taken') ?? { n: -1 };
    assert.match(await text(`/record/${n}`, cookie), /<bdi lang="ru">Кроме статьи 4\./);
  });

  test('a reservation to a decision is on the decision’s page for everybody, in the page’s data and its ref', async () => {
    const secretariat = await concord.as('secretariat');
    const member = await concord.as('delegate:M4');
    assert.equal((await secretariat.post(putting('reserved', { decisionFor: 'public' }))).status, 201);
    const until = new Date(Date.now() + 1_500).toISOString();
    assert.equal(
      (await secretariat.post({ act: 'silence.opened', body: { question: 'reserved', until } })).status,
      201,
    );
    const at = new Date().toISOString();
    for (const party of ['M1', 'M2', 'M3', 'M4', 'M5']) {
      const served = { question: 'reserved', party, how: 'desk', at, outcome: 'received' };
      assert.equal((await secretariat.post({ act: 'silence.served', body: served })).status, 201);
    }
    const body = { question: 'reserved', party: 'M4', as: 'dissociation', statement: { en: 'Not <us>.' } };
    assert.equal((await member.post({ act: 'position.taken', body })).status, 201);
    while ((await see('/decisions/reserved')).status === 404) await new Promise((then) => setTimeout(then, 100));
    assert.match(await text('/decisions/reserved'), /dissociation[^]*Not &lt;us&gt;\.[^]*position\/reserved\/1/);
    const data = (await (await see('/api/v1/decisions/reserved')).json()) as { attached: unknown[] };
    assert.partialDeepStrictEqual(data.attached, [{ ref: 'position/reserved/1', party: 'M4', statement: 'Not <us>.' }]);
    assert.equal((await see('/questions/reserved')).status, 404);
  });

  test('who is signed out, or not entitled, learns nothing of a question for members', async () => {
    const question = await underSilence();
    for (const cookie of [undefined, await signIn('observer:OBS'), await signIn('partner:PAR')]) {
      assert.equal((await see(`/questions/${question}`, cookie)).status, 404);
      assert.equal((await text('/questions', cookie)).includes(question), false);
    }
    assert.ok((await text('/questions', await signIn('delegate:M3'))).includes(question));
    assert.equal((await send(`/questions/${question}`, { as: 'objection' })).headers.get('location'), '/demonstration');
  });

  test('the data behind a page are for whoever may see the page, from this site alone', async () => {
    const question = await underSilence();
    const cookie = await signIn('delegate:M3');
    const page = await text(`/questions/${question}`, cookie);
    const link = /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const read = (headers: Readonly<Record<string, string>>) => concord.request(link, { headers });
    for (const from of ['same-origin', 'none']) {
      const response = await read({ cookie, 'sec-fetch-site': from });
      assert.equal(response.status, 200, from);
      assert.match(response.headers.get('cache-control') ?? '', /^private/);
      assert.match(response.headers.get('vary') ?? '', /cookie/);
      assert.equal(((await response.json()) as { id: string }).id, question);
    }
    const others: readonly Readonly<Record<string, string>>[] = [
      { cookie },
      { cookie, 'sec-fetch-site': 'same-site' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-origin' },
      { cookie: 'concord-session=over', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of others) assert.equal((await read(headers)).status, 404, JSON.stringify(headers));
    const desk = await concord.request('/api/v1/desk', { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    assert.equal(desk.status, 200);
  });

  test('an address that does not exist, or asks for what cannot be, keeps its reader signed in', async () => {
    const cookie = await signIn('delegate:M2');
    for (const [path, status] of [
      ['/no/such/page', 404],
      ['/ru/no/such/page', 404],
      ['/members?at=2010-02-30', 400],
    ] as const) {
      const response = await see(path, cookie);
      assert.equal(response.status, status);
      assert.match(await response.text(), /(?:Signed in: delegate|Вы вошли: делегат), M2/);
      assert.doesNotMatch(await text(path), /Signed in|Вы вошли/);
    }
  });

  test('behind a trusted proxy each address has sign-ins of its own; forged ones help nobody', async () => {
    const behind = site({ ...concord.serving, site: { ...concord.site, proxies: 1 } }, cache());
    const tries = async (from: string) => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: '{"as":"x"}',
      };
      return (await behind.request('/api/v1/demonstration/sign-in', init)).status;
    };
    let last = 422;
    for (let tried = 0; tried < 400 && last === 422; tried++) last = await tries(`10.0.0.${tried % 200}, 192.0.2.1`);
    assert.equal(last, 429);
    assert.equal(await tries('192.0.2.2'), 422);
  });

  test('a public page is never mixed with that of a reader who is signed in', async () => {
    const cookie = await signIn('delegate:M2');
    const own = await see('/members', cookie);
    assert.equal(own.headers.get('cache-control'), 'private, no-cache');
    assert.match(await own.text(), /Signed in: delegate, M2/);
    const everybodys = await see('/members');
    assert.notEqual(own.headers.get('etag'), everybodys.headers.get('etag'));
    assert.doesNotMatch(await everybodys.text(), /Signed in/);
    assert.match(everybodys.headers.get('cache-control') ?? '', /^public/);
    assert.match(everybodys.headers.get('vary') ?? '', /cookie/);
    assert.match(await text('/members', cookie), /Signed in: delegate, M2/);
    assert.match(await text('/members', 'concord-session=nobody'), /these people do not exist/);
  });

  test('with a database of one’s own there is no banner and nobody invented; the desk and the questions are there', async () => {
    const own = await office(database.url, { demonstration: false, drafts: drafts() });
    assert.doesNotMatch(await (await own.request('/members')).text(), /these people do not exist/);
    for (const path of ['/demonstration', '/ru/demonstration'])
      assert.equal((await own.request(path)).status, 404, path);
    for (const path of ['/demonstration/sign-in', '/demonstration/sign-out']) {
      const response = await own.request(path, { method: 'POST', headers: { origin: HERE } });
      assert.equal(response.status, 404, path);
    }
    assert.equal((await own.request('/desk')).headers.get('location'), '/sign-in');
    assert.equal((await own.request('/ru/desk')).headers.get('location'), '/ru/sign-in');
    const questions = await (await own.request('/questions')).text();
    assert.match(questions, /href="\/sign-in"/);
    assert.doesNotMatch(questions, /demonstration/);
    await own.close();
  });
});
