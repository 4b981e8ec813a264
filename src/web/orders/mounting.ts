/** Puts pages that take orders behind their addresses, in every language: shown, taken from, refused. See page.ts. */
import type { Context } from 'hono';
import { LONGEST_ORDER } from '#contract/writing.ts';
import type { Holder } from '#desk/ports.ts';
import { ORDERS } from '#web/api/writing.ts';
import { asked } from '#reading/asked.ts';
import { fromHere, later, privately, shown as shownBehind, type Room } from '#web/door.ts';
import { pathIn } from '#reading/address.ts';
import { signInPath } from '#pages/parts/sign-in-link.ts';
import { LANGUAGES, type Language, type Reading } from '#reading/reading.ts';
import { throttle } from '#web/throttle.ts';
import { zoned } from '#web/zoned.ts';
import type { Html } from '#pages/page.ts';
import type { OrderPage, Params, Said } from '#pages/forms/order-page.ts';
import { recorded, RECORDED } from '#pages/forms/recorded.ts';
import { sentBy } from './sent.ts';
import { signedOutView, writtenIn } from '#pages/trouble/signed-out.ts';
import { take } from './taking.ts';
import { unreadable } from '#pages/forms/unreadable.ts';

export function mount(room: Room, pages: readonly OrderPage[]): void {
  const { app, trouble } = room;
  const orders = throttle(ORDERS.burst, ORDERS.perSecond);
  for (const language of LANGUAGES) {
    for (const page of pages) {
      const own = page.throttle ? throttle(page.throttle.burst, page.throttle.perSecond) : orders;
      const path = pathIn({ language }, page.path);
      const takes = page.takes.length > 0;
      app.get(path, (context) => shown(room, page, context, language));
      if (takes) {
        app.post(path, (context) =>
          fromHere(room, context, language, async (reading) => {
            const { who } = reading;
            if (!who) return signedOut(room, page, context, reading);
            const wait = own.take(who.person);
            return wait === null ? ordered(room, page, context, reading, who) : later(context, reading, wait);
          }),
        );
      }
      const allow = takes ? 'GET, HEAD, POST' : 'GET, HEAD';
      app.all(path, (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
    }
  }
}

const NOTHING: Said = { form: '', step: '', typed: new Map(), wrong: new Map(), body: {}, message: null };

function shown(room: Room, page: OrderPage, context: Context, language: Language): Promise<Response> {
  const view = async (reading: Reading) => {
    if (page.signedIn && !reading.who) return context.redirect(pathIn(reading, signInPath(room.at)), 303);
    const message = recorded(reading);
    return viewed(room, page, reading, context.req.param(), message && { ...NOTHING, message });
  };
  return shownBehind(room, context, language, view, [...(page.asks ?? []), RECORDED]);
}

async function viewed(
  { door }: Room,
  page: OrderPage,
  reading: Reading,
  params: Params,
  said: Said | null,
): Promise<Html | null> {
  const furnished = page.furnish ? await page.furnish(reading, params, door) : reading;
  return page.view(furnished, params, said);
}

/** Whoever took long over a text, and was signed out meanwhile, gets it back. */
async function signedOut({ at }: Room, page: OrderPage, context: Context, reading: Reading): Promise<Response> {
  const sent = await sentBy(context.req.raw, page.longest ?? LONGEST_ORDER);
  const written = sent.ok ? writtenIn(sent.value) : [];
  if (written.length === 0) return context.redirect(pathIn(reading, signInPath(at)), 303);
  return privately(reading, signedOutView(reading, written), 401);
}

/** A form that was sent: recorded, and on to where the page says; or the same page with what stands against it. */
async function ordered(
  room: Room,
  page: OrderPage,
  context: Context,
  reading: Reading,
  who: Holder,
): Promise<Response> {
  const { at, door, trouble } = room;
  const params = context.req.param();
  const again = async (said: Said, status: number): Promise<Response> => {
    // Something may have happened to it meanwhile: the page says how it stands now.
    const now = asked(at, reading.url, reading.language, [], who);
    const newest = zoned(now.ok ? now.value : reading, context.req.raw);
    const view = await viewed(room, page, newest, params, said);
    return view ? privately(newest, view, status) : trouble(context, { status: 404, mistakes: [] }, {}, newest);
  };
  const sent = await sentBy(context.req.raw, page.longest ?? LONGEST_ORDER);
  if (!sent.ok) {
    const status = sent.problem === 'too-large' ? 413 : 415;
    return again({ ...NOTHING, message: unreadable(reading, sent.problem, page.longest ?? LONGEST_ORDER) }, status);
  }
  const prepared = page.prepare
    ? await page.prepare(sent.value, reading, who, door)
    : { typed: sent.value.fields, fields: sent.value.fields, mistakes: [] };
  const taken = await take({ page, at, desk: door.desk, reading, who, params }, prepared);
  if (taken.is === 'said') return again(taken.said, taken.status);
  const path = page.after?.(taken.done, params) ?? new URL(reading.url).pathname;
  const to = page.after ? pathIn(reading, path) : path;
  return context.redirect(`${to}${to.includes('?') ? '&' : '?'}${RECORDED}=${taken.done.performed.receipt.n}`, 303);
}
