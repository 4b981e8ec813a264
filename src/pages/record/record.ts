/** /record?from=N lists the acts of the record, newest first or from a number on, and tells how to check them. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import type { Entry } from '#record/entry.ts';
import type { Html, Page } from '#pages/page.ts';
import { actNumbered } from '#forum/forum.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { apiHref, hereWith, href } from '#reading/address.ts';
import { dateText } from '#reading/times.ts';
import { when } from '#pages/parts/dates.ts';
import { dayOfInstant } from '#pages/parts/instant.ts';
import { instantText } from '#reading/telling.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section, tag } from '#pages/parts/marks.ts';
import { forumShort } from '#reading/names.ts';
import { differs, sourceMark } from '#pages/parts/says.ts';
import { growth } from '#pages/parts/growth.ts';
import { emptyState, table } from '#pages/parts/table.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const PAGE = 50;

export const recordPage: Page = {
  asks: ['from'],
  view: (reading) => {
    const asked = reading.url.searchParams.get('from');
    if (asked !== null && !/^\d{1,15}$/.test(asked)) return null;
    const from = asked === null ? null : Number(asked);
    const { record } = say(reading);
    const size = reading.asKnownAt + 1;
    const first = from ?? Math.max(0, size - PAGE);
    const entries = entriesFrom(reading, first);
    const last = first + entries.length - 1;
    return document(
      reading,
      {
        title: from === null || entries.length === 0 ? record.title : record.titleFrom(first, last),
        description: record.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/acts', { from: first, limit: PAGE }) },
        timed: false,
      },
      html`${lead(reading, size)} ${pager(reading, from, first, last, size)}
      ${acts(reading, from === null ? entries.toReversed() : entries, { from, first, last, size })}
      ${entries.length === 0 ? '' : html`<div class="contents pager">${pageLinks(reading, first, last, size)}</div>`}
      ${growth(reading)} ${verify(reading, size)}`,
    );
  },
};

function entriesFrom({ site, asKnownAt }: Reading, first: number): Entry[] {
  const entries: Entry[] = [];
  for (let n = first; n <= asKnownAt && entries.length < PAGE; n++) {
    const entry = site.room.entry(n);
    if (entry) entries.push(entry);
  }
  return entries;
}

function lead(reading: Reading, size: number): Html {
  const { record } = say(reading);
  const newest = size > 0 ? reading.site.room.entry(size - 1) : null;
  const restricted = size - reading.forum.acts.length;
  return html`<p class="lead">${record.lead(size, newest && instantText(reading, newest.recordedAt))}</p>
    <p>${record.explain} ${restricted > 0 ? record.restrictedCount(restricted) : ''}</p>`;
}

/** `pager` is a plain form: the number of the act to begin with. */
function pager(reading: Reading, from: number | null, first: number, last: number, size: number): Html {
  const { record } = say(reading);
  if (size === 0) return html``;
  return html`<form class="go-to" method="get" action="${href(reading, '/record').split('?')[0]}">
      <label for="from">${record.goTo}</label>
      <input id="from" name="from" inputmode="numeric" pattern="[0-9]*" maxlength="15" value="${from ?? ''}" />
      ${reading.earlier ? html`<input type="hidden" name="asKnownAt" value="${reading.url.searchParams.get('asKnownAt')}" />` : ''}
      ${reading.dated ? html`<input type="hidden" name="at" value="${dateText(reading)}" />` : ''}
      <button>${record.go}</button>
    </form>
    <nav class="contents pager" aria-label="${record.pages}">${pageLinks(reading, first, last, size)}</nav>`;
}

function pageLinks(reading: Reading, first: number, last: number, size: number): Html {
  const { record } = say(reading);
  const link = (from: number | null, text: string, rel: string): Html =>
    html`<li><a rel="${rel}" href="${hereWith(reading, { from })}">${text}</a></li>`;
  return html`<ul>
    ${link(null, record.newest, 'last')} ${last + 1 < size && last >= first ? link(last + 1, record.newer, 'next') : ''}
    ${first > 0 ? link(Math.max(0, first - PAGE), record.older, 'prev') : ''}
    ${first > 0 ? link(0, record.first, 'first') : ''}
  </ul>`;
}

type Span = { readonly from: number | null; readonly first: number; readonly last: number; readonly size: number };

function acts(reading: Reading, entries: readonly Entry[], { from, first, last, size }: Span): Html {
  const { record } = say(reading);
  if (size === 0) return emptyState(record.empty);
  const act = ({ n }: Entry): Act | null => actNumbered(reading.forum, n);
  return table(reading, {
    caption: from === null ? record.captionNewest : record.caption(first, last),
    columns: [
      {
        head: record.column.act,
        names: true,
        cell: ({ n }) => html`<a href="${href(reading, `/record/${n}`)}">${n}</a>`,
      },
      { head: record.column.what, cell: (entry) => html`<span class="wide">${told(reading, act(entry))}</span>` },
      { head: record.column.effective, cell: (entry) => effective(reading, act(entry)) },
      { head: record.column.recorded, cell: ({ recordedAt }) => dayOfInstant(reading, recordedAt) },
      { head: record.column.says, cell: (entry) => sourcesOf(reading, act(entry)) },
    ],
    rows: entries,
    empty: record.beyond(first, size),
  });
}

/** `sourcesOf` shows the sources alone: the act's own number stands at the head of its row. */
const sourcesOf = (reading: Reading, act: Act | null): Html =>
  html`<span class="says"
    >${[...new Set(act?.sources.map((cited) => cited.source))].map((source) => sourceMark(reading, source))}${act ? differs(reading, [act]) : ''}</span
  >`;

const effective = (reading: Reading, act: Act | null): Html => (act ? when(reading, act.effective) : html``);

function told(reading: Reading, act: Act | null): Html {
  const { record } = say(reading);
  if (!act) return tag('planned', record.restricted);
  const newer = reading.forum.correctedBy.get(act.n);
  return html`${actLine(reading, act)} ${newer ? tag('open', record.corrected(newer.n)) : ''}
  ${act.corrects === undefined ? '' : tag('plain', record.corrects)}`;
}

function verify(reading: Reading, size: number): Html {
  const { record } = say(reading);
  return section(
    'verify',
    record.verify,
    html`${record.verifySteps.map((step) => html`<p>${step}</p>`)}
      <p>${record.notProved}</p>
      ${facts([
        [record.size, size],
        [record.head, html`<code class="hash">${reading.head}</code>`],
      ])}
      <p><a href="${apiHref(reading, '/acts', { from: 0 })}">${record.apiActs}</a></p>`,
  );
}
