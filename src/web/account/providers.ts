/** Signing in with a ministry's account. The provider says who somebody is; that they may come in, only an invitation says. */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { isRecordFault } from '#desk/ports.ts';
import { speaksFor, type Provider } from '#desk/provider.ts';
import { addressOf } from '#web/client-address.ts';
import { asked } from '#reading/asked.ts';
import { later, privately, type Room } from '#web/door.ts';
import { signInView } from '#pages/account/sign-in.ts';
import { pathIn } from '#reading/address.ts';
import { LANGUAGES, type Language, type Reading } from '#reading/reading.ts';
import { throttle } from '#web/throttle.ts';
import { begun, onward, withCookie } from './house.ts';
import { addressAt, newJourney, saidBy, type Journey } from './oidc.ts';
import type { AccountMistake } from './password.ts';

const JOURNEYS = { burst: 60, perSecond: 0.5 } as const;
const SECONDS = 600;

/** In the browser that set out; whoever comes back without it did not set out here. */
const COOKIE = 'concord-journey';

export function withProviders(room: Room): void {
  const { app, at, door, trouble } = room;
  const journeys = throttle(JOURNEYS.burst, JOURNEYS.perSecond);
  if (door.house.providers.length === 0) return;
  for (const language of LANGUAGES) {
    const visit =
      (then: (context: Context, reading: Reading, provider: Provider) => Promise<Response>) =>
      async (context: Context): Promise<Response> => {
        const provider = door.house.providers.find(({ id }) => id === context.req.param('provider'));
        // A provider adds parameters of its own to the address.
        const reading = asked(at, new URL(context.req.path, context.req.url), language);
        if (!provider || !reading.ok) return trouble(context, { status: 404, mistakes: [] });
        const wait = journeys.take(addressOf(at, context));
        return wait === null ? then(context, reading.value, provider) : later(context, reading.value, wait);
      };
    const path = (plain: string) => pathIn({ language }, `/sign-in/${plain}/:provider`);
    app.get(
      path('with'),
      visit((context, reading, provider) => sentOff(room, context, reading, provider)),
    );
    app.get(
      path('from'),
      visit((context, reading, provider) => cameBack(room, context, reading, provider)),
    );
    for (const plain of ['with', 'from'])
      app.all(path(plain), (context) => trouble(context, { status: 405, mistakes: [] }, { allow: 'GET, HEAD' }));
  }
}

const purposeOf = ({ id }: Provider): string => `come back from ${id}`;

const backTo = (room: Room, { language }: { readonly language: Language }, { id }: Provider): string =>
  new URL(pathIn({ language }, `/sign-in/from/${id}`), room.door.house.address ?? 'http://localhost').href;

async function sentOff(room: Room, context: Context, reading: Reading, provider: Provider): Promise<Response> {
  const { challenges, address } = room.door.house;
  const journey = newJourney(onward(context.req.query('next') ?? null, pathIn(reading, '/desk')));
  const mark = randomBytes(32).toString('base64url');
  const state = await challenges.put(purposeOf(provider), JSON.stringify({ ...journey, mark }), SECONDS);
  try {
    const to = await addressAt(provider, journey, state, backTo(room, reading, provider), await challenges.now());
    const secure = address?.startsWith('https:') === true ? '; Secure' : '';
    const cookie = `${COOKIE}=${mark}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SECONDS}${secure}`;
    return withCookie(context.redirect(to.href, 302), cookie);
  } catch {
    return notIn(room, reading, 'provider-away', 503);
  }
}

const notIn = (room: Room, reading: Reading, mistake: AccountMistake, status = 403): Response =>
  privately(reading, signInView(reading, { providers: room.door.house.providers, mistake }), status);

async function cameBack(room: Room, context: Context, reading: Reading, provider: Provider): Promise<Response> {
  const { challenges } = room.door.house;
  const state = context.req.query('state') ?? '';
  const kept = await challenges.take(state, purposeOf(provider));
  // Written here, and by nobody else.
  const journey = kept === null ? null : (JSON.parse(kept) as Journey & { readonly mark: string });
  const cookies = `; ${context.req.header('cookie') ?? ''};`;
  if (!journey || !cookies.includes(`; ${COOKIE}=${journey.mark};`)) return notIn(room, reading, 'provider-refused');
  const back = new URL(`${backTo(room, reading, provider)}${new URL(context.req.url).search}`);
  const said = await saidBy(provider, back, journey, state, await challenges.now()).catch((error: unknown) => {
    if (isRecordFault(error)) throw error;
    return null;
  });
  if (!said) return notIn(room, reading, 'provider-refused');
  const person = await personOf(room, provider, said);
  const session = person === null ? null : await begun(room, context, person);
  if (!session) return notIn(room, reading, 'not-invited');
  return withCookie(context.redirect(journey.next, 303), session.cookie);
}

/** Who is bound to the provider's account; or whoever is invited under the address that it confirms. */
async function personOf(
  { door }: Room,
  provider: Provider,
  { identity, address }: Awaited<ReturnType<typeof saidBy>>,
): Promise<string | null> {
  const { accounts, credentials } = door.house;
  const bound = await credentials.byIdentity(identity);
  if (bound !== null) {
    const account = await accounts.of(bound);
    return account && speaksFor(provider, account) ? bound : null;
  }
  if (address === null) return null;
  return credentials.takeUpByIdentity(identity, address, (account) => speaksFor(provider, account));
}
