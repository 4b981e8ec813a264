/** Cookies as Concord sets and reads them, over Hono's own parser and writer. */
import { parse, serialize } from 'hono/utils/cookie';

/** `cookieIn` returns the value of a cookie. It is null where there is none, or where the value has not the given form. */
export function cookieIn(header: string | null | undefined, name: string, form: RegExp): string | null {
  const value = parse(header ?? '', name)[name];
  return value !== undefined && form.test(value) ? value : null;
}

/**
 * The header that keeps a value in the browser, for so many seconds; 0 takes it away. No script reads it, no other site's page sends it.
 */
export const cookieOf = (name: string, value: string, seconds: number, secure: boolean): string =>
  serialize(name, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: seconds, secure });
