/** /documents?type=…&standing=… lists what was adopted, signed, issued by the Chair or only drafted, each by its own word. */
import { html } from '#pages/html.ts';
import type { DocumentType } from '#forum/document/acts.ts';
import { documentsAt, type Document, type DocumentStanding } from '#forum/document/read.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { chosenTitle, filter } from '#pages/parts/filter.ts';
import { document } from '#pages/parts/layout.ts';
import { maybe, tag, type TagKind } from '#pages/parts/marks.ts';
import { documentLink, meetingLink, organLink } from '#pages/parts/links.ts';
import { forumShort } from '#reading/names.ts';
import { says } from '#pages/parts/says.ts';
import { AFTER } from '#pages/parts/paged.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const STANDINGS: readonly DocumentStanding[] = ['consensus', 'signed', 'chairs-text', 'draft', 'registered'];

/** A Chair's text never looks like a consensus document: another word, another look. */
const LOOK: Readonly<Record<DocumentStanding, TagKind>> = {
  consensus: 'observer',
  signed: 'done',
  'chairs-text': 'open',
  draft: 'planned',
  registered: 'plain',
};

export const standingTag = (reading: Reading, standing: DocumentStanding): Html =>
  html`<span class="whole">${tag(LOOK[standing], say(reading).documents.standing[standing])}</span>`;

export const documentsPage: Page = {
  asks: ['type', 'standing', 'sort', AFTER],
  view: (reading) => {
    const { documents } = say(reading);
    const { searchParams } = reading.url;
    const type = (searchParams.get('type') ?? null) as DocumentType | null;
    const standing = STANDINGS.find((one) => one === searchParams.get('standing')) ?? null;
    if (type !== null && !Object.hasOwn(documents.types, type)) return null;
    if (standing === null && searchParams.has('standing')) return null;
    const all = documentsAt(reading.forum, reading.at).toReversed();
    const shown = all.filter(
      (one) => (type === null || one.type === type) && (standing === null || one.standing === standing),
    );
    return document(
      reading,
      {
        title: chosenTitle(reading.dated ? documents.titleAt(endOf(reading)) : documents.title, [
          type && documents.types[type],
          standing && documents.standing[standing],
        ]),
        description: documents.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/documents', { type }), csv: apiHref(reading, '/documents.csv', { type }) },
        changes: [...reading.forum.documents.values()].flat(),
      },
      html`<p class="lead">${capital(documents.lead(shown.length, endOf(reading)))} ${parts(reading, shown)}</p>
        <p>${documents.noTexts}</p>
        ${all.length === 0 ? '' : filters(reading, all, type, standing)}
        ${table(reading, {
          caption: documents.caption,
          columns: columns(reading),
          rows: shown,
          csv: apiHref(reading, '/documents.csv', { type }),
          paging: { key: ({ id }) => id },
          empty: all.length === 0 ? documents.empty : documents.noneOfThese,
        })}`,
    );
  },
};

function parts(reading: Reading, shown: readonly Document[]): string {
  const { documents } = say(reading);
  const counts = STANDINGS.flatMap((standing) => {
    const count = shown.filter((one) => one.standing === standing).length;
    return count === 0 ? [] : [documents.part[standing](count)];
  });
  return counts.length < 2 ? '' : documents.ofWhich(counts);
}

function filters(
  reading: Reading,
  all: readonly Document[],
  type: DocumentType | null,
  standing: DocumentStanding | null,
): Html {
  const { documents } = say(reading);
  const ofType = all.filter((one) => type === null || one.type === type);
  const ofStanding = all.filter((one) => standing === null || one.standing === standing);
  const types = [...new Set(all.map((one) => one.type))].toSorted((one, other) =>
    documents.types[one].localeCompare(documents.types[other], reading.language),
  );
  return html`<div class="filters">
    ${filter(reading, documents.byStanding, 'standing', [
      { value: null, label: documents.allStandings, count: ofType.length },
      ...STANDINGS.filter((value) => all.some((one) => one.standing === value)).map((value) => ({
        value,
        label: capital(documents.standing[value]),
        count: ofType.filter((one) => one.standing === value).length,
      })),
    ])}
    ${filter(reading, documents.byType, 'type', [
      { value: null, label: documents.allTypes, count: ofStanding.length },
      ...types.map((value) => ({
        value,
        label: documents.types[value],
        count: ofStanding.filter((one) => one.type === value).length,
      })),
    ])}
  </div>`;
}

function columns(reading: Reading): Column<Document>[] {
  const { documents, terms } = say(reading);
  const { column } = documents;
  return [
    {
      head: column.title,
      names: true,
      cell: ({ id, certain }) => html`${documentLink(reading, id)}${maybe(reading, certain)}`,
      sort: { key: 'title', by: ({ title }) => textIn(reading, title) },
    },
    { head: column.standing, cell: ({ standing }) => standingTag(reading, standing) },
    {
      head: column.type,
      cell: ({ type }) => terms.documentType[type],
      sort: { key: 'type', by: ({ type }) => terms.documentType[type] },
    },
    {
      head: column.date,
      cell: ({ date }) => when(reading, date),
      sort: { key: 'date', by: ({ date }) => date.earliest },
    },
    {
      head: column.where,
      cell: ({ meeting, organ }) =>
        meeting !== null ? meetingLink(reading, meeting) : organ === null ? '' : organLink(reading, organ),
    },
    { head: column.says, cell: ({ acts }) => says(reading, acts) },
  ];
}
