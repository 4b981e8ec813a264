import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf } from '#formats/json-ld.ts';
import { asking } from '../../test/support/asking.ts';
import { gulliver, LAST_RECORDED } from '../../test/support/gulliver.ts';

const { site, record } = await gulliver();
const { get } = asking(site);

const textOf = async (address: string, headers = {}): Promise<string> => {
  const response = await get(address, headers);
  assert.equal(response.status, 200, address);
  return response.text();
};

test('every list of a page is a table too, in each language and with the same parameters', async () => {
  const lists = [
    'members',
    'organs',
    'chairmanship',
    'meetings',
    'documents',
    'decisions',
    'measures',
    'partners',
    'rules',
    'disagreements',
    'sources',
    'record',
  ];
  for (const list of lists) {
    for (const address of [`/${list}.csv`, `/ru/${list}.csv?at=2010`]) {
      const response = await get(address);
      assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
      const text = Buffer.from(await response.arrayBuffer()).toString();
      assert.ok(text.startsWith('\ufeff'), address);
      assert.match(text, /^\ufeff[\w.]+(,[\w.]+)*\r\n/, address);
    }
  }
  assert.match(await textOf('/members.csv?status=observer-organisation'), /\r\nHOU,/);
  assert.doesNotMatch(await textOf('/members.csv?at=2002-06-04'), /LAP/);
});

test('an empty list still has its header', async () => {
  const [header = '', ...rows] = (await textOf('/members.csv?at=1500')).trim().split('\r\n');
  assert.match(header, /^id,name,names\.en,names\.ru,type,status,since/);
  assert.deepEqual(rows, []);
});

