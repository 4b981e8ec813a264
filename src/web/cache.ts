/**
 * Pages and answers already made. What a page says depends on the record's head, the date, the language and the address alone,
 * and all readers may see the same: so the bytes are kept under exactly these, and growth of the record empties nothing, it only
 * stops being asked for.
 */
import type { Coding } from './accept.ts';
import { encodedNow } from './encoding.ts';

export type Made = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly etag: string;
  /** The same, compressed; each made when it is first asked for. */
  readonly coded: Map<Coding, Buffer>;
};

export type Cache = {
  readonly get: (key: string) => Made | undefined;
  readonly put: (key: string, made: Made) => void;
};

const LIMIT_BYTES = 64 * 1024 * 1024;

/** Keeps the most recently used, up to 64 MiB. */
export function cache(limit = LIMIT_BYTES): Cache {
  const kept = new Map<string, Made>();
  let bytes = 0;
  return {
    get: (key) => {
      const made = kept.get(key);
      if (!made) return undefined;
      // Moving it to the end makes the first key the one longest unused.
      kept.delete(key);
      kept.set(key, made);
      return made;
    },
    put: (key, made) => {
      const before = kept.get(key);
      if (before) bytes -= sizeOf(before);
      kept.delete(key);
      kept.set(key, made);
      bytes += sizeOf(made);
      for (const [oldest, old] of kept) {
        if (bytes <= limit) break;
        kept.delete(oldest);
        bytes -= sizeOf(old);
      }
    },
  };
}

// Compressed copies may join later, each a fraction of the body; they are counted from the start.
const sizeOf = (made: Made): number => made.body.length * 2 + 1024;

export function codedOf({ body, coded }: Made, coding: Coding): Buffer {
  const known = coded.get(coding);
  if (known) return known;
  const made = encodedNow(body, coding);
  coded.set(coding, made);
  return made;
}
