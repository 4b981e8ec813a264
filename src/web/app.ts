/** The whole site behind one listener: pages, the API, feeds and files. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import { writingOperations } from '#contract/writing.ts';
import { everybody, readerOf } from '#desk/permissions.ts';
import { isRecordFault } from '#desk/ports.ts';
import { pathIn } from '#reading/address.ts';
import { orderTrouble } from '#reading/our-trouble.ts';
import type { Site } from '#reading/reading.ts';
import { LANGUAGES } from '#words/languages.ts';
import { api, type ApiOptions } from './api/api.ts';
import { holderOf } from './api/writer.ts';
import { writing } from './api/mounting.ts';
import { arrivedOf, changes, questionsIn, reception } from './arriving.ts';
import type { Aside } from './aside/aside.ts';
import { busy } from './aside/busy.ts';
import { openFront } from './aside/front.ts';
import { openTurns } from './aside/turns.ts';
import type { Assets } from './assets.ts';
import { cache, type Cache } from './cache.ts';
import { blockOfRequest } from './client-address.ts';
import { codingFor } from './accept.ts';
import { encode, encodedBest, isText, SMALLEST_ENCODED } from './encoding.ts';
import { formats } from './formats.ts';
import { guestsOf, turnedAway, type Guests } from './guests.ts';
import type { Live } from './live.ts';
import { mount } from './mounting.ts';
import { rememberedTokens } from './remembered-tokens.ts';
import { publicRoutes, routes } from './routes.ts';
import { SECURITY } from './security.ts';
import type { Services } from './services.ts';
import { readHere, signedIn } from './session.ts';
import { isForEverybody, ready, send, show, straight } from './showing.ts';
import { plainFor, trouble } from './trouble.ts';

export type Serving = {
  readonly site: Site;
  readonly assets: Assets;
  /** `services` take orders and let people sign in; without them the site only reads. */
  readonly services?: Services;
  /** `live` tells open pages that the record grew. */
  readonly live?: Live;
  /** Starts the thread that answers what is dear; without it everything is answered where orders are taken. */
  readonly aside?: Aside;
  /** Told of each fault with the id that the reader was given. */
  readonly onFault: (fault: unknown, requestId: string, address: string) => void;
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A listener for node:http. */
export function listener(serving: Serving, kept: Cache = cache()): Listener {
  const at = openSite(serving);
  const tokens = serving.services && rememberedTokens(serving.services.tokens);
  const guests = guestsOf(at, tokens);
  const within = serving.services && tokens ? { ...serving, services: { ...serving.services, tokens } } : serving;
  const isForAll = (request: IncomingMessage) => isForEverybody(request, guests.isNobodys);
  const here = inTurns(within, kept, guests, isForAll);
  const { aside, onFault } = serving;
  const front = aside ? openFront({ site: at, aside, kept, tokens, isForEverybody: isForAll, here }) : null;
  return (request, response) => {
    const made = ready(request, at, kept, guests.isNobodys);
    if (made) {
      send(made, request, response);
      return;
    }
    if (guests.isTooMany(request)) {
      turnedAway(response);
      return;
    }
    const found = front?.wayOf(request);
    if (!front || !found) {
      here(request, response);
      return;
    }
    front.take(request, response, found.url, found.way).catch((fault: unknown) => {
      onFault(fault, randomUUID(), found.url.pathname);
      response.destroy();
    });
  };
}

/** Answers where orders are taken: orders at once, and readings in their turns. */
function inTurns(
  serving: Serving,
  kept: Cache,
  guests: Guests,
  isForAll: (request: IncomingMessage) => boolean,
): Listener {
  const at = openSite(serving);
  const hono = getRequestListener(site(serving, kept).fetch, { overrideGlobalObjects: false });
  const turns = openTurns();
  // The router meets the fault again, and tells of it.
  const fresh = (request: IncomingMessage) => {
    try {
      return isForAll(request) ? straight(request, at, kept) : undefined;
    } catch {
      return undefined;
    }
  };
  const receiving = serving.services && reception(serving.services.arrivals);
  const read: Listener = (request, response) => {
    const made = fresh(request);
    if (made) send(made, request, response);
    else void hono(request, response);
  };
  return (request, response) => {
    if (receiving && changes(request)) {
      receiving.receive(request).then(
        () => void hono(request, response),
        () => response.destroy(),
      );
      return;
    }
    if (!isReading(request)) {
      void hono(request, response);
      return;
    }
    const leave = turns.take({ ...guests.whose(request), isDear: false, read: () => read(request, response) });
    if (leave) response.on('close', leave);
    else void busy(request, response, request.url ?? '/');
  };
}

