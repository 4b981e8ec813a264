/** `filter` is a choice among a few values as links, each with how many it leaves. The chosen one is marked. It works without scripts. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { hereWith } from '#reading/address.ts';
import { AFTER } from './paged.ts';

export type Choice = { readonly value: string | null; readonly label: string; readonly count: number };

/** `param` is the query parameter that a link sets; the choice with the value null takes it away. */
export function filter(reading: Reading, label: string, param: string, choices: readonly Choice[]): Html {
  const chosen = reading.url.searchParams.get(param);
  return html`<nav class="filter" aria-label="${label}">
    <h2>${label}</h2>
    <ul>
      ${choices.map(({ value, label: name, count }) => {
        const address = hereWith(reading, { [AFTER]: null, [param]: value });
        const text = html`<bdi>${name}</bdi> <span class="quiet">${count}</span>`;
        return value === chosen
          ? html`<li><a href="${address}" aria-current="true">${text}</a></li>`
          : html`<li><a href="${address}">${text}</a></li>`;
      })}
    </ul>
  </nav>`;
}

/** `chosenTitle` is a title that says what was chosen: "Meetings: Summit, Special". */
export function chosenTitle(title: string, chosen: readonly (string | null)[]): string {
  const named = chosen.filter((one) => one !== null);
  return named.length === 0 ? title : `${title}: ${named.join(', ')}`;
}
