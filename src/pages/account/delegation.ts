/**
 * /delegation shows a person whose accounts they manage, and how each stands. For the Secretariat it shows the accounts of the whole
 * forum.
 */
import { html } from '#pages/html.ts';
import type { AccountChanged } from '#desk/account-log.ts';
import type { Account, Invitation } from '#desk/accounts.ts';
import { ALONE, grantable, mayManage } from '#desk/managing.ts';
import type { Holder } from '#desk/ports.ts';
import type { Role } from '#forum/role.ts';
import type { Status } from '#forum/party/acts.ts';
import { standingsAt } from '#forum/party/read.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { notDone } from '#pages/parts/alert.ts';
import { choices, field, grouped, select, type Option } from '#pages/parts/fields.ts';
import { instantText } from '#reading/telling.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { partyLink } from '#pages/parts/links.ts';
import { partyName } from '#reading/names.ts';
import { delegationTitle } from '#pages/parts/own-pages.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { alphabet, capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { LANGUAGES, ownNameOf } from '#words/languages.ts';
import { allChanges, changesTable } from './log.ts';
import { requestsSection, type RequestShown } from './requests.ts';

/** `Wrote` keeps what an invitation was asked for, to be mended. */
export type Wrote = {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  /** `role:PARTY`, as the Secretariat chooses it. */
  readonly as: string;
  readonly roles: readonly string[];
};

export type Managing = {
  readonly who: Holder;
  readonly accounts: readonly Account[];
  readonly mistakes?: readonly string[];
  readonly wrote?: Wrote;
  readonly requests: readonly RequestShown[];
  /** `changes` are the newest of what was done to the accounts. */
  readonly changes: readonly AccountChanged[];
  readonly done?: 'roles' | 'close' | 'erase' | 'asked' | 'refused';
  /**
   * `invitation` was just made out, and is told once. It has the link only where no mail is sent: where it is sent,
   * nobody but the person invited sees it.
   */
  readonly invitation?: Pick<Invitation, 'expiresAt'> & {
    readonly name: string;
    readonly sent: { readonly to: string } | { readonly link: string };
  };
};

export function delegationView(reading: Reading, managing: Managing): Html {
  const { delegation: words, log } = say(reading).accounts;
  const { who, mistakes = [], done, invitation } = managing;
  const ofSecretariat = who.roles.includes('secretariat-officer');
  return document(
    reading,
    { title: delegationTitle(reading), description: words.describe, timed: false, cited: false },
    html`<p class="lead">${ofSecretariat ? words.leadSecretariat : words.leadDelegation}</p>
      ${notDone(reading, mistakes)}
      ${done === undefined ? '' : html`<p class="notice" role="status">${doneText(reading, done)}</p>`}
      ${invitation === undefined ? '' : shownOnce(reading, invitation)}
      ${section('invite', words.invite, inviteForm(reading, managing, ofSecretariat))}
      ${requestsSection(reading, managing.requests)}
      ${section('people', words.people, people(reading, managing, ofSecretariat))}
      ${section('changes', log.title, html`${changesTable(reading, managing.changes)} ${allChanges(reading)}`)}`,
  );
}

function doneText(reading: Reading, done: NonNullable<Managing['done']>): string {
  const { delegation: words, log } = say(reading).accounts;
  return done === 'asked' || done === 'refused' ? log.requests[done] : words.done[done];
}

function shownOnce(reading: Reading, { name, expiresAt, sent }: NonNullable<Managing['invitation']>): Html {
  const { delegation: words } = say(reading).accounts;
  const until = instantText(reading, expiresAt);
  return html`<div class="once" role="status">
    <h2>${words.invited}</h2>
    ${
      'to' in sent
        ? html`<p>${words.mailed(name, sent.to, until)}</p>`
        : html`<p>${words.invitedAbout(name, until)}</p>
            <p><code>${sent.link}</code></p>
            <p class="note">${words.noMail}</p>`
    }
  </div>`;
}

function inviteForm(reading: Reading, { who, wrote }: Managing, ofSecretariat: boolean): Html {
  const { accounts } = say(reading);
  const { field: fields, delegation: words } = accounts;
  const languages = LANGUAGES.map((one) => [one, ownNameOf(one)] as const);
  return html`<form class="account-form" method="post" action="${pathIn(reading, '/delegation')}">
    ${field({ id: 'name', label: fields.name, value: wrote?.name ?? '', longest: 200, fill: 'off' })}
    ${field({ id: 'address', label: fields.address, type: 'email', value: wrote?.address ?? '', longest: 320, fill: 'off' })}
    ${select('language', fields.language, languages, wrote?.language ?? reading.language)}
    ${
      ofSecretariat
        ? grouped('as', fields.party, capacities(reading), wrote?.as)
        : choices('roles', fields.roles, roleOptions(reading, grantable(who, who.party)), wrote?.roles ?? ['delegate'])
    }
    <p><button>${words.inviteButton}</button></p>
  </form>`;
}

