/**
 * Deciding in the browser, in the demonstration: signing in with one click, the desk, the questions, and a delegation's word on them.
 * Plain forms; each order counts only from a page of this site, and once however often its button is pressed.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { readCommand } from '#contract/commands.ts';
import type { Mistake } from '#contract/mistake.ts';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { DEMONSTRATION_SECONDS, whoAs } from '#desk/demonstration.ts';
import type { Who } from '#desk/who.ts';
import { mistakeSentences, telling } from '#words/mistakes.ts';
import { formOf } from './api/body.ts';
import { addressOf, onceOf, ORDERS, SIGN_INS, type Writing } from './api/writing.ts';
import { asked } from './asked.ts';
import { html } from './html.ts';
import type { Html } from './page.ts';
import { demonstrationView } from './pages/demonstration.ts';
import { deskView } from './pages/desk.ts';
import { foreignView } from './pages/foreign.ts';
import type { Trouble } from './pages/problem.ts';
import { questionView } from './pages/question.ts';
import { questionsView } from './pages/questions.ts';
import { pathIn } from './parts/address.ts';
import { whyNot } from './parts/why-not.ts';
import { say } from './parts/words.ts';
import { LANGUAGES, type Language, type Reading, type Site } from './reading.ts';
import { isFromHere, sessionCookie, sessionToken, signedIn } from './session.ts';
import { withTextsOf } from './texts.ts';
import { throttle } from './throttle.ts';

type Say = (context: Context, what: Trouble, headers?: Readonly<Record<string, string>>, reading?: Reading) => Response;

type Room = { readonly app: Hono; readonly at: Site; readonly door: Writing; readonly trouble: Say };

type View = (reading: Reading, context: Context) => Html | Response | null;

export function deciding(app: Hono, at: Site, door: Writing, trouble: Say): void {
  const room: Room = { app, at, door, trouble };
  const signIns = throttle(SIGN_INS.burst, SIGN_INS.perSecond);
  const orders = throttle(ORDERS.burst, ORDERS.perSecond);
  for (const language of LANGUAGES) {
    const path = (plain: string) => pathIn({ language }, plain);
    const views: Readonly<Record<string, View>> = {
      '/demonstration': demonstrationView,
      '/desk': (reading, context) =>
        reading.who ? deskView(reading, reading.who) : context.redirect(path('/demonstration'), 303),
      '/questions': questionsView,
      '/questions/:question': (reading, context) => questionView(reading, context.req.param('question') ?? ''),
    };
    for (const [plain, view] of Object.entries(views))
      app.get(path(plain), (context) => shown(room, context, language, view));
    app.post(path('/demonstration/sign-in'), (context) =>
      fromHere(room, context, language, async (reading) => {
        const wait = signIns.take(addressOf(context));
        return wait === null ? signIn(room, context, reading) : later(context, reading, wait);
      }),
    );
    app.post(path('/demonstration/sign-out'), (context) =>
      fromHere(room, context, language, (reading) => signOut(room, context, reading)),
    );
    app.post(path('/questions/:question'), (context) =>
      fromHere(room, context, language, async (reading) => {
        const { who } = reading;
        if (!who) return context.redirect(path('/demonstration'), 303);
        const wait = orders.take(who.person);
        return wait === null ? ordered(room, context, reading, who) : later(context, reading, wait);
      }),
    );
    const methods = { 'sign-in': 'POST', 'sign-out': 'POST' };
    for (const [plain, allow] of Object.entries(methods))
      app.all(path(`/demonstration/${plain}`), (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
    for (const plain of Object.keys(views)) {
      const allow = plain === '/questions/:question' ? 'GET, HEAD, POST' : 'GET, HEAD';
      app.all(path(plain), (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
    }
  }
}

async function shown({ at, door, trouble }: Room, context: Context, language: Language, view: View): Promise<Response> {
  const who = await signedIn(door.tokens, context.req.raw);
  const reading = asked(at, new URL(context.req.url), language, [], who);
  if (!reading.ok) return trouble(context, { status: 400, mistakes: reading.problem });
  const seen = view(await withTextsOf(reading.value, door.texts, context.req.param('question') ?? ''), context);
  if (seen === null) return trouble(context, { status: 404, mistakes: [] }, {}, reading.value);
  return seen instanceof Response ? seen : privately(reading.value, seen);
}

/** An answer for one reader, which nobody keeps. */
export const privately = (reading: Reading, view: Html, status = 200): Response =>
  new Response(view.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': reading.language,
      'cache-control': 'private, no-cache',
      vary: 'cookie',
    },
  });

