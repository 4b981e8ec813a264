/** This page answers a form that was sent after its session had ended. Nothing was recorded, and nothing that was written is lost. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { document } from '#pages/parts/layout.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import type { Sent } from '#pages/forms/sent.ts';

/** `writtenIn` finds what the person wrote in whole sentences; they soon make a choice again. */
export const writtenIn = ({ fields }: Sent): string[] =>
  fields.flatMap(([name, value]) => (/\.(?:en|ru)$/.test(name) && value.trim() !== '' ? [value] : []));

export function signedOutView(reading: Reading, written: readonly string[]): Html {
  const { signedOut: words } = say(reading).orders;
  return document(
    reading,
    { title: words.title, description: words.title, timed: false },
    html`<p class="lead">${words.lead} ${signInLink(reading)}</p>
      <h2>${words.written}</h2>
      ${written.map(
        (text, place) =>
          html`<p class="field">
            <label for="written-${place}">${words.part(place + 1)}</label>
            <textarea id="written-${place}" rows="6" readonly>${text}</textarea>
          </p>`,
      )}`,
  );
}
