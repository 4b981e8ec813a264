/** One's own account: what one signs in with, sessions, tokens. What opens another door is given only soon after signing in. */
import type { Account } from '#desk/accounts.ts';
import type { HeldToken } from '#desk/ports.ts';
import type { Handler, Visit } from '#web/route.ts';
import { accountView, TOKEN_DAYS, type OwnAccount } from '#pages/account/account.ts';
import { pathIn } from '#reading/address.ts';
import { forumShort } from '#reading/names.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import { accountForm, once, originOf, typed, withCookie } from './visiting.ts';
import { nameIn } from './introduction.ts';
import { newAuthenticator, authenticatorIn, passwordIn } from './password.ts';
import type { AccountMistake } from '#pages/account/mistake.ts';
import { askForNew, newPasskey, sentIn } from './passkeys.ts';
import { NO_STORE } from './sign-in.ts';
import { languageFrom } from '#words/languages.ts';

/** How long after signing in a person may add what signs in. A session that was left open gives nobody a lasting door. */
const FRESH_MS = 3_600_000;

/** The newest changes that the page shows; /delegation/changes has them all. */
const SHOWN = 20;

/** A visit of a person whose account is kept here. */
type Own = Visit & { readonly account: Account };

const ofOwn =
  (then: (own: Own) => Promise<Response>): Handler =>
  async (visit) => {
    const { services, context, reading } = visit;
    const { who } = reading;
    const account = who?.scope === 'session' ? await services.accounts.of(who.person) : null;
    if (account) return then({ ...visit, account });
    const next = encodeURIComponent(pathIn(reading, '/account'));
    return context.redirect(`${pathIn(reading, '/sign-in')}?next=${next}`, 303);
  };

export const ownAccount = ofOwn((own) => page(own));
export const changeAccount = ofOwn((own) => changed(own));
export const askForPasskey = ofOwn((own) => askedForPasskey(own));
export const addPasskey = ofOwn((own) => addedPasskey(own));

type Shown = Partial<Pick<OwnAccount, 'saved' | 'newToken' | 'backupCodes'>> & {
  readonly mistakes?: readonly AccountMistake[];
  readonly form?: URLSearchParams | null;
};

async function page(own: Own, shown: Shown = {}): Promise<Response> {
  const { services, reading, account } = own;
  const { credentials, tokens, accountLog } = services;
  const { form = null, mistakes = [], ...more } = shown;
  const [passkeys, password, held, changes] = await Promise.all([
    credentials.passkeys(account.person),
    credentials.hasPassword(account.person),
    tokens.list(account.person),
    accountLog.newest({ person: account.person }, SHOWN),
  ]);
  const view = accountView(reading, {
    account,
    passkeys,
    password,
    held,
    changes,
    here: (await here(own, held))?.id ?? null,
    authenticator: authenticatorIn(form) ?? newAuthenticator(),
    mistakes: mistakes.map((one) => say(reading).accounts.mistake[one]),
    ...more,
  });
  return once(reading, view, mistakes.length === 0 ? 200 : 422);
}

/** The session in which the page is read. */
async function here({ services, context }: Visit, held: readonly HeldToken[]): Promise<HeldToken | null> {
  const token = sessionToken(context.req.header('cookie'));
  const id = token === null ? null : await services.tokens.idOf(token);
  return held.find((one) => one.id === id) ?? null;
}

async function isFresh(own: Own): Promise<boolean> {
  const { tokens, challenges } = own.services;
  const session = await here(own, await tokens.list(own.account.person));
  return session !== null && (await challenges.now()) - Date.parse(session.issuedAt) < FRESH_MS;
}

