/** Signing in and out. Whether an account exists shows neither in what is answered nor in how long it takes. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { addressOf } from '#web/client-address.ts';
import { fromHere, later, privately, revoked, shown, type Room } from '#web/door.ts';
import { signInView } from '#pages/account/sign-in.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#pages/parts/words.ts';
import { LANGUAGES, type Reading } from '#reading/reading.ts';
import { sessionCookie } from '#web/session.ts';
import { throttle, type Throttle } from '#web/throttle.ts';
import { accountForm, begun, onward, originOf, typed, withCookie } from './house.ts';
import { askForKnown, personBehind, sentIn } from './passkeys.ts';

/** Of one address of the network: a delegation behind one wall signs in together. */
const FROM_ADDRESS = { burst: 60, perSecond: 0.5 } as const;
/** Of one account, by the address typed, whether there is one or not: ten at once, then one in half a minute. */
const FOR_ACCOUNT = { burst: 10, perSecond: 1 / 30 } as const;

type Doors = { readonly addresses: Throttle; readonly accounts: Throttle };

export function signingIn(room: Room): void {
  const { app, door, trouble } = room;
  const doors: Doors = {
    addresses: throttle(FROM_ADDRESS.burst, FROM_ADDRESS.perSecond),
    accounts: throttle(FOR_ACCOUNT.burst, FOR_ACCOUNT.perSecond),
  };
  const { providers } = door.house;
  for (const language of LANGUAGES) {
    const path = (plain: string) => pathIn({ language }, plain);
    app.get(path('/sign-in'), (context) =>
      shown(room, context, language, (reading) => signInView(reading, { providers, next: nextOf(reading) }), ['next']),
    );
    const slowly = (context: Context, then: (reading: Reading) => Promise<Response>) =>
      fromHere(room, context, language, async (reading) => {
        const wait = doors.addresses.take(addressOf(room.at, context));
        return wait === null ? then(reading) : later(context, reading, wait);
      });
    app.post(path('/sign-in'), (context) => slowly(context, (reading) => byPassword(room, context, reading, doors)));
    app.post(path('/sign-in/passkey/options'), (context) =>
      slowly(context, async () =>
        Response.json(await askForKnown(door.house.challenges, originOf(door.house, context.req.raw)), NO_STORE),
      ),
    );
    app.post(path('/sign-in/passkey'), (context) => slowly(context, (reading) => byPasskey(room, context, reading)));
    app.post(path('/sign-out'), (context) =>
      fromHere(room, context, language, (reading) => signOut(room, context, reading)),
    );
    const allowed = { '': 'GET, HEAD, POST', '/passkey': 'POST', '/passkey/options': 'POST' };
    for (const [plain, allow] of Object.entries(allowed))
      app.all(path(`/sign-in${plain}`), (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
    app.all(path('/sign-out'), (context) => trouble(context, { status: 405, mistakes: [] }, { allow: 'POST' }));
  }
}

export const NO_STORE = { headers: { 'cache-control': 'no-store' } } as const;

const nextOf = ({ url }: Reading): string | null => {
  const next = url.searchParams.get('next');
  return next === null ? null : onward(next, '') || null;
};

async function byPassword(room: Room, context: Context, reading: Reading, doors: Doors): Promise<Response> {
  const { credentials, providers } = room.door.house;
  const form = await accountForm(context);
  const [address, next] = [typed(form, 'address'), onward(typed(form, 'next') || null, pathIn(reading, '/desk'))];
  const wait = doors.accounts.take(createHash('sha256').update(address.toLowerCase()).digest('base64'));
  if (wait !== null) return later(context, reading, wait);
  const password = form?.get('password') ?? '';
  const person = await credentials.byPassword(address, password.slice(0, 1_000), typed(form, 'code').slice(0, 100));
  const session = person === null ? null : await begun(room, context, person);
  if (session) return withCookie(context.redirect(next, 303), session.cookie);
  return privately(reading, signInView(reading, { providers, next, mistake: 'no-match', address }), 422);
}

async function byPasskey(room: Room, context: Context, reading: Reading): Promise<Response> {
  const { house } = room.door;
  const sent = await sentIn(context.req.raw);
  if (!sent.ok) return sent.problem;
  const origin = originOf(house, context.req.raw);
  const person = await personBehind(house.challenges, house.credentials, origin, sent.value['credential']);
  const session = person === null ? null : await begun(room, context, person);
  if (!session) {
    return Response.json({ says: say(reading).accounts.mistake['passkey-unknown'] }, { status: 422, ...NO_STORE });
  }
  const { next } = sent.value;
  const to = onward(typeof next === 'string' ? next : null, pathIn(reading, '/desk'));
  return withCookie(Response.json({ to }, NO_STORE), session.cookie);
}

async function signOut({ door }: Room, context: Context, reading: Reading): Promise<Response> {
  await revoked(door, context);
  const answer = context.redirect(pathIn(reading, '/sign-in'), 303);
  return withCookie(answer, sessionCookie(context.req.raw, '', 0, door.house.address));
}
