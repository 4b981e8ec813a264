/** Taking up an invitation: with a passkey, or with a password and an authenticator. Each invitation opens one account, once. */
import type { Account, FirstCredential, Introduction } from '#desk/accounts.ts';
import { asked } from '#reading/asked.ts';
import { nameOfText } from '#web/digest.ts';
import type { Visit } from '#web/route.ts';
import { invitationView, noInvitationView, takenUpView } from '#pages/account/invitation.ts';
import { pathIn } from '#reading/address.ts';
import { forumShort } from '#reading/names.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { accountForm, begun, browserOf, once, originOf, typed, withCookie } from './visiting.ts';
import { addressIn, nameIn } from './introduction.ts';
import { authenticatorIn, newAuthenticator, passwordIn } from './password.ts';
import type { AccountMistake } from '#pages/account/mistake.ts';
import { askForNew, newPasskey, sentIn } from './passkeys.ts';
import { speaksFor } from '#desk/provider.ts';
import { NO_STORE } from './sign-in.ts';
import { languageFrom } from '#words/languages.ts';

const tokenIn = ({ context }: Visit): string => context.req.param('token') ?? '';

const gone = (reading: Reading): Response => once(reading, noInvitationView(reading), 404);

export async function offered(visit: Visit): Promise<Response> {
  const account = await visit.services.accounts.invited(tokenIn(visit));
  return account ? again(visit, account, null, []) : gone(visit.reading);
}

/** The page of the invitation, with what stands against what was tried. */
function again(
  visit: Visit,
  account: Account,
  form: URLSearchParams | null,
  mistakes: readonly AccountMistake[],
): Response {
  const { services, reading } = visit;
  const view = invitationView(reading, {
    account,
    token: tokenIn(visit),
    authenticator: authenticatorIn(form) ?? newAuthenticator(),
    providers: services.providers.filter((provider) => account.address !== null && speaksFor(provider, account)),
    mistakes,
    wrote: { name: typed(form, 'name'), address: typed(form, 'address'), language: typed(form, 'language') },
  });
  return once(reading, view, mistakes.length === 0 ? 200 : 422);
}

type Introduced = { readonly introduction: Introduction | null; readonly mistakes: readonly AccountMistake[] };

/** The first officer says who they are; of everybody else it was said when they were invited. */
function introduced(account: Account, field: (name: string) => string): Introduced {
  if (account.address !== null) return { introduction: null, mistakes: [] };
  const [name, address] = [nameIn(field('name')), addressIn(field('address'))];
  const mistakes: AccountMistake[] = [
    ...(name === null ? (['no-name'] as const) : []),
    ...(address === null ? (['no-address'] as const) : []),
  ];
  if (name === null || address === null) return { introduction: null, mistakes };
  return { introduction: { name, address, language: languageFrom(field('language')) }, mistakes };
}

export async function withPassword(visit: Visit): Promise<Response> {
  const { site, services, context, reading } = visit;
  const { accounts, credentials } = services;
  const account = await accounts.invited(tokenIn(visit));
  if (!account) return gone(reading);
  const form = await accountForm(context);
  if (form === null) return again(visit, account, null, ['too-long']);
  const { introduction, mistakes } = introduced(account, (name) => typed(form, name));
  const password = passwordIn(form, [
    account.name,
    account.address,
    introduction?.name ?? null,
    introduction?.address ?? null,
  ]);
  if (!password.ok || mistakes.length > 0)
    return again(visit, account, form, [...mistakes, ...(password.ok ? [] : password.problem)]);
  const credential: FirstCredential = { is: 'password', password: password.value };
  const taken = await credentials.takeUp(tokenIn(visit), credential, introduction);
  if (!taken.ok)
    return taken.problem === 'no-invitation' ? gone(reading) : again(visit, account, form, [taken.problem]);
  const session = await begun(visit, taken.value.person, 'password');
  if (!session) return gone(reading);
  const now = asked(site, reading.url, reading.language, [], session.holder);
  return withCookie(once(reading, takenUpView(now.ok ? now.value : reading, taken.value.backupCodes)), session.cookie);
}

/** A challenge for this invitation is good for its passkey, and for nothing else. */
const purposeOf = (token: string): string => `take up ${nameOfText(token)}`;

const told = (reading: Reading, mistakes: readonly AccountMistake[], status = 422): Response =>
  Response.json({ says: mistakes.map((one) => say(reading).accounts.mistake[one]).join(' ') }, { status, ...NO_STORE });

const fieldOf =
  (sent: Readonly<Record<string, unknown>>) =>
  (name: string): string => {
    const value = sent[name];
    return typeof value === 'string' ? value.trim() : '';
  };

export async function askedFor(visit: Visit): Promise<Response> {
  const { services, context, reading } = visit;
  const { accounts, challenges } = services;
  const [token, sent] = [tokenIn(visit), await sentIn(context.req.raw)];
  if (!sent.ok) return sent.problem;
  const account = await accounts.invited(token);
  if (!account) return told(reading, ['no-invitation'], 404);
  const { introduction, mistakes } = introduced(account, fieldOf(sent.value));
  if (mistakes.length > 0) return told(reading, mistakes);
  const origin = originOf(services, context.req.raw);
  const options = await askForNew(challenges, purposeOf(token), origin, {
    person: account.person,
    name: introduction?.name ?? account.name ?? '',
    address: introduction?.address ?? account.address ?? '',
    site: forumShort(reading),
    has: [],
  });
  return Response.json(options, NO_STORE);
}

export async function withPasskey(visit: Visit): Promise<Response> {
  const { services, context, reading } = visit;
  const [token, sent] = [tokenIn(visit), await sentIn(context.req.raw)];
  if (!sent.ok) return sent.problem;
  const account = await services.accounts.invited(token);
  if (!account) return told(reading, ['no-invitation'], 404);
  const { introduction, mistakes } = introduced(account, fieldOf(sent.value));
  if (mistakes.length > 0) return told(reading, mistakes);
  const origin = originOf(services, context.req.raw);
  const { credential } = sent.value;
  const passkey = await newPasskey(
    services.challenges,
    purposeOf(token),
    origin,
    credential,
    browserOf(context) ?? say(reading).accounts.account.unknown,
  );
  if (!passkey) return told(reading, ['passkey-failed']);
  const taken = await services.credentials.takeUp(token, { is: 'passkey', passkey }, introduction);
  if (!taken.ok) return told(reading, [taken.problem]);
  const session = await begun(visit, taken.value.person, `passkey ${passkey.id}`);
  if (!session) return told(reading, ['no-invitation'], 404);
  return withCookie(Response.json({ to: pathIn(reading, '/desk') }, NO_STORE), session.cookie);
}
