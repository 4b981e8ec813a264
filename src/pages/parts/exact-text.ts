/**
 * This part shows the exact text that is put. It shows the text itself where it was handed in, and the digests by which everybody can
 * check it.
 */
import type { PutText } from '#forum/question/acts.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import type { ShownText } from '#reading/texts.ts';
import { facts } from './marks.ts';
import { say } from '#reading/say.ts';

export function exactText(reading: Reading, { reference, version, languages }: PutText): Html {
  const { texts: words } = say(reading);
  return html`${facts([
      [words.reference, html`<bdi>${reference}</bdi>`],
      [words.version, html`<bdi>${version}</bdi>`],
    ])}
    ${languages.map(({ language, sha256 }) => textIn(reading, language, sha256))}
    <p class="note">${words.digests}</p>`;
}

function textIn(reading: Reading, language: string, sha256: string): Html {
  const { texts: words } = say(reading);
  const shown = reading.texts?.get(sha256);
  return html`<article class="exact-text">
    <h3>${words.inLanguage(words.language(language))}</h3>
    ${shown ? body(reading, language, shown) : html`<p>${words.notKept}</p>`}
    <p class="note">${words.digest}: <code class="digest">${sha256}</code></p>
  </article>`;
}

function body(reading: Reading, language: string, { sha256, type, size, plain }: ShownText): Html {
  const { texts: words } = say(reading);
  const file = html`<p>
    <a href="/api/v1/texts/${sha256}">${words.file(words.type[type], Math.max(1, Math.round(size / 1024)))}</a>
  </p>`;
  if (plain === null) return file;
  return html`${plainText(reading, language, plain)} ${file}`;
}

/** `plainText` shows a plain text as it was written, line by line; a long one scrolls in its own place. */
export function plainText(reading: Reading, language: string, plain: string): Html {
  const { texts: words } = say(reading);
  const label = words.inLanguage(words.language(language));
  return html`<div class="words" lang="${language}" dir="auto" role="region" tabindex="0" aria-label="${label}">
    <p class="lines">${plain}</p>
  </div>`;
}
