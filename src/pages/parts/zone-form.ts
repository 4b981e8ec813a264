/** `zoneForm` asks in which zone a person wants to see times. It stands at the foot of the pages of people who are signed in. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';

export function zoneForm(reading: Reading): Html {
  const { form: words } = say(reading).zones;
  const known = [...new Set(reading.site.capitals?.values() ?? [])].toSorted();
  return html`<form class="zone" method="post" action="${pathIn(reading, '/zone')}">
    <input type="hidden" name="back" value="${reading.url.pathname}" />
    <label for="own-zone">${words.label}</label>
    <p class="help" id="own-zone-help">${words.help}</p>
    <input
      id="own-zone"
      name="zone"
      list="zones"
      maxlength="60"
      value="${reading.zone ?? ''}"
      aria-describedby="own-zone-help"
      autocomplete="off"
      spellcheck="false"
    />
    <datalist id="zones">${known.map((zone) => html`<option value="${zone}"></option>`)}</datalist>
    <button>${words.button}</button>
  </form>`;
}