async function changed(own: Own): Promise<Response> {
  const { services, context, reading, account } = own;
  const { person } = account;
  const { tokens, credentials } = services;
  const form = await accountForm(context);
  if (form === null) return page(own, { mistakes: ['too-long'] });
  const id = typed(form, 'id');
  switch (typed(form, 'do')) {
    case 'describe':
      return described(own, form);
    case 'password':
      return setPassword(own, form);
    case 'remove-passkey':
      return (await credentials.removePasskey(person, id))
        ? back(own, 'passkeys')
        : page(own, { mistakes: ['last-credential'] });
    case 'end-session':
    case 'revoke-token':
      await tokens.revokeOne(person, id);
      return back(own, typed(form, 'do') === 'end-session' ? 'sessions' : 'tokens');
    case 'everywhere':
    case 'everywhere-and-tokens':
      await (typed(form, 'do') === 'everywhere' ? tokens.revokeSessions(person) : tokens.revokeAll(person));
      return withCookie(
        context.redirect(pathIn(reading, '/sign-in'), 303),
        sessionCookie(context.req.raw, '', 0, services.address),
      );
    case 'token':
      return madeToken(own, form);
    default:
      return back(own, '');
  }
}

const back = ({ context, reading }: Own, part: string): Response =>
  context.redirect(pathIn(reading, `/account${part === '' ? '' : `#${part}`}`), 303);

async function described(own: Own, form: URLSearchParams): Promise<Response> {
  const { accounts } = own.services;
  const name = nameIn(typed(form, 'name'));
  if (name === null) return page(own, { mistakes: ['no-name'] });
  const language = languageFrom(typed(form, 'language'));
  await accounts.describe(own.account.person, { name, language });
  return page({ ...own, account: { ...own.account, name, language } }, { saved: true });
}

async function setPassword(own: Own, form: URLSearchParams): Promise<Response> {
  const { account, services } = own;
  if (!(await isFresh(own))) return page(own, { mistakes: ['sign-in-again'], form });
  const password = passwordIn(form, [account.name, account.address]);
  if (!password.ok) return page(own, { mistakes: password.problem, form });
  const session = await here(own, await services.tokens.list(account.person));
  const kept = await services.credentials.setPassword(account.person, password.value, session?.id ?? null);
  return kept.ok ? page(own, { backupCodes: kept.value }) : page(own, { mistakes: [kept.problem], form });
}

const LONGEST_NAME = 100;

async function madeToken(own: Own, form: URLSearchParams): Promise<Response> {
  const name = nameIn(typed(form, 'token-name'));
  if (name === null || name.length > LONGEST_NAME) return page(own, { mistakes: ['no-token-name'] });
  if (!(await isFresh(own))) return page(own, { mistakes: ['sign-in-again'] });
  const days = TOKEN_DAYS.find((one) => String(one) === typed(form, 'days')) ?? 1;
  const scope = typed(form, 'scope') === 'write' ? 'write' : 'read';
  const newToken = await own.services.tokens.issueTo(own.account.person, scope, days * 86_400, { name });
  return newToken ? page(own, { newToken }) : back(own, '');
}

const purposeOf = ({ account }: Own): string => `add to ${account.person}`;

const told = (reading: Reading, mistake: AccountMistake): Response =>
  Response.json({ says: say(reading).accounts.mistake[mistake] }, { status: 422, ...NO_STORE });

async function askedForPasskey(own: Own): Promise<Response> {
  const { services, context, reading, account } = own;
  if (!(await isFresh(own))) return told(reading, 'sign-in-again');
  const options = await askForNew(services.challenges, purposeOf(own), originOf(services, context.req.raw), {
    person: account.person,
    name: account.name ?? '',
    address: account.address ?? '',
    site: forumShort(reading),
    has: await services.credentials.passkeys(account.person),
  });
  return Response.json(options, NO_STORE);
}

async function addedPasskey(own: Own): Promise<Response> {
  const { services, context, reading, account } = own;
  const sent = await sentIn(context.req.raw);
  if (!sent.ok) return sent.problem;
  const { credential } = sent.value;
  const written = sent.value['passkey-name'];
  const name = nameIn(typeof written === 'string' ? written : '')?.slice(0, LONGEST_NAME);
  const label = name ?? say(reading).accounts.account.unknown;
  const passkey = await newPasskey(
    services.challenges,
    purposeOf(own),
    originOf(services, context.req.raw),
    credential,
    label,
  );
  if (!passkey) return told(reading, 'passkey-failed');
  if (!(await services.credentials.addPasskey(account.person, passkey))) return told(reading, 'credential-in-use');
  return Response.json({ to: pathIn(reading, '/account') }, NO_STORE);
}
