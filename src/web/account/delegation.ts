/** A delegation's accounts, and for the Secretariat those of the whole forum: invited, changed, closed. */
import type { AccountChange, Invitation, Newcomer } from '#desk/accounts.ts';
import { grantable, manages, mayManage, maySeeAccount, type ManagingDenial } from '#desk/managing.ts';
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
import { invitationLetter } from '#letters/invitation.ts';
import type { AccountMistake } from '#pages/account/mistake.ts';
import { languageFrom } from '#words/languages.ts';

/** An invitation waits so long: over a weekend and a short absence. */
const INVITED_SECONDS = 7 * 24 * 3600;

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

type Shown = Omit<Managing, 'who' | 'accounts' | 'mistakes'> & {
  readonly mistakes?: readonly AccountMistake[];
  readonly denial?: ManagingDenial;
};

async function page(
  { services, reading, who }: Managers,
  { mistakes = [], denial, ...more }: Shown = {},
): Promise<Response> {
  const { mistake, denial: denials } = say(reading).accounts;
  const ofSecretariat = who.roles.includes('secretariat-officer');
  const accounts = await services.accounts.list(ofSecretariat ? undefined : (who.party ?? ''));
  const sentences = [...mistakes.map((one) => mistake[one]), ...(denial === undefined ? [] : [denials[denial]])];
  const view = delegationView(reading, { who, accounts, mistakes: sentences, ...more });
  return once(reading, view, denial !== undefined ? 403 : mistakes.length > 0 ? 422 : 200);
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
  const invitation = await services.accounts.invite(newcomer, who.person, INVITED_SECONDS);
  if (!invitation) return page(visit, { mistakes: ['address-used'], wrote });
  return page(visit, { invitation: await handedOut(visit, invitation, newcomer) });
}

/** The link of an invitation is shown once to the person who invites, to pass on. It is sent, where letters are sent. */
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
  return { ...invitation, name: to.name, link, mailedTo: sendsMail ? to.address : null };
}

async function changed(visit: Managers): Promise<Response | null> {
  const { services, context, who } = visit;
  const { accounts } = services;
  const form = await accountForm(context);
  const account = await accounts.of(context.req.param('person') ?? '');
  // Of another delegation's account it is not said that it is there.
  if (!account || !maySeeAccount(who, account)) return null;
  const change = changeIn(form, grantable(who, account.party), account.roles);
  if (change === null || (change.is === 'roles' && change.roles.length === 0))
    return page(visit, { mistakes: ['no-roles'] });
  const deed = change.is === 'roles' ? 'change-roles' : 'close';
  const done = await accounts.change(
    account.person,
    change,
    (now) => mayManage(deed, who, now, change.is === 'roles' ? change.roles : now.roles),
    INVITED_SECONDS,
  );
  if (done === null) return null;
  if (!done.ok) return page(visit, { denial: done.problem });
  if (done.value) {
    const { name, address } = account;
    const newcomer = { ...account, name: name ?? '', address: address ?? '' };
    return page(visit, { invitation: await handedOut(visit, done.value, newcomer) });
  }
  return change.is === 'invite-again' ? page(visit) : page(visit, { done: change.is });
}

/** Roles that the form cannot give stay as they are. */
function changeIn(form: URLSearchParams | null, given: readonly Role[], has: readonly Role[]): AccountChange | null {
  const deed = typed(form, 'do');
  if (deed === 'close' || deed === 'erase' || deed === 'invite-again') return { is: deed };
  const asked = (form?.getAll('roles') ?? []).filter(isRole);
  const kept = has.filter((role) => !given.includes(role));
  return deed === 'roles' ? { is: 'roles', roles: [...new Set([...kept, ...asked])] } : null;
}
