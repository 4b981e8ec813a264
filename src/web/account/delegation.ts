/** A delegation's accounts, and for the Secretariat those of the whole forum: invited, changed, closed. */
import type { Context } from 'hono';
import type { AccountChange, Invitation, Newcomer } from '#desk/accounts.ts';
import { grantable, manages, mayManage, maySeeAccount, type ManagingDenial } from '#desk/managing.ts';
import type { Holder } from '#desk/ports.ts';
import { isRole, type Role } from '#forum/role.ts';
import type { PartyId } from '#forum/words.ts';
import { fromHere, later, shown, type Room } from '#web/door.ts';
import { delegationView, type Managing, type Wrote } from '#web/pages/delegation.ts';
import { pathIn } from '#web/parts/address.ts';
import { signInPath } from '#web/parts/sign-in-link.ts';
import { say } from '#web/parts/words.ts';
import { LANGUAGES, type Reading } from '#web/reading.ts';
import { throttle } from '#web/throttle.ts';
import { accountForm, once, originOf, typed } from './house.ts';
import { addressIn, languageIn, nameIn } from './introduction.ts';
import { invitationLetter } from './letter.ts';
import type { AccountMistake } from './password.ts';

const CHANGES = { burst: 120, perSecond: 1 } as const;

/** An invitation waits so long: over a weekend and a short absence. */
const INVITED_SECONDS = 7 * 24 * 3600;

type Visit = { readonly room: Room; readonly context: Context; readonly reading: Reading; readonly who: Holder };

export function delegation(room: Room): void {
  const { app, trouble } = room;
  const changes = throttle(CHANGES.burst, CHANGES.perSecond);
  for (const language of LANGUAGES) {
    const path = (plain: string) => pathIn({ language }, `/delegation${plain}`);
    app.get(path(''), (context) =>
      shown(room, context, language, (reading) => visited(room, context, reading, (visit) => page(visit))),
    );
    const changing = (plain: string, then: (visit: Visit) => Promise<Response>) =>
      app.post(path(plain), (context) =>
        fromHere(room, context, language, async (reading) => {
          const wait = reading.who ? changes.take(reading.who.person) : null;
          return wait === null ? visited(room, context, reading, then) : later(context, reading, wait);
        }),
      );
    changing('', invited);
    changing('/:person', changed);
    app.all(path(''), (context) => trouble(context, { status: 405, mistakes: [] }, { allow: 'GET, HEAD, POST' }));
    app.all(path('/:person'), (context) => trouble(context, { status: 405, mistakes: [] }, { allow: 'POST' }));
  }
}

/** Whoever manages accounts; to everybody else who is signed in the page does not exist. */
async function visited(
  room: Room,
  context: Context,
  reading: Reading,
  then: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const { who } = reading;
  if (!who) return context.redirect(pathIn(reading, signInPath(room.at)), 303);
  if (manages(who)) return then({ room, context, reading, who });
  return room.trouble(context, { status: 404, mistakes: [] }, {}, reading);
}

type Said = Omit<Managing, 'who' | 'accounts' | 'mistakes'> & {
  readonly mistakes?: readonly AccountMistake[];
  readonly denial?: ManagingDenial;
};

async function page({ room, reading, who }: Visit, { mistakes = [], denial, ...more }: Said = {}): Promise<Response> {
  const { mistake, denial: denials } = say(reading).accounts;
  const ofSecretariat = who.roles.includes('secretariat-officer');
  const accounts = await room.door.house.accounts.list(ofSecretariat ? undefined : (who.party ?? ''));
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

/** For whom, in which roles: `as` is `role:PARTY`; without it, roles in the inviter's own party. */
function capacityIn(
  { as, roles }: Wrote,
  who: Holder,
): { readonly party: PartyId | null; readonly roles: readonly Role[] } {
  if (as === '') return { party: who.party, roles: roles.filter(isRole) };
  const [role = '', party = null] = as.split(':', 2);
  return { party, roles: isRole(role) ? [role] : [] };
}

async function invited(visit: Visit): Promise<Response> {
  const { room, reading, who } = visit;
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
  const newcomer = { name, address, language: languageIn(wrote.language), party, roles };
  const invitation = await room.door.house.accounts.invite(newcomer, who.person, INVITED_SECONDS);
  if (!invitation) return page(visit, { mistakes: ['address-used'], wrote });
  return page(visit, { invitation: await handedOut(visit, invitation, newcomer) });
}

/** Shown once to whoever invites, to pass on; and sent, where letters are sent. */
async function handedOut(
  { room, context, reading }: Visit,
  invitation: Invitation,
  to: Newcomer,
): Promise<NonNullable<Managing['invitation']>> {
  const { house, mail, sendsMail } = room.door;
  const path = pathIn({ language: to.language }, `/invitation/${invitation.token}`);
  const link = new URL(path, originOf(house, context.req.raw)).href;
  const letter = invitationLetter({ ...reading, language: to.language }, invitation, to, link);
  if (sendsMail) await mail.put([letter]);
  return { ...invitation, name: to.name, link, mailedTo: sendsMail ? to.address : null };
}

async function changed(visit: Visit): Promise<Response> {
  const { room, context, reading, who } = visit;
  const { accounts } = room.door.house;
  const form = await accountForm(context);
  const account = await accounts.of(context.req.param('person') ?? '');
  // Of another delegation's account it is not said that it is there.
  if (!account || !maySeeAccount(who, account))
    return room.trouble(context, { status: 404, mistakes: [] }, {}, reading);
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
  if (done === null) return room.trouble(context, { status: 404, mistakes: [] }, {}, reading);
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
