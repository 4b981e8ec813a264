/** /decisions?organ=… lists what was decided, by which organ, with which verb, by which procedure. */
import { html } from '#pages/html.ts';
import { decisionsAt, type Decision } from '#forum/decision/read.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { chosenTitle, filter } from '#pages/parts/filter.ts';
import { document } from '#pages/parts/layout.ts';
import { maybe, tag } from '#pages/parts/marks.ts';
import { decisionLink, organLink } from '#pages/parts/links.ts';
import { forumShort, organName } from '#reading/names.ts';
import { organShort } from '#pages/parts/organ-short.ts';
import { says } from '#pages/parts/says.ts';
import { AFTER } from '#pages/parts/paged.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const decisionsPage: Page = {
  asks: ['organ', 'sort', AFTER],
  view: (reading) => {
    const organ = reading.url.searchParams.get('organ');
    if (organ !== null && !reading.forum.organs.byId.has(organ)) return null;
    const all = decisionsAt(reading.forum, reading.at);
    const shown = all.filter((one) => organ === null || one.organ === organ);
    const { decisions } = say(reading);
    return document(
      reading,
      {
        title: chosenTitle(reading.dated ? decisions.titleAt(endOf(reading)) : decisions.title, [
          organ && organShort(reading, organ),
        ]),
        description: decisions.describe(forumShort(reading)),
        machine: {
          json: apiHref(reading, '/decisions', { organ }),
          csv: apiHref(reading, '/decisions.csv', { organ }),
        },
        changes: [...reading.forum.decisions.values()].flat(),
      },
      html`${lead(reading, shown)} ${all.length === 0 ? '' : organs(reading, all)}
      ${table(reading, {
        caption: decisions.caption,
        columns: columns(reading),
        rows: shown,
        csv: apiHref(reading, '/decisions.csv', { organ }),
        paging: { key: ({ id }) => id },
        empty: all.length === 0 ? decisions.empty : decisions.noneOfThese,
      })}`,
    );
  },
};

function lead(reading: Reading, shown: readonly Decision[]): Html {
  const { decisions } = say(reading);
  const adopted = shown.filter((one) => one.outcome === 'adopted');
  const unknown = adopted.filter((one) => one.procedure === 'unknown').length;
  return html`<p class="lead">
      ${capital(decisions.lead(adopted.length, shown.length - adopted.length, endOf(reading)))}
    </p>
    <p>${decisions.noVoting} ${unknown === 0 ? '' : decisions.leadUnknown(unknown)}</p>`;
}

const organs = (reading: Reading, all: readonly Decision[]): Html => {
  const { decisions } = say(reading);
  return html`<div class="filters">
    ${filter(reading, decisions.byOrgan, 'organ', [
      { value: null, label: decisions.allOrgans, count: all.length },
      ...[...new Set(all.map((one) => one.organ))].map((id) => ({
        value: id,
        label: organShort(reading, id),
        count: all.filter((one) => one.organ === id).length,
      })),
    ])}
  </div>`;
};

function columns(reading: Reading): Column<Decision>[] {
  const { decisions, terms } = say(reading);
  const { column } = decisions;
  return [
    {
      head: column.title,
      names: true,
      cell: ({ id, certain, outcome }) =>
        html`${decisionLink(reading, id)}${maybe(reading, certain)}${outcome === 'failed' ? html` ${tag('open', decisions.failed)}` : ''}`,
      sort: { key: 'title', by: ({ title }) => textIn(reading, title) },
    },
    {
      head: column.organ,
      cell: ({ organ }) => organLink(reading, organ),
      sort: { key: 'organ', by: ({ organ }) => textIn(reading, organName(reading, organ)) },
    },
    { head: column.verb, cell: ({ verb }) => (verb === null ? '' : terms.verb[verb]) },
    {
      head: column.procedure,
      cell: ({ procedure }) =>
        procedure === null
          ? ''
          : procedure === 'unknown'
            ? html`<span class="quiet">${terms.procedure[procedure]}</span>`
            : terms.procedure[procedure],
    },
    {
      head: column.date,
      cell: ({ date }) => when(reading, date),
      sort: { key: 'date', by: ({ date }) => date.earliest },
    },
    { head: column.says, cell: ({ act }) => says(reading, [act]) },
  ];
}