/** `capacities` lists whom the Secretariat lets in, by the standing of today. */
function capacities(reading: Reading): readonly (readonly [string, readonly Option[]])[] {
  const { deciding, accounts } = say(reading);
  const { delegation: words } = accounts;
  const of = (role: Role, ...among: Status[]): Option[] =>
    [
      ...new Set(
        standingsAt(reading.forum, reading.today)
          .filter(({ status, certain }) => certain && among.includes(status))
          .map(({ party }) => party),
      ),
    ]
      .map((party): Option => [`${role}:${party}`, textIn(reading, partyName(reading, party))])
      .toSorted(([, one], [, other]) => alphabet(reading.language).compare(one, other));
  return [
    [words.secretariat, [['secretariat-officer', capital(deciding.role['secretariat-officer'])]]],
    [words.administrators, of('delegation-administrator', 'member')],
    [words.observers, of('observer-delegate', 'observer-state', 'observer-organisation')],
    [words.partners, of('partner-delegate', 'partner')],
  ];
}

const roleOptions = (reading: Reading, roles: readonly Role[]): Option[] =>
  roles.map((role) => [role, capital(say(reading).deciding.role[role])]);

const nameOf = (reading: Reading, { name, closedAt }: Account): string => {
  const { delegation: words } = say(reading).accounts;
  return name ?? (closedAt === null ? words.nameless : words.erased);
};

function people(reading: Reading, managing: Managing, ofSecretariat: boolean): Html {
  const { delegation: words } = say(reading).accounts;
  const { column } = words;
  const { role } = say(reading).deciding;
  const party: Column<Account> = {
    head: column.party,
    cell: ({ party: id }) => (id === null ? words.secretariat : partyLink(reading, id)),
  };
  return table<Account>(reading, {
    caption: words.caption,
    columns: [
      {
        head: column.name,
        names: true,
        cell: (account) =>
          html`<bdi>${nameOf(reading, account)}</bdi
            >${account.person === managing.who.person ? html` (${words.you})` : ''}
            ${account.address === null ? '' : html`<br /><bdi class="quiet">${account.address}</bdi>`}`,
      },
      ...(ofSecretariat ? [party] : []),
      { head: column.roles, cell: ({ roles }) => roles.map((one) => role[one]).join(', ') },
      { head: column.stands, cell: (account) => stands(reading, account) },
      { head: column.change, cell: (account) => changes(reading, managing.who, account) },
    ],
    rows: managing.accounts,
    empty: words.empty,
  });
}

function stands(reading: Reading, { closedAt, openSince, invitedUntil, askedAt, lastSeen }: Account): Html {
  const { delegation: words, log } = say(reading).accounts;
  const day = (instant: string) => say(reading).date.plain(instant.slice(0, 10));
  if (closedAt !== null) return html`${words.closed(day(closedAt))}`;
  if (openSince !== null)
    return html`${words.open(day(openSince))}${lastSeen === null ? '' : html`; ${words.seen(day(lastSeen))}`}`;
  if (askedAt !== null) return html`${log.requests.waits(instantText(reading, askedAt))}`;
  return html`${invitedUntil === null ? words.expired : words.waiting(instantText(reading, invitedUntil))}`;
}

/** `changes` shows what the reader may do with an account. It is folded away, so that nobody closes an account by a slip. */
function changes(reading: Reading, who: Holder, account: Account): Html {
  const { delegation: words, field: fields } = say(reading).accounts;
  const mayClose = mayManage('close', who, account).ok;
  const closed = account.closedAt !== null;
  const given = mayManage('change-roles', who, account).ok
    ? changeable(grantable(who, account.party), account.roles)
    : [];
  if ((closed && (!mayClose || account.name === null)) || (!mayClose && given.length === 0)) return html``;
  const id = account.person;
  const button = (deed: string, text: string, about: string): Html =>
    html`${deedForm(reading, id, deed, html`<button class="plain-button">${text}</button> <span class="note">${about}</span>`)}`;
  const roles = html`${choices(`roles-${id}`, fields.roles, roleOptions(reading, given), account.roles, 'roles')}
    <button class="plain-button">${words.rolesButton}</button>`;
  return html`<details>
    <summary>${words.change(nameOf(reading, account))}</summary>
    ${given.length > 0 && !closed ? deedForm(reading, id, 'roles', roles) : ''}
    ${mayClose && !closed ? html`${button('invite-again', words.again, words.againAbout)} ${button('close', words.close, words.closeAbout)}` : ''}
    ${mayClose ? button('erase', words.erase, words.eraseAbout) : ''}
  </details>`;
}

const deedForm = (reading: Reading, person: string, deed: string, content: Html): Html =>
  html`<form method="post" action="${pathIn(reading, `/delegation/${person}`)}">
    <input type="hidden" name="do" value="${deed}" />
    ${content}
  </form>`;

/** `changeable` leaves out roles that have no other beside them: they come and go with the account. */
const changeable = (given: readonly Role[], has: readonly Role[]): readonly Role[] =>
  has.some((role) => ALONE.includes(role)) ? [] : given.filter((role) => !ALONE.includes(role));
