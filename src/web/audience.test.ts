import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '#forum/act.ts';
import { pathIn } from '#reading/address.ts';
import { LANGUAGES } from '#words/languages.ts';
import { gulliver } from '#test/support/gulliver.ts';
import { listener } from './app.ts';
import { assets } from './assets.ts';
import { cache, type Cache } from './cache.ts';
import { publicRoutes } from './routes.ts';
import { serve } from './serve.ts';

/** One thing of each kind, for the addresses with a parameter. */
const ONE: Readonly<Record<string, string>> = {
  party: 'LAP',
  meeting: 'ministerial-1',
  document: 'rules',
  decision: 'egg-2012',
  n: '3',
};

const addressesOf = (path: string): string[] => {
  const filled = path.replace(/:(\w+)/, (_, name: string) => ONE[name] ?? name);
  return LANGUAGES.map((language) => pathIn({ language }, filled));
};

const WHOLE = publicRoutes.filter(({ whole }) => whole).flatMap(({ path }) => addressesOf(path));
const PAGES = publicRoutes.filter(({ whole }) => !whole).flatMap(({ path }) => addressesOf(path));

const talks = (audience: Draft['audience'], meeting: string): Draft => ({
  kind: 'meeting.scheduled',
  body: {
    meeting,
    organ: 'committee',
    kind: 'special',
    title: { en: `Talks on ${meeting}` },
    plannedFor: '2026-09-02',
  },
  effective: '2026-03-19',
  by: { capacity: 'secretariat' },
  audience,
  sources: [],
});

/** How often pages are made. */
function counting(): Cache & { readonly made: () => number } {
  const kept = cache();
  let made = 0;
  const put: Cache['put'] = (key, one) => {
    made += 1;
    kept.put(key, one);
  };
  return { get: kept.get, put, made: () => made };
}

test('an act for members changes no public page: neither what it says, nor its tag, nor what is kept', async (t) => {
  const { site, record } = await gulliver();
  const serving = { site, assets: assets(), onFault: (fault: unknown) => assert.fail(String(fault)) };
  const kept = counting();
  const running = await serve(listener(serving, kept), 0, '127.0.0.1');
  t.after(running.close);
  const read = async (path: string, tag?: string) => {
    const headers = tag === undefined ? {} : { 'if-none-match': tag };
    const answer = await fetch(new URL(path, running.address.replace('localhost', '127.0.0.1')), { headers });
    return { status: answer.status, tag: answer.headers.get('etag') ?? '', text: await answer.text() };
  };
  const readAll = (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => ({ path, ...(await read(path)) })));
  await record({ recordedAt: '2026-03-19T13:00:00.000Z', drafts: [talks('public', 'open-1')] });
  const [before, whole] = [await readAll(PAGES), await readAll(WHOLE)];
  const shown = before.filter(({ status }) => status === 200);
  assert.ok(shown.length === PAGES.length, `${shown.length} pages`);

  await record({ recordedAt: '2026-03-19T13:01:00.000Z', drafts: [talks('members', 'closed-1')] });
  const made = kept.made();
  for (const { path, tag, text } of shown) {
    assert.equal((await read(path, tag)).status, 304, path);
    const again = await read(path);
    assert.deepEqual([again.tag, again.text], [tag, text], path);
  }
  assert.equal(kept.made(), made, 'a page was made again');
  // Made again from nothing, it is the same too.
  const anew = await serve(listener(serving, cache()), 0, '127.0.0.1');
  t.after(anew.close);
  const port = { now: new URL(running.address).port, anew: new URL(anew.address).port };
  for (const { path, text } of shown) {
    const answer = await fetch(new URL(path, anew.address.replace('localhost', '127.0.0.1')));
    assert.equal((await answer.text()).replaceAll(port.anew, port.now), text, path);
  }
  for (const { path, tag } of whole) assert.equal((await read(path, tag)).status, 200, path);

  await record({ recordedAt: '2026-03-19T13:02:00.000Z', drafts: [talks('public', 'open-2')] });
  for (const { path, tag } of shown) assert.equal((await read(path, tag)).status, 200, path);
  assert.match((await read('/meetings')).text, /open-2/);
  assert.doesNotMatch((await read('/meetings')).text, /closed-1/);
});
