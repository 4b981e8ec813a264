import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { canonical } from '#kernel/canonical.ts';
import { endpointList } from '#contract/endpoints.ts';
import { asking } from '../../../test/support/asking.ts';
import { gulliver, RESTRICTED_WORDS, TODAY } from '../../../test/support/gulliver.ts';

const { site } = await gulliver();
const { get, answer, app } = asking(site);

const IDS: Readonly<Record<string, string>> = {
  party: 'LUG',
  organ: 'committee',
  meeting: 'summit-3',
  document: 'treaty',
  decision: 'silence-2010',
  // Nobody put one in this forum: writing.db.test.ts asks for some.
  question: 'none',
  act: '7',
};

test('every endpoint answers by its schema, at every kind of date, in each language', async () => {
  const dates = [
    '',
    'at=0001',
    'at=2006',
    'at=2008-05',
    'at=2010-06-08',
    'at=2012~',
    'at=201X',
    'at=2009/..',
    'at=9999-12-31',
  ];
  for (const [name] of endpointList) {
    for (const date of dates) {
      for (const language of ['', 'lang=ru']) {
        const query = `?${[date, language].filter(Boolean).join('&')}`;
        const known = (await get(`/api/v1${pathOf(name)}${query}`)).status === 200;
        if (known) await answer(name, query, IDS[name]);
        else assert.ok(IDS[name] !== undefined, `${name}${query}`);
      }
    }
  }
});

const pathOf = (name: string) =>
  endpointList.find(([one]) => one === name)?.[1].path.replace(/\{\w+\}/, IDS[name] ?? '') ?? '';

test('an answer says what it was read from', async () => {
  const { at, asKnownAt, head } = await answer('parties');
  assert.deepEqual({ at, asKnownAt, head }, { at: TODAY, asKnownAt: 81, head: site.room.now().head });
});

test('an uncertain date leaves a member open, and the count shows both readings', async () => {
  const { items, count } = await answer('parties', '?status=member&at=2006-05');
  assert.deepEqual(count, { certain: 4, possible: 5 });
  assert.deepEqual(
    items.filter((one) => !one.certain).map((one) => one.id),
    ['LUG'],
  );
});

test('the end of the day counts: who was admitted on it is there', async () => {
  const members = async (at: string) => (await answer('parties', `?status=member&at=${at}`)).count.certain;
  assert.deepEqual([await members('2002-06-03'), await members('2002-06-04')], [0, 3]);
});

test('a date before the forum answers with nothing, not with an error', async () => {
  assert.deepEqual((await answer('parties', '?at=1500')).items, []);
  const forum = await answer('forum', '?at=1500');
  assert.equal(forum.chair, null);
  assert.equal((await answer('charter', '?at=1500')).edition, null);
});

test('where sources differ, the thing says so with every claim', async () => {
  const party = await answer('party', '?lang=ru', 'LUG');
  assert.deepEqual(party.disputed, [
    {
      question: 'luggnagg-since',
      title: 'Когда вступил Лаггнегг?',
      held: 'В 2006 году.',
      claims: [
        { source: 'travels', locator: '3.9', says: 'В 2006 году.' },
        { source: 'gazette', locator: null, says: 'В 2004 году.' },
      ],
    },
  ]);
  assert.ok(!('disputed' in (await answer('party', '', 'BRO'))));
});

test('names come in the language asked, and all of them beside it', async () => {
  const { name, names, formalName } = await answer('party', '?lang=ru', 'LAP');
  assert.deepEqual(
    { name, names, formalName },
    { name: 'Лапута', names: { en: 'Laputa', ru: 'Лапута' }, formalName: 'Лапута' },
  );
});

test('a party stands as it did at the date, and its history is whole', async () => {
  const then = await answer('party', '?at=2010-06-08', 'JAP');
  assert.deepEqual([then.status, then.certain, then.until], ['observer-state', false, '2014-05']);
  const now = await answer('party', '', 'JAP');
  assert.equal(now.status, null);
  assert.deepEqual(
    then.history.map((fact) => fact.act),
    now.history.map((fact) => fact.act),
  );
  assert.equal((await answer('party', '?at=2012-06', 'BLE')).seat.seat, 'vacant');
});

test('a meeting that moved keeps its history', async () => {
  const planned = await answer('meeting', '?at=2012-05', 'ministerial-2');
  assert.deepEqual([planned.state, planned.date, planned.form], ['planned', '2012-11-11', 'in-person']);
  const held = await answer('meeting', '', 'ministerial-2');
  assert.deepEqual([held.state, held.date, held.form], ['held', '2012-12-17', 'online']);
  assert.deepEqual(
    held.history.map((fact) => fact.kind),
    ['meeting.scheduled', 'meeting.changed', 'meeting.held', 'meeting.noted'],
  );
});

