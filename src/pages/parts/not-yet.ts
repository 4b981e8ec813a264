/**
 * `notYet` is the page of a thing that the record knows, at a date before it was so. That is no mistake: the page has a sentence and the
 * way to the thing's first date.
 */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { inTime } from '#forum/dated.ts';
import type { Words } from '#forum/words.ts';
import { whenOf, writeDay } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { endOf, hereAt } from '#reading/address.ts';
import { when } from './dates.ts';
import { document } from './layout.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from './words.ts';

/** `acts` is the thing's file: the time bar steps to its dates. */
export function notYet(reading: Reading, name: Words, acts: readonly Act[]): Html {
  const { trouble } = say(reading);
  const title = textIn(reading, name);
  const [first] = inTime(acts);
  const day = first && whenOf(first.effective).latest;
  return document(
    reading,
    { title, heading: nameIn(reading, name), description: trouble.notYet(endOf(reading)), changes: acts },
    html`<p class="lead">${capital(trouble.notYet(endOf(reading)))}</p>
      ${
        first === undefined || day === undefined || !Number.isFinite(day)
          ? ''
          : html`<p>
              ${trouble.firstKnown} <a href="${hereAt(reading, writeDay(day))}">${when(reading, first.effective)}</a>
            </p>`
      }`,
  );
}
