/** `passkeyButton` begins a ceremony with a passkey. The script shows it, for without one it could do nothing. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';

type Ceremony = {
  readonly text: string;
  /** `path` is where the ceremony is held, without the language. */
  readonly path: string;
  /** `known` tells whether a passkey is asked for that there is already. */
  readonly known?: boolean;
};

export function passkeyButton(reading: Reading, { text, path, known = false }: Ceremony): Html {
  const { accounts } = say(reading);
  return html`<p>
      <button
        type="button"
        hidden
        data-passkey="${pathIn(reading, path)}"
        ${known ? html`data-known` : ''}
        data-tell="passkey-said"
        data-failed="${accounts.mistake['passkey-failed']}"
      >
        ${text}
      </button>
    </p>
    <p class="note" data-without-passkey>${accounts.signIn.noScripts}</p>
    <p class="refused" id="passkey-said" role="alert" hidden></p>`;
}
