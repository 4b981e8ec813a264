/** `membershipPlot` draws members over time. A line steps at each admission, with what uncertain dates leave open above it. */
import { html } from '#pages/html.ts';
import { calendar, wasSo, writeDay, type Day, type When } from '#kernel/date.ts';
import { standingsOf, type Count, type Standing } from '#forum/party/read.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { hereWith } from '#reading/address.ts';
import { axisFrom, knownTo, place, years, type Axis } from './axis.ts';
import { when } from './dates.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';
import { say } from '#reading/say.ts';

type Step = Count & { readonly from: Day };

const HEIGHT = 180;
const HEADROOM = 22;

/** `membershipPlot` is empty where nobody had joined by the date of the reading. */
export function membershipPlot(reading: Reading): Html {
  const standings = [...reading.forum.parties.values()].flatMap(standingsOf).filter((one) => one.status === 'member');
  const steps = stepsOf(standings, Math.min(reading.at.latest, reading.today.latest));
  const [first] = steps;
  if (!first) return html``;
  const { membership } = say(reading).plots;
  const axis = axisFrom(reading, calendar(first.from).year - 1);
  const highest = Math.max(...steps.map((step) => step.possible));
  return plot(reading, {
    title: membership.title,
    label: membership.label(highest),
    height: HEIGHT + 22,
    drawing: html`${years(axis, HEIGHT)} ${levels(highest)} ${drawn(reading, axis, steps, highest)}`,
    legend: html`<p class="signs">${membership.signs}</p>`,
    behind: table(reading, {
      caption: membership.title,
      columns: [
        { head: membership.column.from, cell: (step) => link(reading, step.from) },
        { head: membership.column.certain, figures: true, cell: (step) => step.certain },
        { head: membership.column.possible, figures: true, cell: (step) => step.possible },
      ],
      rows: steps,
      empty: '',
    }),
  });
}

function link(reading: Reading, day: Day): Html {
  const date = writeDay(day);
  return html`<a href="${hereWith(reading, { at: date })}">${when(reading, date)}</a>`;
}

/** `stepsOf` lists every day on which a count changed, or may have. */
function stepsOf(standings: readonly Standing[], until: Day): Step[] {
  const days = standings.flatMap(({ since, until: end }) => [since.earliest, since.latest, end?.earliest, end?.latest]);
  const known = [...new Set(days)].filter(
    (day): day is Day => day !== undefined && Number.isFinite(day) && day <= until,
  );
  const counted = known.toSorted((one, other) => one - other).map((from) => ({ from, ...countOn(standings, from) }));
  return counted.filter((step, at) => {
    const before = counted[at - 1];
    return !before || before.certain !== step.certain || before.possible !== step.possible;
  });
}

function countOn(standings: readonly Standing[], day: Day): Count {
  const at: When = { edtf: '', earliest: day, latest: day, qualified: false };
  const answers = standings.map(({ since, until }) => wasSo(since, until, at));
  const certain = answers.filter((answer) => answer === 'yes').length;
  return { certain, possible: certain + answers.filter((answer) => answer === 'maybe').length };
}

const heightOf = (count: number, highest: number): number =>
  Math.round((HEIGHT - ((HEIGHT - HEADROOM) * count) / highest) * 10) / 10;

/** `levels` are lines at round numbers, each with its number above it. */
function levels(highest: number): Html {
  const step = highest > 12 ? 10 : 5;
  const shown = Array.from({ length: Math.floor(highest / step) }, (_, at) => (at + 1) * step);
  return html`<g class="levels">
    ${shown.map((count) => {
      const y = heightOf(count, highest);
      return html`<line x1="0" x2="100%" y1="${y}" y2="${y}" /><text x="0" y="${y - 4}">${count}</text>`;
    })}
  </g>`;
}

function drawn(reading: Reading, axis: Axis, steps: readonly Step[], highest: number): Html {
  const end = Math.min(reading.at.latest, reading.today.latest);
  const known = knownTo(reading);
  const last = steps.at(-1);
  return html`${steps.map((step, at) => {
    const until = steps[at + 1]?.from ?? Math.max(known, step.from);
    const x = place(axis, step.from);
    const width = Math.max(0, place(axis, until) - x);
    const y = heightOf(step.certain, highest);
    const top = heightOf(step.possible, highest);
    const before = heightOf(steps[at - 1]?.certain ?? 0, highest);
    return html`<rect class="area" x="${x}%" width="${width}%" y="${y}" height="${HEIGHT - y}" />
      ${top < y ? html`<rect class="area-open" x="${x}%" width="${width}%" y="${top}" height="${y - top}" />` : ''}
      <line class="line" x1="${x}%" x2="${x}%" y1="${before}" y2="${y}" />
      <line class="line" x1="${x}%" x2="${x + width}%" y1="${y}" y2="${y}" />`;
  })}
  ${last && end > known ? beyond(axis, known, end, heightOf(last.certain, highest)) : ''}
  ${last ? lastCount(axis, Math.min(end, known), last, highest) : ''}`;
}

/** `beyond` is dashed, after the end of what is known: last known, not known to be so. */
const beyond = (axis: Axis, from: Day, to: Day, y: number): Html =>
  html`<line class="line line-beyond" x1="${place(axis, from)}%" x2="${place(axis, to)}%" y1="${y}" y2="${y}" />`;

function lastCount(axis: Axis, day: Day, { certain, possible }: Count, highest: number): Html {
  const x = place(axis, day);
  const text = certain === possible ? String(certain) : `${certain}–${possible}`;
  return html`<text
    class="value"
    x="${x}%"
    y="${heightOf(possible, highest) - 7}"
    text-anchor="${x > 50 ? 'end' : 'start'}"
    >${text}</text
  >`;
}
