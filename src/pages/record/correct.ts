/**
 * /record/:n/correct puts one act right, in two steps. It shows first what rests on the act; then the fact as it stood and as it would
 * stand, to be confirmed.
 */
import { readOrder } from '#contract/commands.ts';
import type { Act } from '#forum/act.ts';
import type { Ordered } from '#forum/command.ts';
import { broughtBy } from '#forum/correction/names.ts';
import { restingOn } from '#forum/correction/rests.ts';
import { actNumbered } from '#forum/forum.ts';
import { html } from '#pages/html.ts';
import { factFields, sourceFields } from '#pages/forms/fact-fields.ts';
import { knownLists } from '#pages/forms/known-things.ts';
import { instantNow, orderForm } from '#pages/forms/order-form.ts';
import { overAgain } from '#pages/forms/over-again.ts';
import type { Html, Outcome, Page } from '#pages/page.ts';
import { actBody } from '#pages/parts/act-body.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, section } from '#pages/parts/marks.ts';
import { needList } from '#pages/parts/needs.ts';
import { decisionLink } from '#pages/parts/links.ts';
import { whyNot } from '#pages/parts/why-not.ts';
import { nameIn } from '#pages/parts/words.ts';
import { when } from '#pages/parts/dates.ts';
import { citation } from '#pages/parts/says.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { actList } from './act-list.ts';
import { lackingWithout } from './lacking.ts';
import { mayPutRight, refusedTo } from './may-put-right.ts';

export const correctPage: Page = {
  takes: ['CorrectAct', 'WithdrawAct'],
  given: ({ n = '' }) => ({ corrects: `act/${n}` }),
  view: (reading, { n = '' }, outcome) => {
    const act = /^(0|[1-9]\d{0,14})$/.test(n) ? actNumbered(reading.forum, Number(n)) : null;
    return act ? view(reading, act, outcome) : null;
  },
};

function view(reading: Reading, act: Act, outcome: Outcome | null): Html {
  const { correction: words } = say(reading);
  const order = outcome?.step === 'confirm' && outcome.message === null ? wholeOrder(outcome) : null;
  return document(
    reading,
    {
      title: order ? words.confirm.title(act.n) : words.title(act.n),
      description: words.describe,
      timed: false,
      cited: false,
    },
    html`${outcome?.message}
      <p class="lead">${actLine(reading, act)}</p>
      ${order && outcome ? confirm(reading, act, order, outcome) : html`<p>${words.lead}</p>`}
      ${mayPutRight(reading, act).correct ? resting(reading, act) : ''} ${order ? '' : forms(reading, act, outcome)}`,
  );
}

type Putting = Ordered<'CorrectAct'> | Ordered<'WithdrawAct'>;

/** `wholeOrder` is the order as the schema reads it; the schema judged it before. */
function wholeOrder({ body, typed }: Outcome): Putting | null {
  const read = readOrder({ act: typed.get('act')?.[0] ?? '', body });
  const command = read.ok ? read.value.command : null;
  return command?.order === 'CorrectAct' || command?.order === 'WithdrawAct' ? command : null;
}

/** It is dear to look at every act of the record: that is done for those who may put the act right, and for nobody else. */
function resting(reading: Reading, act: Act): Html {
  const { correction: words } = say(reading);
  const acts = restingOn(reading.forum, act);
  const lacking = lackingWithout(reading, act, instantNow(reading));
  return section(
    'resting',
    words.resting,
    html`${
      acts.length === 0
        ? html`<p>${words.nothingRests}</p>`
        : html`<p>${words.restingLead}</p>
            ${actList(reading, acts)}`
    }
    ${
      lacking.length === 0
        ? ''
        : html`<h3>${words.lacking}</h3>
            <ul>
              ${lacking.map(({ question, needs }) => html`<li>${decisionLink(reading, question)} ${needList(reading, needs)}</li>`)}
            </ul>`
    }`,
  );
}

function forms(reading: Reading, act: Act, outcome: Outcome | null): Html {
  const { correction: words } = say(reading);
  const against = refusedTo(reading, act);
  if (against) return html`<div class="why-not">${whyNot(reading, { is: 'refusal', refusal: against })}</div>`;
  const may = mayPutRight(reading, act);
  const brought = broughtBy(act);
  const fixed = brought ? [brought.thing] : act.kind === 'disagreement.noted' ? ['question'] : [];
  return html`${
    may.correct
      ? orderForm(reading, {
          order: 'CorrectAct',
          ...words.correct,
          outcome,
          step: 'confirm',
          fields: (fields) =>
            html`${fields.texts('reason', words.reason, { rows: 2 })} ${factFields({ reading, fields }, act, { fixed })}`,
        })
      : ''
  }
  ${
    may.withdraw
      ? orderForm(reading, {
          order: 'WithdrawAct',
          ...words.withdraw,
          outcome,
          step: 'confirm',
          fields: (fields) =>
            html`${fields.texts('reason', words.reason, { rows: 2 })} ${sourceFields({ reading, fields }, [])}`,
        })
      : ''
  }
  ${knownLists(reading)}`;
}

function confirm(reading: Reading, act: Act, { order, body }: Putting, outcome: Outcome): Html {
  const { confirm: words } = say(reading).correction;
  return html`${facts([[words.why, nameIn(reading, body.reason)]])}
    <h2>${words.was}</h2>
    ${stood(reading, act)}
    <h2>${words.willBe}</h2>
    ${order === 'WithdrawAct' ? html`<p>${words.nothing}</p>` : stood(reading, corrected(act, body))}
    ${overAgain(reading, outcome, { does: words.does, button: words.button, change: words.change })}`;
}

/** The act as it would stand: only what a reader sees of it. */
function corrected(act: Act, body: Ordered<'CorrectAct'>['body']): Act {
  const { note: _note, confidence: _confidence, ...rest } = act;
  const { kind, on, sources = [], confidence, note } = body;
  // The schema judged the body by its kind; the union over all kinds is too wide to show it.
  return {
    ...rest,
    kind,
    body: body.body,
    effective: on,
    sources,
    ...(confidence ? { confidence } : {}),
    ...(note ? { note } : {}),
  } as Act;
}

function stood(reading: Reading, act: Act): Html {
  const { record, terms } = say(reading);
  const { one: words } = record;
  return html`${actBody(reading, act)}
  ${facts([
    [words.effective, when(reading, act.effective)],
    [
      words.sources,
      act.sources.length === 0 ? null : html`${act.sources.map((cited) => html`${citation(reading, cited)} `)}`,
    ],
    [words.confidence, act.confidence === undefined ? null : terms.confidence[act.confidence]],
    [words.note, act.note === undefined ? null : nameIn(reading, act.note)],
  ])}`;
}
