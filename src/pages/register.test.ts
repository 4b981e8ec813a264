import { asRead } from '#test/support/read-markup.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { commitment, leafFrom, leafHash, toHex } from '#record/entry.ts';
import { sha256 } from '#web/digest.ts';
import { readingOf } from '#reading/reading.ts';
import { pageAt, walk } from '#test/support/crawl.ts';
import { gulliver, RESTRICTED_WORDS } from '#test/support/gulliver.ts';
import { forumIn } from '#test/support/folder.ts';
import { siteInMemory } from '#test/support/site.ts';
import { problemPage } from './trouble/problem.ts';

const { site } = await gulliver();

const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const at = async (address: string): Promise<string> => present(await pageAt(site, address), address);
/** The page without the bytes of an act, where JSON may well say null. */
const withoutBytes = (markup: string): string => markup.replaceAll(/<code class="hash">[^<]*<\/code>/g, '');
const entries = () => Array.from({ length: site.room.now().size }, (_, n) => present(site.room.entry(n), `act ${n}`));
const isOpen = (content: string): boolean => (JSON.parse(content) as { audience: unknown }).audience === 'public';

test('every link of every page leads to a page, in both languages and at other dates', async () => {
  const { pages, lost } = await walk(
    site,
    (link) => !link.includes('asKnownAt=') && !/[?&]at=\d{3}[1-46-9]/.test(link),
  );
  assert.deepEqual(lost, []);
  assert.ok(pages.size > 300, `${pages.size} pages`);
  for (const [address, markup] of pages) {
    const text = textOf(withoutBytes(markup));
    assert.doesNotMatch(text, /\bundefined\b|\bnull\b|\[object|\bNaN\b|Infinity/, address);
    const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)], `${address}: an id stands twice`);
    for (const [, fragment] of markup.matchAll(/href="#([^"]*)"/g))
      assert.ok(ids.includes(fragment), `${address}#${fragment}`);
  }
});

test('every page of the forum that we ship is reached, and none of its links is lost', async () => {
  const { folder } = forumIn('forums/cica');
  const { site: shipped } = await siteInMemory([{ recordedAt: '2026-01-05T08:00:00.000Z', drafts: folder.drafts }], {
    now: '2026-11-21T12:00:00.000Z',
    knownUntil: folder.knownUntil,
    forumId: folder.id,
  });
  const { pages, lost } = await walk(shipped, (link) => !link.includes('?') && !/\/record\/\d*[1-9]$/.test(link));
  assert.deepEqual(lost, []);
  assert.ok(pages.size > 400, `${pages.size} pages`);
  for (const [address, markup] of pages) {
    assert.doesNotMatch(textOf(withoutBytes(markup)), /\bundefined\b|\bnull\b|\[object|\bNaN\b|Infinity/, address);
  }
});

test('what is not public shows nowhere', async () => {
  const { pages } = await walk(site, (link) => !link.includes('?'));
  for (const [address, markup] of pages) {
    for (const word of RESTRICTED_WORDS) assert.ok(!markup.includes(word), `${address} shows ${word}`);
  }
});

test('of an act that is not public the record shows the commitment and nothing else', async () => {
  const hidden = entries().filter(({ content }) => !isOpen(content));
  assert.ok(hidden.length > 0);
  for (const { n, content, salt, recordedAt } of hidden) {
    const page = await at(`/record/${n}`);
    const commit = commitment(content, salt, sha256);
    assert.ok(page.includes(commit));
    assert.ok(page.includes(toHex(leafHash(leafFrom(n, recordedAt, commit), sha256))));
    assert.ok(!page.includes(toHex(salt)), 'with its salt a content could be guessed');
    assert.match(textOf(page), new RegExp(`Act ${n}: not public`));
  }
});

test('a public act can be recomputed from what its page shows', async () => {
  const open = present(
    entries().find(({ content }) => isOpen(content) && content.includes('meeting.held')),
    'a public act',
  );
  const page = await at(`/record/${open.n}`);
  const [content = '', salt = '', commit = '', leaf = '', hash = ''] = [
    ...page.matchAll(/<code class="hash">([^<]*)<\/code>/g),
  ].map(([, code = '']) =>
    code
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
  assert.equal(toHex(sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(content)]))), commit);
  assert.equal(toHex(leafHash(new TextEncoder().encode(leaf), sha256)), hash);
});

test('a correction and the act whose place it takes lead to each other', async () => {
  const { forum } = site.room.now();
  const [[older, newer] = [0, null]] = forum.correctedBy;
  assert.ok(newer);
  assert.match(await at(`/record/${older}`), new RegExp(`href="/record/${newer.n}">Replaced by ${newer.n}`));
  assert.match(await at(`/record/${newer.n}`), new RegExp(`Takes the place of</dt>\\s*<dd><a href="/record/${older}"`));
});

