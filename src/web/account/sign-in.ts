/** Signing in and out. Whether an account exists shows neither in what is answered nor in how long it takes. */
import { createHash } from 'node:crypto';
import { later, privately, revoked } from '#web/private.ts';
import type { Visit } from '#web/route.ts';
import type { Html } from '#pages/page.ts';
import { signInView } from '#pages/account/sign-in.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { sessionCookie } from '#web/session.ts';
import { throttle, type Throttle } from '#web/throttle.ts';
import { accountForm, begun, onward, originOf, typed, withCookie } from './visiting.ts';
import { addressIn } from './introduction.ts';
import { askForKnown, passkeyBehind, sentIn } from './passkeys.ts';

/** Each typed address has ten tries at once, then one in half a minute. It has them whether there is an account or not. */
const FOR_ACCOUNT = { burst: 10, perSecond: 1 / 30 } as const;

export const signInPage = ({ services, reading }: Visit): Html =>
  signInView(reading, { providers: services.providers, next: nextOf(reading) });

export const askForAnyPasskey = async ({ services, context }: Visit): Promise<Response> =>
  Response.json(await askForKnown(services.challenges, originOf(services, context.req.raw)), NO_STORE);

export const NO_STORE = { headers: { 'cache-control': 'no-store' } } as const;

const nextOf = ({ url }: Reading): string | null => {
  const next = url.searchParams.get('next');
  return next === null ? null : onward(next, '') || null;
};

/** Tries of each account; made with the server, so that one server's tests do not fill another's. */
export const byPassword =
  (accounts: Throttle = throttle(FOR_ACCOUNT.burst, FOR_ACCOUNT.perSecond)) =>
  async (visit: Visit): Promise<Response> => {
    const { services, context, reading } = visit;
    const { credentials, providers } = services;
    const form = await accountForm(context);
    const [address, next] = [typed(form, 'address'), onward(typed(form, 'next') || null, pathIn(reading, '/desk'))];
    const wait = accounts.take(createHash('sha256').update(address.toLowerCase()).digest('base64'));
    if (wait !== null) return later(context, reading, wait);
    const password = form?.get('password') ?? '';
    // An address that no account can have is asked for all the same: the answer takes as long.
    const known = addressIn(address) ?? '';
    // Authenticators show their codes in two halves.
    const code = typed(form, 'code').slice(0, 100).replaceAll(/\s/g, '');
    const person = await credentials.byPassword(known, password.slice(0, 1_000), code);
    const session = person === null ? null : await begun(visit, person, 'password');
    if (session) return withCookie(context.redirect(next, 303), session.cookie);
    return privately(reading, signInView(reading, { providers, next, mistake: 'no-match', address }), 422);
  };

export async function byPasskey(visit: Visit): Promise<Response> {
  const { services, context, reading } = visit;
  const sent = await sentIn(context.req.raw);
  if (!sent.ok) return sent.problem;
  const origin = originOf(services, context.req.raw);
  const passkey = await passkeyBehind(services.challenges, services.credentials, origin, sent.value['credential']);
  const session = passkey && (await begun(visit, passkey.person, `passkey ${passkey.id}`));
  if (!session) {
    return Response.json({ says: say(reading).accounts.mistake['passkey-unknown'] }, { status: 422, ...NO_STORE });
  }
  const { next } = sent.value;
  const to = onward(typeof next === 'string' ? next : null, pathIn(reading, '/desk'));
  return withCookie(Response.json({ to }, NO_STORE), session.cookie);
}

export async function signOut({ services, context, reading }: Visit): Promise<Response> {
  await revoked(services, context);
  const answer = context.redirect(pathIn(reading, '/sign-in'), 303);
  return withCookie(answer, sessionCookie(context.req.raw, '', 0, services.address));
}
