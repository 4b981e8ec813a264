/** Tables are first-class. Each has a caption, sorting by links, a sticky head, CSV a click away, and a region that scrolls by itself. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { hereWith } from '#reading/address.ts';
import { alphabet, say } from '#reading/say.ts';
import { AFTER, paged, type Paging } from './paged.ts';

type Cell = Html | string | number;

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => Cell;
  /**
   * `sort` makes the column sortable under this key, by this value; texts are compared in the reader's language. Pages list `sort` in
   * `asks`.
   */
  readonly sort?: { readonly key: string; readonly by: (row: Row) => string | number };
  /** `names` is true for the column that names the row. */
  readonly names?: boolean;
  /** `figures` is true for a column of figures, which are set to the end of the line. */
  readonly figures?: boolean;
};

export type Table<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** `id` is for links to the table. */
  readonly id?: string;
  /** `csv` is the address of the same table as CSV. */
  readonly csv?: string;
  /** `paging` shows a list that may grow long a page at a time. */
  readonly paging?: Paging<Row>;
  /** `rowId` is the id of a row, for links to it. */
  readonly rowId?: (row: Row) => string;
  /** `empty` stands in the table's place where there are no rows. It says what would be here, and how it comes to be. */
  readonly empty: string;
};

export function table<Row>(reading: Reading, what: Table<Row>): Html {
  if (what.rows.length === 0) return emptyState(what.empty);
  const { site } = say(reading);
  const all = sorted(reading, what);
  const { rows, links } = what.paging ? paged(reading, all, what.paging) : { rows: all, links: '' };
  return html`<div
      class="table"
      role="region"
      tabindex="0"
      aria-label="${site.table.scroll(what.caption)}"
      ${id(what.id)}
    >
      <table>
        <caption>
          ${what.caption}
        </caption>
        <thead>
          <tr>
            ${what.columns.map((column) => head(reading, column))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr${id(what.rowId?.(row))}>${what.columns.map((column) => cell(column, row))}</tr>`)}
        </tbody>
      </table>
    </div>
    ${links}${what.csv === undefined ? '' : html`<p class="table-foot"><a href="${what.csv}">${site.table.csv}</a></p>`}`;
}

const id = (name: string | undefined): Html => (name === undefined ? html`` : html` id="${name}"`);

/** `emptyState` is a sentence in the place of what is not there yet. */
export const emptyState = (text: string): Html => html`<p class="empty">${text}</p>`;

function cell<Row>(column: Column<Row>, row: Row): Html {
  const content = column.cell(row);
  if (column.names === true) return html`<th scope="row">${content}</th>`;
  return column.figures === true ? html`<td class="figures">${content}</td>` : html`<td>${content}</td>`;
}

type Order = { readonly key: string; readonly descending: boolean };

function orderOf(reading: Reading): Order | null {
  const asked = reading.url.searchParams.get('sort');
  if (asked === null) return null;
  return asked.startsWith('-') ? { key: asked.slice(1), descending: true } : { key: asked, descending: false };
}

function head<Row>(reading: Reading, column: Column<Row>): Html {
  const figures = column.figures === true ? html` class="figures"` : '';
  if (!column.sort) return html`<th scope="col" ${figures}>${column.head}</th>`;
  const order = orderOf(reading);
  const chosen = order?.key === column.sort.key;
  const next = chosen && !order.descending ? `-${column.sort.key}` : column.sort.key;
  const sort = chosen ? html` aria-sort="${order.descending ? 'descending' : 'ascending'}"` : '';
  const address = hereWith(reading, { [AFTER]: null, sort: next });
  const { table: words } = say(reading).site;
  return html`<th scope="col" ${figures}${sort}>
    <a class="sort" href="${address}" title="${words.sortBy(column.head)}">${column.head}</a>
  </th>`;
}

function sorted<Row>(reading: Reading, { columns, rows }: Table<Row>): readonly Row[] {
  const order = orderOf(reading);
  const by = columns.find((column) => column.sort?.key === order?.key)?.sort?.by;
  if (!order || !by) return rows;
  const collator = alphabet(reading.language);
  const compared = (one: Row, other: Row): number => {
    const left = by(one);
    const right = by(other);
    return typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
  };
  return rows.toSorted((one, other) => (order.descending ? compared(other, one) : compared(one, other)));
}
