/** Meetings by organ along the years, with the dates by which the rules had the next regular one due; a table behind it. */
import { html } from 'hono/html';
import type { Meeting } from '#forum/meeting/read.ts';
import type { OrganId } from '#forum/words.ts';
import { calendar, dayOf, type Day, type When } from '#kernel/date.ts';
import { cadenceOf, dueAfter } from '#rules/cadence.ts';
import { endOf } from '#rules/calendar.ts';
import { inquiryAt } from '#rules/findings.ts';
import type { Html } from '#web/page.ts';
import type { Reading } from '#web/reading.ts';
import { href } from './address.ts';
import { when } from './dates.ts';
import { meetingLink, meetingName, organLink, organName } from './names.ts';
import { table } from './table.ts';
import { say, textIn } from './words.ts';

const WIDTH = 760;
const ROW = 44;
const TOP = 4;
const FOOT = 22;
const SIDE = 8;

type Mark = { readonly meeting: Meeting; readonly due: When | null };
type Row = { readonly organ: OrganId; readonly marks: readonly Mark[] };

/** Nothing where there are too few meetings for a plot to say more than the table. */
export function meetingPlot(reading: Reading, shown: readonly Meeting[]): Html {
  const rows = rowsOf(reading, shown.filter((one) => one.state !== 'not-held'));
  const days = rows.flatMap(({ marks }) => marks.flatMap(({ meeting, due }) => [meeting.date.latest, ...(due ? [due.latest] : [])]));
  const finite = days.filter(Number.isFinite);
  if (finite.length < 3) return html``;
  const from = calendar(Math.min(...finite)).year;
  const to = calendar(Math.max(...finite)).year + 1;
  const x = (day: Day) => SIDE + ((day - dayOf(from, 1, 1)) / (dayOf(to, 1, 1) - dayOf(from, 1, 1))) * (WIDTH - 2 * SIDE);
  const { plot } = say(reading).meetings;
  const height = TOP + rows.length * ROW + FOOT;
  return html`<figure class="plot plot-meetings">
    <figcaption><strong>${plot.label}</strong> <span class="quiet">${plot.explain}</span></figcaption>
    <div class="plot-scroll" role="region" tabindex="0" aria-label="${say(reading).site.table.scroll(plot.label)}">
      <svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${plot.label}">
        ${axis(from, to, x, height)}
        ${rows.map((row, place) => organRow(reading, row, TOP + place * ROW, x))}
      </svg>
    </div>
    ${behind(reading, rows)}
  </figure>`;
}

function rowsOf(reading: Reading, shown: readonly Meeting[]): Row[] {
  const { editions } = inquiryAt(reading.forum, reading.at, reading.site.knownUntil);
  const dueOf = (meeting: Meeting): When | null =>
    meeting.kind === 'regular' && meeting.state === 'held'
      ? (dueAfter(editions, cadenceOf(meeting.organ), endOf(meeting.date))?.by ?? null)
      : null;
  const byOrgan = Map.groupBy(shown, (meeting) => meeting.organ);
  return [...byOrgan].map(([organ, own]) => ({ organ, marks: own.map((meeting) => ({ meeting, due: dueOf(meeting) })) }));
}

function axis(from: number, to: number, x: (day: Day) => number, height: number): Html {
  const years = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const step = years.length > 14 ? 5 : 2;
  return html`<g class="axis" aria-hidden="true">
    ${years.map((year) => {
      const at = x(dayOf(year, 1, 1)).toFixed(1);
      const named = year % step === 0;
      return html`<line class="${named ? 'grid-strong' : 'grid'}" x1="${at}" x2="${at}" y1="${TOP}" y2="${height - FOOT + 4}" />
        ${named && year < to ? html`<text x="${at}" y="${height - 5}" dx="2">${year}</text>` : ''}`;
    })}
  </g>`;
}

function organRow(reading: Reading, { organ, marks }: Row, y: number, x: (day: Day) => number): Html {
  const { plot } = say(reading).meetings;
  const { date } = say(reading);
  const name = textIn(reading, organName(reading, organ));
  const line = y + 31;
  return html`<g class="organ-row">
    <text class="row-name" x="${SIDE}" y="${y + 15}">${name}</text>
    <line class="row-line" x1="${SIDE}" x2="${WIDTH - SIDE}" y1="${line}" y2="${line}" />
    ${marks.map(({ due }) =>
      due && Number.isFinite(due.latest)
        ? html`<line class="due" x1="${x(due.latest).toFixed(1)}" x2="${x(due.latest).toFixed(1)}" y1="${line - 10}" y2="${line + 8}">
            <title>${plot.dueMark(name, date.plain(due.edtf))}</title>
          </line>`
        : '',
    )}
    ${marks.map(({ meeting }) => markOf(reading, meeting, x, line))}
  </g>`;
}

function markOf(reading: Reading, meeting: Meeting, x: (day: Day) => number, y: number): Html {
  const middle = (meeting.date.earliest + meeting.date.latest) / 2;
  if (!Number.isFinite(middle)) return html``;
  const { meetings, date } = say(reading);
  const label = meetings.plot.mark(meetingName(reading, meeting), date.plain(meeting.date.edtf));
  const look = meeting.state === 'planned' ? 'mark-planned' : meeting.kind === 'regular' ? 'mark-regular' : 'mark-other';
  return html`<a href="${href(reading, `/meetings/${encodeURIComponent(meeting.id)}`)}" aria-label="${label}">
    <title>${label}</title><circle class="${look}" cx="${x(middle).toFixed(1)}" cy="${y}" r="4.5" />
  </a>`;
}

/** The same as text: each regular meeting, and the date by which the next one was due. */
function behind(reading: Reading, rows: readonly Row[]): Html {
  const { plot } = say(reading).meetings;
  const { site } = say(reading);
  const regular = rows.flatMap(({ organ, marks }) => marks.filter(({ due }) => due !== null).map((mark) => ({ organ, ...mark })));
  if (regular.length === 0) return html``;
  return html`<details class="behind">
    <summary>${site.plot.behind}</summary>
    ${table(reading, {
      caption: plot.caption,
      columns: [
        { head: plot.organ, cell: ({ organ }) => organLink(reading, organ) },
        { head: plot.regular, names: true, cell: ({ meeting }) => meetingLink(reading, meeting.id) },
        { head: plot.held, cell: ({ meeting }) => when(reading, meeting.date) },
        { head: plot.due, cell: ({ due }) => (due ? when(reading, due) : '') },
      ],
      rows: regular,
      empty: '',
    })}
  </details>`;
}
