/**
 * A page: what it may be asked, how it looks, and which orders it takes. One file a page; web/routes.ts gives each its address.
 *
 * Forms of a page are plain POSTs to the page itself, written by `orderForm` (forms/order-form.ts) with the fields of `Fields`
 * (forms/fields.ts), each named by its place in the body of the order: see contract/form.ts. Each form hides `act` (the order's name),
 * `key` (a form that comes twice is recorded once), `seen` (the newest act when the page was shown) and `form` (which form of the page).
 *
 * A form is answered by one of: 303 to the page, which then says what was recorded; the page again with an `Outcome` that holds what
 * was typed and what is wrong at which field (422; 409 where others were quicker; 403); or, for a form sent with `step`, the page with
 * what was typed and `outcome.body` as it reads (200). The step `confirm` is judged like the order itself, and nothing is recorded.
 *
 * `orderForm` asks `foreseen` (desk/perform.ts) before it shows a button; the same rules decide in the transaction.
 */
import type { Field } from '#contract/form.ts';
import type { Mistake } from '#contract/mistake.ts';
import type { AccountLog } from '#desk/account-log.ts';
import type { NotPerformed, Performed } from '#desk/perform.ts';
import type { Attended } from '#desk/attended.ts';
import type { Texts } from '#desk/texts.ts';
import type { Who } from '#desk/who.ts';
import type { PutText } from '#forum/question/acts.ts';
import type { Order } from '#forum/command.ts';
import type { Reading } from '#reading/reading.ts';
import type { Sent } from './forms/sent.ts';
import type { Markup } from './html.ts';

/** `Html` is markup that is safe to send: `html` made it, and escapes every value put into it. */
export type Html = Markup;

export type Params = Readonly<Record<string, string>>;

/** `Outcome` tells what came of the form that was just sent from a page. */
export type Outcome = {
  /** `form` is the form that was sent: its hidden field `form`. It is empty where the page was only opened. */
  readonly form: string;
  readonly step: string;
  /** `typed` keeps what the reader typed, by the name of the field. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
  /** `wrong` says in sentences what is wrong, by the name of the field. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** `body` is the body of the order as far as it could be read. */
  readonly body: Readonly<Record<string, unknown>>;
  /** `message` stands at the top of the page. */
  readonly message: Html | null;
  /** `why` is the reason why the order was not performed, for a page that knows more to say about it. */
  readonly why?: NotPerformed;
};

/** `Done` is an order that a form gave, and the acts that it became. */
export type Done = {
  readonly order: Order;
  readonly body: Readonly<Record<string, unknown>>;
  readonly performed: Performed;
};

/** `Prepared` is a form as it was typed. It says what of the form is the order, and what is wrong with it already. */
export type Prepared = {
  readonly typed: readonly Field[];
  readonly fields: readonly Field[];
  readonly mistakes: readonly Mistake[];
};

/** `Stores` hold what a page may fetch and no reading has. */
type Stores = { readonly texts: Texts; readonly attended: Attended; readonly accountLog: AccountLog };

export type Page = {
  /** `asks` are query parameters beyond `at` and `asKnownAt`; any other makes the address a mistake (400). */
  readonly asks?: readonly string[];
  /** `takes` are the orders that the page takes; a page without any is only read. */
  readonly takes?: readonly Order[];
  /** `given` are members of the body that the address gives; they stand above what a form says. */
  readonly given?: (params: Params, order: Order) => Readonly<Record<string, string>>;
  /** `longest` is the most bytes of a form, where texts come in so many languages. It is `LONGEST_ORDER` where the page says nothing. */
  readonly longest?: number | ((languages: number) => number);
  /** `throttle` tells how often one person may send a form, where that is less often than orders. */
  readonly throttle?: { readonly burst: number; readonly perSecond: number };
  /** `prepare` runs before the form is read: it puts away files, say, and names them in the fields. */
  readonly prepare?: (sent: Sent, reading: Reading, who: Who, stores: Stores) => Promise<Prepared>;
  /** `texts` names the exact texts that the page shows. Their bytes are fetched before the page is written. */
  readonly texts?: (reading: Reading, params: Params) => readonly PutText[];
  /** `furnish` adds to the reading what a page may ask of people's accounts. */
  readonly furnish?: (
    reading: Reading,
    params: Params,
    stores: Pick<Stores, 'attended' | 'accountLog'>,
  ) => Promise<Reading>;
  /** `view` writes the whole document; null where there is no such thing for the reader (404). */
  readonly view: (reading: Reading, params: Params, outcome: Outcome | null) => Html | null;
  /** `after` is the path, without the language, to go to when all is recorded. A page without it is shown again itself. */
  readonly after?: (done: Done, params: Params) => string;
};
