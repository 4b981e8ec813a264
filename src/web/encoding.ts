/**
 * `encode` compresses every answer on its way out: pages for all and for one, problems, data, feeds, calendars, style sheets. An answer
 * that is kept is compressed once for each coding (`cache.ts`), an asset once and as far as it goes, everything else as it comes.
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from 'node:zlib';
import type { Context } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { codingFor, type Coding } from './accept.ts';
import { isKnown } from './caching.ts';

/** A smaller answer goes in one packet anyway, and would hardly become smaller. */
export const SMALLEST_ENCODED = 1024;

/** Smaller than gzip at its usual level, and made in half the time (docs/performance.md). */
const QUICK: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
/** A sixth smaller again, for half as much time again: for what is made away from the main thread. */
const CLOSER: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const BEST: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const brotli = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress);
const zipped = promisify<Uint8Array, { level: number }, Buffer>(gzip);

/** The bytes of an answer that is kept. */
export const encodedNow = (bytes: Uint8Array, coding: Coding): Buffer =>
  coding === 'br' ? brotliCompressSync(bytes, QUICK) : gzipSync(bytes);

const encodedSoon = (bytes: Uint8Array, coding: Coding): Promise<Buffer> =>
  coding === 'br' ? brotli(bytes, CLOSER) : zipped(bytes, { level: constants.Z_DEFAULT_COMPRESSION });

const smallest = new WeakMap<Uint8Array, Map<Coding, Promise<Buffer>>>();

/** The bytes of an asset as small as they become. They are made away from the main thread, when they are first asked for. */
export function encodedBest(bytes: Uint8Array, coding: Coding): Promise<Buffer> {
  const known = smallest.get(bytes) ?? new Map<Coding, Promise<Buffer>>();
  smallest.set(bytes, known);
  const made = known.get(coding) ?? (coding === 'br' ? brotli(bytes, BEST) : zipped(bytes, { level: 9 }));
  known.set(coding, made);
  return made;
}

/** Links of a TimeMap are text too, though no list of types knows them. */
export const isText = (type: string): boolean =>
  COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || type.startsWith('application/link-format');

/** Other bytes under the same tag would not be the same answer: encoded, the tag is weak (RFC 9110 §8.8.1). */
export const weak = (etag: string): string => (etag.startsWith('W/') ? etag : `W/${etag}`);

/** `encode` is the last step of every answer. Nothing is sent where its reader has it, and few bytes where its reader can read them. */
export async function encode(context: Context): Promise<void> {
  const { res, req } = context;
  const etag = res.headers.get('etag');
  const reads = req.method === 'GET' || req.method === 'HEAD';
  if (reads && res.status === 200 && etag !== null && isKnown(req.header('if-none-match'), etag)) {
    put(context, null, 304, new Headers(res.headers));
    return;
  }
  if (res.body === null || res.headers.has('content-encoding') || !isText(res.headers.get('content-type') ?? ''))
    return;
  const headers = new Headers(res.headers);
  const bytes = new Uint8Array(await res.arrayBuffer());
  const coding = bytes.length < SMALLEST_ENCODED ? null : codingFor(req.header('accept-encoding'));
  if (bytes.length >= SMALLEST_ENCODED) varies(headers);
  if (coding !== null) headers.set('content-encoding', coding);
  if (coding !== null && etag !== null) headers.set('etag', weak(etag));
  put(context, coding === null ? bytes : new Uint8Array(await encodedSoon(bytes, coding)), res.status, headers);
}

/** Hono would mix the headers of an answer before into the one that takes its place. */
function put(context: Context, body: Uint8Array<ArrayBuffer> | null, status: number, headers: Headers): void {
  if (body) headers.set('content-length', String(body.length));
  context.res = undefined;
  context.res = new Response(body, { status, headers });
}

function varies(headers: Headers): void {
  const vary = headers.get('vary');
  if (vary === null) headers.set('vary', 'accept-encoding');
  else if (!/\baccept-encoding\b|\*/i.test(vary)) headers.set('vary', `${vary}, accept-encoding`);
}
