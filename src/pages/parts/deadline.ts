/** `deadline` tells until when something can be done. It gives the instant, and the time that is left, in words; never a bare date. */
import { capitalZone, leftText } from '#reading/deadline.ts';
import { html } from '#pages/html.ts';
import type { Instant } from '#forum/words.ts';
import { localTime } from '#reading/local-time.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { instantHtml } from './instant.ts';
import { say } from '#reading/say.ts';

/** `deadline` is in UTC. Beside it stand the clocks of the capital for which the reader acts, and those that the reader chose. */
export const deadline = (reading: Reading, until: Instant): Html =>
  html`${instantHtml(reading, until)}
    <strong class="left">(${leftText(reading, until)})</strong>${elsewhere(reading, until)}`;

function elsewhere(reading: Reading, until: Instant): Html {
  const { zones: words, date: dates } = say(reading);
  const capital = capitalZone(reading.site, reading.who?.party ?? null);
  const { zone: own } = reading;
  const line = (zone: string, where: (offset: string) => string): Html => {
    const local = localTime(until, zone);
    if (!local) return html``;
    return html`<span class="local-time">${dates.plain(local.date)}, ${local.time} ${where(local.offset)}</span>`;
  };
  return html`${capital === null ? '' : line(capital, words.capital)}
  ${own === undefined || own === capital ? '' : line(own, (offset) => words.own(own, offset))}`;
}