test('a meeting shows who took part at which level, what it adopted and whom it admitted', async () => {
  const summit = await answer('meeting', '', 'summit-3');
  assert.deepEqual(
    summit.participants.map(({ party, level }) => [party, level]),
    [
      ['LIL', 'head-of-state-or-government'],
      ['BRO', 'minister'],
      ['HOU', null],
    ],
  );
  assert.deepEqual(
    summit.documents.map(({ id, standing }) => [id, standing]),
    [
      ['declaration-2010', 'consensus'],
      ['treaty', 'signed'],
    ],
  );
  assert.deepEqual(
    (await answer('meeting', '', 'ministerial-1')).admissions.map(({ party }) => party),
    ['LAP'],
  );
});

test('a text of the Chair is never a consensus document', async () => {
  assert.equal((await answer('document', '', 'chairs-text')).standing, 'chairs-text');
});

test('lists take their filters', async () => {
  assert.deepEqual(
    (await answer('meetings', '?organ=ministerial&from=2012&to=2012')).items.map(({ id }) => id),
    ['ministerial-2'],
  );
  assert.deepEqual(
    (await answer('documents', '?type=treaty')).items.map(({ id }) => id),
    ['treaty'],
  );
  assert.deepEqual(
    (await answer('decisions', '?organ=committee')).items.map(({ id }) => id),
    ['silence-2010'],
  );
});

test('each value of the charter has an article, a source or the word that it is assumed', async () => {
  const { values, edition } = await answer('charter', '?at=2013');
  assert.equal(edition, '2002-06-04');
  for (const value of values) {
    assert.equal(value.assumption, value.article === null && value.source === null, value.path);
  }
});

test('a correction takes the place of an act, and the record as known before it still says the old', async () => {
  assert.equal((await answer('meeting', '', 'ministerial-1')).place, 'Belfaborac');
  assert.equal((await answer('meeting', '?asKnownAt=79', 'ministerial-1')).place, 'Mildendo');
  assert.equal((await answer('meeting', '?asKnownAt=2026-03-01T00:00:00Z', 'ministerial-1')).asKnownAt, 79);
});

test('before its first act the record answers with an empty forum', async () => {
  const { asKnownAt, items } = await answer('parties', '?asKnownAt=2000-01-01T00:00:00Z');
  assert.deepEqual([asKnownAt, items], [-1, []]);
});

test('anyone can check the commitment of a public act by what is served', async () => {
  const { items, next } = await answer('acts', '?from=0&limit=1000');
  assert.equal(next, null);
  assert.equal(items.length, 82);
  for (const act of items) {
    if (!act.public) continue;
    const bytes = Buffer.concat([Buffer.from(act.salt, 'hex'), Buffer.from(canonical(act.content))]);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), act.commit);
  }
});

test('the pages of the record follow each other without a gap', async () => {
  const numbers: number[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: Awaited<ReturnType<typeof answer<'acts'>>> = await answer('acts', `?from=${from}&limit=7`);
    numbers.push(...page.items.map(({ n }) => n));
    from = page.next;
  }
  assert.deepEqual(
    numbers,
    Array.from({ length: 82 }, (_, n) => n),
  );
});

test('of a restricted act only the commitment is shown', async () => {
  const { items } = await answer('acts', '?from=0&limit=1000');
  const hidden = items.filter((act) => !act.public);
  assert.equal(hidden.length, 3);
  for (const act of hidden)
    assert.deepEqual(Object.keys(act).toSorted(), ['commit', 'leafHash', 'n', 'public', 'recordedAt']);
});

test('what is restricted is in no answer, no table, no feed and no calendar', async () => {
  const lists = endpointList.flatMap(([, { path, list }]) =>
    path.includes('{') ? [] : list ? [path, `${path}.csv`] : [path],
  );
  const files = [
    '/calendar.ics',
    '/organs/committee/calendar.ics',
    '/members/LAP/calendar.ics',
    '/feed.atom',
    '/feed.json',
    '/sitemap.xml',
  ];
  for (const address of [
    ...lists.map((path) => `/api/v1${path}`),
    ...files,
    '/api/v1/acts?limit=1000',
    '/api/v1/search?q=Lindalino',
  ]) {
    const text = (await (await get(address)).text()).replace('"query":"Lindalino"', '');
    for (const word of [...RESTRICTED_WORDS, 'lindalino']) assert.ok(!text.includes(word), `${word} at ${address}`);
  }
  for (const hidden of ['/meetings/lindalino-talks', '/parties/LIN'])
    assert.equal((await get(`/api/v1${hidden}`)).status, 404);
});

