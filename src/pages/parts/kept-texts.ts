/** What a party said at length, or in a language of its own, is a text that is kept: a link to each. */
import type { TextKept } from '#forum/question/acts.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export function keptTexts(reading: Reading, texts: readonly TextKept[] = []): Html {
  const { texts: words } = say(reading);
  if (texts.length === 0) return html``;
  return html`<ul class="quiet">
    ${texts.map(
      ({ language, sha256 }) =>
        html`<li><a href="/api/v1/texts/${sha256}">${words.inLanguage(words.language(language))}</a></li>`,
    )}
  </ul>`;
}
