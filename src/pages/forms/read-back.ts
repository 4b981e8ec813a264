/** `readBack` shows a position once more before it is given: on which text, in which words, and what follows from it. */
import { readOrder } from '#contract/commands.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Ordered } from '#forum/command.ts';
import { languagesOf } from '#forum/source/read.ts';
import { html } from '#pages/html.ts';
import type { Html, Outcome } from '#pages/page.ts';
import { document } from '#pages/parts/layout.ts';
import { facts } from '#pages/parts/marks.ts';
import { partyLink } from '#pages/parts/links.ts';
import { nameIn } from '#pages/parts/words.ts';
import { capital, say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { confirmForm } from './confirm-form.ts';

type Position = Ordered<'RaiseObjection' | 'TakePosition'>;

/** `readBack` is null where the form that was sent is no position to be confirmed. */
export function readBack(reading: Reading, outcome: Outcome | null): Html | null {
  if (outcome?.step !== 'confirm' || outcome.message !== null) return null;
  const read = readOrder({ act: outcome.typed.get('act')?.[0] ?? '', body: outcome.body });
  const command = read.ok ? read.value.command : null;
  if (command?.order !== 'RaiseObjection' && command?.order !== 'TakePosition') return null;
  const { orders } = say(reading);
  const { readBack: words } = orders;
  return document(
    reading,
    { title: words.title, description: words.lead, timed: false },
    html`<p class="lead">${words.lead}</p>
      ${said(reading, command)} ${confirmForm(reading, command.order, outcome, { ...words, change: orders.put.change })}`,
  );
}

function said(reading: Reading, { order, body }: Position): Html {
  const { deciding, orders, room, terms } = say(reading);
  const { readBack: words } = orders;
  const as = body.as ?? 'objection';
  const question = questionOf(reading.forum, body.question);
  const text = question?.put.body.text;
  const { statement } = body;
  const follows = order === 'RaiseObjection' && as === 'objection' ? room.floor.objection.does : deciding.take.does[as];
  return html`${facts([
      [deciding.question.position.party, partyLink(reading, body.party)],
      [deciding.question.position.as, html`<strong>${capital(terms.stance[as])}</strong>`],
      [words.on, question && nameIn(reading, question.put.body.title)],
      [words.text, text === undefined ? null : html`<bdi>${text.reference}, ${text.version}</bdi>`],
      ...languagesOf(reading.forum).map((language): [string, Html | null] => [
        deciding.take.statement(language),
        statement?.[language] === undefined
          ? null
          : html`<blockquote lang="${language}" dir="auto">${statement[language]}</blockquote>`,
      ]),
    ])}
    <h2>${words.follows}</h2>
    <p>${follows}</p>`;
}
