/** /sign-in lets a person sign in: with a passkey, with password and code, or with a ministry's account. */
import { html } from '#pages/html.ts';
import type { Provider } from '#desk/provider.ts';
import type { AccountMistake } from './mistake.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { notDone } from '#pages/parts/alert.ts';
import { field } from '#pages/parts/fields.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { passkeyButton } from '#pages/parts/passkey-button.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export type SigningIn = {
  readonly providers: readonly Provider[];
  /** `next` is where the person goes on afterwards. */
  readonly next?: string | null;
  readonly mistake?: AccountMistake | null;
  readonly address?: string;
};

export function signInView(
  reading: Reading,
  { providers, next = null, mistake = null, address = '' }: SigningIn,
): Html {
  const { accounts, deciding } = say(reading);
  const { signIn: words, field: fields } = accounts;
  const after = next === null ? '' : html`<input type="hidden" name="next" value="${next}" />`;
  const demonstration = html`<p>
    ${words.demonstration} <a href="${pathIn(reading, '/demonstration')}">${deciding.banner.signIn}</a>
  </p>`;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, cited: false, script: 'passkey.js' },
    html`<p class="lead">${words.lead}</p>
      ${reading.site.demonstration === true ? demonstration : ''}
      ${notDone(reading, mistake ? [accounts.mistake[mistake]] : [])}
      ${section(
        'by-passkey',
        words.passkey,
        html`<p>${words.passkeyAbout}</p>
          <form class="account-form">
            ${after} ${passkeyButton(reading, { text: words.passkeyButton, path: '/sign-in/passkey', known: true })}
          </form>`,
      )}
      ${section(
        'by-password',
        words.password,
        html`<form class="account-form" method="post" action="${pathIn(reading, '/sign-in')}">
          ${after}
          ${field({ id: 'address', label: fields.address, type: 'email', value: address, fill: 'username', longest: 320 })}
          ${field({ id: 'password', label: fields.password, type: 'password', fill: 'current-password' })}
          ${field({ id: 'code', label: words.code, hint: words.codeHint, fill: 'one-time-code', longest: 40 })}
          <p><button>${words.passwordButton}</button></p>
        </form>`,
      )}
      ${providers.length === 0 ? '' : section('by-provider', words.provider, offered(reading, providers, words.providerButton))}
      <p class="note">${words.lost}</p>`,
  );
}

/** `offered` are links, for a form may not lead to another site (`form-action 'self'`). */
export const offered = (reading: Reading, providers: readonly Provider[], text: (name: string) => string): Html =>
  html`<ul class="providers">
    ${providers.map(
      ({ id, name }) => html`<li><a href="${pathIn(reading, `/sign-in/with/${id}`)}">${text(name)}</a></li>`,
    )}
  </ul>`;
