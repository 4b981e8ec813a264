/**
 * The time bar: one control on every page, from the first fact to today. Links and a date field work without scripts; with
 * them a slider is shown (browser/time-slider.js). The address is the state.
 */
import { html, raw } from '#pages/html.ts';
import { calendar, dayOf, isPast, isReached, whenOf, writeDay, type Day } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { indexed } from '#forum/indexed.ts';
import { anew } from '#pages/between.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { hereAt, hereWith, ownParams } from '#reading/address.ts';
import { dateText } from '#reading/times.ts';
import { say } from '#reading/say.ts';

/** `Changes` are what a page knows of its own history: the acts whose dates are its changes. */
export type Changes = readonly Act[];

export function timeBar(reading: Reading, changes: Changes = []): Html {
  const { time } = say(reading).site;
  const first = firstYear(reading.forum) ?? calendar(reading.today.latest).year;
  const last = calendar(reading.today.latest);
  return html`<form class="time-bar" method="get" action="${reading.url.pathname}" aria-label="${time.label}">
    <time-slider>
      ${hidden(reading)}
      <p class="time-field">
        <label for="at">${time.date}</label>
        <input
          id="at"
          name="at"
          value="${dateText(reading)}"
          inputmode="text"
          autocomplete="off"
          spellcheck="false"
          maxlength="64"
          aria-describedby="at-hint"
        />
        <button>${time.show}</button>
        ${reading.dated ? html`<a href="${hereAt(reading, null)}">${time.today}</a>` : ''}
      </p>
      ${anew(reading, (dated) => range(dated, first))}
      <div class="time-links" data-swap="time">
        ${steps(reading, changes)}
        <details>
          <summary>${time.allYears}</summary>
          <p class="years">${yearLinks(reading, first, last.year)}</p>
        </details>
      </div>
      <p class="hint" id="at-hint">${time.hint}</p>
    </time-slider>
  </form>`;
}

/** `range` is the slider, a step for each month since the first year. It stays hidden where no script unfolds it. */
function range(reading: Reading, first: number): Html {
  const { time } = say(reading).site;
  const last = calendar(reading.today.latest);
  const shown = Math.min(reading.at.latest, reading.today.latest);
  const at = calendar(Math.max(Number.isFinite(shown) ? shown : reading.today.latest, dayOf(first, 1, 1)));
  return html`<p class="time-range" hidden>
    <span aria-hidden="true">${first}</span>
    <input
      type="range"
      aria-label="${time.slide}"
      min="0"
      max="${(last.year - first) * 12 + last.month - 1}"
      step="1"
      value="${Math.max(0, (at.year - first) * 12 + at.month - 1)}"
      data-first-year="${first}"
      data-today="${reading.today.edtf}"
    />
    <span aria-hidden="true">${last.year}</span>
    <output></output>
  </p>`;
}

/** `hidden` keeps the page's other parameters when the form is sent. */
function hidden(reading: Reading): Html {
  const asKnownAt = reading.url.searchParams.get('asKnownAt');
  const kept = { ...ownParams(reading), ...(asKnownAt === null ? {} : { asKnownAt }) };
  return html`${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

/** `yearLinks` lead to the end of each year; of this year, to today. */
function yearLinks(reading: Reading, first: number, last: number): Html {
  const years = Array.from({ length: last - first + 1 }, (_, place) => String(first + place));
  const { text } = html`${years.map((year) => {
    const at = Number(year) < last ? `${year}-12-31` : null;
    return html`<a href="${hereAt(reading, at)}" ${NOT_SHOWN}>${year}</a> `;
  })}`;
  return anew(reading, ({ dated, at }) => raw(dated ? shownAmong(text, at.edtf.slice(0, 4)) : text));
}

/** `NOT_SHOWN` stands where the year that is shown says that it is. */
const NOT_SHOWN = raw('');

const shownAmong = (links: string, year: string): string =>
  links.replace(new RegExp(`\\s*>${year}</a>`), `  aria-current="date">${year}</a>`);

function steps(reading: Reading, changes: Changes): Html {
  const days = [...new Set(changes.map((act) => whenOf(act.effective).latest))].filter(Number.isFinite);
  const before = days.filter((day) => isPast(day, reading.at));
  const after = days.filter((day) => day <= reading.today.latest && !isReached(day, reading.at));
  const { time } = say(reading).site;
  if (before.length + after.length === 0) return html``;
  return html`<p class="steps">
    ${step(reading, time.previous, 'prev', before.length > 0 ? Math.max(...before) : null)}
    ${step(reading, time.next, 'next', after.length > 0 ? Math.min(...after) : null)}
  </p>`;
}

function step(reading: Reading, label: string, rel: string, day: Day | null): Html {
  if (day === null) return html``;
  const date = writeDay(day);
  return html`<a rel="${rel}" href="${hereWith(reading, { at: date })}"
    >${label}: ${say(reading).date.plain(date)}</a
  > `;
}

/** `firstYear` is the year of the earliest fact on record, null for an empty one. It is counted once for each size of the record. */
export const firstYear = indexed((forum): number | null => {
  let earliest = Infinity;
  for (const act of forum.acts) {
    const day = whenOf(act.effective).earliest;
    if (day < earliest && Number.isFinite(day) && act.kind !== 'source.registered') earliest = day;
  }
  return Number.isFinite(earliest) ? calendar(earliest).year : null;
});
