/** /account shows a person who they are here, what they sign in with, and where they are signed in. It shows their tokens. */
import { html } from '#pages/html.ts';
import type { AccountChanged } from '#desk/account-log.ts';
import type { Account, Passkey } from '#desk/accounts.ts';
import type { HeldToken, Issued } from '#desk/ports.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { notDone } from '#pages/parts/alert.ts';
import { field, select } from '#pages/parts/fields.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section } from '#pages/parts/marks.ts';
import { passkeyButton } from '#pages/parts/passkey-button.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { rolesText } from '#reading/who-is.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { LANGUAGES, ownNameOf } from '#words/languages.ts';
import { allChanges, changesTable } from './log.ts';
import { backupCodeList, newPasswordFields } from './invitation.ts';

/** `TOKEN_DAYS` are the days that a token may be good. */
export const TOKEN_DAYS = [1, 30, 90, 365] as const;

export type OwnAccount = {
  readonly account: Account;
  readonly passkeys: readonly Passkey[];
  readonly password: { readonly backupCodes: number } | null;
  readonly held: readonly HeldToken[];
  /** `here` is the id of the session in which the page is read. */
  readonly here: string | null;
  readonly authenticator: string;
  /** `changes` are the newest entries of the log that concern the person. */
  readonly changes: readonly AccountChanged[];
  readonly saved?: boolean;
  readonly mistakes?: readonly string[];
  /** `newToken` is shown once. */
  readonly newToken?: Issued;
  readonly backupCodes?: readonly string[];
};

export function accountView(reading: Reading, own: OwnAccount): Html {
  const { accounts } = say(reading);
  const { account: words } = accounts;
  const { mistakes = [], saved = false, backupCodes, newToken } = own;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, cited: false, script: 'passkey.js' },
    html`${notDone(reading, mistakes)} ${saved ? html`<p class="notice" role="status">${words.saved}</p>` : ''}
    ${newToken === undefined ? '' : shownOnce(reading, newToken)}
    ${backupCodes === undefined ? '' : section('backup', accounts.invitation.backup, backupCodeList(reading, backupCodes))}
    ${section('you', words.you, you(reading, own))} ${section('passkeys', words.passkeys, passkeys(reading, own))}
    ${section('by-password', words.password, password(reading, own))}
    ${section('sessions', words.sessions, sessions(reading, own))}
    ${section('tokens', words.tokens, tokens(reading, own))}
    ${section('changes', accounts.log.own, html`${changesTable(reading, own.changes)} ${allChanges(reading)}`)}`,
  );
}

/** A form of this page; `deed` says what it is for. */
const form = (reading: Reading, deed: string, content: Html): Html =>
  html`<form class="account-form" method="post" action="${pathIn(reading, '/account')}">
    <input type="hidden" name="do" value="${deed}" />
    ${content}
  </form>`;

/** `small` is a button on one thing of a list. */
const small = (reading: Reading, deed: string, id: string, text: string): Html =>
  html`<form method="post" action="${pathIn(reading, '/account')}">
    <input type="hidden" name="do" value="${deed}" />
    <input type="hidden" name="id" value="${id}" />
    <button class="plain-button">${text}</button>
  </form>`;

function shownOnce(reading: Reading, { token, expiresAt }: Issued): Html {
  const { account: words } = say(reading).accounts;
  return html`<div class="once" role="status">
    <h2>${words.newToken}</h2>
    <p>${words.newTokenAbout}</p>
    <p><code>${token}</code></p>
    <p>${words.until} ${instantHtml(reading, expiresAt)}</p>
  </div>`;
}

function you(reading: Reading, { account }: OwnAccount): Html {
  const { accounts, mail } = say(reading);
  const { account: words, field: fields } = accounts;
  const languages = LANGUAGES.map((one) => [one, ownNameOf(one)] as const);
  return html`${facts([
      [words.role, rolesText(reading, account)],
      [fields.address, account.address === null ? null : html`<bdi>${account.address}</bdi>`],
    ])}
    ${form(
      reading,
      'describe',
      html`${field({ id: 'name', label: fields.name, value: account.name ?? '', hint: fields.nameHint, fill: 'name', longest: 200 })}
        ${select('language', fields.language, languages, account.language)}
        <p><button>${words.describeButton}</button></p>`,
    )}
    <p><a href="${pathIn(reading, '/mail/choices')}">${mail.choices.title}</a></p>`;
}

