import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { openApi } from '#contract/openapi.ts';
import { problemSchema } from '#contract/problem.ts';
import { questionAnswer, questionsAnswer, deskAnswer } from '#contract/answers/questions.ts';
import { signedInAnswer, writingOperations } from '#contract/writing.ts';
import { writtenAnswer } from '#contract/commands.ts';
import { orders } from '#forum/orders.ts';
import { fromHex, leafFrom, leafHash, toHex } from '#record/entry.ts';
import { sha256 } from '#store/hash.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { between, liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

let named = 0;
const aName = () => `question-${(named += 1)}`;
const problemIn = async (response: Response) => {
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  return problemSchema.parse(await response.json());
};
const position = (question: string, party: string, as = 'objection') => ({
  act: 'position.taken',
  body: { question, party, as },
});
async function underSilence(more = {}): Promise<string> {
  const question = aName();
  const secretariat = await concord.as('secretariat');
  assert.equal((await secretariat.post(putting(question, more))).status, 201);
  assert.equal((await secretariat.post({ act: 'silence.opened', body: { question } })).status, 201);
  return question;
}

const drafts = [...liveForum({ charter: { 'silence.period': 'P1D' } }), between('two', 'M2', 'M3')];

suite('writing through the API', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('signing in answers with a token, a person, a party and roles; signing out revokes the token', async () => {
    const post = (path: string, body: unknown, headers = {}) =>
      concord.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const response = await post('/api/v1/demonstration/sign-in', { as: 'chair' });
    assert.equal(response.status, 201);
    const { token, party, roles } = signedInAnswer.parse(await response.json());
    assert.deepEqual({ party, roles }, { party: 'M1', roles: ['officer-of-the-chair'] });
    const rows = await database.asOwner('SELECT octet_length(digest) AS bytes, person FROM concord.token');
    assert.ok(rows.length > 0 && rows.every((row) => row['bytes'] === 32));
    assert.equal(JSON.stringify(rows).includes(token), false);
    const authorization = `Bearer ${token}`;
    assert.equal((await concord.request('/api/v1/desk', { headers: { authorization } })).status, 200);
    assert.equal((await post('/api/v1/demonstration/sign-out', {}, { authorization })).status, 204);
    assert.equal((await concord.request('/api/v1/desk', { headers: { authorization } })).status, 401);
    assert.equal((await concord.request('/api/v1/parties', { headers: { authorization } })).status, 401);
    assert.equal((await post('/api/v1/demonstration/sign-out', {}, { authorization })).status, 401);
    for (const as of ['delegate:NOBODY', 'king', 'delegate:M1:M2', '__proto__:M1']) {
      const problem = await problemIn(await post('/api/v1/demonstration/sign-in', { as }));
      assert.equal(problem.status, 422, as);
      assert.equal(problem.errors?.[0]?.field, 'as');
    }
  });

  test('a page of another origin may ask whether it may write', async () => {
    for (const path of ['/api/v1/acts', '/api/v1/demonstration/sign-in', '/api/v1/desk']) {
      const response = await concord.request(path, { method: 'OPTIONS' });
      assert.equal(response.status, 204, path);
      const headers = response.headers.get('access-control-allow-headers') ?? '';
      assert.match(headers, /authorization, content-type, idempotency-key/, path);
      if (path !== '/api/v1/desk') assert.match(response.headers.get('access-control-allow-methods') ?? '', /POST/);
    }
  });

  test('an expired token signs nobody in', async () => {
    const { token } = await concord.store.tokens.issue(
      { person: 'x', party: null, roles: ['secretariat-officer'] },
      -1,
    );
    assert.equal(await concord.store.tokens.holder(token), null);
  });

  test('with a database of one’s own nobody signs in for the asking', async () => {
    const own = await office(database.url, {
      demonstration: false,
      drafts,
    });
    for (const path of ['sign-in', 'sign-out']) {
      const response = await own.request(`/api/v1/demonstration/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"as":"secretariat"}',
      });
      assert.equal(response.status, 404, path);
    }
    await own.close();
  });

  test('an order answers with the numbers of its acts and a receipt that the record bears out', async () => {
    const question = aName();
    const response = await (await concord.as('delegate:M2')).post(putting(question));
    assert.equal(response.status, 201);
    const { acts, receipt } = writtenAnswer.parse(await response.json());
    assert.equal(response.headers.get('location'), `/api/v1/acts/${receipt.n}`);
    assert.deepEqual(acts, [receipt.n]);
    assert.equal(toHex(leafHash(leafFrom(receipt.n, receipt.recordedAt, receipt.commit), sha256)), receipt.leafHash);
    const known = concord.room.asKnownAt({ act: receipt.size - 1 });
    assert.ok(known.ok && known.value.head === receipt.head);
    assert.ok(fromHex(receipt.leafHash));
  });

  test('an objection before the end breaks the silence at once, for ever with its reference', async () => {
    const question = await underSilence();
    const response = await (await concord.as('delegate:M3')).post(position(question, 'M3'));
    const { acts } = writtenAnswer.parse(await response.json());
    assert.equal(acts.length, 2);
    const shown = questionAnswer.parse(
      await (await (await concord.as('delegate:M2')).get(`/api/v1/questions/${question}`)).json(),
    );
    assert.equal(shown.stands, 'broken');
    assert.deepEqual(
      shown.positions.map(({ party, as, late, ref }) => ({ party, as, late, ref })),
      [{ party: 'M3', as: 'objection', late: false, ref: `position/${question}/1` }],
    );
    assert.deepEqual(shown.silence?.servedTo.toSorted(), ['M1', 'M2', 'M3', 'M4', 'M5']);
  });

  test('a refusal names its code, rule, article and facts, and nothing is recorded', async () => {
    const question = await underSilence();
    const size = concord.room.now().size;
    const observer = await concord.as('observer:OBS');
    const open = await underSilence({ audience: 'public' });
    // For members alone, open to all, and not there: the rule says the same of each, and so tells nothing of it.
    for (const one of [question, open, 'there-is-none']) {
      const refusal = await problemIn(await observer.post(position(one, 'OBS')));
      assert.equal(refusal.status, 409);
      assert.equal(refusal.code, 'not-entitled');
      assert.equal(refusal.rule, 'participation.object');
      assert.equal(refusal.article, '1');
      assert.deepEqual(refusal.facts?.['entitled'], ['member']);
    }
    const withdrawn = await observer.post({ act: 'question.withdrawn', body: { question } });
    assert.equal(withdrawn.status, 404, 'for members alone');
    const other = await problemIn(await (await concord.as('delegate:M2')).post(position(question, 'M3')));
    assert.equal(other.code, 'not-for-this-party');
    assert.equal(other.status, 409);
    const own = concord.room
      .now()
      .forum.acts.slice(size)
      .filter((act) => act.kind === 'position.taken');
    assert.deepEqual(own, []);
  });

  test('mistakes are told field by field, and what cannot be read is told apart', async () => {
    const member = await concord.as('delegate:M2');
    const wrong = await problemIn(
      await member.post({ act: 'position.taken', body: { question: 'Ы', party: 'm', as: 'no' } }),
    );
    assert.equal(wrong.status, 422);
    assert.deepEqual(wrong.errors?.map(({ field }) => field).toSorted(), ['body.as', 'body.party', 'body.question']);
    assert.equal(
      (await problemIn(await member.post({ act: 'king.crowned', body: {} }))).errors?.[0]?.code,
      'unknown-kind',
    );
    assert.equal((await member.post({ act: 'position.taken' })).status, 422);
    assert.equal((await member.post([])).status, 422);
    const raw = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
      concord.request('/api/v1/acts', {
        method: 'POST',
        headers: { authorization: `Bearer ${member.token}`, 'content-type': type },
        body,
      });
    assert.equal((await problemIn(await raw('{'))).code, 'malformed-body');
    assert.equal((await raw('{')).status, 400);
    assert.equal((await raw(Uint8Array.of(0x22, 0xff, 0x22))).status, 400);
    assert.equal((await raw('act=1', 'application/x-www-form-urlencoded')).status, 415);
    assert.equal((await raw(JSON.stringify({ act: 'x'.repeat(262_144), body: {} }))).status, 413);
    assert.equal((await concord.request('/api/v1/acts', { method: 'POST', body: '{}' })).status, 401);
    assert.equal(
      (await concord.request('/api/v1/acts', { method: 'DELETE' })).headers.get('allow'),
      'GET, HEAD, OPTIONS, POST',
    );
  });

  test('a request that comes again under its key is answered alike, and done once', async () => {
    const member = await concord.as('delegate:M4');
    const question = `by-m4-${aName()}`;
    const key = { 'idempotency-key': 'a key of mine' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => member.post(putting(question), key)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(bodies).size, 1);
    assert.equal(concord.room.now().forum.questions.get(question)?.length, 1);
    const put = concord.room.now().forum.acts.filter((act) => act.kind === 'question.put');
    assert.equal(put.filter((act) => act.body.question === question).length, 1);
    const later = await member.post(putting(question), key);
    assert.equal(await later.text(), bodies[0]);
    assert.equal((await problemIn(await member.post(putting(aName()), key))).code, 'key-used-otherwise');
    // Another person's key is another key.
    assert.equal((await (await concord.as('delegate:M5')).post(putting(`by-m5-${aName()}`), key)).status, 201);
    assert.equal((await member.post(putting(aName()), { 'idempotency-key': 'x'.repeat(300) })).status, 400);
    // Without a key the same order is decided anew, and the record says no.
    assert.equal((await problemIn(await member.post(putting(question)))).code, 'question-exists');
  });

  test('a refusal leaves its key free: sent again when it may be accepted, the order is accepted, once', async () => {
    const question = aName();
    const member = await concord.as('delegate:M2');
    const key = { 'idempotency-key': 'early' };
    const first = await member.post(position(question, 'M2'), key);
    assert.equal(first.status, 404);
    assert.equal((await member.post(putting(question))).status, 201);
    const accepted = await member.post(position(question, 'M2'), key);
    assert.equal(accepted.status, 201);
    const again = await member.post(position(question, 'M2'), key);
    assert.equal(again.status, 201);
    assert.equal(await again.text(), await accepted.text());
    assert.equal((await problemIn(await member.post(position(question, 'M3'), key))).code, 'key-used-otherwise');
  });

  test('what is for members alone shows to nobody else, in no list, count or search', async () => {
    const secret = 'loadstone';
    const question = await underSilence({ title: { en: `The ${secret}` }, audience: 'members' });
    const member = await concord.as('delegate:M2');
    for (const path of [
      '/api/v1/questions',
      `/api/v1/questions/${question}`,
      '/api/v1/acts?limit=1000',
      '/api/v1/desk',
    ]) {
      assert.ok((await (await member.get(path)).text()).includes(secret), path);
      const others = [await concord.as('observer:OBS'), await concord.as('partner:PAR')];
      const open = (asked: string) => concord.request(asked);
      for (const get of [...others.map((one) => one.get), open]) {
        assert.equal((await (await get(path)).text()).includes(secret), false, path);
      }
    }
    const list = await (await concord.as('observer:OBS')).get('/api/v1/questions');
    const { items } = questionsAnswer.parse(await list.json());
    assert.equal(
      items.some((one) => one.id === question),
      false,
    );
    for (const path of ['/members/M2', '/', '/feed.json', `/api/v1/search?q=${secret}`, '/api/v1/questions.csv']) {
      assert.equal(
        (await (await concord.request(path)).text()).includes('loadstone'),
        path.includes('search?q='),
        path,
      );
    }
    const { items: found } = (await (await concord.request(`/api/v1/search?q=${secret}`)).json()) as {
      items: unknown[];
    };
    assert.deepEqual(found, []);
    const caching = (await member.get('/api/v1/questions')).headers;
    assert.match(caching.get('cache-control') ?? '', /private/);
  });

  test('what is for two parties shows to these and to the Secretariat, and not to a third', async () => {
    const question = 'two';
    const statusFor = async (name: string) =>
      (await (await concord.as(name)).get(`/api/v1/questions/${question}`)).status;
    assert.equal(await statusFor('delegate:M2'), 200);
    assert.equal(await statusFor('secretariat'), 200);
    assert.equal(await statusFor('delegate:M4'), 404);
    // A third party learns not even from an order that there is such a thing.
    const denial = await (await concord.as('delegate:M4')).post(position(question, 'M4'));
    assert.equal(denial.status, 404);
  });

  test('the desk tells each what waits for them', async () => {
    const question = await underSilence();
    const waits = async (name: string) => {
      const desk = deskAnswer.parse(await (await (await concord.as(name)).get('/api/v1/desk')).json());
      return desk.waiting.find((one) => one.question === question)?.order ?? null;
    };
    assert.equal(await waits('delegate:M2'), 'TakePosition');
    await (await concord.as('delegate:M2')).post(position(question, 'M2', 'no-objection'));
    assert.equal(await waits('delegate:M2'), null);
    assert.equal(await waits('observer:OBS'), null);
  });

  test('whatever is sent as an order is answered as a mistake, a denial or a refusal, never as a fault', async () => {
    const people = [await concord.as('secretariat'), await concord.as('delegate:M2'), await concord.as('chair')];
    const value = fc.jsonValue({ maxDepth: 3 });
    const strange = fc.constantFrom(
      '\0',
      '\ud800',
      '__proto__',
      'constructor',
      '',
      'х'.repeat(500),
      1e308,
      -0,
      null,
      [],
    );
    const key = fc.constantFrom(
      'question',
      'party',
      'meeting',
      'as',
      'until',
      'at',
      'text',
      'effects',
      '__proto__',
      'title',
    );
    const body = fc.oneof(value, fc.dictionary(key, fc.oneof(value, strange)));
    const order = fc.record({ act: fc.constantFrom(...orders), body }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.oneof(order, value), fc.nat(2), async (sent, who) => {
        const response = await people[who]?.post(sent);
        assert.ok(response && [201, 403, 404, 409, 422].includes(response.status), `${response?.status}`);
        problemSchema.parse(await response.json());
      }),
      { numRuns: 300 },
    );
  });

  test('signing in too often is answered with how long to wait', async () => {
    const own = await office(database.url, { drafts });
    const signIn = () =>
      own.request('/api/v1/demonstration/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"as":"nobody"}',
      });
    let last = await signIn();
    for (let tried = 0; tried < 1_000 && last.status === 422; tried++) last = await signIn();
    assert.equal(last.status, 429);
    assert.ok(Number(last.headers.get('retry-after')) >= 1);
    await own.close();
  });

  test('the document has a schema for every order and every path that writes', () => {
    const document = openApi(writingOperations(true)) as {
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: Record<string, unknown> };
    };
    assert.ok(document.paths['/api/v1/acts']?.['post'] && document.paths['/api/v1/acts']['get']);
    for (const order of orders) assert.ok(document.components.schemas[`Order${order}`], order);
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      assert.ok(name !== undefined && document.components.schemas[name], name);
    }
    assert.equal(
      '/api/v1/demonstration/sign-in' in (openApi(writingOperations(false)) as typeof document).paths,
      false,
    );
  });
});
