/**
 * The front sees every reading before the router does. What may be dear is asked of the thread that reads; identical
 * requests for everybody are asked once; and a reader who finds no place in the line is told at once to come again.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Holder, Tokens } from '#desk/ports.ts';
import type { Site } from '#reading/reading.ts';
import { bearerIn } from '#web/api/bearer.ts';
import type { Cache } from '#web/cache.ts';
import { blockOfRequest } from '#web/client-address.ts';
import { sessionToken } from '#web/session.ts';
import { send } from '#web/showing.ts';
import type { Answer, Asked } from './asked.ts';
import type { Aside } from './aside.ts';
import { busy, sendBytes } from './busy.ts';
import { openOnTheWay, type OnTheWay } from './on-the-way.ts';
import { wayOf, type Way } from './ways.ts';

export type FrontNeeds = {
  readonly site: Site;
  readonly aside: Aside;
  readonly kept: Cache;
  readonly tokens: Pick<Tokens, 'holder'> | undefined;
  readonly isForEverybody: (request: IncomingMessage) => boolean;
  /** Answers where orders are taken. */
  readonly here: (request: IncomingMessage, response: ServerResponse) => void;
};

/** A reading that several readers wait for; it is given up when the last of them has hung up. */
type Shared = { readonly answer: Promise<Answer | null>; readonly leaving: AbortController; readers: number };

export type Front = {
  /** The URL of a request that may be answered aside, with its way; null for all others. */
  readonly wayOf: (request: IncomingMessage) => { readonly url: URL; readonly way: Way } | null;
  readonly take: (request: IncomingMessage, response: ServerResponse, url: URL, way: Way) => Promise<void>;
};

export function openFront(needs: FrontNeeds): Front {
  const { aside, tokens, here } = needs;
  const [together, onTheWay] = [openTogether(), openOnTheWay()];
  return {
    wayOf: (request) => {
      const url = urlOf(request);
      const way = url ? wayOf(url) : 'here';
      return url === null || way === 'here' ? null : { url, way };
    },
    take: async (request, response, url, way) => {
      const holders = await holdersOf(request, tokens).catch(() => null);
      // Where it cannot be found out who reads, the router says so.
      if (holders === null || (way === 'at-work' && holders.size > 0)) here(request, response);
      else if (way !== 'dear' && !aside.isReady()) here(request, response);
      else await answerAside(needs, together, onTheWay, { request, response, url, way, holders });
    },
  };
}

/** The address of a reading. Where the router has more to say of the host or the method, there is none. */
function urlOf({ method, url: address = '', headers: { host = '' }, socket }: IncomingMessage): URL | null {
  if ((method !== 'GET' && method !== 'HEAD') || !address.startsWith('/') || !/^[\w.:-]+$/.test(host)) return null;
  const scheme = (socket as { encrypted?: boolean }).encrypted === true ? 'https' : 'http';
  return URL.parse(`${scheme}://${host}${address}`);
}

type Together = (key: string, ask: (left: AbortSignal) => Promise<Answer | null>) => Shared;

/** What several readers ask for at once is asked for once. */
function openTogether(): Together {
  const underWay = new Map<string, Shared>();
  return (key, ask) => {
    const before = underWay.get(key);
    if (before) return before;
    const leaving = new AbortController();
    const answer = ask(leaving.signal).finally(() => underWay.delete(key));
    const shared: Shared = { answer, leaving, readers: 0 };
    underWay.set(key, shared);
    return shared;
  };
}

type Visitor = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly way: Way;
  readonly holders: ReadonlyMap<string, Holder>;
};

async function answerAside(needs: FrontNeeds, together: Together, onTheWay: OnTheWay, visitor: Visitor): Promise<void> {
  const { request, response, url, way, holders } = visitor;
  const [holder] = holders.values();
  const asked = askedBy(needs, visitor);
  const whose = holder?.person ?? blockOfRequest(needs.site, request);
  const waiting = { whose, isSignedIn: holder !== undefined, isDear: way === 'dear' };
  // What one person may read is asked for that person alone.
  const key = holder ? randomUUID() : JSON.stringify([asked.method, asked.url, asked.headers]);
  const shared = together(key, (left) => needs.aside.ask(asked, waiting, left));
  shared.readers += 1;
  const hangUp = () => {
    shared.readers -= 1;
    if (shared.readers === 0) shared.leaving.abort();
  };
  response.on('close', hangUp);
  const answer = await shared.answer;
  response.off('close', hangUp);
  if (response.destroyed) return;
  // A page that is kept is in memory once, however many fetch it.
  const bytes = answer === null || 'made' in answer ? 0 : (answer.body?.length ?? 0);
  if (answer === null || !onTheWay(bytes, response)) await busy(request, response, url.pathname);
  else if ('made' in answer) {
    const made = { ...answer.made, body: Buffer.from(answer.made.body.buffer) };
    needs.kept.put(answer.key, made);
    send(made, request, response);
  } else sendBytes(answer, request, response);
}

function askedBy({ site, isForEverybody }: FrontNeeds, { request, url, holders }: Visitor): Asked {
  const isAnybodys = holders.size === 0;
  return {
    url: url.href,
    method: request.method ?? 'GET',
    headers: headersOf(request, isAnybodys),
    holders,
    now: site.now(),
    isForEverybody: isAnybodys && isForEverybody(request),
  };
}

async function holdersOf(
  { headers }: IncomingMessage,
  tokens: Pick<Tokens, 'holder'> | undefined,
): Promise<ReadonlyMap<string, Holder>> {
  const holders = new Map<string, Holder>();
  for (const token of [sessionToken(headers.cookie), bearerIn(headers.authorization)]) {
    const holder = token === null ? null : await tokens?.holder(token);
    if (token !== null && holder) holders.set(token, holder);
  }
  return holders;
}

/** What an answer depends on. A reader's browser and the way by which the request came are none of it. */
const DEPENDS = [
  'accept',
  'accept-encoding',
  'accept-datetime',
  'authorization',
  'cookie',
  'if-none-match',
  'sec-fetch-site',
];

/** Nobody's cookie is not worth a reading of its own; the zone that a reader chose shows on pages of people at work. */
function headersOf({ headers }: IncomingMessage, isAnybodys: boolean): [string, string][] {
  return DEPENDS.flatMap((name): [string, string][] => {
    const value = headers[name];
    if (value === undefined) return [];
    const text = Array.isArray(value) ? value.join(', ') : value;
    return [[name, name === 'cookie' && isAnybodys ? withoutSession(text) : text]];
  });
}

const withoutSession = (cookies: string): string =>
  cookies
    .split(';')
    .filter((cookie) => sessionToken(cookie) === null)
    .join(';');
