/**
 * `questionForms` shows the reader of a question one form for each order that their role reaches. Forms that are open stand first; the
 * others stand below, each with the rule that is against it.
 */
import { ORDERS } from '#forum/orders.ts';
import type { Order } from '#forum/command.ts';
import type { Question } from '#forum/question/read.ts';
import { html } from '#pages/html.ts';
import { closedForm, orderForm, standsAgainst, type AnyOrderForm } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { section } from '#pages/parts/marks.ts';
import { partyName } from '#reading/names.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { amendLink } from './amend.ts';
import { ruling, withdrawal } from './chair.ts';
import { lifting } from '#pages/forms/lifting.ts';
import { newTexts } from './new-texts.ts';
import { openingForm } from './openness.ts';
import { onBehalf, positions } from './positions.ts';
import { extension, opening, service } from './silence.ts';

/**
 * `ON_QUESTION` lists the orders that are given from the page of a question. The gavel and all that belongs to it are given in the room.
 */
export const ON_QUESTION = [
  'TakePosition',
  'LiftObjection',
  'OpenSilence',
  'RecordService',
  'ExtendSilence',
  'WithdrawQuestion',
  'GiveRuling',
  'OpenDecision',
] as const satisfies readonly Order[];

export function questionForms(reading: Reading, question: Question, outcome: Outcome | null): Html {
  const { take: words } = say(reading).deciding;
  return section('take', say(reading).orders.title, content());

  function content(): Html {
    const here = pathIn(reading, `/questions/${encodeURIComponent(question.id)}`);
    if (reading.dated || reading.earlier) return html`<p>${words.past} <a href="${here}">${words.newest}</a></p>`;
    const { who } = reading;
    if (!who) return html`<p>${words.signedOut} ${signInLink(reading)}</p>`;
    const reached = formsFor(reading, question, outcome).filter(({ order }) =>
      ORDERS[order].roles.some((role) => role !== 'system' && who.roles.includes(role)),
    );
    return html`${speaksFor(reading)} ${newTexts(reading, question)} ${amendLink(reading, question)}
    ${arranged(reading, reached)} ${reached.length === 0 ? html`<p>${say(reading).orders.nothing}</p>` : ''}`;
  }
}

/** `formsFor` keeps the order in which forms are mostly needed: the next step first. */
const formsFor = (reading: Reading, question: Question, outcome: Outcome | null): AnyOrderForm[] => [
  ...opening(reading, question, outcome),
  ...lifting(reading, question, outcome),
  ...positions(reading, question, outcome),
  ...service(reading, question, outcome),
  ...onBehalf(reading, question, outcome),
  ...ruling(reading, question, outcome),
  ...extension(reading, question, outcome),
  ...openingForm(reading, question, outcome),
  withdrawal(reading, question, outcome),
];

function arranged(reading: Reading, forms: readonly AnyOrderForm[]): Html {
  const judged = forms.map((form) => ({ form, against: standsAgainst(reading, form) }));
  const open = judged.flatMap(({ form, against }) => (against ? [] : [form]));
  const closed = judged.flatMap(({ form, against }) => (against ? [{ form, against }] : []));
  const { notOpen } = say(reading).orders;
  return html`${open.map((form) => orderForm(reading, form))}
  ${
    closed.length === 0
      ? ''
      : html`<h3>${notOpen}</h3>
          ${closed.map(({ form, against }) => closedForm(reading, form, against))}`
  }`;
}

function speaksFor(reading: Reading): Html {
  const { who } = reading;
  const speaks = who?.roles.some((role) => role !== 'secretariat-officer' && ORDERS.TakePosition.roles.includes(role));
  if (!who || who.party === null || speaks !== true) return html``;
  return html`<p>${say(reading).deciding.take.for(textIn(reading, partyName(reading, who.party)))}</p>`;
}
