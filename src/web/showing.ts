/** A public page: made once for everybody who may see the same, kept, and sent again as bytes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Holder } from '#desk/ports.ts';
import type { Texts } from '#desk/texts.ts';
import { between } from '#pages/between.ts';
import type { Page } from '#pages/page.ts';
import { asked } from '#reading/asked.ts';
import { pathIn } from '#reading/address.ts';
import type { Site } from '#reading/reading.ts';
import { withTexts } from '#reading/texts.ts';
import { LANGUAGES, type Language } from '#words/languages.ts';
import type { Cache, Made } from './cache.ts';
import { mementoOf } from './memento.ts';
import { publicRoutes } from './routes.ts';
import { privately } from './private.ts';
import { SECURITY } from './security.ts';
import { answered, madeOf, outgoing, unchanged } from './sending.ts';
import { sessionToken } from './session.ts';
import { plainFor, trouble } from './trouble.ts';

type Shown = {
  readonly page: Page;
  readonly language: Language;
  readonly who: Holder | null;
  readonly whole: boolean;
  /** Null where nothing is put to decision, so that no text was ever handed in. */
  readonly texts: Texts | null;
};

export async function show(
  context: Context,
  { page, language, who, whole, texts }: Shown,
  at: Site,
  kept: Cache,
): Promise<Response> {
  const url = new URL(context.req.url);
  const reading = asked(at, url, language, page.asks, who, who !== null || whole);
  if (!reading.ok)
    return trouble(context, at, { status: 400, mistakes: reading.problem }, {}, plainFor(context, at, who));
  const memento = mementoOf(reading.value, context.req.header('accept-datetime'));
  if (memento?.kind === 'mistake') return trouble(context, at, { status: 400, mistakes: [memento.mistake] });
  if (memento?.kind === 'redirect') {
    for (const [name, value] of Object.entries(memento.headers)) context.header(name, value);
    return context.redirect(memento.to, 302);
  }
  const had = who ? null : unchanged(context.req.raw, reading.value, 'text/html');
  if (had) return had;
  // A reader whose cookie is nobody's gets what was made for everybody.
  const before = who ? undefined : kept.get(keyOf(at, whole, url.host, url.pathname + url.search));
  if (before) return out(before, context);
  const params = context.req.param();
  const named = (texts && page.texts?.(reading.value, params)) ?? [];
  const furnished = texts ? await withTexts(reading.value, texts, named) : reading.value;
  const view = between(furnished, (shared) => page.view(shared, params, null));
  if (view === null) return trouble(context, at, { status: 404, mistakes: [] }, {}, reading.value);
  // A page for one reader is neither kept nor given to another.
  if (who) return privately(reading.value, view);
  const answer = madeOf(reading.value, 'text/html', view.text);
  kept.put(keyOf(at, whole, url.host, url.pathname + url.search), answer);
  return out(answer, context);
}

/** Web streams cost more than many a page: what a real server asked for goes straight out. */
function out(answer: Made, context: Context): Response {
  const socket = context.env as Partial<HttpBindings> | undefined;
  if (!socket?.outgoing || !socket.incoming) return answered(answer, context.req.raw);
  send(answer, socket.incoming, socket.outgoing);
  return RESPONSE_ALREADY_SENT;
}

