/** Taking up an invitation: with a passkey, or with a password and an authenticator. Each invitation opens one account, once. */
import type { Context } from 'hono';
import type { Account, FirstCredential, Introduction } from '#desk/accounts.ts';
import { addressOf } from '#web/client-address.ts';
import { asked } from '#reading/asked.ts';
import { nameOfText } from '#web/digest.ts';
import { fromHere, later, shown, type Room } from '#web/door.ts';
import { invitationView, noInvitationView, takenUpView } from '#pages/account/invitation.ts';
import { pathIn } from '#reading/address.ts';
import { forumShort } from '#pages/parts/names.ts';
import { say } from '#pages/parts/words.ts';
import { LANGUAGES, type Reading } from '#reading/reading.ts';
import { throttle } from '#web/throttle.ts';
import { accountForm, begun, browserOf, once, originOf, typed, withCookie } from './house.ts';
import { addressIn, languageIn, nameIn } from './introduction.ts';
import { authenticatorIn, newAuthenticator, passwordIn, type AccountMistake } from './password.ts';
import { askForNew, newPasskey, sentIn } from './passkeys.ts';
import { speaksFor } from '#desk/provider.ts';
import { NO_STORE } from './sign-in.ts';

/** Trying invitations from one address. */
const TRIES = { burst: 60, perSecond: 0.5 } as const;

export function invitations(room: Room): void {
  const { app, trouble } = room;
  const tries = throttle(TRIES.burst, TRIES.perSecond);
  for (const language of LANGUAGES) {
    const path = pathIn({ language }, '/invitation/:token');
    const slowly = (context: Context, then: (reading: Reading) => Promise<Response>) =>
      fromHere(room, context, language, async (reading) => {
        const wait = tries.take(addressOf(room.at, context));
        return wait === null ? then(reading) : later(context, reading, wait);
      });
    app.get(path, (context) => shown(room, context, language, (reading) => offered(room, context, reading)));
    app.post(path, (context) => slowly(context, (reading) => withPassword(room, context, reading)));
    app.post(`${path}/passkey/options`, (context) => slowly(context, (reading) => askedFor(room, context, reading)));
    app.post(`${path}/passkey`, (context) => slowly(context, (reading) => withPasskey(room, context, reading)));
    const allowed = { '': 'GET, HEAD, POST', '/passkey': 'POST', '/passkey/options': 'POST' };
    for (const [plain, allow] of Object.entries(allowed))
      app.all(`${path}${plain}`, (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
  }
}

const tokenIn = (context: Context): string => context.req.param('token') ?? '';

const gone = (reading: Reading): Response => once(reading, noInvitationView(reading), 404);

async function offered(room: Room, context: Context, reading: Reading): Promise<Response> {
  const account = await room.door.house.accounts.invited(tokenIn(context));
  return account ? again(room, context, reading, account, null, []) : gone(reading);
}

/** The page of the invitation, with what stands against what was tried. */
function again(
  { door }: Room,
  context: Context,
  reading: Reading,
  account: Account,
  form: URLSearchParams | null,
  mistakes: readonly AccountMistake[],
): Response {
  const view = invitationView(reading, {
    account,
    token: tokenIn(context),
    authenticator: authenticatorIn(form) ?? newAuthenticator(),
    providers: door.house.providers.filter((provider) => account.address !== null && speaksFor(provider, account)),
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
  return { introduction: { name, address, language: languageIn(field('language')) }, mistakes };
}

async function withPassword(room: Room, context: Context, reading: Reading): Promise<Response> {
  const { accounts, credentials } = room.door.house;
  const account = await accounts.invited(tokenIn(context));
  if (!account) return gone(reading);
  const form = await accountForm(context);
  if (form === null) return again(room, context, reading, account, null, ['too-long']);
  const { introduction, mistakes } = introduced(account, (name) => typed(form, name));
  const password = passwordIn(form, [
    account.name,
    account.address,
    introduction?.name ?? null,
    introduction?.address ?? null,
  ]);
  if (!password.ok || mistakes.length > 0)
    return again(room, context, reading, account, form, [...mistakes, ...(password.ok ? [] : password.problem)]);
  const credential: FirstCredential = { is: 'password', password: password.value };
  const taken = await credentials.takeUp(tokenIn(context), credential, introduction);
  if (!taken.ok)
    return taken.problem === 'no-invitation'
      ? gone(reading)
      : again(room, context, reading, account, form, [taken.problem]);
  const session = await begun(room, context, taken.value.person);
  if (!session) return gone(reading);
  const now = asked(room.at, reading.url, reading.language, [], session.holder);
  return withCookie(once(reading, takenUpView(now.ok ? now.value : reading, taken.value.backupCodes)), session.cookie);
}

/** What a challenge for this invitation is good for: its passkey, and nothing else. */
const purposeOf = (token: string): string => `take up ${nameOfText(token)}`;

const told = (reading: Reading, mistakes: readonly AccountMistake[], status = 422): Response =>
  Response.json({ says: mistakes.map((one) => say(reading).accounts.mistake[one]).join(' ') }, { status, ...NO_STORE });

const fieldOf =
  (sent: Readonly<Record<string, unknown>>) =>
  (name: string): string => {
    const value = sent[name];
    return typeof value === 'string' ? value.trim() : '';
  };

async function askedFor({ door }: Room, context: Context, reading: Reading): Promise<Response> {
  const { accounts, challenges } = door.house;
  const [token, sent] = [tokenIn(context), await sentIn(context.req.raw)];
  if (!sent.ok) return sent.problem;
  const account = await accounts.invited(token);
  if (!account) return told(reading, ['no-invitation'], 404);
  const { introduction, mistakes } = introduced(account, fieldOf(sent.value));
  if (mistakes.length > 0) return told(reading, mistakes);
  const origin = originOf(door.house, context.req.raw);
  const options = await askForNew(challenges, purposeOf(token), origin, {
    person: account.person,
    name: introduction?.name ?? account.name ?? '',
    address: introduction?.address ?? account.address ?? '',
    site: forumShort(reading),
    has: [],
  });
  return Response.json(options, NO_STORE);
}

async function withPasskey(room: Room, context: Context, reading: Reading): Promise<Response> {
  const { house } = room.door;
  const [token, sent] = [tokenIn(context), await sentIn(context.req.raw)];
  if (!sent.ok) return sent.problem;
  const account = await house.accounts.invited(token);
  if (!account) return told(reading, ['no-invitation'], 404);
  const { introduction, mistakes } = introduced(account, fieldOf(sent.value));
  if (mistakes.length > 0) return told(reading, mistakes);
  const origin = originOf(house, context.req.raw);
  const { credential } = sent.value;
  const passkey = await newPasskey(
    house.challenges,
    purposeOf(token),
    origin,
    credential,
    browserOf(context) ?? say(reading).accounts.account.unknown,
  );
  if (!passkey) return told(reading, ['passkey-failed']);
  const taken = await house.credentials.takeUp(token, { is: 'passkey', passkey }, introduction);
  if (!taken.ok) return told(reading, [taken.problem]);
  const session = await begun(room, context, taken.value.person);
  if (!session) return told(reading, ['no-invitation'], 404);
  return withCookie(Response.json({ to: pathIn(reading, '/desk') }, NO_STORE), session.cookie);
}
