import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHttpDate, TIMEMAP_PAGE, timemap } from './memento.ts';
import { asking } from '../../test/support/asking.ts';
import { gulliver, gulliverBatches } from '../../test/support/gulliver.ts';
import { siteInMemory } from '../../test/support/site.ts';

const { site } = await gulliver();
const { get, problem } = asking(site);

const at = (date: string, address = '/api/v1/parties') => get(address, { 'accept-datetime': date });

test('Accept-Datetime leads to the record as it was recorded then', async () => {
  const response = await at('Tue, 10 Feb 2026 00:00:00 GMT');
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('location'), '/api/v1/parties?asKnownAt=79');
  assert.match(response.headers.get('vary') ?? '', /accept-datetime/);
});

test('the second of the last act of a memento belongs to it', async () => {
  const location = async (date: string) => (await at(date)).headers.get('location');
  assert.equal(await location('Sun, 01 Feb 2026 09:29:59 GMT'), '/api/v1/parties?asKnownAt=32');
  assert.equal(await location('Sun, 01 Feb 2026 09:30:00 GMT'), '/api/v1/parties?asKnownAt=79');
});

test('before the first act it leads to the first memento, after the last to the last', async () => {
  assert.equal((await at('Tue, 12 Oct 2010 00:00:00 GMT')).headers.get('location'), '/api/v1/parties?asKnownAt=32');
  assert.equal((await at('Fri, 31 Dec 9999 23:59:59 GMT')).headers.get('location'), '/api/v1/parties?asKnownAt=81');
});

test('valid time is carried along and never mixed with it', async () => {
  const response = await at('Tue, 10 Feb 2026 00:00:00 GMT', '/api/v1/parties?at=2006&status=member');
  assert.equal(response.headers.get('location'), '/api/v1/parties?at=2006&status=member&asKnownAt=79');
});

test('an address that names a state of the record is that state, whatever the header says', async () => {
  const response = await at('Tue, 10 Feb 2026 00:00:00 GMT', '/api/v1/parties?asKnownAt=32');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('memento-datetime'), 'Mon, 05 Jan 2026 08:00:00 GMT');
});

test('the newest state is no memento', async () => {
  assert.equal((await get('/api/v1/parties')).headers.get('memento-datetime'), null);
});

test('links lead to the page as such, its map, and the states before and after', async () => {
  const link = (await get('/api/v1/parties?asKnownAt=79')).headers.get('link') ?? '';
  const expected = [
    '<http://localhost/api/v1/parties>; rel="original timegate"',
    '<http://localhost/timemap/api/v1/parties>; rel="timemap"; type="application/link-format"',
    '<http://localhost/api/v1/parties?asKnownAt=32>; rel="first memento"; datetime="Mon, 05 Jan 2026 08:00:00 GMT"',
    '<http://localhost/api/v1/parties?asKnownAt=32>; rel="prev memento"; datetime="Mon, 05 Jan 2026 08:00:00 GMT"',
    '<http://localhost/api/v1/parties?asKnownAt=81>; rel="next memento"; datetime="Thu, 19 Mar 2026 12:00:00 GMT"',
    '<http://localhost/api/v1/parties?asKnownAt=81>; rel="last memento"; datetime="Thu, 19 Mar 2026 12:00:00 GMT"',
  ];
  assert.deepEqual(
    link.split(', <').map((one, place) => (place === 0 ? one : `<${one}`)),
    expected,
  );
});

test('a header that is not a date of HTTP is 400', async () => {
  const wrong = [
    '2010-10-12',
    'Mon, 12 Oct 2010 00:00:00 GMT',
    'Tue, 32 Oct 2010 00:00:00 GMT',
    'tue, 12 oct 2010 00:00:00 gmt',
    'Tue, 12 Oct 2010 25:00:00 GMT',
    'x',
  ];
  for (const date of wrong) {
    const { status, code } = await problem('/api/v1/parties', { 'accept-datetime': date });
    assert.deepEqual([status, code], [400, 'malformed-header'], date);
    assert.equal(readHttpDate(date), null);
  }
});

test('the map of a page lists every state of the record once, oldest first', async () => {
  const response = await get('/timemap/members?at=2010');
  assert.match(response.headers.get('content-type') ?? '', /^application\/link-format/);
  const lines = (await response.text()).trim().split(',\n');
  assert.deepEqual(
    lines.flatMap((line) => /^<(.*)>; rel="memento"; datetime="(.*)"$/.exec(line)?.slice(1, 3).join(' ') ?? []),
    [
      'http://localhost/members?at=2010&asKnownAt=32 Mon, 05 Jan 2026 08:00:00 GMT',
      'http://localhost/members?at=2010&asKnownAt=79 Sun, 01 Feb 2026 09:30:00 GMT',
      'http://localhost/members?at=2010&asKnownAt=81 Thu, 19 Mar 2026 12:00:00 GMT',
    ],
  );
});

test('a long map comes in pages that link to the one before', async () => {
  const [batch] = gulliverBatches;
  const [draft] = batch?.drafts ?? [];
  assert.ok(draft);
  const batches = Array.from({ length: TIMEMAP_PAGE + 5 }, (_, n) => ({
    recordedAt: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(),
    drafts: [draft],
  }));
  const { site: long } = await siteInMemory(batches, {
    now: '2026-02-01T00:00:00.000Z',
    knownUntil: '2025',
    forumId: 'x',
  });
  const url = new URL('http://localhost/members');
  const newest = timemap(long, url, null);
  assert.equal(newest.match(/rel="memento"/g)?.length, TIMEMAP_PAGE);
  assert.match(newest, /<http:\/\/localhost\/timemap\/members\?before=5>; rel="timemap"/);
  const older = timemap(long, url, 5);
  assert.equal(older.match(/rel="memento"/g)?.length, 5);
  assert.doesNotMatch(older, /rel="timemap"/);
});

test('an empty record has no mementos and no way to one', async () => {
  const { site: empty } = await siteInMemory([], { now: '2026-02-01T00:00:00.000Z', knownUntil: '2025', forumId: 'x' });
  const response = await asking(empty).get('/api/v1/parties', { 'accept-datetime': 'Tue, 12 Oct 2010 00:00:00 GMT' });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('memento-datetime'), null);
});
