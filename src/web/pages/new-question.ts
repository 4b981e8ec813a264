/** /questions/new: a text is put to an organ, in two steps: said, and confirmed as it will stand. */
import { readOrder } from '#contract/commands.ts';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { LONGEST_TEXT } from '#desk/texts.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Ordered } from '#forum/command.ts';
import { html } from '#web/html.ts';
import { orderForm } from '#web/orders/order-form.ts';
import type { OrderPage, Said } from '#web/orders/page.ts';
import { confirmStep } from '#web/orders/putting/confirm.ts';
import { firstStep } from '#web/orders/putting/first-step.ts';
import { prefilled } from '#web/orders/putting/prefill.ts';
import { prepare } from '#web/orders/putting/prepare.ts';
import { TEXT_LANGUAGES } from '#web/orders/typed-text.ts';
import type { Html } from '#web/page.ts';
import { document } from '#web/parts/layout.ts';
import { say } from '#web/parts/words.ts';
import { whyNot } from '#web/parts/why-not.ts';
import type { Reading } from '#web/reading.ts';
import { withTextsOf } from '#web/texts.ts';

export const newQuestionPage: OrderPage = {
  path: '/questions/new',
  asks: ['supersedes', 'follows'],
  signedIn: true,
  takes: ['PutQuestion'],
  longest: TEXT_LANGUAGES.length * LONGEST_TEXT + LONGEST_ORDER,
  throttle: { burst: 60, perSecond: 0.5 },
  prepare: (sent, reading, who, { texts }) => prepare(sent, reading, who, texts),
  furnish: (reading, _, { texts }) => {
    const { supersedes, follows } = namedIn(reading);
    return withTextsOf(reading, texts, supersedes === '' ? follows : supersedes);
  },
  view: (reading, _, said) => newQuestionView(reading, said),
  after: ({ body }) => `/questions/${String(body['question'])}`,
};

const namedIn = ({ url }: Reading) => ({
  supersedes: url.searchParams.get('supersedes') ?? '',
  follows: url.searchParams.get('follows') ?? '',
});

function newQuestionView(reading: Reading, said: Said | null): Html {
  const { put: words } = say(reading).orders;
  const put = said?.step === 'confirm' && said.message === null ? wholeBody(said) : null;
  return document(
    reading,
    { title: put ? words.confirmTitle : words.heading, description: words.describe, timed: false },
    html`${said?.message} ${put && said ? confirmStep(reading, put, said) : asking(reading, said)}`,
  );
}

/** The body as the schema reads it: it was judged by it before. */
function wholeBody({ body }: Said): Ordered<'PutQuestion'>['body'] | null {
  const read = readOrder({ act: 'PutQuestion', body });
  return read.ok && read.value.command.order === 'PutQuestion' ? read.value.command.body : null;
}

function asking(reading: Reading, said: Said | null): Html {
  const { put: words } = say(reading).orders;
  const { who } = reading;
  if (!who?.roles.some((role) => ORDERS.PutQuestion.roles.includes(role))) {
    const denial = { code: 'role-does-not-reach', order: 'PutQuestion', may: ORDERS.PutQuestion.roles } as const;
    return whyNot(reading, { is: 'denial', denial });
  }
  const typed = (name: string) => said?.typed.get(name)?.[0] ?? '';
  const named = said?.form ? { supersedes: typed('supersedes'), follows: typed('follows') } : namedIn(reading);
  const from = prefilled(reading, named);
  return html`<p class="lead">${words.lead}</p>
    ${orderForm(reading, {
      order: 'PutQuestion',
      title: words.heading,
      does: words.does,
      button: words.next,
      step: 'confirm',
      said,
      files: true,
      open: true,
      fields: (fields) => firstStep(reading, fields, from),
    })}`;
}
