/** Cookies as Concord sets and reads them, over Hono's own parser and writer. */
import { parse, serialize } from 'hono/utils/cookie';

/** The value of a cookie in the header `Cookie`; null where there is none, or where it is not of the form that it was given. */
export function cookieIn(header: string | null | undefined, name: string, form: RegExp): string | null {
  const value = parse(header ?? '', name)[name];
  return value !== undefined && form.test(value) ? value : null;
}

/** The header that keeps a value in the browser, for so many seconds; 0 takes it away. No script reads it, no other site's page sends it. */
export const cookieOf = (name: string, value: string, seconds: number, secure: boolean): string =>
  serialize(name, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: seconds, secure });
