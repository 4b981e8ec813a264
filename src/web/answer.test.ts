import { asRead } from '#test/support/read-markup.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEMS, problemSchema, type ProblemCode } from '#contract/problem.ts';
import { readDraft } from '#contract/content.ts';
import { plain } from '#reading/telling.ts';
import { readingOf } from '#reading/reading.ts';
import { fault, mistaken, problemOf, refused } from './answer.ts';
import { quoted } from '#reading/quoted.ts';
import { asking } from '../../test/support/asking.ts';
import { gulliver } from '../../test/support/gulliver.ts';

const { site } = await gulliver();
const { get, problem, app } = asking(site);

test('every mistake of an address is told at once, each with field, code and sentence', async () => {
  const { status, errors } = await problem(
    '/api/v1/parties?at=2010-02-30&status=mebmer&colour=red&asKnownAt=soon&lang=ar',
  );
  assert.equal(status, 400);
  assert.deepEqual(
    new Set(errors?.map(({ field, code }) => `${field} ${code}`)),
    new Set([
      'at date-impossible',
      'asKnownAt not-an-act-or-instant',
      'colour unknown-parameter',
      'status unknown-value',
      'lang unknown-language',
    ]),
  );
});

test('the sentences are in the language asked', async () => {
  const { errors, title } = await problem('/api/v1/parties?at=2010-13&lang=ru');
  assert.match(`${title} ${errors?.[0]?.says}`, /^[^a-z]*[А-Яа-я]/);
  assert.equal(errors?.[0]?.says, 'Такого дня или месяца нет: «2010-13».');
});

test('what only seems to be a date, an id or a parameter is refused with the reason', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/api/v1/parties?at=', 'date-empty'],
    ['/api/v1/parties?at=yesterday', 'date-not-edtf'],
    ['/api/v1/parties?at=2010-21', 'date-season'],
    ['/api/v1/parties?at=2011/2010', 'date-backwards'],
    ['/api/v1/parties?at=2010-06-08T00:00:00Z', 'date-is-an-instant'],
    ['/api/v1/parties?at=2010&at=2011', 'given-twice'],
    ['/api/v1/parties?status=member&status=member', 'given-twice'],
    ['/api/v1/parties?asKnownAt=82', 'beyond-the-record'],
    ['/api/v1/parties?asKnownAt=-1', 'not-an-act-or-instant'],
    ['/api/v1/meetings?organ=%D1%81ommittee', 'id-not-latin'],
    ['/api/v1/meetings?organ=senate', 'unknown-value'],
    ['/api/v1/decisions?organ=senate', 'unknown-value'],
    ['/api/v1/meetings?from=2010-02-30', 'date-impossible'],
    ['/api/v1/acts?limit=0', 'number-out-of-range'],
    ['/api/v1/acts?limit=1001', 'number-out-of-range'],
    ['/api/v1/acts?from=one', 'not-a-number'],
    ['/api/v1/acts?from=1e3', 'not-a-number'],
    ['/api/v1/search?q=%00', 'control-character'],
    ['/api/v1/search?q=%E2%80%AEabc', 'control-character'],
    ['/api/v1/search?q=%', 'not-utf8'],
    ['/api/v1/search?q=%FF', 'not-utf8'],
    [`/api/v1/search?q=${'x'.repeat(201)}`, 'too-long'],
  ];
  for (const [address, code] of cases) {
    const { status, errors } = await problem(address);
    assert.deepEqual([status, errors?.[0]?.code], [400, code], address);
  }
});

test('what is not there is 404, also under letters that look alike', async () => {
  for (const id of ['ZZZ', '%D0%9BAP', 'lap', 'LAP%20', '%E0%A4%A', '..', 'LAP%2F', '%00', 'L'.repeat(500)]) {
    assert.equal((await problem(`/api/v1/parties/${id}`)).status, 404, id);
  }
  for (const path of [
    '/api',
    '/api/',
    '/api/v2/forum',
    '/api/v1',
    '/api/v1/',
    '/api/v1/forum/',
    '/api/v1/forum.csv',
    '/api/v1/acts/82',
    '/api/v1/acts/01',
  ]) {
    assert.equal((await problem(path)).status, 404, path);
  }
});