test('a title that begins like a formula is text in a table', async () => {
  assert.match(await textOf('/documents.csv'), /\r\ndeclaration-2010,declaration,'=Equal ends/);
});

test('the calendar has the meeting where it moved to, the one not held, and the one whose day is open', async () => {
  const calendar = await textOf('/calendar.ics');
  const events = calendar.split('BEGIN:VEVENT').slice(1);
  const of = (id: string) => events.filter((one) => one.includes(`UID:meeting-${id}@gulliver`));
  assert.match(of('ministerial-2')[0] ?? '', /VALUE=DATE:20121217/);
  assert.match(of('committee-2013')[0] ?? '', /STATUS:CANCELLED/);
  assert.match(of('ministerial-3')[0] ?? '', /STATUS:TENTATIVE/);
  assert.equal(of('summit-4').length, 0);
  assert.equal(new Set(events.map((one) => /UID:(.*)/.exec(one)?.[1])).size, events.length);
});

test('what is due by rule is in the calendar, and says that it is no announcement', async () => {
  const calendar = await textOf('/organs/summit/calendar.ics?at=2013');
  assert.match(calendar, /UID:due-summit@gulliver/);
  assert.doesNotMatch(calendar, /UID:due-ministerial/);
  assert.match(calendar.replaceAll('\r\n ', ''), /It is not an announcement/);
});

test('a party has the meetings that it hosts, chairs or takes part in', async () => {
  const calendar = await textOf('/members/HOU/calendar.ics');
  assert.match(calendar, /meeting-summit-3@/);
  assert.doesNotMatch(calendar, /meeting-summit-1@/);
  for (const nobody of ['/members/ZZZ/calendar.ics', '/organs/senate/calendar.ics'])
    assert.equal((await get(nobody)).status, 404);
});

test('a calendar speaks the language of its address', async () => {
  assert.match(await textOf('/ru/calendar.ics'), /Саммит/);
  assert.match(await textOf('/calendar.ics?lang=ru'), /Саммит/);
});

test('a meeting corrected or changed later keeps its name, and its number only rises', async () => {
  const { site: other, record: more } = await gulliver();
  const numberOf = async (ask: typeof get) => {
    const event = (await (await ask('/calendar.ics')).text())
      .split('BEGIN:VEVENT')
      .find((one) => one.includes('UID:meeting-ministerial-3@gulliver'));
    return Number(/SEQUENCE:(\d+)/.exec(event ?? '')?.[1]);
  };
  const ask = asking(other).get;
  const before = await numberOf(ask);
  const by = { capacity: 'secretariat' } as const;
  await more({
    recordedAt: '2026-03-19T13:00:00.000Z',
    drafts: [
      {
        kind: 'meeting.changed',
        body: { meeting: 'ministerial-3', plannedFor: '2026-10-07' },
        effective: '2026-03-01',
        by,
        audience: 'public',
        sources: [],
        ref: 'moved',
      },
    ],
  });
  const moved = await numberOf(ask);
  await more({
    recordedAt: '2026-03-19T14:00:00.000Z',
    drafts: [
      {
        kind: 'act.withdrawn',
        body: { reason: { en: 'A slip.' } },
        effective: '2026-03-01',
        by,
        audience: 'public',
        sources: [],
        corrects: 'moved',
      },
    ],
  });
  const back = await numberOf(ask);
  assert.ok(before < moved && moved < back, `${before} ${moved} ${back}`);
});

test('the feeds have the newest acts of the record first, each with its lasting address', async () => {
  const atom = await textOf('/feed.atom');
  assert.match(atom, new RegExp(`<updated>${LAST_RECORDED}</updated>`));
  assert.deepEqual(
    [...atom.matchAll(/<id>http:\/\/localhost\/record\/(\d+)<\/id>/g)].slice(0, 3).map((match) => match[1]),
    ['81', '80', '76'],
  );
  const json = JSON.parse(await textOf('/feed.json?lang=ru')) as {
    version: string;
    items: { id: string; url: string; title: string }[];
  };
  assert.equal(json.version, 'https://jsonfeed.org/version/1');
  assert.equal(json.items[0]?.id, 'http://localhost/record/81');
  assert.equal(json.items[0]?.url, 'http://localhost/ru/record/81');
  assert.match(json.items[1]?.title ?? '', /^Исправление: /);
});

test('words of the record are text in a feed, whatever they look like', async () => {
  await record({
    recordedAt: '2026-03-19T15:00:00.000Z',
    drafts: [
      {
        kind: 'event.noted',
        body: { title: { en: '<script>alert(1)</script> & ]]> more' } },
        effective: '2026',
        by: { capacity: 'secretariat' },
        audience: 'public',
        sources: [],
      },
    ],
  });
  const atom = await textOf('/feed.atom');
  assert.ok(atom.includes('<![CDATA[&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt; more]]>'));
  const json = JSON.parse(await textOf('/feed.json')) as { items: { title: string }[] };
  assert.equal(json.items[0]?.title, '<script>alert(1)</script> & ]]> more');
});

/** The keys of a document, at any depth, but those of maps by language. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'name' ? [key] : [key, ...keysOf(inner)]));
}

test('parties, meetings, documents and decisions are linked data at the addresses of their pages', async () => {
  const context = JSON.parse(await textOf('/ns/context.jsonld')) as ReturnType<typeof contextOf>;
  assert.deepEqual(context, contextOf('http://localhost'));
  const terms = new Set([...Object.keys(context['@context']), '@context']);
  const pages = [
    '/members',
    '/members/LAP',
    '/meetings',
    '/meetings/summit-3',
    '/documents',
    '/documents/treaty',
    '/decisions',
    '/ru/decisions/silence-2010',
  ];
  for (const page of pages) {
    const response = await get(page, { accept: 'application/ld+json' });
    assert.match(response.headers.get('content-type') ?? '', /^application\/ld\+json/);
    const document = (await response.json()) as Record<string, unknown>;
    assert.equal(document['@context'], 'http://localhost/ns/context.jsonld');
    for (const key of keysOf(document)) assert.ok(terms.has(key), `${key} at ${page}`);
  }
});

test('every word of our own in linked data is explained where its name leads', async () => {
  const { graph } = JSON.parse(await textOf('/ns/terms')) as { graph: { id: string }[] };
  const explained = new Set(graph.map(({ id }) => id));
  const used = new Set<string>(
    Object.values(contextOf('http://localhost')['@context']).flatMap(
      (term) => JSON.stringify(term).match(/concord:[\w-]+/g) ?? [],
    ),
  );
  for (const address of [
    '/members',
    '/members?status=partner',
    '/members?status=observer-organisation',
    '/members/JAP',
  ]) {
    const text = await textOf(address, { accept: 'application/ld+json' });
    for (const term of text.match(/concord:[\w-]+/g) ?? []) used.add(term);
  }
  assert.ok(used.size > 8);
  for (const term of used) assert.ok(explained.has(term.replace('concord:', 'http://localhost/ns/terms#')), term);
});

test('a browser gets the page, not the data', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
  // No page is mounted here: what the formats do not answer passes on to nothing.
  assert.equal((await get('/members', browser)).status, 404);
  assert.equal((await get('/members', { accept: 'application/json' })).status, 200);
});

test('an uncertain date stays what it is in linked data', async () => {
  const { graph } = JSON.parse(await textOf('/members/GLU', { accept: 'application/ld+json' })) as {
    graph: { memberships: { since: string }[] }[];
  };
  assert.equal(graph[0]?.memberships[0]?.since, '2008/2010');
});

test('a search engine finds every page in every language, and no other date', async () => {
  const sitemap = await textOf('/sitemap.xml');
  for (const page of ['/', '/ru', '/members/LAP', '/ru/meetings/summit-3'])
    assert.ok(sitemap.includes(`<loc>http://localhost${page}</loc>`), page);
  assert.doesNotMatch(sitemap, /lindalino|at=/i);
  assert.match(await textOf('/robots.txt'), /Sitemap: http:\/\/localhost\/sitemap\.xml/);
});
