/**
 * `orderForm` writes the form of one order on a page, and says what the order does before it is given. Where it is not open to the
 * reader, the form says why, and by which rule.
 */
import { foreseen, type NotPerformed } from '#desk/perform.ts';
import type { Command, Order, Ordered } from '#forum/command.ts';
import type { Instant } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Html, Outcome } from '#pages/page.ts';
import { pathIn, ownPath } from '#reading/address.ts';
import { whyNot } from '#pages/parts/why-not.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { fieldsOf, type Fields } from './fields.ts';

export type OrderForm<O extends Order> = {
  readonly order: O;
  /** `id` tells the forms of a page apart; the order's name does where it says nothing. */
  readonly id?: string;
  readonly title: string;
  readonly does: Html | string;
  readonly button: string;
  /** `foresee` is a body by which it is foreseen whether the order is open at all. Without it nothing is foreseen. */
  readonly foresee?: Ordered<O>['body'];
  readonly outcome: Outcome | null;
  readonly fields?: (fields: Fields) => Html;
  /** `step` is the step that the button takes, where it does not give the order yet: see page.ts. */
  readonly step?: string;
  /** `files` is true where files are sent along. */
  readonly files?: true;
  /** `open` is true where the form is the page's own matter and not one of several to unfold. */
  readonly open?: true;
};

/** The form of any one order. */
export type AnyOrderForm = { readonly [O in Order]: OrderForm<O> }[Order];

/** `instantNow` is never before the newest act, which the database's clock may have dated a moment ahead of ours. */
export function instantNow({ site }: Reading): Instant {
  const last = site.room.now().forum.acts.at(-1)?.recordedAt ?? '';
  const now = site.now();
  return now > last ? now : last;
}

/**
 * `orderForm` writes the form for a reader who is signed in. It writes nothing for others, and nothing on a page that shows an earlier
 * state.
 */
export function orderForm(reading: Reading, form: AnyOrderForm): Html {
  if (!reading.who || reading.dated || reading.earlier) return html``;
  const against = standsAgainst(reading, form);
  if (against) return closedForm(reading, form, against);
  const content = opened(reading, form);
  if (form.open) return html`<div class="order">${content}</div>`;
  const id = idOf(form);
  return html`<details class="order" id="${id}" ${form.outcome?.form === id ? html` open` : ''}>
    <summary>${form.title}</summary>
    ${content}
  </details>`;
}

const idOf = ({ id, order }: { readonly id?: string; readonly order: Order }): string => id ?? order;

/** `standsAgainst` tells what would stand against the order of a form now; null where nothing does. */
export function standsAgainst(reading: Reading, { order, foresee }: AnyOrderForm): NotPerformed | null {
  const { who } = reading;
  if (!who || foresee === undefined) return null;
  // Order and body belong together by the type of a form; the compiler cannot follow them into the union.
  const command = { order, body: foresee } as unknown as Command;
  return foreseen(command, who, reading.site.room.now().forum, instantNow(reading));
}

/** `closedForm` has a button that cannot be used, and says why. */
export function closedForm(reading: Reading, form: AnyOrderForm, why: NotPerformed): Html {
  const id = idOf(form);
  const content = html`<p>${form.does}</p>
    <div class="why-not" id="${id}-why">${whyNot(reading, why)}</div>
    <p><button type="button" disabled aria-describedby="${id}-why">${form.button}</button></p>`;
  if (form.open) return html`<div class="order">${content}</div>`;
  return html`<details class="order" id="${id}" ${form.outcome?.form === id ? html` open` : ''}>
    <summary>${form.title} <span class="quiet">(${say(reading).orders.cannot})</span></summary>
    ${content}
  </details>`;
}

function opened(reading: Reading, form: AnyOrderForm): Html {
  const id = idOf(form);
  const { order, does, button, outcome, fields, files, step } = form;
  // Whatever the record holds after this act, the reader of this page has not seen.
  const named = step === undefined ? '' : html` name="step" value="${step}"`;
  const hidden = { act: order, form: id, key: reading.site.newKey(), seen: String(Math.max(0, reading.asKnownAt)) };
  const of = fieldsOf(reading, id, outcome);
  // The first button is the one that the Enter key presses: it must be the order itself and not a look at it.
  return html`<form
    method="post"
    action="${pathIn(reading, ownPath(reading))}"
    ${files ? html` enctype="multipart/form-data"` : ''}
  >
    <button class="by-enter" tabindex="-1" aria-hidden="true" ${named}></button>
    <p id="${id}-does">${does}</p>
    ${Object.entries(hidden).map(([name, value]) => of.hidden(name, value))} ${fields?.(of) ?? ''}
    <p><button aria-describedby="${id}-does" ${named}>${button}</button></p>
  </form>`;
}
