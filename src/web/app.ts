/** The whole site behind one listener: pages, the API, feeds and files. What was made once is sent again as bytes. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import { everybody, readerOf } from '#desk/permissions.ts';
import { isRecordFault, type Holder } from '#desk/ports.ts';
import { writingOperations } from '#contract/writing.ts';
import { invitations } from './account/invitation.ts';
import { delegation } from './account/delegation.ts';
import { ownAccount } from './account/own.ts';
import { withProviders } from './account/providers.ts';
import { signingIn } from './account/sign-in.ts';
import { api, type ApiOptions } from './api/api.ts';
import type { Assets } from './assets.ts';
import { holderOf } from './api/writer.ts';
import { writing, type Writing } from './api/writing.ts';
import { asked } from '#reading/asked.ts';
import { cache, type Cache, type Made } from './cache.ts';
import { deciding } from './deciding.ts';
import { demonstration } from './demonstration.ts';
import { privately, type Room } from './door.ts';
import { formats } from './formats.ts';
import type { Live } from './live.ts';
import { mailPages } from './mail/routes.ts';
import { mementoOf } from './memento.ts';
import { choosingZones } from './own-zone.ts';
import type { Page } from '#pages/page.ts';
import { pages } from './pages/all.ts';
import { problemPage, type Trouble } from '#pages/trouble/problem.ts';
import { answered, madeOf, outgoing } from './sending.ts';
import { readHere, sessionToken, signedIn } from './session.ts';
import { LANGUAGES, type Language, type Reading, type Site } from '#reading/reading.ts';

export type Serving = {
  readonly site: Site;
  readonly assets: Assets;
  /** Where orders are taken; without it the site only reads. */
  readonly writing?: Writing;
  /** Where open pages are told that the record grew. */
  readonly live?: Live;
  /** Told of each fault with the id that the reader was given. */
  readonly onFault: (fault: unknown, requestId: string, address: string) => void;
};

/** A listener for node:http. */
export function listener(
  serving: Serving,
  kept: Cache = cache(),
): (request: IncomingMessage, response: ServerResponse) => void {
  const hono = getRequestListener(site(serving, kept).fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    const ready = readyFor(request, serving.site, kept);
    if (ready) send(ready, request, response);
    else void hono(request, response);
  };
}

/** The routes. `kept` is filled here and read before routing. */
export function site(serving: Serving, kept: Cache): Hono {
  const app = new Hono();
  const door = serving.writing ?? null;
  const at: Site = { ...serving.site, open: door !== null, demonstration: door?.demonstration === true };
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY)) context.header(name, value);
  });
  app.get('/healthz', (context) => context.text('ready\n'));
  app.get('/assets/:name', (context) => asset(context, serving.assets));
  app.get('/live', (context) => follow(context, serving.live));
  if (serving.writing) app.route('/api', writing(at, serving.writing, serving.onFault));
  app.route('/api', api(at, apiOptions(serving)));
  app.route('/', formats(at));
  if (door) behind({ app, at, door, trouble: (context, ...what) => trouble(context, at, ...what) });
  for (const page of pages) {
    for (const language of LANGUAGES) {
      app.get(addressIn(language, page.path), async (context) => {
        const who = door ? await signedIn(door.tokens, context.req.raw) : null;
        return show(context, { page, language, who }, at, kept);
      });
      app.all(addressIn(language, page.path), (context) =>
        trouble(context, at, { status: 405, mistakes: [] }, { allow: 'GET, HEAD' }),
      );
    }
  }
  app.notFound(async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const plain = pathname.replace(/\/+$/, '');
    // An address typed with a slash at its end is the same page.
    if (plain !== pathname && plain.startsWith('/') && !plain.startsWith('//'))
      return context.redirect(plain + search, 301);
    const who = door ? await signedIn(door.tokens, context.req.raw) : null;
    return trouble(context, at, { status: 404, mistakes: [] }, {}, plainFor(context, at, who));
  });
  app.onError((fault, context) => {
    if (isRecordFault(fault) && fault.reason === 'unreachable')
      return trouble(context, at, { status: 503, mistakes: [] }, { 'retry-after': '5' });
    const requestId = randomUUID();
    serving.onFault(fault, requestId, context.req.path);
    return trouble(context, at, { status: 500, mistakes: [], requestId });
  });
  return app;
}

/** The pages of those who sign in. */
function behind(room: Room): void {
  choosingZones(room);
  if (room.door.demonstration) demonstration(room);
  signingIn(room);
  withProviders(room);
  invitations(room);
  ownAccount(room);
  delegation(room);
  mailPages(room);
  deciding(room);
}

