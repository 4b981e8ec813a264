import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { LONGEST_TEXT, textsNamed } from '#desk/texts.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function handIn(as: string, body: Uint8Array<ArrayBuffer> | string, type = 'text/plain'): Promise<Response> {
  const { token } = await concord.as(as);
  return concord.request('/api/v1/texts', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  });
}

async function put(question: string, sha256: string, more: object = {}): Promise<void> {
  const text = { reference: question, version: '1', languages: [{ language: 'en', sha256 }] };
  const response = await (await concord.as('secretariat')).post(putting(question, { text, ...more }));
  assert.equal(response.status, 201, await response.text());
}

suite('texts that are put to decision', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: liveForum() });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('a text that was handed in is read, byte for byte, by whoever may see a question that names it, and by nobody else', async () => {
    const words = 'The Council decides as follows.\r\n\u00a0Совет решил.\n';
    const handedIn = await handIn('secretariat', words);
    assert.equal(handedIn.status, 201);
    const sha256 = digestOf(words);
    assert.deepEqual(await handedIn.json(), {
      sha256,
      type: 'text/plain',
      bytes: new TextEncoder().encode(words).length,
    });
    const path = `/api/v1/texts/${sha256}`;
    const member = await concord.as('delegate:M2');
    assert.equal((await member.get(path)).status, 404, 'no question names it yet');
    await put('for-members', sha256);
    const read = await member.get(path);
    assert.equal(read.status, 200);
    assert.equal(digestOf(new Uint8Array(await read.arrayBuffer())), sha256);
    assert.match(read.headers.get('cache-control') ?? '', /private/);
    assert.equal((await concord.request(path)).status, 404);
    assert.equal((await (await concord.as('observer:OBS')).get(path)).status, 404);
    assert.equal((await concord.request(path, { headers: { authorization: 'Bearer stolen' } })).status, 401);
    const page = await concord.request('/questions/for-members', {
      headers: { cookie: `concord-session=${member.token}` },
    });
    assert.match(await page.text(), /The Council decides as follows\./);
  });

  test('a text that was not handed in is shown as not kept, with its digest', async () => {
    const sha256 = digestOf('never handed in');
    await put('without-bytes', sha256);
    const { token } = await concord.as('delegate:M2');
    const page = await concord.request('/questions/without-bytes', { headers: { cookie: `concord-session=${token}` } });
    const text = await page.text();
    assert.match(text, /was not handed in here/);
    assert.ok(text.includes(sha256));
  });

  test('a text of five megabytes is kept, and stands on the page as a link; a longer one is refused with the limit', async () => {
    const long = Buffer.alloc(LONGEST_TEXT, 'All of it. ');
    const handedIn = await handIn('delegate:M1', new Uint8Array(long));
    assert.equal(handedIn.status, 201);
    const sha256 = digestOf(long);
    await put('long', sha256, { audience: 'public' });
    const page = await (await concord.request('/questions/long')).text();
    assert.ok(page.length < 200_000);
    assert.ok(page.includes(`/api/v1/texts/${sha256}`));
    const read = await concord.request(`/api/v1/texts/${sha256}`);
    assert.equal(digestOf(new Uint8Array(await read.arrayBuffer())), sha256);
    const longer = await handIn('delegate:M1', new Uint8Array(LONGEST_TEXT + 1).fill(65));
    assert.equal(longer.status, 413);
  });

  test('what is not what it is said to be, and who may put nothing, is refused', async () => {
    assert.equal((await handIn('secretariat', '')).status, 422);
    assert.equal((await handIn('secretariat', 'a\0b')).status, 422);
    assert.equal((await handIn('secretariat', new Uint8Array([0xff, 0xfe]))).status, 422);
    assert.equal((await handIn('secretariat', 'no PDF', 'application/pdf')).status, 422);
    assert.equal((await handIn('secretariat', '<script>alert(1)</script>', 'text/html')).status, 415);
    assert.equal((await handIn('focal-point:M1', 'text')).status, 403);
    const nobody = await concord.request('/api/v1/texts', { method: 'POST', body: 'text' });
    assert.equal(nobody.status, 401);
    const { token } = await concord.as('secretariat');
    const forged = await concord.request('/api/v1/texts', {
      method: 'POST',
      headers: {
        cookie: `concord-session=${token}`,
        origin: 'https://elsewhere.example',
        'content-type': 'text/plain',
      },
      body: 'text',
    });
    assert.equal(forged.status, 401);
  });

  test('a text is shown as text: nothing in it becomes markup', async () => {
    const words = '</div><script src="/x.js"></script>';
    await handIn('secretariat', words);
    await put('markup', digestOf(words), { audience: 'public' });
    assert.doesNotMatch(await (await concord.request('/questions/markup')).text(), /<script src="\/x\.js"/);
    const read = await concord.request(`/api/v1/texts/${digestOf(words)}`);
    assert.match(read.headers.get('content-type') ?? '', /^text\/plain; charset=utf-8$/);
    assert.equal(read.headers.get('x-content-type-options'), 'nosniff');
  });

  test('what no question names is forgotten after two days, and nothing else', async () => {
    await handIn('secretariat', 'named');
    await handIn('secretariat', 'unnamed');
    await handIn('secretariat', 'fresh');
    await put('kept', digestOf('named'));
    const old = `UPDATE concord.text SET handed_in = now() - interval '3 days' WHERE convert_from(bytes, 'LATIN1') IN ('named', 'unnamed')`;
    await database.asOwner(old);
    await concord.store.texts.sweep([...textsNamed(concord.room.now().forum)]);
    assert.notEqual(await concord.store.texts.of(digestOf('named')), null);
    assert.notEqual(await concord.store.texts.of(digestOf('fresh')), null);
    assert.equal(await concord.store.texts.of(digestOf('unnamed')), null);
  });
});
