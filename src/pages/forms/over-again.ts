/** `overAgain` sends again what was typed: the second step of a form that is confirmed. */
import { html } from '#pages/html.ts';
import type { Html, Outcome } from '#pages/page.ts';
import { ownPath, pathIn } from '#reading/address.ts';
import type { Reading } from '#reading/reading.ts';

type Confirming = { readonly does: string; readonly button: string; readonly change: string };

export function overAgain(reading: Reading, { typed, form }: Outcome, words: Confirming): Html {
  const own = { form, key: reading.site.newKey(), seen: String(Math.max(0, reading.asKnownAt)) };
  const ours: ReadonlySet<string> = new Set([...Object.keys(own), 'step']);
  const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}" />`;
  return html`<form class="order" method="post" action="${pathIn(reading, ownPath(reading))}">
    ${Object.entries(own).map(([name, value]) => hidden(name, value))}
    ${[...typed].flatMap(([name, values]) => (ours.has(name) ? [] : values.map((value) => hidden(name, value))))}
    <p>${words.does}</p>
    <p><button>${words.button}</button> <button class="second" name="step" value="change">${words.change}</button></p>
  </form>`;
}