/** What the API reads for whoever is signed in, and what it says of the paths that write. */
function apiOptions({ site: at, writing: door, onFault }: Serving): ApiOptions {
  if (!door) return { onFault };
  return {
    onFault,
    also: { '/acts': ['POST'] },
    operations: writingOperations(door.demonstration),
    readerOf: async (request) => {
      const byToken = request.headers.has('authorization');
      const who = await (byToken ? holderOf(door.tokens, request) : readHere(door.tokens, request));
      if (who) return readerOf(who, at.room.now().forum, at.now());
      // A session that is over reads what everybody may; a token that is good for nothing is said to be so.
      return byToken ? null : everybody;
    },
  };
}

const addressIn = (language: Language, path: string): string =>
  language === 'en' ? path : path === '/' ? `/${language}` : `/${language}${path}`;

const languageOf = (path: string): Language =>
  LANGUAGES.find((language) => path === `/${language}` || path.startsWith(`/${language}/`)) ?? 'en';

type Asked = { readonly page: Page; readonly language: Language; readonly who: Holder | null };

function show(context: Context, { page, language, who }: Asked, at: Site, kept: Cache): Response {
  const url = new URL(context.req.url);
  const reading = asked(at, url, language, page.asks, who);
  if (!reading.ok)
    return trouble(context, at, { status: 400, mistakes: reading.problem }, {}, plainFor(context, at, who));
  const memento = mementoOf(reading.value, context.req.header('accept-datetime'));
  if (memento?.kind === 'mistake') return trouble(context, at, { status: 400, mistakes: [memento.mistake] });
  if (memento?.kind === 'redirect') {
    for (const [name, value] of Object.entries(memento.headers)) context.header(name, value);
    return context.redirect(memento.to, 302);
  }
  const view = page.view(reading.value, context.req.param());
  if (view === null) return trouble(context, at, { status: 404, mistakes: [] }, {}, reading.value);
  // What is made for one reader is neither kept nor given to another.
  if (who) return privately(reading.value, view);
  const answer = madeOf(reading.value, 'text/html', view.text);
  kept.put(keyOf(at, url.host, url.pathname + url.search), answer);
  const socket = context.env as Partial<HttpBindings> | undefined;
  // Web streams cost more than many a page: what a real server asked for goes straight out.
  if (!socket?.outgoing || !socket.incoming) return answered(answer, context.req.raw);
  send(answer, socket.incoming, socket.outgoing);
  return RESPONSE_ALREADY_SENT;
}

/** The way past the router: the same answer straight onto the socket. */
function send(answer: Made, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = outgoing(answer, (name) => one(request.headers[name]));
  response.writeHead(status, { ...headers, ...SECURITY, ...(body ? { 'content-length': body.length } : {}) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

/** What was made for this very question; undefined where it must be made, or where more than the address decides. */
function readyFor(request: IncomingMessage, at: Site, kept: Cache): Made | undefined {
  const { method, url, headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined || headers.host === undefined) return undefined;
  if (headers['accept-datetime'] !== undefined || headers.accept?.includes('json') === true) return undefined;
  // Before anything else it has to be seen whose token it is.
  if (sessionToken(headers.cookie) !== null) return undefined;
  return kept.get(keyOf(at, headers.host, url));
}

/** Under what a page is kept: the record's head, today (for addresses without a date), and the address with its host, which it shows. */
const keyOf = (at: Site, host: string, address: string): string =>
  `${at.room.now().head} ${at.now().slice(0, 10)} ${host} ${address}`;

function trouble(
  context: Context,
  at: Site,
  what: Trouble,
  headers: Readonly<Record<string, string>> = {},
  reading?: Reading,
): Response {
  const plain = reading ?? plainFor(context, at, null);
  if (!plain) return context.text('', 500);
  const view = problemPage(plain, what);
  return context.body(view.text, what.status, { ...HTML, 'cache-control': 'no-store', ...headers });
}

function follow(context: Context, live: Live | undefined): Response {
  const { incoming, outgoing: response } = (context.env ?? {}) as Partial<HttpBindings>;
  if (!live || !incoming || !response || context.req.method === 'HEAD') return context.body(null, 204);
  live.follow(incoming, response);
  return RESPONSE_ALREADY_SENT;
}

/** What a page about a trouble is read from, where the address itself gives no reading. */
function plainFor(context: Context, at: Site, who: Holder | null): Reading | undefined {
  const language = languageOf(context.req.path);
  const reading = asked(at, new URL(addressIn(language, '/'), context.req.url), language, [], who);
  return reading.ok ? reading.value : undefined;
}

function asset(context: Context, assets: Assets): Response {
  const found = assets.get(context.req.path);
  if (!found) return context.notFound() as Response;
  return new Response(new Uint8Array(found.bytes), {
    headers: { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' },
  });
}

const HTML = { 'content-type': 'text/html; charset=utf-8' } as const;

const SECURITY = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;
