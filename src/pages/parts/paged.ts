/**
 * Long lists come a hundred rows at a time. The address names the row after which the page begins: rows that join the list later
 * shift no page that somebody has kept.
 */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { hereWith } from '#reading/address.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

const ROWS = 100;

/** The parameter of a page's main list; a page lists it in `asks`. */
export const AFTER = 'after';

export type Paging<Row> = {
  readonly key: (row: Row) => string | number;
  /** `param` is the parameter, where a page has several long lists. */
  readonly param?: string;
  /** `most` is how many rows a page has, where others than a hundred. */
  readonly most?: number;
};

type Paged<Row> = { readonly rows: readonly Row[]; readonly links: Html };

/**
 * `paged` gives the rows of this page, and links to the other pages. Where the row that the address names is not there (any more), the
 * page begins at the first row.
 */
export function paged<Row>(
  reading: Reading,
  all: readonly Row[],
  { key, param = AFTER, most = ROWS }: Paging<Row>,
): Paged<Row> {
  if (all.length <= most) return { rows: all, links: html`` };
  const after = reading.url.searchParams.get(param);
  const first = after === null ? 0 : all.findIndex((row) => String(key(row)) === after) + 1;
  const rows = all.slice(first, first + most);
  const last = rows.at(-1);
  const isMore = last !== undefined && first + rows.length < all.length;
  const { paging } = say(reading).site;
  return {
    rows,
    links: html`<nav class="contents pager" aria-label="${paging.label}">
      <ul>
        <li>${paging.shown(first + 1, first + rows.length, all.length)}</li>
        ${first === 0 ? '' : html`<li><a rel="first" href="${hereWith(reading, { [param]: null })}">${paging.first}</a></li>`}
        ${isMore ? html`<li><a rel="next" href="${hereWith(reading, { [param]: key(last) })}">${paging.next}</a></li>` : ''}
      </ul>
    </nav>`,
  };
}
