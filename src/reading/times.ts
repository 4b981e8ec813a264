/** A reading means a time, and an address says it in `at` and `asKnownAt`. */
import type { Reading } from './reading.ts';

export type Times = { readonly at: string | null; readonly asKnownAt: string | null };

/** Both times are null for today's newest record. */
export const timesMeant = (reading: Reading): Times => ({
  at: reading.dated ? dateText(reading) : null,
  asKnownAt: reading.earlier ? reading.url.searchParams.get('asKnownAt') : null,
});

/** The date as it was written. */
export const dateText = ({ marked, at }: Reading): string => marked?.at ?? at.edtf;

export type QueryParams = Readonly<Record<string, string | number | null | undefined>>;

/** `name=value&…` of what is given, encoded; empty where nothing is. */
export function queryOf(params: QueryParams): string {
  let query = '';
  for (const name in params) {
    const value = params[name];
    if (value === null || value === undefined || value === '') continue;
    query += `${query === '' ? '' : '&'}${name}=${encodeURIComponent(value)}`;
  }
  return query;
}

const known = new WeakMap<Reading, string>();

/** `at=…&asKnownAt=…`; made once, since a page has hundreds of links. */
export function timesOf(reading: Reading): string {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const made = queryOf(timesMeant(reading));
  known.set(reading, made);
  return made;
}