/** The way past the router: the same answer straight onto the socket. */
export function send(answer: Made, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = outgoing(answer, (name) => one(request.headers[name]));
  response.writeHead(status, { ...headers, ...SECURITY, ...(body ? { 'content-length': body.length } : {}) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

/** True of a token that is nobody's, as far as can be said without asking. */
type IsNobodys = (token: string) => boolean;

/** `ready` finds the answer made for the same request before. It is undefined where more than the address decides. */
export function ready(request: IncomingMessage, at: Site, kept: Cache, isNobodys: IsNobodys): Made | undefined {
  if (!isForEverybody(request, isNobodys)) return undefined;
  return madeFor(request.headers.host, request.url, at, kept)?.made;
}

type KeptPage = { readonly key: string; readonly made: Made };

/** `keptFor` finds the page that was made for an address, and under which key it is kept. */
export function keptFor(address: string, at: Site, kept: Cache): KeptPage | undefined {
  const { host, pathname, search } = new URL(address);
  return madeFor(host, pathname + search, at, kept);
}

function madeFor(host: string, address: string, at: Site, kept: Cache): KeptPage | undefined {
  for (const whole of [false, true]) {
    const key = keyOf(at, whole, host, address);
    const made = kept.get(key);
    if (made) return { key, made };
  }
  return undefined;
}

type Plain = IncomingMessage & { readonly url: string; readonly headers: { readonly host: string } };

/** Whether the address alone decides what is answered. */
export function isForEverybody(request: IncomingMessage, isNobodys: IsNobodys): request is Plain {
  const { method, url, headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined || headers.host === undefined) return false;
  if (headers['accept-datetime'] !== undefined || headers.accept?.includes('json') === true) return false;
  // Before anything else it has to be seen whose token it is.
  const token = sessionToken(headers.cookie);
  return token === null || isNobodys(token);
}

/**
 * A public page for everybody is made without the router. The router is most of what a page costs that is shared between dates. Undefined
 * where the router has more to say: mistakes, other formats, redirects, pages that are not there.
 */
export function straight(request: IncomingMessage, at: Site, kept: Cache): Made | undefined {
  const { url: address = '', headers } = request;
  const { host = '', accept = '*/*' } = headers;
  if (!/^[\w.:-]+$/.test(host) || !(accept === '*/*' || accept.includes('text/html'))) return undefined;
  const url = new URL(`http://${host}${address}`);
  const found = address.split('?', 1)[0] === url.pathname ? routeOf(url.pathname) : undefined;
  if (!found || (request.socket as { encrypted?: boolean }).encrypted === true) return undefined;
  const reading = asked(at, url, found.language, found.page.asks, null, found.whole);
  if (!reading.ok) return undefined;
  // A text has to be fetched, which the router waits for.
  if ((found.page.texts?.(reading.value, found.params) ?? []).length > 0) return undefined;
  const view = between(reading.value, (shared) => found.page.view(shared, found.params, null));
  if (!view) return undefined;
  const made = madeOf(reading.value, 'text/html', view.text);
  kept.put(keyOf(at, found.whole, url.host, url.pathname + url.search), made);
  return made;
}

type Found = {
  readonly page: Page;
  readonly language: Language;
  readonly whole: boolean;
  readonly params: Readonly<Record<string, string>>;
};

const withoutParam = new Map<string, Found>();
const withParam = new Map<string, { readonly found: Omit<Found, 'params'>; readonly name: string }>();
for (const language of LANGUAGES) {
  for (const { path, page, whole = false } of publicRoutes) {
    const [place = '', name] = pathIn({ language }, path).split(':');
    if (name === undefined) withoutParam.set(place, { page, language, whole, params: {} });
    else withParam.set(place, { found: { page, language, whole }, name });
  }
}

/** The page at a path; none where a letter of its parameter is written as a code. */
function routeOf(path: string): Found | undefined {
  const place = path.lastIndexOf('/') + 1;
  const known = withParam.get(path.slice(0, place));
  const value = path.slice(place);
  if (known && /^[\w-]+$/.test(value)) return { ...known.found, params: { [known.name]: value } };
  return withoutParam.get(path);
}

/**
 * A page is kept under everything that it reads. That is the record, whole or as far as everybody may see it; today (for addresses without
 * a date); and the address with its host, which the page shows.
 */
const keyOf = (at: Site, whole: boolean, host: string, address: string): string =>
  `${whole ? `whole ${at.room.now().head}` : at.room.open().head} ${at.now().slice(0, 10)} ${host} ${address}`;