/** What takes a turn. An order takes none, nor does the word that the service is there, nor what lasts or is at hand. */
const isReading = ({ method, url = '' }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(?:healthz$|live$|assets\/)/.test(url);

const openSite = ({ site: bare, services }: Serving): Site => ({
  ...bare,
  open: services !== undefined,
  demonstration: services?.demonstration === true,
});

/** The site as an application. `kept` is filled here and read before routing. */
export function site(serving: Serving, kept: Cache): Hono {
  const app = new Hono();
  const services = serving.services ?? null;
  const at = openSite(serving);
  app.use(async (context, next) => {
    await next();
    answered(context);
    await encode(context);
    for (const [name, value] of Object.entries(SECURITY)) context.header(name, value);
  });
  app.get('/healthz', (context) => context.text('ready\n'));
  app.get('/assets/:name', (context) => asset(context, serving.assets));
  app.get('/live', (context) => follow(context, serving));
  if (services) app.route('/api', writing(at, services, serving.onFault));
  app.route('/api', api(at, apiOptions(serving)));
  app.route('/', formats(at, services?.texts));
  const say = (context: Context, ...what: Tail) => trouble(context, at, ...what);
  if (services) mount({ app, site: at, services, trouble: say }, routes);
  publicPages(app, at, services, kept, say);
  app.notFound(async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const plain = pathname.replace(/\/+$/, '');
    // An address typed with a slash at its end is the same page.
    if (plain !== pathname && plain.startsWith('/') && !plain.startsWith('//'))
      return context.redirect(plain + search, 301);
    const who = services ? await signedIn(services.tokens, context.req.raw) : null;
    return say(context, { status: 404, mistakes: [] }, {}, plainFor(context, at, who));
  });
  app.onError((fault, context) => {
    const code = context.req.method === 'POST' ? orderTrouble(fault) : null;
    if (code !== null) return say(context, { status: 503, mistakes: [], code }, { 'retry-after': '5' });
    if (isRecordFault(fault) && fault.reason === 'unreachable')
      return say(context, { status: 503, mistakes: [] }, { 'retry-after': '5' });
    const requestId = randomUUID();
    serving.onFault(fault, requestId, context.req.path);
    return say(context, { status: 500, mistakes: [], requestId });
  });
  return app;
}

/** An order that met a fault of ours on its way to the desk failed as much as one that met it there. */
function answered(context: Context): void {
  const arrived = arrivedOf(context);
  if (arrived && isRecordFault(context.error)) arrived.failed(questionsIn(context));
  arrived?.done();
}

type Tail = Parameters<typeof trouble> extends [Context, Site, ...infer Rest] ? Rest : never;

function publicPages(
  app: Hono,
  at: Site,
  services: Services | null,
  kept: Cache,
  say: (context: Context, ...what: Tail) => Response,
): void {
  for (const { path, page, whole = false } of publicRoutes) {
    for (const language of LANGUAGES) {
      const address = pathIn({ language }, path);
      app.get(address, async (context) => {
        const who = services ? await signedIn(services.tokens, context.req.raw) : null;
        return show(context, { page, language, who, whole, texts: services?.texts ?? null }, at, kept);
      });
      app.all(address, (context) => say(context, { status: 405, mistakes: [] }, { allow: 'GET, HEAD' }));
    }
  }
}

/** The options of the API where people sign in: who reads, and what the paths that write say of themselves. */
function apiOptions({ site: at, services, onFault }: Serving): ApiOptions {
  if (!services) return { onFault };
  return {
    onFault,
    texts: services.texts,
    also: { '/acts': ['POST'] },
    operations: writingOperations(services.demonstration),
    readerOf: async (request) => {
      const byToken = request.headers.has('authorization');
      const who = await (byToken ? holderOf(services.tokens, request) : readHere(services.tokens, request));
      if (who) return readerOf(who, at.room.now().forum, at.now());
      // A session that is over reads what everybody may; a token that is good for nothing is said to be so.
      return byToken ? null : everybody;
    },
  };
}

async function follow(context: Context, { site: at, live, services }: Serving): Promise<Response> {
  const { incoming, outgoing: response } = (context.env ?? {}) as Partial<HttpBindings>;
  if (!live || !incoming || !response || context.req.method === 'HEAD') return context.body(null, 204);
  const who = services ? await signedIn(services.tokens, context.req.raw) : null;
  live.follow(incoming, response, { isSignedIn: who !== null, whose: who?.person ?? blockOfRequest(at, incoming) });
  return RESPONSE_ALREADY_SENT;
}

async function asset(context: Context, assets: Assets): Promise<Response> {
  const found = assets.get(context.req.path);
  if (!found) return context.notFound();
  const headers = { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' };
  const encodes = found.bytes.length >= SMALLEST_ENCODED && isText(found.type);
  const coding = encodes ? codingFor(context.req.header('accept-encoding')) : null;
  if (coding === null) return new Response(new Uint8Array(found.bytes), { headers });
  const body = new Uint8Array(await encodedBest(found.bytes, coding));
  return new Response(body, { headers: { ...headers, vary: 'accept-encoding', 'content-encoding': coding } });
}