test('the record is read by fifties, newest first or from a number on', async () => {
  const size = site.room.now().size;
  const newest = await at('/record');
  const rows = [...newest.matchAll(/<th scope="row"><a href="\/record\/(\d+)"/g)].map(([, n]) => Number(n));
  assert.deepEqual(
    rows,
    Array.from({ length: 50 }, (_, place) => size - 1 - place),
  );
  const first = await at('/record?from=0');
  assert.match(first, /rel="next" href="\/record\?from=50"/);
  assert.match(textOf(await at('/record?from=100000')), /There is no act 100000 yet/);
  assert.equal(await pageAt(site, '/record?from=x'), null);
  assert.equal(await pageAt(site, `/record/${size}`), null);
});

test('a text of the Chair is never shown as a consensus document', async () => {
  const markup = await at('/documents/chairs-text');
  const page = textOf(markup.slice(markup.indexOf('<main'), markup.indexOf('</main>')));
  assert.match(page, /It is not a document that the members agreed on/);
  assert.doesNotMatch(page, /by consensus/);
  const list = await at('/documents?standing=consensus');
  assert.ok(!list.includes('/documents/chairs-text"'));
});

test('a meeting planned beyond what the record knows is never said to have been held', async () => {
  const { forum } = site.room.now();
  const planned = [...forum.meetings].filter(([, acts]) =>
    acts.every((act) => act.kind !== 'meeting.held' && act.kind !== 'meeting.not-held'),
  );
  const beyond = planned.filter(([, acts]) =>
    acts.some((act) => act.audience === 'public' && 'plannedFor' in act.body && (act.body.plannedFor ?? '') > '2026'),
  );
  assert.ok(beyond.length > 0);
  for (const [id] of beyond)
    assert.match(textOf(await at(`/meetings/${id}`)), /planned, with no word on whether it took place/);
});

test('a thing that the record knows, at a date before it was so, is a sentence and the way to its first date', async () => {
  const page = textOf(await at('/documents/rules?at=1950-01-01'));
  assert.match(page, /At the end of 1 January 1950, nothing is known of this yet\./);
  assert.equal(await pageAt(site, '/documents/never-written'), null);
});

test('the calendar answers for any year and says where knowledge ends', async () => {
  for (const year of ['0001', '1812', '2004', '2026', '9999'])
    assert.match(await at(`/calendar?year=${year}`), new RegExp(`Calendar ${year}`));
  assert.match(textOf(await at('/calendar?year=2027')), /The history in this record ends on 31 December 2025/);
  assert.equal(await pageAt(site, '/calendar?year=next'), null);
});

test('the rules name for each value its article, its source, or that it is an assumption', async () => {
  const page = textOf(await at('/rules'));
  assert.match(page, /article 2\.1/);
  assert.match(page, /assumption No text was found\./);
  assert.match(page, /two thirds/);
});

test('search quotes what was asked without letting it become markup', async () => {
  const page = await at('/search?q=%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AEx');
  assert.ok(!page.includes('<script>alert'));
  assert.match(page, /Nothing fits/);
  assert.match(textOf(await at('/ru/search?q=лилипутия')), /Лилипутия/);
});

test('a page about a mistake names the parameter, quotes the value and shows no way into markup', async () => {
  for (const [address, sentence] of [
    ['/', /There is no such day or month: “2010-02-30&lt;b&gt;”/],
    ['/ru', /Такого дня или месяца нет: «2010-02-30&lt;b&gt;»/],
  ] as const) {
    const reading = readingOf(site, new URL(address, 'https://forum.example'), address === '/ru' ? 'ru' : 'en');
    assert.ok(reading.ok);
    const mistakes = [{ field: 'at', code: 'date-impossible', value: '2010-02-30<b>' }] as const;
    const page = asRead(problemPage(reading.value, { status: 400, mistakes }));
    assert.match(page, sentence);
    assert.ok(!page.includes('<b>'));
  }
});

test('a page about a fault gives a number and no stack', async () => {
  const reading = readingOf(site, new URL('https://forum.example/'), 'en');
  assert.ok(reading.ok);
  const page = String(problemPage(reading.value, { status: 500, mistakes: [], requestId: 'abc-123' }));
  assert.match(page, /give this number to whoever runs the service: abc-123/);
  assert.doesNotMatch(page, /\.ts:\d+/);
});

test('the record shows on which days it grew, and itself as it then stood', async () => {
  const page = await at('/record');
  assert.match(textOf(page), /19 March 2026/);
  const [, then = ''] =
    /href="(\/record\?asKnownAt=\d+)">the record at act \d+<\/a><\/td>\s*<\/tr>\s*<\/tbody>/.exec(page) ?? [];
  assert.match(textOf(await at(then)), /the newest of 5 January 2026/);
});
