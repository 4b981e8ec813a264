/** `instantHtml` is an instant of recording: the day in words, the exact time beside it, in UTC. */
import { instantText } from '#reading/telling.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

/** `dayOfInstant` is the day alone, where the time would only widen a table. The whole instant is its title. */
export const dayOfInstant = (reading: Reading, instant: string): Html =>
  html`<time datetime="${instant}" title="${instantText(reading, instant)}"
    >${say(reading).date.plain(instant.slice(0, 10))}</time
  >`;

export const instantHtml = (reading: Reading, instant: string): Html =>
  html`<time datetime="${instant}">${instantText(reading, instant)}</time>`;
