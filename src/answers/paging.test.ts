import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnswerOf } from '#contract/endpoints.ts';
import { asking } from '#test/support/asking.ts';
import { grownForum } from '#test/support/grown-forum.ts';
import { asked } from '#reading/asked.ts';
import { actsOnPage, fitting, LONGEST_PAGE } from './paging.ts';
import { decisionsPage } from '#pages/decision/decisions.ts';

// More than a thousand meetings.
const site = await grownForum(21_500);
const { answer, get, problem } = asking(site);

test('a list of more than a thousand comes in pages, and no meeting is lost between them', async () => {
  const found: string[] = [];
  let page = await answer('meetings');
  assert.equal(page.items.length, 1000);
  for (;;) {
    found.push(...page.items.map(({ id }) => id));
    if (page.next === undefined) break;
    page = await answer('meetings', `?limit=400&after=${page.next}`);
  }
  assert.equal(new Set(found).size, found.length);
  assert.ok(found.length > 1000);
  const table = await (await get('/api/v1/meetings.csv')).text();
  assert.equal(table.trimEnd().split('\r\n').length, found.length + 1);
});

test('a long history comes in pages of a mebibyte, and no act is lost or told twice', () => {
  const acts = site.room.now().forum.acts.toReversed();
  const pages: number[][] = [];
  for (let after: string | undefined; ;) {
    const page = actsOnPage({ site }, acts, after);
    pages.push(page.on.map(({ n }) => n));
    if (page.next === undefined) break;
    after = page.next;
  }
  assert.ok(pages.length > 5, `${pages.length} pages`);
  assert.deepEqual(
    pages.flat(),
    acts.map(({ n }) => n),
  );
});

test('one act that is longer than a page is answered all the same', () => {
  assert.deepEqual(fitting([2 * LONGEST_PAGE, 1], Number), [2 * LONGEST_PAGE]);
  assert.deepEqual(fitting([1, LONGEST_PAGE - 1, 1], Number), [1, LONGEST_PAGE - 1]);
});

test('acts come in pages of a mebibyte at most, one after the other', async () => {
  const seen: number[] = [];
  for (let from: number | null = 0; from !== null && from < 8000;) {
    const page: AnswerOf<'acts'> = await answer('acts', `?from=${from}&limit=1000`);
    assert.ok(JSON.stringify(page).length < 3 * LONGEST_PAGE);
    seen.push(...page.items.map(({ n }) => n));
    from = page.next;
  }
  assert.deepEqual(seen, [...seen.keys()]);
});

test('a list is whole where it is short, and says so by having no next page', async () => {
  const whole = await answer('meetings', '?organ=summit&limit=1000');
  assert.ok(!('next' in whole));
  const first = await answer('meetings', '?organ=summit&limit=2');
  assert.deepEqual([first.items.length, first.next], [2, first.items[1]?.id]);
});

test('a page that begins after what is not there is a mistake', async () => {
  const { status, errors } = await problem('/api/v1/decisions?after=nothing');
  assert.equal(status, 400);
  assert.deepEqual(
    errors?.map(({ field }) => field),
    ['after'],
  );
});

test('a page shows a hundred rows and the way to the next hundred', () => {
  const seen = (address: string) => {
    const reading = asked(site, new URL(`http://localhost${address}`), 'en', decisionsPage.asks);
    assert.ok(reading.ok);
    return decisionsPage.view(reading.value, {}, null)?.text ?? '';
  };
  let next: string | undefined = '/decisions';
  const rows = new Set<string>();
  for (let pages = 0; next !== undefined && pages < 40; pages++) {
    const text = seen(next);
    const shown = [...text.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, href = '']) => href);
    assert.ok(shown.length <= 100);
    for (const one of shown) rows.add(one);
    next = /<a rel="next" href="([^"]+)">Further/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.ok(rows.size > 1000, String(rows.size));
});
