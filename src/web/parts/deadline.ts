/** Until when something can be done: the instant, and the time that is left, in words. Never a bare date. */
import { html } from '#web/html.ts';
import type { Instant } from '#forum/words.ts';
import type { Html } from '#web/page.ts';
import type { Reading } from '#web/reading.ts';
import { instantHtml } from './instant.ts';
import { say } from './words.ts';

const MINUTE = 60_000;

export function leftText(reading: Reading, until: Instant): string {
  const { deciding } = say(reading);
  const left = Date.parse(until) - Date.parse(reading.site.now());
  if (left <= 0) return deciding.over;
  const minutes = Math.floor(left / MINUTE);
  return deciding.left(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}

export const deadline = (reading: Reading, until: Instant): Html =>
  html`${instantHtml(reading, until)} <strong class="left">(${leftText(reading, until)})</strong>`;
