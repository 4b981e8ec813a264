/** These headers say how long an answer keeps, and under which name a cache knows it. */
import { everybody } from '#desk/permissions.ts';
import { VERSION } from '#contract/version.ts';
import { nameOfText } from './digest.ts';
import type { Reading } from '#reading/reading.ts';

/**
 * The strong ETag: the same for the same state of the record, reader, date, language, address and format. Today's date is part of it
 * where the reader named none.
 */
export function etagOf(reading: Reading, format: string): string {
  const { head, language, at, url, reader } = reading;
  const parts = [VERSION, head, language, at.edtf, format, url.pathname, url.search, reader.key];
  return `"${nameOfText(parts.join('\n')).slice(0, 27)}"`;
}

/** Whether `If-None-Match` names it; weak names compare equal (RFC 9110 §13.1.2). */
export const isKnown = (header: string | null | undefined, etag: string): boolean =>
  typeof header === 'string' &&
  header.split(',').some((one) => one.trim() === '*' || opaque(one.trim()) === opaque(etag));

const opaque = (etag: string): string => etag.replace(/^W\//, '');

/** The facts never change once a date and the number of an act are named. Their wording may, with a new version: so a day, not for ever. */
export function cacheControl(reading: Reading): string {
  // What one reader is entitled to is kept by nobody in between.
  if (reading.reader.key !== everybody.key) return 'private, no-cache';
  const act = reading.url.searchParams.get('asKnownAt');
  const settled = reading.dated && act !== null && /^\d+$/.test(act);
  return settled ? 'public, max-age=86400' : 'public, max-age=0, must-revalidate';
}
