/** The addresses of people's accounts share these functions for forms, sessions and browsers. */
import type { Context } from 'hono';
import type { Holder } from '#desk/ports.ts';
import type { Credential } from '#desk/who.ts';
import { formOf } from '#web/api/body.ts';
import { addressOf } from '#web/client-address.ts';
import { privately, revoked } from '#web/private.ts';
import type { Visit } from '#web/route.ts';
import type { Services } from '#web/services.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { sessionCookie } from '#web/session.ts';

/** At the longest; and it ends earlier where nobody uses it. */
const SESSION_SECONDS = 7 * 24 * 3600;

/** A form about an account is short: a password of five megabytes is not read to its end. */
const LONGEST_FORM = 16_384;

export const accountForm = ({ req }: Context): Promise<URLSearchParams | null> => formOf(req.raw, LONGEST_FORM);

/** A field as it was typed, without the white space around it. */
export const typed = (form: URLSearchParams | null, name: string): string => form?.get(name)?.trim() ?? '';

/**
 * The origin is the scheme, host and port under which the browser knows the page. It is asked for only where the request is known to come
 * from here.
 */
export function originOf({ address }: Pick<Services, 'address'>, request: Request): string {
  if (address !== null) return address;
  const origin = request.headers.get('origin');
  return origin ?? new URL(request.url).origin;
}

type Begun = {
  /** The answer takes this cookie along. */
  readonly cookie: string;
  readonly holder: Holder | null;
};

/** A new session in this browser in the place of any other; null where the account is not open. */
export async function begun(
  { site, services, context }: Visit,
  person: string,
  credential: Credential,
): Promise<Begun | null> {
  const origin = roughly(addressOf(site, context));
  const browser = browserOf(context);
  const issued = await services.tokens.issueTo(person, 'session', SESSION_SECONDS, { origin, browser, credential });
  if (!issued) return null;
  await revoked(services, context);
  const cookie = sessionCookie(context.req.raw, issued.token, SESSION_SECONDS, services.address);
  return { cookie, holder: await services.tokens.holder(issued.token) };
}

export function withCookie(answer: Response, cookie: string): Response {
  answer.headers.append('set-cookie', cookie);
  return answer;
}

/** A page with something on it that is shown once. */
export function once(reading: Reading, view: Html, status = 200): Response {
  const answer = privately(reading, view, status);
  answer.headers.set('cache-control', 'no-store');
  answer.headers.delete('etag');
  return answer;
}

/** An address is kept only roughly: enough to know one's own sessions again, too little to follow anybody. */
function roughly(address: string): string | null {
  const four = /(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(address);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.*`;
  const [first, second, third] = address.split(':');
  return address.includes(':') ? `${first ?? ''}:${second ?? ''}:${third ?? ''}:*` : null;
}

const BROWSERS = [
  ['Edge', /\bEdg\//],
  ['Opera', /\bOPR\//],
  ['Yandex', /\bYaBrowser\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\b(?:Chrome|HeadlessChrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** `browserOf` names the browser and its system; it is null where the browser says nothing known. */
export function browserOf({ req }: Context): string | null {
  const agent = req.header('user-agent') ?? '';
  const named = (among: readonly (readonly [string, RegExp])[]) => among.find(([, sign]) => sign.test(agent))?.[0];
  return [named(BROWSERS), named(SYSTEMS)].filter((one) => one !== undefined).join(', ') || null;
}

/** A signed-in person goes on to an address of this site, or to the desk where none was given. */
export function onward(next: string | null, otherwise: string): string {
  if (next === null || !/^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(next) || next.includes('\\')) return otherwise;
  return next;
}
