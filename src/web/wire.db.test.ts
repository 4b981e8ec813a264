import assert from 'node:assert/strict';
import { request as send, type IncomingHttpHeaders } from 'node:http';
import { after, before, suite, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { putting } from '#test/support/live-forum.ts';
import { listener } from './app.ts';
import { assetHref, assets } from './assets.ts';
import { serve, type Running } from './serve.ts';

type Came = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

let database: FreshDatabase;
let concord: Office;
let running: Running;
let cookie = '';

/** What comes over the line, byte by byte: no client decodes it. */
function came(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Came> {
  const to = new URL(path, running.address.replace('localhost', '127.0.0.1'));
  return new Promise((resolve, reject) => {
    const request = send(to, { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

const DECODED = { br: brotliDecompressSync, gzip: gunzipSync } as const;

/** One of each kind of answer: its name, its address, its status, and what else is asked with it. */
const KINDS: readonly (readonly [string, () => string, number, (() => Record<string, string>)?])[] = [
  ['a public page', () => '/members', 200],
  ['a page in Russian', () => '/ru/rules', 200],
  ['a page of one who is signed in', () => '/desk', 200, () => ({ cookie })],
  ['a public page, read by one who is signed in', () => '/rules', 200, () => ({ cookie })],
  ['a page of what differs by reader', () => '/questions', 200],
  ['a page that says what is wrong', () => '/members?at=2010-13-40', 400],
  ['a page that says that there is nothing', () => '/there-is-no-such-page', 404],
  ['an answer of the API', () => '/api/v1/parties', 200],
  ['an answer for one reader', () => '/api/v1/acts', 200, () => ({ cookie, 'sec-fetch-site': 'same-origin' })],
  ['the description of the API', () => '/api/openapi.json', 200],
  ['a feed', () => '/feed.atom', 200],
  ['linked data', () => '/members', 200, () => ({ accept: 'application/ld+json' })],
  ['the context of linked data', () => '/ns/context.jsonld', 200],
  ['the map of the site', () => '/sitemap.xml', 200],
  ['the style sheet', () => assetHref('site.css'), 200],
  ['a script', () => assetHref('idiomorph.js'), 200],
];

suite('what goes over the line', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url);
    running = await serve(listener({ ...concord.serving, assets: assets() }), 0, '127.0.0.1');
    const session = await concord.as('delegate:M2');
    cookie = `concord-session=${session.token}`;
  });
  after(async () => {
    await running.close();
    await concord.close();
    await database.close();
  });

  for (const [kind, path, status, asked] of KINDS) {
    test(`${kind} comes compressed as its reader asks, and says so`, async () => {
      const headers = asked?.() ?? {};
      const plain = await came(path(), headers);
      assert.equal(plain.status, status);
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.ok(plain.body.length >= 1024, `${plain.body.length} bytes`);
      for (const [wish, coding] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0.5, gzip;q=0.8', 'gzip'],
      ] as const) {
        const coded = await came(path(), { ...headers, 'accept-encoding': wish });
        assert.equal(coded.status, status);
        assert.equal(coded.headers['content-encoding'], coding, wish);
        assert.equal(coded.headers['content-type'], plain.headers['content-type']);
        assert.match(coded.headers.vary ?? '', /\baccept-encoding\b/);
        assert.equal(withoutKeys(DECODED[coding](coded.body)), withoutKeys(plain.body));
        assert.ok(coded.body.length < plain.body.length / 2, `${coded.body.length} of ${plain.body.length} bytes`);
        if (plain.headers.etag !== undefined)
          assert.equal(coded.headers.etag, `W/${plain.headers.etag.replace('W/', '')}`);
      }
      for (const none of ['', 'identity', 'br;q=0, gzip;q=0', '*;q=0', 'zstd', 'gzip;q=0.2, identity']) {
        const raw = await came(path(), { ...headers, 'accept-encoding': none });
        assert.equal(raw.headers['content-encoding'], undefined, none);
        assert.equal(raw.headers['content-length'], String(raw.body.length));
      }
    });
  }

  test('a page for one reader is sent once, until something on it is another', async () => {
    const question = putting('sent-once', { audience: 'public' });
    assert.equal((await (await concord.as('secretariat')).post(question)).status, 201);
    for (const path of [
      '/desk',
      '/rules',
      '/questions',
      '/questions/sent-once',
      '/account',
      '/ru/questions/sent-once',
    ]) {
      const first = await came(path, { cookie });
      if (first.status !== 200) continue;
      const known = { cookie, 'if-none-match': first.headers.etag ?? '', 'accept-encoding': 'br' };
      const again = await came(path, known);
      assert.deepEqual([again.status, again.body.length], [304, 0], path);
      assert.equal(again.headers['cache-control'], 'private, no-cache');
      assert.equal((await came(path, { ...known, cookie: '' })).status === 304, false, path);
    }
    const old = await came('/questions/sent-once', { cookie });
    assert.match(old.body.toString(), /name="key"/);
    await (await concord.as('secretariat')).post(putting('another', { audience: 'public' }));
    const fresh = await came('/questions/sent-once', { cookie, 'if-none-match': old.headers.etag ?? '' });
    assert.equal(fresh.status, 200);
  });

  test('what is small, and what is compressed in itself, comes as it is', async () => {
    const all = { 'accept-encoding': 'br, gzip' };
    const font = [...assets().keys()].find((path) => path.endsWith('.woff2')) ?? '';
    for (const path of ['/healthz', '/robots.txt', font, '/api/v1/parties/NOBODY']) {
      assert.equal((await came(path, all)).headers['content-encoding'], undefined, path);
    }
  });

  test('the head of an answer is that of its body', async () => {
    for (const path of ['/members', '/api/v1/parties', '/feed.atom', assetHref('site.css')]) {
      const all = { 'accept-encoding': 'br' };
      const [head, got] = [await came(path, all, 'HEAD'), await came(path, all)];
      assert.equal(head.body.length, 0);
      for (const name of ['content-encoding', 'content-type', 'etag', 'vary']) {
        assert.equal(head.headers[name], got.headers[name], `${path} ${name}`);
      }
    }
  });

  test('the style sheet is as small as it becomes', async () => {
    const { body } = await came(assetHref('site.css'), { 'accept-encoding': 'br' });
    assert.ok(body.length < 8_000, `${body.length} bytes`);
  });
});

const withoutKeys = (body: Buffer): string => body.toString().replaceAll(/name="key" value="[^"]*"/g, '');
