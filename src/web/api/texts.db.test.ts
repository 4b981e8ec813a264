import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { LONGEST_TEXT, textsNamed } from '#desk/texts.ts';
import type { Draft } from '#forum/act.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { between, DIGEST_PUT, liveForum, putting } from '#test/support/live-forum.ts';

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

const naming = (question: string, sha256: string, more: object = {}) => {
  const text = { reference: question, version: '1', languages: [{ language: 'en', sha256 }] };
  return putting(question, { text, ...more });
};

async function put(question: string, sha256: string, more: object = {}): Promise<void> {
  const response = await (await concord.as('secretariat')).post(naming(question, sha256, more));
  assert.equal(response.status, 201, await response.text());
}

/** The refusal of a question that names a text, without the one thing that may differ: which text. */
async function refusedAs(as: string, sha256: string, more: object = {}): Promise<unknown> {
  const response = await (
    await concord.as(as)
  ).post(naming(as === 'delegate:M2' ? 'by-m2-borrowed' : 'borrowed', sha256, more));
  const text = await response.text();
  assert.equal(response.status, 409, text);
  const problem = JSON.parse(text.replaceAll(sha256, 'DIGEST')) as { readonly code: string };
  assert.equal(problem.code, 'no-such-text');
  return problem;
}

const ANNEX = 'An annex for M1 and M3 alone, of before such a text was refused.';

suite('texts that are put to decision', () => {
  before(async () => {
    database = await freshDatabase();
    const old = between('annexed', 'M1', 'M3');
    const text = { reference: 'A', version: '1', languages: [{ language: 'en', sha256: digestOf(ANNEX) }] };
    const unkept = { ...between('without-bytes', 'M2'), audience: 'public' } as Draft;
    const drafts = [...liveForum(), { ...old, body: { ...old.body, text } } as Draft, unkept];
    concord = await office(database.url, { drafts });
    await database.asOwner(`DELETE FROM concord.text WHERE digest = '\\x${DIGEST_PUT}'`);
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

  test('a text that was not handed in cannot be put; one on record of before is shown as not kept, with its digest', async () => {
    await refusedAs('secretariat', digestOf('never handed in'));
    const sha256 = DIGEST_PUT;
    const { token } = await concord.as('delegate:M2');
    const page = await concord.request('/questions/without-bytes', { headers: { cookie: `concord-session=${token}` } });
    const text = await page.text();
    assert.match(text, /was not handed in here/);
    assert.ok(text.includes(sha256));
  });

  test('a text of five megabytes is kept, and stands on the page as a link; a longer one is refused with the limit', async () => {
    const long = Buffer.alloc(LONGEST_TEXT, 'All of it. ');
    const handedIn = await handIn('secretariat', new Uint8Array(long));
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

  test('a digest is not a key: a delegation that knows the digest of another’s text can neither put nor publish it', async () => {
    const secret = 'A draft that M3 has handed in and not put.';
    assert.equal((await handIn('delegate:M3', secret)).status, 201);
    const unkept = await refusedAs('delegate:M2', digestOf('bytes that nobody has'), { audience: 'public' });
    const kept = await refusedAs('delegate:M2', digestOf(secret), { audience: 'public' });
    assert.deepEqual(kept, unkept, 'the answer betrays nothing of what is kept');
    assert.equal((await concord.request(`/api/v1/texts/${digestOf(secret)}`)).status, 404);
    assert.equal((await (await concord.as('delegate:M3')).post(naming('own-draft', digestOf(secret)))).status, 201);
  });

  test('a text for two parties alone, handed in before anybody was noted, is put by those who may read it and by nobody else', async () => {
    await concord.store.texts.keep(new TextEncoder().encode(ANNEX), 'text/plain', { person: 'gone', party: 'NONE' });
    const sha256 = digestOf(ANNEX);
    assert.equal((await (await concord.as('delegate:M3')).get(`/api/v1/texts/${sha256}`)).status, 200);
    await refusedAs('delegate:M2', sha256, { audience: 'public' });
    assert.equal((await (await concord.as('delegate:M3')).post(naming('annex-again', sha256))).status, 201);
  });

  test('whoever has the very bytes may hand them in again, and put them', async () => {
    const words = 'Two delegations wrote the same words.';
    assert.equal((await handIn('delegate:M4', words)).status, 201);
    await refusedAs('delegate:M2', digestOf(words));
    assert.equal((await handIn('delegate:M2', words)).status, 201);
    assert.equal(
      (await (await concord.as('delegate:M2')).post(naming('by-m2-same-words', digestOf(words)))).status,
      201,
    );
  });

  test('a text that was handed in by the Secretariat is no text of the Chair, and one of its delegation is', async () => {
    await handIn('secretariat', 'Of the Secretariat.');
    await refusedAs('chair', digestOf('Of the Secretariat.'));
    await handIn('delegate:M1', 'Of the party in the chair.');
    const asked = naming('of-the-chair', digestOf('Of the party in the chair.'));
    assert.equal((await (await concord.as('chair')).post(asked)).status, 201);
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
