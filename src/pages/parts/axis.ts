/**
 * The time axis of plots. Places are percentages of the width, so that a plot fills any screen while its text keeps its size.
 */
import { html } from '#pages/html.ts';
import { calendar, dayOf, type Day } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';

export type Axis = { readonly from: Day; readonly to: Day };

/** `axisFrom` goes from the beginning of a year to the end of the year of today. */
export const axisFrom = (reading: Reading, firstYear: number): Axis => ({
  from: dayOf(firstYear, 1, 1),
  to: dayOf(calendar(reading.today.latest).year + 1, 1, 1),
});

/** `place` is the place of a day on the axis as a percentage, held within it. */
export function place({ from, to }: Axis, day: Day): number {
  const share = (Math.min(Math.max(day, from), to) - from) / (to - from);
  return Math.round(share * 100_000) / 1000;
}

/** `years` stand under the plot: every fifth, or every second where there are few. */
export function years(axis: Axis, height: number): Html {
  const first = calendar(axis.from).year;
  const last = calendar(axis.to - 1).year;
  const step = last - first > 12 ? 5 : 2;
  const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => year % step === 0);
  return html`<g class="axis">
    ${shown.map((year) => {
      const x = place(axis, dayOf(year, 1, 1));
      return html`<line x1="${x}%" x2="${x}%" y1="0" y2="${height}" />
        <text x="${x}%" y="${height + 16}" text-anchor="${x < 4 ? 'start' : x > 96 ? 'end' : 'middle'}">${year}</text>`;
    })}
  </g>`;
}

/** `knownTo` is the last day that a plot may show as known. It is the date of the reading, or the end of what the record knows. */
export const knownTo = (reading: Reading): Day =>
  Math.min(reading.at.latest, reading.today.latest, reading.site.knownUntil.latest);
