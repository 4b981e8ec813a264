/**
 * `meetingsPlot` draws meetings by organ against the years: one line an organ, one dot a meeting. Full: held; hollow: planned; crossed:
 * not held.
 */
import { html } from '#pages/html.ts';
import { calendar } from '#kernel/date.ts';
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import type { OrganId } from '#forum/words.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { axisFrom, place, years, type Axis } from './axis.ts';
import { when } from './dates.ts';
import { meetingLink, organLink } from './links.ts';
import { meetingName, organShort } from '#reading/names.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';
import { say, textIn } from '#reading/say.ts';

const ROW = 46;
const BASELINE = 32;

/** `meetingsPlot` draws the organs given, in that order; those without meetings are left out. It is empty where nobody has met. */
export function meetingsPlot(reading: Reading, organs: readonly OrganId[]): Html {
  const meetings = meetingsAt(reading.forum, reading.at);
  const rows = organs
    .map((organ) => ({ organ, meetings: meetings.filter((meeting) => meeting.organ === organ) }))
    .filter((row) => row.meetings.length > 0);
  const shown = rows.flatMap((row) => row.meetings);
  const days = shown.map((meeting) => meeting.date.earliest).filter(Number.isFinite);
  if (days.length === 0) return html``;
  const { meetings: words } = say(reading).plots;
  const axis = axisFrom(reading, calendar(Math.min(...days)).year);
  return plot(reading, {
    title: words.title,
    label: words.label(shown.length, rows.length),
    height: rows.length * ROW + 28,
    drawing: html`${years(axis, rows.length * ROW + 6)}
    ${rows.map(
      (row, at) =>
        html`<g class="row">
          <text x="0" y="${at * ROW + 15}">${textIn(reading, organShort(reading, row.organ))}</text>
          <line x1="0" x2="100%" y1="${at * ROW + BASELINE}" y2="${at * ROW + BASELINE}" />
          ${row.meetings.map((meeting) => dot(reading, axis, meeting, at * ROW + BASELINE))}
        </g>`,
    )}`,
    legend: html`<p class="signs">${words.signs}</p>`,
    behind: table(reading, {
      caption: words.title,
      columns: [
        { head: words.column.meeting, names: true, cell: (meeting) => meetingLink(reading, meeting.id) },
        { head: words.column.organ, cell: (meeting) => organLink(reading, meeting.organ) },
        { head: words.column.date, cell: (meeting) => when(reading, meeting.date) },
        { head: words.column.state, cell: (meeting) => say(reading).terms.meetingState[meeting.state] },
      ],
      rows: shown,
      empty: '',
    }),
  });
}

function dot(reading: Reading, axis: Axis, meeting: Meeting, y: number): Html {
  const middle = (meeting.date.earliest + meeting.date.latest) / 2;
  const x = place(axis, Number.isFinite(middle) ? middle : meeting.date.earliest);
  const title = `${meetingName(reading, meeting)}, ${say(reading).date.plain(meeting.date.edtf)}`;
  return html`<g class="dot dot-${meeting.state}">
    <title>${title}</title>
    <circle cx="${x}%" cy="${y}" r="5.5" />
    ${meeting.state === 'not-held' ? html`<text x="${x}%" y="${y + 4}" text-anchor="middle">×</text>` : ''}
  </g>`;
}
