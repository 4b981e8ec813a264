import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCRIPT, readingAt } from '#test/support/hostile-forum.ts';
import { publicRoutes } from '#web/routes.ts';

const DATES = [
  '',
  '?at=2001-05-01',
  '?at=2003',
  '?at=1950',
  '?at=2099-01-01',
  '?at=../2003',
  '?at=2003/..',
  '?at=200X',
  '?at=2004-02%3F',
  '?at=0001',
  '?asKnownAt=6',
  '?asKnownAt=2000-01-01T00:00:00Z',
];

/** What stands for the parts of an address in the small forum. */
const NAMED: Readonly<Record<string, string>> = {
  ':party': 'AAA',
  ':meeting': 'council-1',
  ':document': 'act-1',
  ':decision': 'd-1',
  ':n': '8',
  ':act': '8',
};

const pathOf = (pattern: string): string =>
  pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? (NAMED[part.replace(/\{.*\}/, '')] ?? 'AAA') : part))
    .join('/');

function paramsOf(pattern: string): Record<string, string> {
  const path = pathOf(pattern).split('/');
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1).replace(/\{.*\}/, ''), path[at] ?? '']] : [])),
  );
}

async function pageAt(pattern: string, prefix: string, query: string): Promise<string | null> {
  const page = publicRoutes.find(({ path }) => path === pattern)?.page;
  assert.ok(page);
  const path = pathOf(pattern);
  const view = page.view(
    readingAt(`${prefix}${prefix !== '' && path === '/' ? '' : path}${query}`),
    paramsOf(pattern),
    null,
  );
  return view === null ? null : String(await view);
}

for (const { path } of publicRoutes) {
  for (const prefix of ['', '/ru']) {
    test(`${prefix}${path} is whole, escaped and free of scripts at any date`, async () => {
      for (const query of DATES) {
        const page = await pageAt(path, prefix, query);
        if (page === null) continue;
        const where = `${prefix}${path}${query}`;
        assert.ok(!page.includes(SCRIPT), `${where}: a name was not escaped`);
        assert.doesNotMatch(page, /\s(?:onload|onclick|style)="/, `${where}: a handler or a style in the markup`);
        assert.doesNotMatch(page, /<script(?! type="module" src=)/, `${where}: a script in the page`);
        assert.doesNotMatch(page, /href="javascript:/, where);
        const text = page.replace(/<[^>]*>/g, ' ');
        assert.doesNotMatch(text, /\bundefined\b|\bnull\b|\[object|\bNaN\b|Infinity/, where);
        assert.doesNotMatch(page, /="[^"]*(?:undefined|\[object|NaN|Infinity)[^"]*"/, where);
        assert.equal(page.match(/<h1[ >]/g)?.length, 1, `${where}: one heading of the first level`);
        assert.match(page, new RegExp(`<html lang="${prefix === '' ? 'en' : 'ru'}"`));
        assert.match(page, /<title>[^<]{4,}<\/title>/);
        const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
        assert.deepEqual(ids, [...new Set(ids)], `${where}: an id stands twice`);
      }
    });
  }
}

test('every link of a dated page keeps the date, the state of the record and the language', async () => {
  const page = await pageAt('/members', '/ru', '?at=2004-01-01&asKnownAt=20');
  assert.ok(page);
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const links = [...main.matchAll(/href="(\/[^"]*)"/g)].map(
    ([, link = '']) => new URL(link.replaceAll('&amp;', '&'), 'https://forum.example'),
  );
  assert.ok(links.length > 5);
  for (const link of links) {
    assert.equal(link.searchParams.get('at'), '2004-01-01', link.href);
    assert.equal(link.searchParams.get('asKnownAt'), '20', link.href);
    assert.ok(link.pathname.startsWith('/ru') || link.searchParams.get('lang') === 'ru', link.href);
  }
});

test('members are counted at the end of the day, and what the sources leave open is said', async () => {
  const at = async (query: string) => (await pageAt('/members', '', query)) ?? '';
  assert.match(await at('?at=2001-05-01'), /1 member at the end of 1 May 2001\./);
  assert.match(await at('?at=2003-07-01'), /1 member at the end of 1 July 2003; 1 more may have been one/);
  assert.match(await at('?at=2004-01-01'), /2 members at the end of 1 January 2004\./);
  assert.match(await at('?at=1950'), /No member at some time in 1950\./);
});

test('a standing that does not exist is no page', async () => {
  assert.equal(await pageAt('/members', '', '?status=president'), null);
});

test('the page of one party tells its names, terms, meetings and every act about it', async () => {
  const page = (await pageAt('/members/:party', '', '')) ?? '';
  assert.match(page, /&quot;Republic&quot; of Aland &amp; Co/);
  for (const id of ['standings', 'names', 'chairs', 'meetings', 'documents', 'history'])
    assert.match(page, new RegExp(`id="${id}"`));
});

test('a term that the record sees begin ends the one before it', async () => {
  const page = (await pageAt('/chairmanship', '', '?at=2004-01-01')) ?? '';
  assert.match(page, /handed over to/);
  assert.match(page, /June 2003/);
  const before = (await pageAt('/chairmanship', '', '?at=2002-01-01')) ?? '';
  assert.doesNotMatch(before, /handed over to/);
});

test('beyond the end of its knowledge the record says so', async () => {
  assert.match((await pageAt('/', '', '')) ?? '', /The history in this record ends on 31 December 2025/);
  assert.doesNotMatch((await pageAt('/', '', '?at=2010-01-01')) ?? '', /The history in this record ends/);
});

test('before the forum there is a sentence and no mistake', async () => {
  const page = (await pageAt('/', '', '?at=1950-01-01')) ?? '';
  assert.match(page, /The record has nothing at the end of 1 January 1950/);
  assert.match(page, /The earliest fact in the record is of 2000/);
});
