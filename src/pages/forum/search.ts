/**
 * /search?q=… finds names, titles and texts of the record at the date of the reading. Its form is a plain one; the address is the search.
 */
import { html } from '#pages/html.ts';
import { quoted } from '#reading/quoted.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, href } from '#reading/address.ts';
import { dateText } from '#reading/times.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { forumShort } from '#reading/names.ts';
import { table } from '#pages/parts/table.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { LONGEST_SEARCH, search, type Found } from '#reading/search.ts';

/** `MOST` is as many as `search` gives at most. */
const MOST = 50;

export const searchPage: Page = {
  asks: ['q'],
  view: (reading) => {
    const words = (reading.url.searchParams.get('q') ?? '').trim();
    const { searching } = say(reading);
    return document(
      reading,
      {
        title: words === '' ? searching.title : searching.titleFor(quoted(words)),
        description: searching.describe(forumShort(reading)),
        ...(words === ''
          ? {}
          : { machine: { json: apiHref(reading, '/search', { q: words.slice(0, LONGEST_SEARCH) }) } }),
      },
      html`<p class="lead">${searching.lead}</p>
        ${form(reading, words)} ${words === '' ? html`` : results(reading, words)}`,
    );
  },
};

const form = (reading: Reading, words: string): Html => {
  const { searching } = say(reading);
  const asKnownAt = reading.earlier ? reading.url.searchParams.get('asKnownAt') : null;
  return html`<form class="search-form" role="search" method="get" action="${reading.url.pathname}">
    <label for="q">${searching.label}</label>
    <input id="q" name="q" type="search" value="${words}" maxlength="${LONGEST_SEARCH}" autocomplete="off" />
    ${reading.dated ? html`<input type="hidden" name="at" value="${dateText(reading)}" />` : ''}
    ${asKnownAt === null ? '' : html`<input type="hidden" name="asKnownAt" value="${asKnownAt}" />`}
    <button>${searching.button}</button>
  </form>`;
};

function results(reading: Reading, words: string): Html {
  const { searching } = say(reading);
  const found = search(reading, words);
  return html`${found.length === 0 ? '' : html`<p role="status">${searching.found(found.length, found.length >= MOST)}</p>`}
  ${table<Found>(reading, {
    caption: searching.caption,
    columns: [
      {
        head: searching.column.what,
        names: true,
        cell: (one) => html`<a href="${href(reading, one.href)}"><bdi>${one.title}</bdi></a>`,
      },
      { head: searching.column.type, cell: ({ type }) => searching.types[type] },
      { head: searching.column.date, cell: ({ date }) => (date === null ? '' : when(reading, date)) },
    ],
    rows: found,
    empty: searching.nothing(quoted(words)),
  })}`;
}
