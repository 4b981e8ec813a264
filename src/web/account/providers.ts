/** Signing in with a ministry's account. The provider says who somebody is; that they may come in, only an invitation says. */
import { randomBytes } from 'node:crypto';
import { isRecordFault } from '#desk/ports.ts';
import { speaksFor, type Provider } from '#desk/provider.ts';
import { cookieIn, cookieOf } from '#web/cookies.ts';
import { privately } from '#web/private.ts';
import type { Handler, Visit } from '#web/route.ts';
import type { Services } from '#web/services.ts';
import { signInView } from '#pages/account/sign-in.ts';
import { pathIn } from '#reading/address.ts';
import { begun, onward, withCookie } from './visiting.ts';
import { addressAt, newJourney, saidBy, type Journey } from './oidc.ts';
import type { AccountMistake } from '#pages/account/mistake.ts';

const SECONDS = 600;

/** This cookie marks the browser that set out; a person who comes back without it did not set out here. */
const COOKIE = 'concord-journey';
const MARK = /^[\w-]+$/;

const ofProvider =
  (then: (visit: Visit, provider: Provider) => Promise<Response>): Handler =>
  (visit) => {
    const provider = visit.services.providers.find(({ id }) => id === visit.context.req.param('provider'));
    return provider ? then(visit, provider) : null;
  };

export const toProvider = ofProvider(sentOff);
export const fromProvider = ofProvider(cameBack);

const purposeOf = ({ id }: Provider): string => `come back from ${id}`;

const backTo = ({ services, reading }: Visit, { id }: Provider): string =>
  new URL(pathIn(reading, `/sign-in/from/${id}`), services.address ?? 'http://localhost').href;

async function sentOff(visit: Visit, provider: Provider): Promise<Response> {
  const { services, context, reading } = visit;
  const { challenges, address } = services;
  const journey = newJourney(onward(context.req.query('next') ?? null, pathIn(reading, '/desk')));
  const mark = randomBytes(32).toString('base64url');
  const state = await challenges.put(purposeOf(provider), JSON.stringify({ ...journey, mark }), SECONDS);
  try {
    const to = await addressAt(provider, journey, state, backTo(visit, provider), await challenges.now());
    const secure = address?.startsWith('https:') === true;
    return withCookie(context.redirect(to.href, 302), cookieOf(COOKIE, mark, SECONDS, secure));
  } catch {
    return notIn(visit, 'provider-away', 503);
  }
}

const notIn = ({ services, reading }: Visit, mistake: AccountMistake, status = 403): Response =>
  privately(reading, signInView(reading, { providers: services.providers, mistake }), status);

async function cameBack(visit: Visit, provider: Provider): Promise<Response> {
  const { services, context } = visit;
  const { challenges } = services;
  const state = context.req.query('state') ?? '';
  const kept = await challenges.take(state, purposeOf(provider));
  // Written here, and by nobody else.
  const journey = kept === null ? null : (JSON.parse(kept) as Journey & { readonly mark: string });
  if (!journey || cookieIn(context.req.header('cookie'), COOKIE, MARK) !== journey.mark)
    return notIn(visit, 'provider-refused');
  const back = new URL(`${backTo(visit, provider)}${new URL(context.req.url).search}`);
  const said = await saidBy(provider, back, journey, state, await challenges.now()).catch((error: unknown) => {
    if (isRecordFault(error)) throw error;
    return null;
  });
  if (!said) return notIn(visit, 'provider-refused');
  const person = await personOf(services, provider, said);
  const session = person === null ? null : await begun(visit, person, `provider ${provider.issuer}`);
  if (!session) return notIn(visit, 'not-invited');
  return withCookie(context.redirect(journey.next, 303), session.cookie);
}

/** The person is bound to the provider's account, or is invited under the address that it confirms. */
async function personOf(
  { accounts, credentials }: Services,
  provider: Provider,
  { identity, address }: Awaited<ReturnType<typeof saidBy>>,
): Promise<string | null> {
  const bound = await credentials.byIdentity(identity);
  if (bound !== null) {
    const account = await accounts.of(bound);
    return account && speaksFor(provider, account) ? bound : null;
  }
  if (address === null) return null;
  return credentials.takeUpByIdentity(identity, address, (account) => speaksFor(provider, account));
}
