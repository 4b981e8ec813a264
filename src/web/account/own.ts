/** One's own account: what one signs in with, sessions, tokens. What opens another door is given only soon after signing in. */
import type { Context } from 'hono';
import type { Account } from '#desk/accounts.ts';
import type { HeldToken } from '#desk/ports.ts';
import { fromHere, later, shown, type Room } from '#web/door.ts';
import { accountView, TOKEN_DAYS, type OwnAccount } from '#web/pages/account.ts';
import { pathIn } from '#web/parts/address.ts';
import { forumShort } from '#web/parts/names.ts';
import { say } from '#web/parts/words.ts';
import { LANGUAGES, type Reading } from '#web/reading.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import { throttle } from '#web/throttle.ts';
import { accountForm, once, originOf, typed, withCookie } from './house.ts';
import { languageIn, nameIn } from './introduction.ts';
import { newAuthenticator, authenticatorIn, passwordIn, type AccountMistake } from './password.ts';
import { askForNew, newPasskey, sentIn } from './passkeys.ts';
import { NO_STORE } from './sign-in.ts';

const CHANGES = { burst: 60, perSecond: 0.5 } as const;

/** How long after signing in a person may add what signs in. A session that was left open gives nobody a lasting door. */
const FRESH_MS = 3_600_000;

type Visit = { readonly room: Room; readonly context: Context; readonly reading: Reading; readonly account: Account };

