import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gulliver } from '#test/support/gulliver.ts';
import { html } from '#pages/html.ts';
import { lasting } from './lasting.ts';
import { href } from '#reading/address.ts';
import { publicRoutes } from '#web/routes.ts';
import { readingOf, type Reading } from '#reading/reading.ts';

const { site } = await gulliver();

function readingAt(address: string): Reading {
  const reading = readingOf(site, new URL(address, 'https://forum.example'), address.startsWith('/ru') ? 'ru' : 'en');
  assert.ok(reading.ok);
  return reading.value;
}

test('a piece is written once, and each reader finds their own date in its links', () => {
  let written = 0;
  const piece = (reading: Reading) =>
    lasting(reading, 'a test', (undated) => {
      written += 1;
      return html`<a href="${href(undated, '/organs')}"></a><a href="${href(undated, '/rules#a', { q: 1 })}"></a>`;
    }).text;
  assert.equal(piece(readingAt('/?at=2010')), '<a href="/organs?at=2010"></a><a href="/rules?q=1&amp;at=2010#a"></a>');
  assert.equal(piece(readingAt('/')), '<a href="/organs"></a><a href="/rules?q=1#a"></a>');
  assert.equal(written, 1);
});

test('what lasts over all dates cannot ask for the date of one', () => {
  assert.throws(
    () => lasting(readingAt('/'), 'another test', (undated) => html`${undated.at.edtf}`),
    /asked for the date/,
  );
});

test('a page put together from pieces is the page written anew, at every date', () => {
  const dates = ['1998', '2001', '2003-05-05', '2009-12-31', '2012', '2030-01-01'];
  const addresses = publicRoutes
    .filter(({ path }) => !path.includes(':'))
    .flatMap(({ path, page }) => dates.map((date) => [page, `${path}?at=${date}`] as const));
  const shown = (): string[] => addresses.map(([page, address]) => page.view(readingAt(address), {}, null)?.text ?? '');
  const warm = [shown(), shown()][1];
  // Each page alone, from a record folded anew, of which no piece was ever written.
  for (const [place, [page, address]] of addresses.entries()) {
    const reading = readingAt(address);
    const fresh = { ...reading, forum: { ...reading.forum } };
    assert.equal(warm?.[place], page.view(fresh, {}, null)?.text ?? '', address);
  }
});
