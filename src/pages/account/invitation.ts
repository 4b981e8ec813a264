/** /invitation/:token tells a person what they are invited to, and lets them choose how they will sign in. */
import { html } from '#pages/html.ts';
import type { Account } from '#desk/accounts.ts';
import { qrPicture } from '#pages/parts/qr.ts';
import type { AccountMistake } from './mistake.ts';
import type { Provider } from '#desk/provider.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { notDone } from '#pages/parts/alert.ts';
import { field, select } from '#pages/parts/fields.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section } from '#pages/parts/marks.ts';
import { forumShort } from '#reading/names.ts';
import { passkeyButton } from '#pages/parts/passkey-button.ts';
import { rolesText } from '#reading/who-is.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { LANGUAGES, ownNameOf } from '#words/languages.ts';
import { offered } from './sign-in.ts';

export type TakingUp = {
  readonly account: Account;
  readonly token: string;
  /** `authenticator` is its secret in Base32, shown as a picture. */
  readonly authenticator: string;
  readonly providers: readonly Provider[];
  readonly mistakes?: readonly AccountMistake[];
  /** `wrote` is what the first officer wrote of themselves. */
  readonly wrote?: { readonly name: string; readonly address: string; readonly language: string };
};

export function invitationView(reading: Reading, taking: TakingUp): Html {
  const { accounts } = say(reading);
  const { invitation: words } = accounts;
  const { account, token, providers, mistakes = [] } = taking;
  const path = `/invitation/${token}`;
  const first = account.address === null;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, cited: false, script: 'passkey.js' },
    html`<p class="lead">${first ? words.first : words.lead(forumShort(reading), rolesText(reading, account))}</p>
      ${notDone(
        reading,
        mistakes.map((mistake) => accounts.mistake[mistake]),
      )}
      ${first ? '' : invited(reading, account)}
      <p>${words.choose}</p>
      <form class="account-form" method="post" action="${pathIn(reading, path)}">
        ${first ? section('you', words.you, introduction(reading, taking)) : ''}
        ${section(
          'by-passkey',
          words.passkey,
          html`<p>${words.passkeyAbout}</p>
            ${passkeyButton(reading, { text: words.passkeyButton, path: `${path}/passkey` })}`,
        )}
        ${section('by-password', words.password, password(reading, taking))}
      </form>
      ${providers.length === 0 ? '' : offered(reading, providers, words.provider)}`,
  );
}

const invited = (reading: Reading, { name, address, invitedUntil }: Account): Html => {
  const { field: fields, invitation: words } = say(reading).accounts;
  return facts([
    [fields.name, name === null ? null : html`<bdi>${name}</bdi>`],
    [fields.address, address === null ? null : html`<bdi>${address}</bdi>`],
    [words.until, invitedUntil === null ? null : instantHtml(reading, invitedUntil)],
  ]);
};

function introduction(reading: Reading, { wrote }: TakingUp): Html {
  const { accounts } = say(reading);
  const { field: words } = accounts;
  const languages = LANGUAGES.map((one) => [one, ownNameOf(one)] as const);
  return html`${field({ id: 'name', label: words.name, value: wrote?.name ?? '', hint: words.nameHint, fill: 'name', longest: 200 })}
  ${field({ id: 'address', label: words.address, type: 'email', value: wrote?.address ?? '', fill: 'email', longest: 320 })}
  ${select('language', words.language, languages, wrote?.language ?? reading.language)}`;
}

function password(reading: Reading, { account, authenticator }: TakingUp): Html {
  const { invitation: words } = say(reading).accounts;
  return html`<p>${words.passwordAbout}</p>
    ${account.address === null ? '' : html`<input type="hidden" name="username" autocomplete="username" value="${account.address}" />`}
    ${newPasswordFields(reading, authenticator, account.address)}
    <p><button>${words.passwordButton}</button></p>`;
}

/** `newPasswordFields` ask for a new password. An authenticator comes with it, and the code that shows that it works. */
export function newPasswordFields(reading: Reading, authenticator: string, address: string | null): Html {
  const { invitation: words, field: fields } = say(reading).accounts;
  const key = authenticator.replaceAll(/(.{4})(?=.)/g, '$1 ');
  const fill = 'new-password';
  return html`${field({ id: 'password', label: fields.newPassword, type: 'password', hint: fields.passwordHint, fill, shortest: 12, longest: 256 })}
    ${field({ id: 'password-again', label: fields.passwordAgain, type: 'password', fill, longest: 256 })}
    <p>${words.authenticator}</p>
    ${qrPicture(otpauthAddress(authenticator, forumShort(reading), address ?? ''), words.picture)}
    <p>${words.key}: <code class="digest">${key}</code></p>
    <input type="hidden" name="authenticator" value="${authenticator}" />
    ${field({ id: 'code', label: words.code, fill: 'one-time-code', longest: 10 })}`;
}

/** `otpauthAddress` is what an authenticator reads off the picture (Key URI Format): six digits, anew every thirty seconds. */
const otpauthAddress = (secret: string, issuer: string, label: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(label)}` +
  `?issuer=${encodeURIComponent(issuer)}&secret=${secret}&algorithm=SHA1&digits=6&period=30`;

/** `noInvitationView` answers for an invitation that was used, has expired, or never was: the answer is the same. */
export function noInvitationView(reading: Reading): Html {
  const { invitation: words } = say(reading).accounts;
  return document(
    reading,
    { title: words.noneTitle, description: words.describe, timed: false, cited: false },
    html`<p class="lead">${words.none}</p>`,
  );
}

export function takenUpView(reading: Reading, backupCodes: readonly string[]): Html {
  const { invitation: words } = say(reading).accounts;
  return document(
    reading,
    { title: words.openTitle, description: words.describe, timed: false, cited: false },
    html`<p class="lead">${words.open}</p>
      ${section('backup', words.backup, backupCodeList(reading, backupCodes))}
      <p><a href="${pathIn(reading, '/desk')}">${words.toDesk}</a></p>`,
  );
}

export const backupCodeList = (reading: Reading, codes: readonly string[]): Html =>
  html`<p>${say(reading).accounts.invitation.backupAbout}</p>
    <ul class="codes">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>`;
