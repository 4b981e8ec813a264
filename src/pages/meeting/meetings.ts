/** /meetings?organ=…&kind=… lists every meeting on record, newest first; those only planned stand apart. */
import { html } from '#pages/html.ts';
import type { MeetingKind } from '#forum/meeting/acts.ts';
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import type { OrganId } from '#forum/words.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { chosenTitle, filter } from '#pages/parts/filter.ts';
import { document } from '#pages/parts/layout.ts';
import { maybe, section, tag } from '#pages/parts/marks.ts';
import { rhythmPlot } from '#pages/parts/rhythm-plot.ts';
import { standingOfPlan } from '#pages/parts/meeting-state.ts';
import { forumShort, meetingName, organName } from '#reading/names.ts';
import { meetingLink, organLink } from '#pages/parts/links.ts';
import { organShort } from '#pages/parts/organ-short.ts';
import { says } from '#pages/parts/says.ts';
import { AFTER } from '#pages/parts/paged.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

const KINDS: readonly MeetingKind[] = ['regular', 'special', 'informal', 'sectoral', 'preparatory', 'commemorative'];

export const meetingsPage: Page = {
  asks: ['organ', 'kind', 'sort', AFTER],
  view: (reading) => {
    const { forum, at, url } = reading;
    const organ = url.searchParams.get('organ');
    const kind = KINDS.find((one) => one === url.searchParams.get('kind')) ?? null;
    if (kind === null && url.searchParams.has('kind')) return null;
    if (organ !== null && !forum.organs.byId.has(organ)) return null;
    const all = meetingsAt(forum, at);
    const shown = all.filter((one) => (organ === null || one.organ === organ) && (kind === null || one.kind === kind));
    const { meetings } = say(reading);
    return document(
      reading,
      {
        title: chosenTitle(reading.dated ? meetings.titleAt(endOf(reading)) : meetings.title, [
          organ && organShort(reading, organ),
          kind && meetings.kinds[kind],
        ]),
        description: meetings.describe(forumShort(reading)),
        machine: {
          json: apiHref(reading, '/meetings', { organ, kind }),
          csv: apiHref(reading, '/meetings.csv', { organ, kind }),
        },
        changes: [...forum.meetings.values()].flat(),
      },
      html`${lead(reading, shown)} ${filters(reading, all, organ, kind)} ${rhythmPlot(reading, shown)}
      ${planned(reading, shown)} ${held(reading, shown, all.length > 0, { organ, kind })}`,
    );
  },
};

function lead(reading: Reading, shown: readonly Meeting[]): Html {
  const { meetings, date } = say(reading);
  const by = (state: Meeting['state']) => shown.filter((one) => one.state === state);
  const took = by('held');
  const [first] = took;
  const last = took.at(-1);
  return html`<p class="lead">
    ${capital(meetings.lead(took.length, by('planned').length, by('not-held').length, endOf(reading)))}
    ${first && last && first !== last ? meetings.span(date.plain(first.date.edtf), date.plain(last.date.edtf)) : ''}
  </p>`;
}

function filters(reading: Reading, all: readonly Meeting[], organ: OrganId | null, kind: MeetingKind | null): Html {
  const { meetings } = say(reading);
  const ofKind = all.filter((one) => kind === null || one.kind === kind);
  const ofOrgan = all.filter((one) => organ === null || one.organ === organ);
  const organs = [...new Set(all.map((one) => one.organ))];
  const kinds = KINDS.filter((one) => all.some((meeting) => meeting.kind === one));
  if (all.length === 0) return html``;
  return html`<div class="filters">
    ${filter(reading, meetings.byOrgan, 'organ', [
      { value: null, label: meetings.allOrgans, count: ofKind.length },
      ...organs.map((id) => ({
        value: id,
        label: organShort(reading, id),
        count: ofKind.filter((one) => one.organ === id).length,
      })),
    ])}
    ${filter(reading, meetings.byKind, 'kind', [
      { value: null, label: meetings.allKinds, count: ofOrgan.length },
      ...kinds.map((one) => ({
        value: one,
        label: meetings.kinds[one],
        count: ofOrgan.filter((meeting) => meeting.kind === one).length,
      })),
    ])}
  </div>`;
}

/** Plans never turn into facts: they have a table of their own. */
function planned(reading: Reading, shown: readonly Meeting[]): Html {
  const plans = shown.filter((one) => one.state === 'planned');
  const { meetings } = say(reading);
  if (plans.length === 0) return html``;
  const { name, organ, place, who } = columns(reading);
  return section(
    'planned',
    meetings.plannedHeading,
    html`<p>${meetings.plannedLead}</p>
      ${table(reading, {
        caption: meetings.plannedCaption,
        columns: [
          name,
          { head: meetings.column.plannedFor, cell: (one) => when(reading, one.date) },
          { head: meetings.column.state, cell: (one) => standingOfPlan(reading, one) },
          organ,
          place,
          who,
        ],
        rows: plans,
        empty: '',
      })}`,
  );
}

type Chosen = { readonly organ: OrganId | null; readonly kind: MeetingKind | null };

function held(reading: Reading, shown: readonly Meeting[], any: boolean, { organ, kind }: Chosen): Html {
  const { meetings } = say(reading);
  const column = columns(reading);
  return section(
    'held',
    meetings.heldHeading,
    table(reading, {
      caption: meetings.caption,
      columns: [column.name, column.date, column.kind, column.organ, column.place, column.members, column.who],
      rows: shown.filter((one) => one.state !== 'planned').toReversed(),
      csv: apiHref(reading, '/meetings.csv', { organ, kind }),
      paging: { key: ({ id }) => id },
      empty: any ? meetings.noneOfThese : meetings.empty,
    }),
  );
}

function columns(reading: Reading) {
  const { meetings, terms, site } = say(reading);
  const { column } = meetings;
  return {
    name: {
      head: column.meeting,
      names: true,
      cell: ({ id, state, certain }) =>
        html`${meetingLink(reading, id)}${maybe(reading, certain)}${state === 'not-held' ? html` ${tag('plain', terms.meetingState[state])}` : ''}`,
      sort: { key: 'name', by: (one) => meetingName(reading, one) },
    },
    date: {
      head: column.date,
      cell: ({ date }) => when(reading, date),
      sort: { key: 'date', by: ({ date }) => date.earliest },
    },
    kind: { head: column.kind, cell: ({ kind }) => terms.meetingKind[kind] },
    organ: {
      head: column.organ,
      cell: ({ organ }) => organLink(reading, organ),
      sort: { key: 'organ', by: ({ organ }) => textIn(reading, organName(reading, organ)) },
    },
    place: {
      head: column.place,
      cell: ({ place, form }) =>
        html`${place === null ? '' : nameIn(reading, place)}${form === 'online' || form === 'hybrid' ? html` <span class="quiet">${terms.meetingForm[form]}</span>` : ''}`,
    },
    members: {
      head: column.parties,
      figures: true,
      cell: ({ attendance }) => {
        const named = attendance?.participants?.filter((one) => one.as === 'member').length ?? 0;
        const text = named > 0 ? meetings.named(named) : site.unknown;
        return attendance?.members ?? html`<span class="quiet">${text}</span>`;
      },
    },
    who: {
      head: column.says,
      cell: ({ acts }) =>
        says(
          reading,
          acts.filter((act) => act.kind !== 'meeting.noted'),
        ),
    },
  } as const satisfies Record<string, Column<Meeting>>;
}
