/**
 * `growth` shows how the record has grown. It lists the last days on which acts were recorded, each with a view of the record as it then
 * stood.
 */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { hereWith } from '#reading/address.ts';
import { when } from './dates.ts';
import { section } from './marks.ts';
import { table } from './table.ts';
import { say } from '#reading/say.ts';

const DAYS = 10;

type Day = { readonly day: string; readonly first: number; readonly last: number };

export function growth(reading: Reading): Html {
  const days = daysOf(reading);
  if (days.length === 0) return html``;
  const { record } = say(reading);
  const { growthColumn: column } = record;
  return section(
    'growth',
    record.growth,
    html`<p>${record.growthLead}</p>
      ${table<Day>(reading, {
        caption: record.growthCaption,
        columns: [
          { head: column.day, names: true, cell: ({ day }) => when(reading, day) },
          {
            head: column.acts,
            cell: ({ first, last }) => html`<a href="${hereWith(reading, { from: first })}">${first}–${last}</a>`,
          },
          { head: column.count, figures: true, cell: ({ first, last }) => last - first + 1 },
          {
            head: column.asItStood,
            cell: ({ last }) =>
              html`<a href="${hereWith(reading, { from: null, asKnownAt: last })}">${record.asItStood(last)}</a>`,
          },
        ],
        rows: days,
        empty: '',
      })}`,
  );
}

/** `daysOf` lists the newest day first. Instants never fall along the record, so the beginning of a day is found by halving. */
function daysOf({ site, asKnownAt }: Reading): Day[] {
  const dayOf = (n: number): string => site.room.entry(n)?.recordedAt.slice(0, 10) ?? '';
  const days: Day[] = [];
  for (let last = asKnownAt; last >= 0 && dayOf(last) !== '' && days.length < DAYS;) {
    const day = dayOf(last);
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dayOf(middle) < day) low = middle + 1;
      else high = middle;
    }
    days.push({ day, first: low, last });
    last = low - 1;
  }
  return days;
}
