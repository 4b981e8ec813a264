/** This plot draws activities, papers and plans by dimension against the years. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import type { Words } from '#forum/words.ts';
import { calendar, whenOf, type When } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { actLine } from './act-line.ts';
import { actText } from '#reading/telling.ts';
import { axisFrom, place, years, type Axis } from './axis.ts';
import { when } from './dates.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';
import { say, textIn } from '#reading/say.ts';

const ROW = 46;
const BASELINE = 32;

type Done = Act<'activity.planned' | 'activity.held' | 'concept-paper.approved' | 'plan.approved'>;
type Row = { readonly dimension: string; readonly acts: readonly Done[] };

export function measuresPlot(reading: Reading): Html {
  const rows = rowsOf(reading);
  const acts = rows.flatMap((row) => row.acts);
  const days = acts.map((act) => dateOf(act).earliest).filter(Number.isFinite);
  if (days.length < 3) return html``;
  const axis = axisFrom(reading, calendar(Math.min(...days)).year);
  const { plot: words } = say(reading).measures;
  const activities = acts.filter((act) => act.kind.startsWith('activity.')).length;
  return plot(reading, {
    title: words.title,
    label: words.label(activities, acts.length - activities),
    height: rows.length * ROW + 28,
    drawing: html`${years(axis, rows.length * ROW + 6)}
    ${rows.map(
      ({ dimension, acts: own }, at) =>
        html`<g class="row">
          <text x="0" y="${at * ROW + 15}">${dimension}</text>
          <line x1="0" x2="100%" y1="${at * ROW + BASELINE}" y2="${at * ROW + BASELINE}" />
          ${own.map((act) => dot(reading, axis, act, at * ROW + BASELINE))}
        </g>`,
    )}`,
    legend: html`<p class="signs">${words.signs}</p>`,
    behind: table(reading, {
      caption: words.caption,
      columns: [
        { head: words.what, names: true, cell: ({ act }) => actLine(reading, act) },
        { head: words.dimension, cell: ({ dimension }) => dimension },
        { head: words.date, cell: ({ act }) => when(reading, dateOf(act)) },
      ],
      rows: rows.flatMap(({ dimension, acts: own }) => own.map((act) => ({ dimension, act }))),
      empty: '',
    }),
  });
}

/** `dateOf` puts a plan at the date planned. */
const dateOf = (act: Done): When => whenOf(act.kind === 'activity.planned' ? act.body.plannedFor : act.effective);

function areasOf(act: Done): readonly string[] {
  if (act.kind === 'activity.planned' || act.kind === 'activity.held')
    return act.body.area === undefined ? [] : [act.body.area];
  return act.body.areas ?? [];
}

function rowsOf(reading: Reading): Row[] {
  const { activities, papers, catalogues, areasAdded } = reading.forum.measures;
  const done: Done[] = inTime([
    ...actsBy(activities, reading.at).filter((act) => act.kind !== 'activities.counted'),
    ...actsBy(papers, reading.at),
  ]);
  // The newest Catalogue that has an area says to which dimension it belongs.
  const known = actsBy(catalogues, reading.at);
  const dimensionOf = new Map<string, string>();
  const names = new Map<string, Words>();
  for (const { body } of known) {
    for (const { dimension, names: words, areas } of body.dimensions) {
      names.set(dimension, words);
      for (const { area } of areas) dimensionOf.set(area, dimension);
    }
  }
  for (const { body } of areasAdded) if (!dimensionOf.has(body.area)) dimensionOf.set(body.area, body.dimension);
  const { noDimension } = say(reading).measures.plot;
  const rows = [...names].map(([dimension, words]) => ({
    dimension: textIn(reading, words),
    acts: done.filter((act) => areasOf(act).some((area) => dimensionOf.get(area) === dimension)),
  }));
  const others = done.filter((act) => !areasOf(act).some((area) => dimensionOf.has(area)));
  return [...rows, { dimension: noDimension, acts: others }].filter((row) => row.acts.length > 0);
}

function dot(reading: Reading, axis: Axis, act: Done, y: number): Html {
  const date = dateOf(act);
  const middle = (date.earliest + date.latest) / 2;
  if (!Number.isFinite(middle)) return html``;
  const look = act.kind === 'activity.held' ? 'held' : act.kind === 'activity.planned' ? 'planned' : 'other';
  return html`<g class="dot dot-${look}">
    <title>${actText(reading, act)}, ${say(reading).date.plain(date.edtf)}</title>
    <circle cx="${place(axis, middle)}%" cy="${y}" r="5" />
  </g>`;
}
