/** What can be done on a question by whoever reads its page: one form for each order, or the rule that stands against it. */
import type { Stance } from '#forum/question/acts.ts';
import type { Question } from '#forum/question/read.ts';
import type { PartyId } from '#forum/words.ts';
import { html } from '#web/html.ts';
import type { Html } from '#web/page.ts';
import { pathIn } from '#web/parts/address.ts';
import { section } from '#web/parts/marks.ts';
import { partyName } from '#web/parts/names.ts';
import { signInLink } from '#web/parts/sign-in-link.ts';
import { capital, say, textIn } from '#web/parts/words.ts';
import type { Reading } from '#web/reading.ts';
import type { Fields } from './fields.ts';
import { orderForm } from './order-form.ts';
import type { Said } from './page.ts';

const STANCES: readonly Stance[] = [
  'no-objection',
  'objection',
  'amendment',
  'reservation',
  'interpretative-statement',
  'dissociation',
  'explanation',
];

export function onQuestion(reading: Reading, question: Question, said: Said | null): Html {
  const { take: words } = say(reading).deciding;
  return section('take', words.title, content());

  function content(): Html {
    const here = pathIn(reading, `/questions/${encodeURIComponent(question.id)}`);
    if (reading.dated || reading.earlier) return html`<p>${words.past} <a href="${here}">${words.newest}</a></p>`;
    const { who } = reading;
    if (!who) return html`<p>${words.signedOut} ${signInLink(reading)}</p>`;
    const { party } = who;
    if (party === null) return html`<p>${words.noParty}</p>`;
    return html`<p>${words.for(textIn(reading, partyName(reading, party)))}</p>
      ${STANCES.map((stance) => position(reading, question, party, stance, said))}`;
  }
}

function position(reading: Reading, { id }: Question, party: PartyId, as: Stance, said: Said | null): Html {
  const { deciding, terms } = say(reading);
  const { take: words } = deciding;
  return orderForm(reading, {
    order: 'TakePosition',
    id: as,
    title: capital(terms.stance[as]),
    does: words.does[as],
    button: words.button(terms.stance[as]),
    foresee: { question: id, party, as },
    said,
    fields: (fields) => html`${fields.hidden('party', party)} ${fields.hidden('as', as)}
    ${as === 'no-objection' ? '' : statements(reading, fields)}`,
  });
}

const LONGEST_STATEMENT = 10_000;

function statements(reading: Reading, fields: Fields): Html {
  const { take: words } = say(reading).deciding;
  const longest = LONGEST_STATEMENT;
  return html`${fields.text('statement.en', words.statement, { lang: 'en', longest })}
  ${fields.text('statement.ru', words.statementRu, { lang: 'ru', longest, rows: 2 })}`;
}
