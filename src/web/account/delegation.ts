/** A delegation's accounts, and for the Secretariat those of the whole forum: invited, changed, closed. */
import { readableBy } from '#desk/account-log.ts';
import type { Account, AccountChange, Invitation, Newcomer } from '#desk/accounts.ts';
import { grantable, manages, mayConfirm, mayManage, maySeeAccount, type ManagingDenial } from '#desk/managing.ts';
import type { Holder } from '#desk/ports.ts';
import { isRole, type Role } from '#forum/role.ts';
import type { PartyId } from '#forum/words.ts';
import type { Handler, Visit } from '#web/route.ts';
import { delegationView, type Managing, type Wrote } from '#pages/account/delegation.ts';
import { pathIn } from '#reading/address.ts';
import { signInPath } from '#pages/parts/sign-in-link.ts';
import { say } from '#reading/say.ts';
import { accountForm, once, originOf, typed } from './visiting.ts';
import { addressIn, nameIn } from './introduction.ts';
import { erasedLetter } from '#letters/account-change.ts';
import { invitationLetter } from '#letters/invitation.ts';
import type { AccountMistake } from '#pages/account/mistake.ts';
import { languageFrom } from '#words/languages.ts';
import type { Reading } from '#reading/reading.ts';
import type { Services } from '#web/services.ts';
import { msOf } from '#kernel/instant.ts';

/** An invitation waits so long: over a weekend and a short absence. */
const INVITED_SECONDS = 7 * 24 * 3600;

/** The newest changes that the page shows; /delegation/changes has them all. */
const SHOWN = 20;

/** A visit of a person who manages accounts. */
type Managers = Visit & { readonly who: Holder };

/** To everybody else who is signed in the page does not exist. */
const ofManagers =
  (then: (visit: Managers) => Promise<Response | null>): Handler =>
  (visit) => {
    const { site, context, reading } = visit;
    const { who } = reading;
    if (!who) return context.redirect(pathIn(reading, signInPath(site)), 303);
    return manages(who) ? then({ ...visit, who }) : null;
  };

export const delegation = ofManagers((visit) => page(visit));
export const invite = ofManagers((visit) => invited(visit));
export const changeMember = ofManagers((visit) => changed(visit));

type Shown = Omit<Managing, 'who' | 'accounts' | 'mistakes' | 'requests' | 'changes'> & {
  readonly mistakes?: readonly AccountMistake[];
  readonly denial?: ManagingDenial;
};

async function page(
  { services, reading, who }: Managers,
  { mistakes = [], denial, ...more }: Shown = {},
): Promise<Response> {
  const { mistake, denial: denials } = say(reading).accounts;
  const ofSecretariat = who.roles.includes('secretariat-officer');
  const party = ofSecretariat ? undefined : (who.party ?? '');
  const [accounts, requests, changes] = await Promise.all([
    services.accounts.list(party),
    requestsFor(services, reading, who, party),
    services.accountLog.newest(readableBy(who), SHOWN),
  ]);
  const sentences = [...mistakes.map((one) => mistake[one]), ...(denial === undefined ? [] : [denials[denial]])];
  const view = delegationView(reading, { who, accounts, requests, changes, mistakes: sentences, ...more });
  return once(reading, view, denial !== undefined ? 403 : mistakes.length > 0 ? 422 : 200);
}

/** Each invitation that waits, and what stands against the reader's confirming it now. */
async function requestsFor(
  { accounts }: Pick<Services, 'accounts'>,
  { site }: Reading,
  who: Holder,
  party: PartyId | undefined,
): Promise<Managing['requests']> {
  const asked = await accounts.asked(party);
  const own = asked.length === 0 ? null : await accounts.of(who.person);
  return asked.map((one) => {
    const may = mayConfirm(who, {
      of: one.account,
      askedBy: one.askedBy.person,
      askedAt: msOf(one.askedAt),
      now: msOf(site.now()),
      otherOfficers: one.otherOfficers,
      openSince: own?.openSince ? msOf(own.openSince) : null,
    });
    return { asked: one, denial: may.ok ? null : may.problem };
  });
}

function wroteIn(form: URLSearchParams | null): Wrote {
  return {
    name: typed(form, 'name'),
    address: typed(form, 'address'),
    language: typed(form, 'language'),
    as: typed(form, 'as'),
    roles: form?.getAll('roles') ?? [],
  };
}

/** The invitation is for a party and roles. `as` is `role:PARTY`; without it, they are roles in the inviter's own party. */
function capacityIn(
  { as, roles }: Wrote,
  who: Holder,
): { readonly party: PartyId | null; readonly roles: readonly Role[] } {
  if (as === '') return { party: who.party, roles: roles.filter(isRole) };
  const [role = '', party = null] = as.split(':', 2);
  return { party, roles: isRole(role) ? [role] : [] };
}

