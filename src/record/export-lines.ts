/**
 * An export is the whole record as JSON lines, as docs/record.md lays it down. It has a header, the acts in order, and
 * the head. Every reader of an export recomputes every leaf; a file that is cut short or was changed is refused with
 * its line.
 */
import { canonical } from '#kernel/canonical.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { fromHex, leafHash, leafOf, SALT_BYTES, toHex, type Entry, type Hash } from './entry.ts';
import { emptyEdge, extended, rootOf, type Edge } from './tree.ts';

const EXPORT_VERSION = 'concord.export/1';

export const headerLine = (forum: string): string => canonical({ forum, record: EXPORT_VERSION });

export const entryLine = ({ n, recordedAt, salt, content }: Entry): string =>
  JSON.stringify({ n, recordedAt, salt: toHex(salt), content });

export const closingLine = (size: number, head: string): string => canonical({ head, size });

export type ExportMistake = {
  /** The line, counted from 1. */
  readonly line: number;
  readonly code:
    | 'not-json'
    | 'not-an-export'
    | 'not-an-entry'
    | 'number-out-of-order'
    | 'instant-goes-back'
    | 'content-not-canonical'
    | 'size-differs'
    | 'head-differs'
    | 'cut-short'
    | 'goes-on-after-the-end';
};

export type ExportEnd = { readonly forum: string; readonly size: number; readonly head: string };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * An `ExportReader` takes the lines of an export one by one. Lines come from outside: nothing in them is believed
 * before it is checked.
 */
export class ExportReader {
  readonly #hash: Hash;
  #line = 0;
  #forum: string | null = null;
  #edge: Edge = emptyEdge;
  #last = '';
  #closed = false;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  /** `take` returns the entry of a line; null for the header and the closing line. */
  take(text: string): Result<Entry | null, ExportMistake> {
    this.#line += 1;
    const value = parsed(text);
    if (value === null) return this.#mistake('not-json');
    if (this.#closed) return this.#mistake('goes-on-after-the-end');
    if (this.#forum === null) return this.#header(value);
    return 'head' in value ? this.#closing(value) : this.#entry(value);
  }

  /** `end` is called after the last line: it returns what was read, or that the end is missing. */
  end(): Result<ExportEnd, ExportMistake> {
    if (!this.#closed || this.#forum === null) return this.#mistake('cut-short');
    return accept({ forum: this.#forum, size: this.#edge.size, head: toHex(rootOf(this.#edge, this.#hash)) });
  }

  #header(value: Line): Result<null, ExportMistake> {
    if (value['record'] !== EXPORT_VERSION || typeof value['forum'] !== 'string') return this.#mistake('not-an-export');
    this.#forum = value['forum'];
    return accept(null);
  }

  #closing(value: Line): Result<null, ExportMistake> {
    if (value['size'] !== this.#edge.size) return this.#mistake('size-differs');
    if (value['head'] !== toHex(rootOf(this.#edge, this.#hash))) return this.#mistake('head-differs');
    this.#closed = true;
    return accept(null);
  }

  #entry({ n, recordedAt, salt, content }: Line): Result<Entry, ExportMistake> {
    const bytes = typeof salt === 'string' ? fromHex(salt) : null;
    const isEntry = typeof recordedAt === 'string' && INSTANT.test(recordedAt) && typeof content === 'string';
    if (!isEntry || bytes?.length !== SALT_BYTES) return this.#mistake('not-an-entry');
    if (n !== this.#edge.size) return this.#mistake('number-out-of-order');
    if (recordedAt < this.#last) return this.#mistake('instant-goes-back');
    if (!isCanonical(content)) return this.#mistake('content-not-canonical');
    const entry: Entry = { n, recordedAt, salt: bytes, content };
    this.#last = recordedAt;
    this.#edge = extended(this.#edge, leafHash(leafOf(entry, this.#hash), this.#hash), this.#hash);
    return accept(entry);
  }

  #mistake(code: ExportMistake['code']): { readonly ok: false; readonly problem: ExportMistake } {
    return refuse({ line: this.#line, code });
  }
}

type Line = Readonly<Record<string, unknown>>;

function parsed(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : null;
  } catch {
    return null;
  }
}

function isCanonical(content: string): boolean {
  const value = parsed(content);
  if (value === null) return false;
  try {
    return canonical(value) === content;
  } catch {
    return false;
  }
}
