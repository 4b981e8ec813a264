/** The API over each forum that we ship: every address that a list gives leads to something, at any date, in any language. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { endpointList, type EndpointName } from '#contract/endpoints.ts';
import { readForumFolder } from '#store/forum-folder.ts';
import { asking, type Asker } from './support/asking.ts';
import { siteInMemory } from './support/site.ts';

const FORUMS = fileURLToPath(new URL('../forums', import.meta.url));

async function openForum(name: string): Promise<Asker> {
  const folder = await readForumFolder(`${FORUMS}/${name}`);
  assert.ok(folder.ok, JSON.stringify(folder));
  const { drafts, knownUntil, id: forumId } = folder.value;
  const batch = { recordedAt: '2026-01-05T08:00:00.000Z', drafts };
  const { site } = await siteInMemory([batch], { now: `${knownUntil}T12:00:00.000Z`, knownUntil, forumId });
  return asking(site);
}

/** The ids that a list gives for the things of which there is an endpoint each. */
async function idsIn(ask: Asker, list: EndpointName): Promise<string[]> {
  const { items } = (await ask.answer(list)) as unknown as { items: readonly { id?: string; n?: number }[] };
  return [...new Set(items.map((item) => String(item.id ?? item.n)))];
}

const ONE_OF: readonly (readonly [EndpointName, EndpointName])[] = [
  ['parties', 'party'],
  ['organs', 'organ'],
  ['meetings', 'meeting'],
  ['documents', 'document'],
  ['decisions', 'decision'],
  ['acts', 'act'],
];

/** Before anything, at turns of its history, and after what is known. */
const DATES = [
  '1900',
  '1992-10-05',
  '1999',
  '2004-10-22',
  '2010-06',
  '2014-05-21',
  '2022-10-12/2022-10-13',
  '201X',
  '9999',
];

for (const name of readdirSync(FORUMS)) {
  const ask = await openForum(name);

  test(`${name}: every list and every page of its own answers by its schema, at any date, in each language`, async () => {
    for (const [endpoint, { path }] of endpointList) {
      if (path.includes('{')) continue;
      for (const date of DATES)
        for (const language of ['en', 'ru']) await ask.answer(endpoint, `?at=${date}&lang=${language}`);
    }
  });

  test(`${name}: everything that a list names can be asked for alone, as linked data too`, async () => {
    for (const [list, single] of ONE_OF) {
      for (const id of await idsIn(ask, list)) {
        await ask.answer(single, '', id);
        const path = endpointList.find(([one]) => one === single)?.[1];
        if (!path?.linked) continue;
        const response = await ask.get(`/api/v1${path.path.replace('{id}', id)}`, { accept: 'application/ld+json' });
        assert.equal(response.status, 200, id);
      }
    }
  });

  test(`${name}: the newest state of the record answers like the record as known at its last act`, async () => {
    const { asKnownAt } = await ask.answer('forum');
    for (const [endpoint, { path }] of endpointList) {
      if (path.includes('{')) continue;
      assert.deepEqual(await ask.answer(endpoint), await ask.answer(endpoint, `?asKnownAt=${asKnownAt}`), endpoint);
    }
  });

  test(`${name}: every list is a table with a row for each thing`, async () => {
    for (const [endpoint, { path, list }] of endpointList) {
      if (!list) continue;
      const { items } = (await ask.answer(endpoint)) as unknown as { items: readonly unknown[] };
      const table = await (await ask.get(`/api/v1${path}.csv`)).text();
      // Line ends within a cell are bare line feeds; only rows end with both.
      assert.equal(table.split('\r\n').length - 2, items.length, endpoint);
    }
  });

  test(`${name}: calendars and feeds are whole in each language`, async () => {
    for (const prefix of ['', '/ru']) {
      const calendar = await (await ask.get(`${prefix}/calendar.ics`)).text();
      assert.match(calendar, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
      for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.match(await (await ask.get(`${prefix}/feed.atom`)).text(), /<entry>/);
    }
  });
}
