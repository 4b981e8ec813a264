/**
 * Public answers are sent under their ETag. They come from the cache where they were made before, compressed where the reader can take it.
 */
import { malformed, OPEN, type ProblemContext } from './answer.ts';
import { codingFor } from './accept.ts';
import { codedOf, type Cache, type Made } from './cache.ts';
import { cacheControl, etagOf, isKnown } from './caching.ts';
import { SMALLEST_ENCODED, weak } from './encoding.ts';
import { mementoHeaders, mementoOf } from './memento.ts';
import type { Reading } from '#reading/reading.ts';

/**
 * Where `Accept-Datetime` leads: to the state of the record at that instant, or to a word about the header. Null where nothing is asked.
 */
export function elsewhere(reading: Reading, request: Request, asking: ProblemContext): Response | null {
  const memento = mementoOf(reading, request.headers.get('accept-datetime'));
  if (memento === null) return null;
  if (memento.kind === 'mistake') return malformed([memento.mistake], asking);
  return new Response(null, { status: 302, headers: { location: memento.to, ...memento.headers, ...OPEN } });
}

/** The answer to a reader who has not got it yet is the text, or the problem in its way. */
type Make = () => string | Response;

export function sent(kept: Cache, request: Request, reading: Reading, type: string, make: Make): Response {
  const had = unchanged(request, reading, type);
  if (had) return had;
  const etag = etagOf(reading, type);
  const key = `${etag} ${reading.url.origin} ${reading.site.room.now().size}`;
  const before = kept.get(key);
  if (before) return answered(before, request);
  const text = make();
  if (text instanceof Response) return text;
  const made = madeOf(reading, type, text);
  kept.put(key, made);
  return answered(made, request);
}

/** `unchanged` answers 304 to a reader who has the tag. That reader has had the answer, so nothing need be made to say that it holds. */
export function unchanged(request: Request, reading: Reading, type: string): Response | null {
  const etag = etagOf(reading, type);
  const known = request.headers.get('if-none-match');
  if (known?.trim() === '*' || !isKnown(known, etag)) return null;
  return new Response(null, { status: 304, headers: headersOf(reading, type, etag) });
}

/** An answer as it is kept: everything that the same question will get again. */
export function madeOf(reading: Reading, type: string, text: string): Made {
  const etag = etagOf(reading, type);
  return { status: 200, headers: headersOf(reading, type, etag), body: bytesOf(text), etag, coded: new Map() };
}

/** UTF-8; a text of ASCII alone, as most English pages are, is copied as it is. */
export const bytesOf = (text: string): Buffer =>
  Buffer.from(text, Buffer.byteLength(text) === text.length ? 'latin1' : 'utf8');

/** Either the answer, or the word that the reader has it already. */
export function answered(made: Made, request: Request): Response {
  const { headers, body, status } = outgoing(made, (name) => request.headers.get(name));
  return new Response(body && new Uint8Array(body), { status, headers });
}

type Outgoing = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
};

/** `outgoing` makes what goes out for a kept answer, by the headers of the request. */
export function outgoing(made: Made, asked: (name: string) => string | null | undefined): Outgoing {
  if (isKnown(asked('if-none-match'), made.etag)) return { status: 304, headers: made.headers, body: null };
  const coding = made.body.length < SMALLEST_ENCODED ? null : codingFor(asked('accept-encoding'));
  if (coding === null) return { status: made.status, headers: made.headers, body: made.body };
  const headers = { ...made.headers, etag: weak(made.etag), 'content-encoding': coding };
  return { status: made.status, headers, body: codedOf(made, coding) };
}

const headersOf = (reading: Reading, type: string, etag: string): Readonly<Record<string, string>> => ({
  'content-type': `${type}; charset=utf-8`,
  'content-language': reading.language,
  'cache-control': cacheControl(reading),
  etag,
  // A reader who is signed in in the browser gets another page.
  vary: `accept, accept-datetime, accept-encoding, authorization${reading.site.open === true ? ', cookie' : ''}`,
  ...mementoHeaders(reading),
  ...OPEN,
});
