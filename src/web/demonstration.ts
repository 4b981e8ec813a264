/** Signing in to the demonstration with one click, in the browser. With a database of one's own none of it exists. */
import type { Context } from 'hono';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { DEMONSTRATION_SECONDS, whoAs } from '#desk/demonstration.ts';
import { formOf } from './api/body.ts';
import { SIGN_INS } from './api/writing.ts';
import { addressOf } from './client-address.ts';
import { fromHere, later, privately, revoked, shown, type Room } from './door.ts';
import { demonstrationView } from '#pages/account/demonstration.ts';
import { pathIn } from '#reading/address.ts';
import { LANGUAGES, type Reading } from '#reading/reading.ts';
import { sessionCookie } from './session.ts';
import { throttle } from './throttle.ts';

export function demonstration(room: Room): void {
  const { app, trouble } = room;
  const signIns = throttle(SIGN_INS.burst, SIGN_INS.perSecond);
  for (const language of LANGUAGES) {
    const path = (plain: string) => pathIn({ language }, `/demonstration${plain}`);
    app.get(path(''), (context) => shown(room, context, language, demonstrationView));
    app.post(path('/sign-in'), (context) =>
      fromHere(room, context, language, async (reading) => {
        const wait = signIns.take(addressOf(room.at, context));
        return wait === null ? signIn(room, context, reading) : later(context, reading, wait);
      }),
    );
    app.post(path('/sign-out'), (context) =>
      fromHere(room, context, language, (reading) => signOut(room, context, reading)),
    );
    const allowed = { '': 'GET, HEAD', '/sign-in': 'POST', '/sign-out': 'POST' };
    for (const [plain, allow] of Object.entries(allowed))
      app.all(path(plain), (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
  }
}

async function signIn({ at, door }: Room, context: Context, reading: Reading): Promise<Response> {
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const who = whoAs(form?.get('as') ?? '', at.room.now().forum, at.now());
  if (!who) return privately(reading, demonstrationView(reading), 422);
  const { token } = await door.tokens.issue(who, DEMONSTRATION_SECONDS);
  // Whoever was signed in here before is so no longer.
  await revoked(door, context);
  context.header('set-cookie', sessionCookie(context.req.raw, token, DEMONSTRATION_SECONDS));
  return context.redirect(pathIn(reading, '/desk'), 303);
}

async function signOut({ door }: Room, context: Context, reading: Reading): Promise<Response> {
  await revoked(door, context);
  context.header('set-cookie', sessionCookie(context.req.raw, '', 0));
  return context.redirect(pathIn(reading, '/demonstration'), 303);
}