async function invited(visit: Managers): Promise<Response> {
  const { services, reading, who } = visit;
  const wrote = wroteIn(await accountForm(visit.context));
  const { party, roles } = capacityIn(wrote, who);
  const [name, address] = [nameIn(wrote.name), addressIn(wrote.address)];
  const mistakes: AccountMistake[] = [
    ...(name === null ? (['no-name'] as const) : []),
    ...(address === null ? (['no-address'] as const) : []),
    ...(roles.length === 0 ? (['no-roles'] as const) : []),
    ...(party !== null && !reading.forum.parties.has(party) ? (['no-such-party'] as const) : []),
  ];
  if (name === null || address === null || mistakes.length > 0) return page(visit, { mistakes, wrote });
  const may = mayManage('invite', who, { person: null, party, roles });
  if (!may.ok) return page(visit, { denial: may.problem, wrote });
  const newcomer = { name, address, language: languageFrom(wrote.language), party, roles };
  const invitation = await services.accounts.invite(newcomer, who, INVITED_SECONDS);
  if (!invitation) return page(visit, { mistakes: ['address-used'], wrote });
  if (invitation === 'asked') return page(visit, { done: 'asked' });
  return page(visit, { invitation: await handedOut(visit, invitation, newcomer) });
}

/** Where letters are sent, the link of an invitation goes to the person invited and to nobody else. Otherwise it is shown once, to pass on. */
async function handedOut(
  { services, context, reading }: Visit,
  invitation: Invitation,
  to: Newcomer,
): Promise<NonNullable<Managing['invitation']>> {
  const { mail, sendsMail } = services;
  const language = languageFrom(to.language);
  const path = pathIn({ language }, `/invitation/${invitation.token}`);
  const link = new URL(path, originOf(services, context.req.raw)).href;
  const letter = invitationLetter({ ...reading, language }, invitation, to, link);
  if (sendsMail) await mail.put([letter]);
  return { expiresAt: invitation.expiresAt, name: to.name, sent: sendsMail ? { to: to.address } : { link } };
}

async function changed(visit: Managers): Promise<Response | null> {
  const { services, context, who } = visit;
  const { accounts } = services;
  const form = await accountForm(context);
  const account = await accounts.of(context.req.param('person') ?? '');
  // Of another delegation's account it is not said that it is there.
  if (!account || !maySeeAccount(who, account)) return null;
  const how = typed(form, 'do');
  if (how === 'confirm' || how === 'refuse') return settled(visit, account, how);
  const change = changeIn(form, grantable(who, account.party), account.roles);
  if (change === null || (change.is === 'roles' && change.roles.length === 0))
    return page(visit, { mistakes: ['no-roles'] });
  const deed = change.is === 'roles' ? 'change-roles' : 'close';
  const done = await accounts.change(
    account.person,
    change,
    who,
    (now) => mayManage(deed, who, now, change.is === 'roles' ? change.roles : now.roles),
    INVITED_SECONDS,
  );
  if (done === null) return null;
  if (!done.ok) return page(visit, { denial: done.problem });
  if (done.value === 'asked') return page(visit, { done: 'asked' });
  if (done.value) return page(visit, { invitation: await handedOut(visit, done.value, newcomerIn(account)) });
  if (change.is === 'erase') await sayErased(visit, account);
  return change.is === 'invite-again' ? page(visit) : page(visit, { done: change.is });
}

const newcomerIn = (account: Account): Newcomer => ({
  ...account,
  name: account.name ?? '',
  address: account.address ?? '',
});

/** Of two who press at once, the second is told that it was settled already. */
async function settled(visit: Managers, account: Account, how: 'confirm' | 'refuse'): Promise<Response> {
  const done = await visit.services.accounts.settle(account.person, visit.who, how, INVITED_SECONDS);
  if (done === null) return page(visit, { mistakes: ['settled-already'] });
  if (!done.ok) return page(visit, { denial: done.problem });
  if (done.value === null) return page(visit, { done: 'refused' });
  return page(visit, { invitation: await handedOut(visit, done.value, newcomerIn(account)) });
}

/** The log has no address, so the last letter to an erased person is written here. */
async function sayErased({ services, reading }: Visit, account: Account): Promise<void> {
  if (!services.sendsMail || account.address === null) return;
  const language = languageFrom(account.language);
  await services.mail.put([erasedLetter({ ...reading, language }, { ...account, address: account.address })]);
}

/** Roles that the form cannot give stay as they are. */
function changeIn(form: URLSearchParams | null, given: readonly Role[], has: readonly Role[]): AccountChange | null {
  const deed = typed(form, 'do');
  if (deed === 'close' || deed === 'erase' || deed === 'invite-again') return { is: deed };
  const asked = (form?.getAll('roles') ?? []).filter(isRole);
  const kept = has.filter((role) => !given.includes(role));
  return deed === 'roles' ? { is: 'roles', roles: [...new Set([...kept, ...asked])] } : null;
}
