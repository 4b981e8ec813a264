/**
 * `rhythmPlot` draws meetings by organ against what was due. Each meeting is a dot; a stroke stands where the rules had the next regular
 * one due by.
 */
import { html } from '#pages/html.ts';
import type { Meeting } from '#forum/meeting/read.ts';
import type { OrganId } from '#forum/words.ts';
import { calendar, type When } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { axisFrom, place, years, type Axis } from './axis.ts';
import { when } from './dates.ts';
import { dueAfterMeeting, editionsAt, nextRegular } from './due-dates.ts';
import { meetingLink, organLink } from './links.ts';
import { meetingName } from '#reading/names.ts';
import { organShort } from './organ-short.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';
import { say } from '#reading/say.ts';

const ROW = 46;
const BASELINE = 32;

type Mark = { readonly meeting: Meeting; readonly due: When | null };
type Row = { readonly organ: OrganId; readonly marks: readonly Mark[] };

/** `rhythmPlot` draws the meetings shown. It is empty where there are too few for a drawing to say more than a table. */
export function rhythmPlot(reading: Reading, shown: readonly Meeting[]): Html {
  const rows = rowsOf(
    reading,
    shown.filter((one) => one.state !== 'not-held'),
  );
  const days = rows.flatMap(({ marks }) => marks.map(({ meeting }) => meeting.date.earliest)).filter(Number.isFinite);
  if (days.length < 3) return html``;
  const axis = axisFrom(reading, calendar(Math.min(...days)).year);
  const { plot: words } = say(reading).meetings;
  return plot(reading, {
    title: words.title,
    label: words.label,
    height: rows.length * ROW + 28,
    drawing: html`${years(axis, rows.length * ROW + 6)} ${rows.map((row, at) => organRow(reading, axis, row, at * ROW))}`,
    legend: html`<p class="signs">${words.signs}</p>`,
    behind: behind(reading, rows),
  });
}

function rowsOf(reading: Reading, shown: readonly Meeting[]): Row[] {
  const editions = editionsAt(reading);
  const byOrgan = Map.groupBy(shown, (meeting) => meeting.organ);
  return [...byOrgan].map(([organ, own]) => ({
    organ,
    marks: own.map((meeting) => ({ meeting, due: dueOf(own, meeting) })),
  }));

  // Where the next meeting came well before half the time was over, its due date never mattered: strokes would only hide the dots.
  function dueOf(own: readonly Meeting[], meeting: Meeting): When | null {
    const due = dueAfterMeeting(editions, meeting);
    const next = due && nextRegular(own, meeting);
    return due && next && next.date.latest - meeting.date.latest < (due.latest - meeting.date.latest) / 2 ? null : due;
  }
}

function organRow(reading: Reading, axis: Axis, { organ, marks }: Row, y: number): Html {
  const line = y + BASELINE;
  const name = organShort(reading, organ);
  return html`<g class="row">
    <text x="0" y="${y + 15}">${name}</text>
    <line x1="0" x2="100%" y1="${line}" y2="${line}" />
    ${marks.map(({ due }) => (due && due.latest < axis.to ? stroke(reading, axis, name, due, line) : ''))}
    ${marks.map(({ meeting }) => dot(reading, axis, meeting, line))}
  </g>`;
}

function stroke(reading: Reading, axis: Axis, organ: string, due: When, y: number): Html {
  const x = place(axis, due.latest);
  const { meetings, date } = say(reading);
  return html`<line class="due" x1="${x}%" x2="${x}%" y1="${y - 11}" y2="${y + 9}">
    <title>${meetings.plot.dueMark(organ, date.plain(due.edtf))}</title>
  </line>`;
}

function dot(reading: Reading, axis: Axis, meeting: Meeting, y: number): Html {
  const middle = (meeting.date.earliest + meeting.date.latest) / 2;
  if (!Number.isFinite(middle)) return html``;
  const look = meeting.state === 'planned' ? 'planned' : meeting.kind === 'regular' ? 'held' : 'other';
  return html`<g class="dot dot-${look}">
    <title>${meetingName(reading, meeting)}, ${say(reading).date.plain(meeting.date.edtf)}</title>
    <circle cx="${place(axis, middle)}%" cy="${y}" r="5" />
  </g>`;
}

/** `behind` says the same as text. It lists each regular meeting of an organ that has a rhythm, and by when the next one was due. */
function behind(reading: Reading, rows: readonly Row[]): Html {
  const { plot: words } = say(reading).meetings;
  const regular = rows.flatMap(({ organ, marks }) =>
    marks.filter(({ due }) => due !== null).map((mark) => ({ organ, ...mark })),
  );
  return table(reading, {
    caption: words.caption,
    columns: [
      { head: words.organ, cell: ({ organ }) => organLink(reading, organ) },
      { head: words.regular, names: true, cell: ({ meeting }) => meetingLink(reading, meeting.id) },
      { head: words.held, cell: ({ meeting }) => when(reading, meeting.date) },
      { head: words.due, cell: ({ due }) => (due ? when(reading, due) : '') },
    ],
    rows: regular,
    empty: words.noRhythm,
  });
}
