/** /delegation/changes shows what was done to accounts; other pages of accounts show a part of it. */
import { html } from '#pages/html.ts';
import type { AccountChanged } from '#desk/account-log.ts';
import type { Html } from '#pages/page.ts';
import { hereWith, pathIn } from '#reading/address.ts';
import { changeText, personText } from '#reading/account-change.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { table } from '#pages/parts/table.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** The parameter that names the entry before which the page goes on. */
export const BEFORE = 'before';

export type ChangesShown = {
  readonly changes: readonly AccountChanged[];
  /** True where more entries came earlier. */
  readonly more: boolean;
  readonly ofSecretariat: boolean;
};

export function changesView(reading: Reading, { changes, more, ofSecretariat }: ChangesShown): Html {
  const { log: words } = say(reading).accounts;
  const last = changes.at(-1);
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, cited: false },
    html`<p class="lead">${ofSecretariat ? words.leadSecretariat : words.lead}</p>
      ${changesTable(reading, changes)}
      ${more && last ? html`<p><a rel="next" href="${hereWith(reading, { [BEFORE]: last.n })}">${words.earlier}</a></p>` : ''}`,
  );
}

export function changesTable(reading: Reading, changes: readonly AccountChanged[]): Html {
  const { log: words } = say(reading).accounts;
  const { column } = words;
  return table<AccountChanged>(reading, {
    caption: words.caption,
    columns: [
      { head: column.at, cell: ({ at }) => instantHtml(reading, at) },
      { head: column.what, names: true, cell: (change) => changeText(reading, change) },
      { head: column.whose, cell: (change) => html`<bdi>${personText(reading, change.of)}</bdi>` },
      { head: column.by, cell: ({ by }) => html`<bdi>${personText(reading, by)}</bdi>` },
    ],
    rows: changes,
    empty: words.empty,
  });
}

export const allChanges = (reading: Reading): Html =>
  html`<p><a href="${pathIn(reading, '/delegation/changes')}">${say(reading).accounts.log.all}</a></p>`;
