/** /history adds to the history what a source says: a source itself, an event, a document, a statement, a rival claim. */
import { ADDED, type Added } from '#forum/correction/commands.ts';
import { html } from '#pages/html.ts';
import { factFields } from '#pages/forms/fact-fields.ts';
import { knownLists } from '#pages/forms/known-things.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Html, Outcome, Page } from '#pages/page.ts';
import { document } from '#pages/parts/layout.ts';
import { whyNot } from '#pages/parts/why-not.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const historyPage: Page = {
  takes: ['AddToHistory'],
  view: (reading, _, outcome) => (reading.who ? view(reading, outcome) : null),
};

function view(reading: Reading, outcome: Outcome | null): Html {
  const { correction, record } = say(reading);
  const { history: words } = correction;
  const { roles } = ORDERS.AddToHistory;
  const may = reading.who?.roles.some((role) => roles.includes(role)) === true;
  const denial = { code: 'role-does-not-reach', order: 'AddToHistory', may: roles } as const;
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, cited: false },
    html`${outcome?.message}
      <p class="lead">${words.lead}</p>
      ${may ? ADDED.map((kind) => form(reading, kind, outcome)) : whyNot(reading, { is: 'denial', denial })}
      ${may ? knownLists(reading) : ''}
      <p>${words.put} <a href="${pathIn(reading, '/record')}">${record.title}</a></p>`,
  );
}

/** The member that gives the new thing its id; events and statements are named by their date. */
const NAMED: { readonly [K in Added]?: string } = {
  'source.registered': 'source',
  'disagreement.noted': 'question',
  'document.registered': 'document',
};

function form(reading: Reading, kind: Added, outcome: Outcome | null): Html {
  const { history: words } = say(reading).correction;
  const { [kind]: named } = NAMED;
  return orderForm(reading, {
    order: 'AddToHistory',
    id: kind.replace('.', '-'),
    title: words.name[kind],
    does: words.does[kind],
    button: words.button,
    outcome,
    fields: (fields) => factFields({ reading, fields }, { kind }, named === undefined ? {} : { named }),
  });
}