export function ownAccount(room: Room): void {
  const { app, trouble } = room;
  const changes = throttle(CHANGES.burst, CHANGES.perSecond);
  for (const language of LANGUAGES) {
    const path = (plain: string) => pathIn({ language }, `/account${plain}`);
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
    changing('', changed);
    changing('/passkey/options', askedForPasskey);
    changing('/passkey', addedPasskey);
    const allowed = { '': 'GET, HEAD, POST', '/passkey': 'POST', '/passkey/options': 'POST' };
    for (const [plain, allow] of Object.entries(allowed))
      app.all(path(plain), (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
  }
}

/** Whoever is signed in with an account; the others are shown the door. */
async function visited(
  room: Room,
  context: Context,
  reading: Reading,
  then: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const { who } = reading;
  const account = who?.scope === 'session' ? await room.door.house.accounts.of(who.person) : null;
  if (account) return then({ room, context, reading, account });
  const next = encodeURIComponent(pathIn(reading, '/account'));
  return context.redirect(`${pathIn(reading, '/sign-in')}?next=${next}`, 303);
}

type Said = Partial<Pick<OwnAccount, 'saved' | 'newToken' | 'backupCodes'>> & {
  readonly mistakes?: readonly AccountMistake[];
  readonly form?: URLSearchParams | null;
};

async function page({ room, context, reading, account }: Visit, said: Said = {}): Promise<Response> {
  const { credentials } = room.door.house;
  const { form = null, mistakes = [], ...more } = said;
  const [passkeys, password, held] = await Promise.all([
    credentials.passkeys(account.person),
    credentials.hasPassword(account.person),
    room.door.tokens.list(account.person),
  ]);
  const view = accountView(reading, {
    account,
    passkeys,
    password,
    held,
    here: (await here(room, context, held))?.id ?? null,
    authenticator: authenticatorIn(form) ?? newAuthenticator(),
    mistakes: mistakes.map((one) => say(reading).accounts.mistake[one]),
    ...more,
  });
  return once(reading, view, mistakes.length === 0 ? 200 : 422);
}

/** The session in which the page is read. */
async function here({ door }: Room, { req }: Context, held: readonly HeldToken[]): Promise<HeldToken | null> {
  const token = sessionToken(req.header('cookie'));
  const id = token === null ? null : await door.tokens.idOf(token);
  return held.find((one) => one.id === id) ?? null;
}

async function isFresh({ room, context, account }: Visit): Promise<boolean> {
  const session = await here(room, context, await room.door.tokens.list(account.person));
  return session !== null && (await room.door.house.challenges.now()) - Date.parse(session.issuedAt) < FRESH_MS;
}

async function changed(visit: Visit): Promise<Response> {
  const { room, context, reading, account } = visit;
  const { person } = account;
  const { tokens, house } = room.door;
  const form = await accountForm(context);
  if (form === null) return page(visit, { mistakes: ['too-long'] });
  const id = typed(form, 'id');
  switch (typed(form, 'do')) {
    case 'describe':
      return described(visit, form);
    case 'password':
      return setPassword(visit, form);
    case 'remove-passkey':
      return (await house.credentials.removePasskey(person, id))
        ? back(visit, 'passkeys')
        : page(visit, { mistakes: ['last-credential'] });
    case 'end-session':
    case 'revoke-token':
      await tokens.revokeOne(person, id);
      return back(visit, typed(form, 'do') === 'end-session' ? 'sessions' : 'tokens');
    case 'everywhere':
      await tokens.revokeSessions(person);
      return withCookie(
        context.redirect(pathIn(reading, '/sign-in'), 303),
        sessionCookie(context.req.raw, '', 0, house.address),
      );
    case 'token':
      return madeToken(visit, form);
    default:
      return back(visit, '');
  }
}

const back = ({ context, reading }: Visit, part: string): Response =>
  context.redirect(pathIn(reading, `/account${part === '' ? '' : `#${part}`}`), 303);

async function described(visit: Visit, form: URLSearchParams): Promise<Response> {
  const { accounts } = visit.room.door.house;
  const name = nameIn(typed(form, 'name'));
  if (name === null) return page(visit, { mistakes: ['no-name'] });
  const language = languageIn(typed(form, 'language'));
  await accounts.describe(visit.account.person, { name, language });
  return page({ ...visit, account: { ...visit.account, name, language } }, { saved: true });
}

async function setPassword(visit: Visit, form: URLSearchParams): Promise<Response> {
  const { account, room } = visit;
  if (!(await isFresh(visit))) return page(visit, { mistakes: ['sign-in-again'], form });
  const password = passwordIn(form, [account.name, account.address]);
  if (!password.ok) return page(visit, { mistakes: password.problem, form });
  const kept = await room.door.house.credentials.setPassword(account.person, password.value);
  return kept.ok ? page(visit, { backupCodes: kept.value }) : page(visit, { mistakes: [kept.problem], form });
}

const LONGEST_NAME = 100;

async function madeToken(visit: Visit, form: URLSearchParams): Promise<Response> {
  const name = nameIn(typed(form, 'token-name'));
  if (name === null || name.length > LONGEST_NAME) return page(visit, { mistakes: ['no-token-name'] });
  if (!(await isFresh(visit))) return page(visit, { mistakes: ['sign-in-again'] });
  const days = TOKEN_DAYS.find((one) => String(one) === typed(form, 'days')) ?? 1;
  const scope = typed(form, 'scope') === 'write' ? 'write' : 'read';
  const newToken = await visit.room.door.tokens.issueTo(visit.account.person, scope, days * 86_400, { name });
  return newToken ? page(visit, { newToken }) : back(visit, '');
}

const purposeOf = ({ account }: Visit): string => `add to ${account.person}`;

const told = (reading: Reading, mistake: AccountMistake): Response =>
  Response.json({ says: say(reading).accounts.mistake[mistake] }, { status: 422, ...NO_STORE });

async function askedForPasskey(visit: Visit): Promise<Response> {
  const { room, context, reading, account } = visit;
  const { house } = room.door;
  if (!(await isFresh(visit))) return told(reading, 'sign-in-again');
  const options = await askForNew(house.challenges, purposeOf(visit), originOf(house, context.req.raw), {
    person: account.person,
    name: account.name ?? '',
    address: account.address ?? '',
    site: forumShort(reading),
    has: await house.credentials.passkeys(account.person),
  });
  return Response.json(options, NO_STORE);
}

async function addedPasskey(visit: Visit): Promise<Response> {
  const { room, context, reading, account } = visit;
  const { house } = room.door;
  const sent = await sentIn(context.req.raw);
  if (!sent.ok) return sent.problem;
  const { credential } = sent.value;
  const written = sent.value['passkey-name'];
  const name = nameIn(typeof written === 'string' ? written : '')?.slice(0, LONGEST_NAME);
  const label = name ?? say(reading).accounts.account.unknown;
  const passkey = await newPasskey(
    house.challenges,
    purposeOf(visit),
    originOf(house, context.req.raw),
    credential,
    label,
  );
  if (!passkey) return told(reading, 'passkey-failed');
  if (!(await house.credentials.addPasskey(account.person, passkey))) return told(reading, 'credential-in-use');
  return Response.json({ to: pathIn(reading, '/account') }, NO_STORE);
}
