/** A page: its address, what it may be asked, and how it looks. One file a page in pages/; the list is pages/all.ts. */
import type { Markup } from './html.ts';
import type { Reading } from '#reading/reading.ts';

/** Markup that is safe to send: made by `html`, which escapes every value put into it. */
export type Html = Markup;

export type Page = {
  /** Hono's path pattern without the language: `/members/:party`. */
  readonly path: string;
  /** Query parameters beyond `at` and `asKnownAt`; any other makes the address a mistake (400). */
  readonly asks?: readonly string[];
  /** The whole document, or null where there is no such thing (404). */
  readonly view: (reading: Reading, params: Readonly<Record<string, string>>) => Html | null;
};
