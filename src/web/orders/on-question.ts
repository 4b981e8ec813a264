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
import type { Choice, Fields } from './fields.ts';
import { instantNow, orderForm } from './order-form.ts';
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
    if (party === null) return recordService(reading, question, said);
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
    fields: (fields) =>
      html`${fields.hidden('party', party)} ${fields.hidden('as', as)}
      ${as === 'no-objection' ? '' : statements(reading, fields)}`,
  });
}

const OUTCOMES = ['sent', 'received', 'bounced', 'acknowledged'] as const;
const WAYS = ['mail', 'note', 'desk'] as const;

/** How the text reached a party, or did not. */
function recordService(reading: Reading, { id, silence }: Question, said: Said | null): Html {
  const { orders, terms } = say(reading);
  const { service: words } = orders;
  const at = instantNow(reading);
  const parties = silence?.servedTo ?? [];
  const [party = ''] = parties;
  return orderForm(reading, {
    order: 'RecordService',
    title: words.title,
    does: words.does,
    button: words.button,
    foresee: { question: id, party, how: 'mail', at, outcome: 'sent' },
    said,
    fields: (fields) =>
      html`${fields.choice(
        'party',
        words.party,
        choicesOf(parties, (one) => textIn(reading, partyName(reading, one))),
      )}
      ${fields.choice(
        'how',
        words.how,
        choicesOf(WAYS, (one) => terms.serviceWay[one]),
      )}
      ${fields.choice(
        'outcome',
        words.outcome,
        choicesOf(OUTCOMES, (one) => terms.serviceOutcome[one]),
      )}
      ${fields.instant('at', words.at, { value: at })}`,
  });
}

const choicesOf = <T extends string>(values: readonly T[], label: (value: T) => string): Choice[] =>
  values.map((value) => ({ value, label: label(value) }));

const LONGEST_STATEMENT = 10_000;

function statements(reading: Reading, fields: Fields): Html {
  const { take: words } = say(reading).deciding;
  const longest = LONGEST_STATEMENT;
  return html`${fields.text('statement.en', words.statement, { lang: 'en', longest })}
  ${fields.text('statement.ru', words.statementRu, { lang: 'ru', longest, rows: 2 })}`;
}