test('another method is told which ones there are', async () => {
  for (const path of ['/api/v1/parties', '/api/v1/parties.csv', '/api/openapi.json', '/calendar.ics', '/members.csv']) {
    const response = await app.request(path, { method: 'DELETE' });
    assert.equal(response.status, 405, path);
    assert.match(response.headers.get('allow') ?? '', /^GET, HEAD/);
  }
});

test('a format that there is not is 406 and names those that there are', async () => {
  const { status, detail } = await problem('/api/v1/parties', { accept: 'image/png' });
  assert.equal(status, 406);
  assert.match(detail ?? '', /application\/json, application\/ld\+json/);
  assert.equal((await get('/api/v1/parties', { accept: 'text/html, */*;q=0.1' })).status, 200);
});

test('too long an address is 414, too large a body 413', async () => {
  assert.equal((await problem(`/api/v1/search?q=${'x'.repeat(9000)}`)).status, 414);
  const response = await app.request('/api/v1/acts', {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': '99999999' },
  });
  assert.equal(response.status, 413);
});

test('a fault gives a number to ask about, and nothing of how the program got there', async () => {
  const response = fault('f-1', { language: 'en', path: '/api/v1/forum' });
  const body = (await response.json()) as Record<string, unknown>;
  assert.deepEqual([response.status, body['requestId'], body['code']], [500, 'f-1', 'fault']);
  assert.doesNotMatch(JSON.stringify(body), /\.ts|node:|\\n|Error/);
});

test('mistakes in what was handed in are told at their places, in the language asked', async () => {
  const draft = readDraft({ kind: 'status.granted', body: { party: 'kaz', status: 'guest' }, effective: '2010-02-30' });
  assert.ok(!draft.ok);
  const response = mistaken(draft.problem, { language: 'ru', path: '/api/v1/acts' });
  const body = problemSchema.parse(await response.json());
  assert.equal(response.status, 422);
  const told = new Map(body.errors?.map(({ field, code }) => [field, code]));
  assert.equal(told.get('body.party'), 'party-malformed');
  assert.equal(told.get('body.status'), 'not-in-list');
  assert.equal(told.get('effective'), 'date-impossible');
  for (const { says } of body.errors ?? []) assert.match(says, /[а-я]/);
});

test('a refusal names rule, article and facts, and says so in a sentence', async () => {
  const reading = readingOf(site, new URL('https://forum.example/'), 'en');
  assert.ok(reading.ok);
  const response = refused(
    {
      is: 'refused',
      code: 'quorum-not-met',
      rule: 'quorum.share',
      article: '4',
      basis: 'article',
      edition: '2010-03-01',
      statedIn: '2010-03-01',
      facts: { present: 3, required: 4, of: 6 },
    },
    { language: 'en', path: '/api/v1/acts' },
    plain(reading.value),
  );
  const { code, rule, article, facts, detail } = (await response.json()) as Record<string, unknown>;
  assert.equal(response.status, 409);
  assert.match(String(detail), /^3 of 6 .*4.*\.$/);
  assert.deepEqual(
    { code, rule, article, facts },
    {
      code: 'quorum-not-met',
      rule: 'quorum.share',
      article: '4',
      facts: { present: 3, required: 4, of: 6 },
    },
  );
});

test('the type of every problem leads to its explanation, for people and for programs, in each language', async () => {
  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const { type, title } = problemOf(code, { language: 'ru', path: '/' });
    const page = await get(`/ru${type}`, { accept: 'text/html' });
    assert.equal(page.status, 200);
    assert.ok(asRead(await page.text()).includes(title), code);
    const data = (await (await get(type, { accept: 'application/json' })).json()) as { status: number };
    assert.equal(data.status, PROBLEMS[code]);
  }
  assert.equal((await problem('/problems/nothing-of-the-kind')).status, 404);
});

test('what a reader sent comes back short and without characters that cannot be seen', () => {
  assert.equal(quoted('a\u0000b\u202ec'), 'a\ufffdb\ufffdc');
  assert.equal(quoted('x'.repeat(100)).length, 61);
  assert.equal(quoted('\ud800'), '\ufffd');
});
