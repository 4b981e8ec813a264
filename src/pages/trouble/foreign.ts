/** This page answers an order that did not come from a page of this site. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { document } from '#pages/parts/layout.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export function foreignView(reading: Reading): Html {
  const { title, lead } = say(reading).deciding.foreign;
  return document(reading, { title, description: title, timed: false }, html`<p class="lead">${lead}</p>`);
}
