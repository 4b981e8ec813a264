/** What is answered to an order that did not come from a page of this site. */
import { html } from '#web/html.ts';
import type { Html } from '#web/page.ts';
import { document } from '#web/parts/layout.ts';
import { say } from '#web/parts/words.ts';
import type { Reading } from '#web/reading.ts';

export function foreignView(reading: Reading): Html {
  const { title, lead } = say(reading).deciding.foreign;
  return document(reading, { title, description: title, timed: false }, html`<p class="lead">${lead}</p>`);
}