test('an ETag saves sending the same again, and changes with date, language, format and address', async () => {
  const tagOf = async (address: string, headers = {}) => (await get(address, headers)).headers.get('etag') ?? '';
  const tag = await tagOf('/api/v1/parties');
  assert.match(tag, /^"[\w-]{20,}"$/);
  const again = await get('/api/v1/parties', { 'if-none-match': `"other", W/${tag}` });
  assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', tag]);
  const others = [
    await tagOf('/api/v1/parties?lang=ru'),
    await tagOf('/api/v1/parties?at=2010'),
    await tagOf('/api/v1/parties.csv'),
    await tagOf('/api/v1/parties', { accept: 'application/ld+json' }),
    await tagOf('/api/v1/parties?asKnownAt=79'),
  ];
  assert.equal(new Set([tag, ...others]).size, 6);
});

test('a reader gets the coding that they would rather have, under a weak tag that still saves sending again', async () => {
  const plain = await get('/api/v1/parties');
  const zipped = await get('/api/v1/parties', { 'accept-encoding': 'br;q=0.8, gzip' });
  assert.equal(zipped.headers.get('content-encoding'), 'gzip');
  assert.equal(zipped.headers.get('etag'), `W/${plain.headers.get('etag')}`);
  assert.equal(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString(), await plain.text());
  const again = await get('/api/v1/parties', { 'if-none-match': zipped.headers.get('etag') ?? '' });
  assert.equal(again.status, 304);
  const refused = await get('/api/v1/parties', { 'accept-encoding': 'gzip;q=0' });
  assert.equal(refused.headers.get('content-encoding'), null);
});

test('what was made before is not sent once the record has grown', async () => {
  const { site: growing, record } = await gulliver();
  const ask = asking(growing);
  const before = await ask.get('/api/v1/parties?at=2020');
  await record({
    recordedAt: '2026-03-19T13:00:00.000Z',
    drafts: [
      {
        kind: 'status.granted',
        body: { party: 'HOU', status: 'partner' },
        effective: '2019',
        by: { capacity: 'secretariat' },
        audience: 'public',
        sources: [],
      },
    ],
  });
  const after = await ask.get('/api/v1/parties?at=2020', { 'if-none-match': before.headers.get('etag') ?? '' });
  assert.equal(after.status, 200);
  assert.notEqual(await after.text(), await before.text());
  // A state named by its act stays what it was, and only its links learn of what came later.
  const named = async () => (await ask.get('/api/v1/parties?at=2020&asKnownAt=81')).text();
  assert.equal(await named(), await named());
  assert.match(
    (await ask.get('/api/v1/parties?asKnownAt=81')).headers.get('link') ?? '',
    /asKnownAt=82>; rel="last memento"/,
  );
});

test('only what can never change is kept without asking again', async () => {
  const control = async (query: string) => (await get(`/api/v1/parties${query}`)).headers.get('cache-control');
  assert.equal(await control(''), 'public, max-age=0, must-revalidate');
  assert.equal(await control('?at=2010'), 'public, max-age=0, must-revalidate');
  assert.equal(await control('?at=2010&asKnownAt=2026-03-01T00:00:00Z'), 'public, max-age=0, must-revalidate');
  assert.match((await control('?at=2010&asKnownAt=79')) ?? '', /max-age=86400/);
});

test('any page may read, and is told what it may send', async () => {
  assert.equal((await get('/api/v1/forum')).headers.get('access-control-allow-origin'), '*');
  const preflight = await app.request('/api/v1/forum', { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /accept-datetime/);
});

test('HEAD answers like GET without a body', async () => {
  const response = await app.request('/api/v1/forum', { method: 'HEAD' });
  assert.deepEqual([response.status, await response.text()], [200, '']);
  assert.equal(response.headers.get('etag'), (await get('/api/v1/forum')).headers.get('etag'));
});

test('the timeline names the dates on which something changed, oldest first', async () => {
  const { items } = await answer('timeline');
  assert.deepEqual(items[0], { date: '1999', acts: 1, key: true, events: items[0]?.events ?? [] });
  assert.match(items[0]?.events[0]?.title ?? '', /^Lemuel Gulliver put the idea/);
});

test('what the rules find and what is due are answered with rule and article', async () => {
  const { items } = await answer('findings');
  const late = items.find(({ code }) => code === 'meeting-late');
  assert.deepEqual([late?.rule, late?.article, late?.edition], ['organs.summit.cadence.months', '2.1', '2002-06-04']);
  assert.match(late?.subject ?? '', /^summit-\d$/);
  assert.match(`${late?.expected} ${late?.found}`, /\w+ .*\w+/);
  const due = await answer('due', '?at=2013');
  assert.deepEqual(
    due.items.filter(({ what }) => what === 'regular-meeting').map(({ organ, by }) => [organ, by]),
    [
      ['summit', '2014-06-08'],
      ['ministerial', '2014-12-17'],
    ],
  );
});
