/** Sending what is public: under its ETag, from the cache where it was made before, compressed where the reader can take it. */
import { malformed, OPEN, type Asking } from './answer.ts';
import { zippedOf, type Cache, type Made } from './cache.ts';
import { cacheControl, etagOf, isKnown } from './caching.ts';
import { mementoHeaders, mementoOf } from './memento.ts';
import type { Reading } from './reading.ts';

/** Where `Accept-Datetime` leads: to the state of the record at that instant, or to a word about the header. Null where nothing is asked. */
export function elsewhere(reading: Reading, request: Request, asking: Asking): Response | null {
  const memento = mementoOf(reading, request.headers.get('accept-datetime'));
  if (memento === null) return null;
  if (memento.kind === 'mistake') return malformed([memento.mistake], asking);
  return new Response(null, { status: 302, headers: { location: memento.to, ...memento.headers, ...OPEN } });
}

/** What is to be sent if the reader has not got it: the text, or the problem that stands in its way. */
type Make = () => string | Response;

export function sent(kept: Cache, request: Request, reading: Reading, type: string, make: Make): Response {
  const etag = etagOf(reading, type);
  const headers = headersOf(reading, type, etag);
  const known = request.headers.get('if-none-match');
  // Whoever has the tag has had the answer, so that nothing need be made to say that it still holds.
  if (known?.trim() !== '*' && isKnown(known, etag)) return new Response(null, { status: 304, headers });
  const key = `${etag} ${reading.url.origin} ${reading.site.room.now().size}`;
  const before = kept.get(key);
  if (before) return respond(before, request);
  const text = make();
  if (text instanceof Response) return text;
  const made: Made = { status: 200, headers, body: Buffer.from(text), etag, zipped: null };
  kept.put(key, made);
  if (isKnown(known, etag)) return new Response(null, { status: 304, headers });
  return respond(made, request);
}

const headersOf = (reading: Reading, type: string, etag: string): Readonly<Record<string, string>> => ({
  'content-type': `${type}; charset=utf-8`,
  'content-language': reading.language,
  'cache-control': cacheControl(reading),
  etag,
  vary: 'accept, accept-datetime, accept-encoding, authorization',
  ...mementoHeaders(reading),
  ...OPEN,
});

const SMALLEST_ZIPPED = 1024;

function respond(made: Made, request: Request): Response {
  const zip = made.body.length >= SMALLEST_ZIPPED && takesGzip(request.headers.get('accept-encoding'));
  if (!zip) return new Response(new Uint8Array(made.body), { headers: made.headers });
  // Other bytes under the same tag would not be the same answer: compressed, the tag is weak (RFC 9110 §8.8.1).
  const headers = { ...made.headers, etag: `W/${made.etag}`, 'content-encoding': 'gzip' };
  return new Response(new Uint8Array(zippedOf(made)), { headers });
}

const takesGzip = (header: string | null): boolean =>
  header !== null && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(header);