/** What is sent counts only from a page of this site; a cookie that comes along proves nothing about who wrote the form. */
async function fromHere(
  { at, door, trouble }: Room,
  context: Context,
  language: Language,
  then: (reading: Reading) => Promise<Response>,
): Promise<Response> {
  const here = isFromHere(context.req.raw);
  const reading = asked(
    at,
    new URL(context.req.path, context.req.url),
    language,
    [],
    here ? await signedIn(door.tokens, context.req.raw) : null,
  );
  if (!reading.ok) return trouble(context, { status: 400, mistakes: reading.problem });
  return here ? then(reading.value) : privately(reading.value, foreignView(reading.value), 403);
}

async function signIn({ at, door }: Room, context: Context, reading: Reading): Promise<Response> {
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const who = whoAs(form?.get('as') ?? '', at.room.now().forum, at.now());
  if (!who) return privately(reading, demonstrationView(reading), 422);
  const { token } = await door.tokens.issue(who, 'demonstration', DEMONSTRATION_SECONDS);
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

async function revoked({ tokens }: Writing, { req }: Context): Promise<void> {
  const token = sessionToken(req.header('cookie'));
  if (token !== null) await tokens.revoke(token);
}

/** A delegation's word: recorded, and back to the page; or the same page with what stands against it. */
async function ordered({ at, door, trouble }: Room, context: Context, reading: Reading, who: Who): Promise<Response> {
  const id = context.req.param('question') ?? '';
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const again = async (said: Html, status: number, now = reading): Promise<Response> => {
    const view = questionView(await withTextsOf(now, door.texts, id), id, notRecorded(now, said));
    return view ? privately(now, view, status) : trouble(context, { status: 404, mistakes: [] }, {}, now);
  };
  const command = readCommand({ act: 'TakePosition', body: positionIn(form, id, who) });
  if (!command.ok) return again(mistakes(reading, command.problem), 422);
  const key = form?.get('key') ?? '';
  const once = onceOf(who, `page/${/^[\w-]{1,64}$/.test(key) ? key : randomUUID()}`, command.value);
  const performed = await door.desk.perform(command.value, who, once);
  if (performed.ok) return context.redirect(pathIn(reading, `/questions/${encodeURIComponent(id)}`), 303);
  // Something may have happened to it meanwhile: the page says how it stands now.
  const now = asked(at, reading.url, reading.language, [], who);
  const why = performed.problem;
  const status = why.is === 'denial' ? 403 : 409;
  return again(whyNot(reading, why), status, now.ok ? now.value : reading);
}

function positionIn(form: URLSearchParams | null, question: string, { party }: Who): object {
  const english = form?.get('statement')?.trim() ?? '';
  const russian = form?.get('statement-ru')?.trim() ?? '';
  const statement = { en: english, ...(russian === '' ? {} : { ru: russian }) };
  const said = english === '' && russian === '' ? {} : { statement };
  return { question, party: party ?? '', as: form?.get('as') ?? '', ...said };
}

const notRecorded = (reading: Reading, said: Html): Html =>
  html`<div class="refused" role="alert">
    <h2>${say(reading).deciding.refused.title}</h2>
    ${said}
  </div>`;

function mistakes(reading: Reading, found: readonly Mistake[]): Html {
  const sentences = mistakeSentences[reading.language];
  return html`<ul>
    ${found.map(({ path, code, facts }) => html`<li><bdi>${path.join('.')}</bdi>: ${sentences[code](telling(facts))}</li>`)}
  </ul>`;
}

function later(context: Context, reading: Reading, seconds: number): Response {
  context.header('retry-after', String(seconds));
  return context.text(say(reading).problems.title['too-many'], 429);
}
