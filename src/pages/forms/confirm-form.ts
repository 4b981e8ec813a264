/** `confirmForm` gives, as it was typed, what the page has shown once more; or it leads back to change it. */
import type { Order } from '#forum/command.ts';
import { html } from '#pages/html.ts';
import type { Html, Outcome } from '#pages/page.ts';
import { ownPath, pathIn } from '#reading/address.ts';
import type { Reading } from '#reading/reading.ts';

/** `OWN` are the fields of this form itself; all else goes along as it was typed. */
const OWN: ReadonlySet<string> = new Set(['act', 'form', 'key', 'seen', 'step']);

type Said = { readonly does: string; readonly confirm: string; readonly change: string };

export function confirmForm(reading: Reading, order: Order, { typed, form }: Outcome, words: Said): Html {
  const own = {
    act: order,
    form,
    key: reading.site.newKey(),
    seen: String(Math.max(0, reading.asKnownAt)),
  };
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}" />`;
  return html`<form
    class="order"
    method="post"
    action="${pathIn(reading, ownPath(reading))}"
    enctype="multipart/form-data"
  >
    ${Object.entries(own).map(([name, value]) => hidden(name, value))}
    ${[...typed].flatMap(([name, values]) => (OWN.has(name) ? [] : values.map((value) => hidden(name, value))))}
    <p>${words.does}</p>
    <p><button>${words.confirm}</button> <button class="second" name="step" value="change">${words.change}</button></p>
  </form>`;
}
