/**
 * A browser's session is a token in a cookie that no script reads and no other site's page sends. What such a page could still have sent is
 * refused by where it says that it comes from.
 */
import type { Holder, Tokens } from '#desk/ports.ts';
import { tokenOf } from './api/bearer.ts';
import { cookieIn, cookieOf } from './cookies.ts';

const COOKIE = 'concord-session';
/** The cookie behind TLS has a name of its own. No other host of the domain can set it, nor a page without TLS (RFC 6265bis, 4.1.3.2). */
const SECURE_COOKIE = `__Host-${COOKIE}`;
const TOKEN = /^[A-Za-z0-9._~+/-]{1,200}=*$/;

/** The token in the header `Cookie`; null where there is none. */
export const sessionToken = (header: string | null | undefined): string | null =>
  cookieIn(header, SECURE_COOKIE, TOKEN) ?? cookieIn(header, COOKIE, TOKEN);

/** The browser says whether a page of this very site sent the request. A request that says nothing is not believed (OWASP, CSRF). */
export function isFromHere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === null && origin === null) return false;
  if (site !== null && site !== 'same-origin') return false;
  return origin === null || hostOf(origin) === (request.headers.get('host') ?? new URL(request.url).host);
}

/** The host is compared without the scheme: behind a proxy that ends TLS only the host is the same. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** `signedIn` finds the person who reads a page. Tokens of programs are no sessions. */
export async function signedIn(tokens: Tokens, request: Request): Promise<Holder | null> {
  const token = sessionToken(request.headers.get('cookie'));
  const holder = token === null ? null : await tokens.holder(token);
  return holder?.scope === 'session' || holder?.scope === 'demonstration' ? holder : null;
}

/**
 * `readHere` finds who reads data by the cookie. That counts where a page of this site leads there, or the reader's own hand, and not
 * another site's page.
 */
export async function readHere(tokens: Tokens, request: Request): Promise<Holder | null> {
  const site = request.headers.get('sec-fetch-site');
  return site === 'same-origin' || site === 'none' ? signedIn(tokens, request) : null;
}

/**
 * `ordererOf` finds the person who orders by the cookie. It is nobody where a bearer token is sent too, or where the order comes from
 * elsewhere.
 */
export const ordererOf = async (tokens: Tokens, request: Request): Promise<Holder | null> =>
  tokenOf(request) === null && isFromHere(request) ? signedIn(tokens, request) : null;

/**
 * The header that keeps a token in the browser, for so many seconds; 0 takes it away. It comes along where a link in somebody's mail leads
 * here (`Lax`); nothing is ever done by following a link.
 */
export function sessionCookie(request: Request, token: string, seconds: number, address: string | null = null): string {
  // Where nobody said it, the browser itself says by which scheme the page came, whatever stands between it and us.
  const secure = (address ?? request.headers.get('origin') ?? request.url).startsWith('https:');
  return cookieOf(secure ? SECURE_COOKIE : COOKIE, token, seconds, secure);
}
