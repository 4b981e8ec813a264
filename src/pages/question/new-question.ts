/** /questions/new puts a text to an organ, in two steps: it is said, and then confirmed as it will stand. */
import { readOrder } from '#contract/commands.ts';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { LONGEST_TEXT } from '#desk/texts.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Ordered } from '#forum/command.ts';
import { html } from '#pages/html.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Page, Outcome, Html } from '#pages/page.ts';
import { confirmStep } from './confirm.ts';
import { firstStep } from './first-step.ts';
import { prefilled } from './prefill.ts';
import { prepare } from './prepare.ts';
import { document } from '#pages/parts/layout.ts';
import { say } from '#reading/say.ts';
import { whyNot } from '#pages/parts/why-not.ts';
import type { Reading } from '#reading/reading.ts';
import { textsOfQuestion } from '#reading/texts.ts';

export const newQuestionPage: Page = {
  asks: ['supersedes', 'follows'],
  takes: ['PutQuestion'],
  longest: (languages) => languages * LONGEST_TEXT + LONGEST_ORDER,
  throttle: { burst: 60, perSecond: 0.5 },
  prepare: (sent, reading, who, { texts }) => prepare(sent, reading, who, texts),
  texts: (reading) => {
    const { supersedes, follows } = namedIn(reading);
    return textsOfQuestion(reading, supersedes === '' ? follows : supersedes);
  },
  view: (reading, _, outcome) => newQuestionView(reading, outcome),
  after: ({ body }) => `/questions/${String(body['question'])}`,
};

const namedIn = ({ url }: Reading) => ({
  supersedes: url.searchParams.get('supersedes') ?? '',
  follows: url.searchParams.get('follows') ?? '',
});

function newQuestionView(reading: Reading, outcome: Outcome | null): Html {
  const { put: words } = say(reading).orders;
  const put = outcome?.step === 'confirm' && outcome.message === null ? wholeBody(outcome) : null;
  return document(
    reading,
    { title: put ? words.confirmTitle : words.heading, description: words.describe, timed: false },
    html`${outcome?.message} ${put && outcome ? confirmStep(reading, put, outcome) : asking(reading, outcome)}`,
  );
}

/** `wholeBody` is the body as the schema reads it; the schema judged it before. */
function wholeBody({ body }: Outcome): Ordered<'PutQuestion'>['body'] | null {
  const read = readOrder({ act: 'PutQuestion', body });
  return read.ok && read.value.command.order === 'PutQuestion' ? read.value.command.body : null;
}

function asking(reading: Reading, outcome: Outcome | null): Html {
  const { put: words } = say(reading).orders;
  const { who } = reading;
  if (!who?.roles.some((role) => ORDERS.PutQuestion.roles.includes(role))) {
    const denial = { code: 'role-does-not-reach', order: 'PutQuestion', may: ORDERS.PutQuestion.roles } as const;
    return whyNot(reading, { is: 'denial', denial });
  }
  const typed = (name: string) => outcome?.typed.get(name)?.[0] ?? '';
  const named = outcome?.form ? { supersedes: typed('supersedes'), follows: typed('follows') } : namedIn(reading);
  const from = prefilled(reading, named);
  return html`<p class="lead">${words.lead}</p>
    ${orderForm(reading, {
      order: 'PutQuestion',
      title: words.heading,
      does: words.does,
      button: words.next,
      step: 'confirm',
      outcome,
      files: true,
      open: true,
      fields: (fields) => firstStep(reading, fields, from),
    })}`;
}
