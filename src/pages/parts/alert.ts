/** `notDone` says what stands against something that was just tried. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

/** `notDone` is empty where there is nothing to say. */
export const notDone = (reading: Reading, sentences: readonly string[]): Html =>
  sentences.length === 0
    ? html``
    : html`<div class="refused" role="alert">
        <h2>${say(reading).accounts.alert}</h2>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      </div>`;
