/**
 * Pages that take orders, all in one way.
 *
 * A page says its address, which orders it takes (`takes`) and how it looks (`view`), and is listed in pages/order-pages.ts; that is all.
 * Its forms are plain POSTs to the page itself, written by `orderForm` (order-form.ts) with the fields of `Fields` (fields.ts), each
 * named by its place in the body of the order: see contract/form.ts. Hidden in each form are `act` (the order's name), `key` (once,
 * however often pressed), `seen` (the newest act of the record when the page was shown) and `form` (which form of the page it is).
 *
 * What comes back is one of: 303 to the page, which then says what was recorded; the page again as `view` makes it, with `said` holding
 * what was typed, the message, and what is wrong at which field (422; 409 too where others were quicker, then with what they did; 403); or, where the form was sent with `step`, the page with
 * what was typed and `said.body` as it reads (200), so that a page may show it before it is given. The step `confirm` is judged like the
 * order itself, by schema and rules, and nothing is recorded; any other step (`look`, `change`) is not judged.
 *
 * Beforehand `foreseen` (desk/perform.ts) is asked for the button, by `orderForm`; in the transaction the same rules decide.
 */
import type { Mistake } from '#contract/mistake.ts';
import type { Order } from '#forum/command.ts';
import type { NotPerformed, Performed } from '#desk/perform.ts';
import type { Who } from '#desk/who.ts';
import type { Writing } from '#web/api/writing.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import type { Sent } from '#web/orders/sent.ts';

export type Params = Readonly<Record<string, string>>;

/** What came of what was just sent from a page. */
export type Said = {
  /** The form that was sent: its hidden `form`; empty where the page was only opened. */
  readonly form: string;
  readonly step: string;
  /** What was typed, by the name of the field. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
  /** What is wrong, in sentences, by the name of the field. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** The body of the order as far as it could be read. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What stands at the top of the page. */
  readonly message: Html | null;
  /** Why the order was not performed, for a page that knows more to say about it. */
  readonly why?: NotPerformed;
};

export type Done = {
  readonly order: Order;
  readonly body: Readonly<Record<string, unknown>>;
  readonly performed: Performed;
};

/** A form as it was typed, what of it is the order, and what is wrong already, each at the name of its field. */
export type Prepared = {
  readonly typed: Sent['fields'];
  readonly fields: Sent['fields'];
  readonly mistakes: readonly Mistake[];
};

export type OrderPage = {
  /** Hono's path pattern without the language: `/questions/:question`. */
  readonly path: string;
  /** Query parameters beyond `at` and `asKnownAt`. */
  readonly asks?: readonly string[];
  /** True where whoever is signed out is led to signing in instead. */
  readonly signedIn?: true;
  /** The orders that are taken here; none for a page that is only read. */
  readonly takes: readonly Order[];
  /** Members of the body that the address gives; they stand above what a form says. */
  readonly given?: (params: Params) => Readonly<Record<string, string>>;
  /** Most bytes of a form; `LONGEST_ORDER` where it says nothing. */
  readonly longest?: number;
  /** How often one person may send it, where that is less often than orders. */
  readonly throttle?: { readonly burst: number; readonly perSecond: number };
  /** Before the form is read: puts away files, say, and names them in the fields. */
  readonly prepare?: (sent: Sent, reading: Reading, who: Who, door: Writing) => Promise<Prepared>;
  /** What the page needs and no reading has: fetched before it is made. */
  readonly furnish?: (reading: Reading, params: Params, door: Writing) => Promise<Reading>;
  /** The whole document; null where there is no such thing for the reader (404). */
  readonly view: (reading: Reading, params: Params, said: Said | null) => Html | null;
  /** The path, without the language, to go to when all is recorded; the page itself where it says nothing. */
  readonly after?: (done: Done, params: Params) => string;
};