function passkeys(reading: Reading, own: OwnAccount): Html {
  const { account: words, field: fields } = say(reading).accounts;
  const columns: Column<Passkey>[] = [
    { head: fields.name, names: true, cell: ({ name }) => html`<bdi>${name}</bdi>` },
    { head: words.added, cell: ({ addedAt }) => instantHtml(reading, addedAt) },
    { head: words.used, cell: ({ usedAt }) => (usedAt === null ? words.never : instantHtml(reading, usedAt)) },
    { head: words.action, cell: ({ id, name }) => small(reading, 'remove-passkey', id, words.remove(name)) },
  ];
  return html`${table<Passkey>(reading, {
      caption: words.passkeysCaption,
      columns,
      rows: own.passkeys,
      empty: words.noPasskeys,
    })}
    <form class="account-form">
      ${field({ id: 'passkey-name', label: fields.passkeyName, hint: fields.passkeyNameHint, longest: 100 })}
      ${passkeyButton(reading, { text: words.addPasskey, path: '/account/passkey' })}
    </form>`;
}

function password(reading: Reading, { account, password: has, authenticator }: OwnAccount): Html {
  const { account: words } = say(reading).accounts;
  return html`<p>${has === null ? words.noPassword : words.hasPassword(has.backupCodes)}</p>
    <details>
      <summary>${words.setPassword}</summary>
      ${form(
        reading,
        'password',
        html`${newPasswordFields(reading, authenticator, account.address)}
          <p class="note">${words.otherSessionsEnd}</p>
          <p><button>${words.passwordButton}</button></p>`,
      )}
    </details>`;
}

function sessions(reading: Reading, { held, here }: OwnAccount): Html {
  const { account: words } = say(reading).accounts;
  const columns: Column<HeldToken>[] = [
    {
      head: words.browser,
      names: true,
      cell: ({ id, browser }) => html`${browser ?? words.unknown}${id === here ? html` (${words.here})` : ''}`,
    },
    { head: words.origin, cell: ({ origin }) => html`<bdi>${origin ?? words.unknown}</bdi>` },
    { head: words.begun, cell: ({ issuedAt }) => instantHtml(reading, issuedAt) },
    { head: words.seen, cell: ({ seenAt }) => instantHtml(reading, seenAt) },
    {
      head: words.action,
      cell: ({ id, browser }) => small(reading, 'end-session', id, words.end(browser ?? words.unknown)),
    },
  ];
  return html`<p>${words.sessionsAbout}</p>
    ${table<HeldToken>(reading, {
      caption: words.sessionsCaption,
      columns,
      rows: held.filter(({ scope }) => scope === 'session'),
      empty: words.unknown,
    })}
    <p>${words.everywhereAbout}</p>
    ${form(reading, 'everywhere', html`<p><button>${words.everywhere}</button></p>`)}
    ${form(reading, 'everywhere-and-tokens', html`<p><button>${words.everywhereAndTokens}</button></p>`)}`;
}

function tokens(reading: Reading, { held }: OwnAccount): Html {
  const { account: words, scope: scopes } = say(reading).accounts;
  const columns: Column<HeldToken>[] = [
    { head: words.tokenName, names: true, cell: ({ name }) => html`<bdi>${name ?? words.unknown}</bdi>` },
    { head: words.tokenScope, cell: ({ scope }) => scopes[scope] },
    { head: words.until, cell: ({ expiresAt }) => instantHtml(reading, expiresAt) },
    {
      head: words.seen,
      cell: ({ seenAt, issuedAt }) => (seenAt > issuedAt ? instantHtml(reading, seenAt) : words.never),
    },
    { head: words.action, cell: ({ id, name }) => small(reading, 'revoke-token', id, words.revoke(name ?? '')) },
  ];
  return html`<p>${words.tokensAbout}</p>
    ${table<HeldToken>(reading, {
      caption: words.tokensCaption,
      columns,
      rows: held.filter(({ scope }) => scope !== 'session'),
      empty: words.noTokens,
    })}
    ${form(
      reading,
      'token',
      html`${field({ id: 'token-name', label: words.tokenName, longest: 100 })}
        ${select('scope', words.tokenScope, [
          ['read', scopes.read],
          ['write', scopes.write],
        ])}
        ${select(
          'days',
          words.tokenDays,
          TOKEN_DAYS.map((days) => [String(days), words.days(days)] as const),
          '30',
        )}
        <p><button>${words.tokenButton}</button></p>`,
    )}`;
}
