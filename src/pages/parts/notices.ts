/** `notices` tell what a reader must know before reading on. This is the date, the state of the record, and where its knowledge ends. */
import { html } from '#pages/html.ts';
import { dayOf, isReached } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { endOf, hereWith } from '#reading/address.ts';
import { firstYear } from './time-bar.ts';
import { say } from '#reading/say.ts';

/** `timed` tells whether the page says something of a date. */
export function notices(reading: Reading, timed: boolean): Html {
  const { site, date } = say(reading);
  const { notice } = site;
  const lines: Html[] = [];
  if (reading.dated) {
    lines.push(
      html`<p class="notice notice-dated">
        <strong>${notice.dated(endOf(reading))}</strong>
        <a href="${hereWith(reading, { at: null })}">${notice.backToToday}</a>
      </p>`,
    );
  }
  if (reading.earlier) {
    const text = reading.asKnownAt < 0 ? notice.emptyRecord : notice.earlier(reading.asKnownAt);
    lines.push(
      html`<p class="notice notice-earlier">
        ${text} <a href="${hereWith(reading, { asKnownAt: null })}">${notice.backToNewest}</a>
      </p>`,
    );
  }
  const first = firstYear(reading.forum);
  if (first !== null && !isReached(dayOf(first, 1, 1), reading.at)) {
    lines.push(html`<p class="notice">${notice.before(date.plain(String(first)))}</p>`);
  }
  if (timed && isReached(reading.site.knownUntil.latest + 1, reading.at)) {
    lines.push(html`<p class="notice notice-beyond">${notice.beyond(date.plain(reading.site.knownUntil.edtf))}</p>`);
  }
  return html`${lines}`;
}
