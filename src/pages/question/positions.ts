/** `positions` are a delegation's own, each with what it does. `onBehalf` has those that the Secretariat enters on behalf of a party. */
import { STANCES } from '#forum/question/acts.ts';
import { stops, type Question } from '#forum/question/read.ts';
import { standingsAt } from '#forum/party/read.ts';
import { html } from '#pages/html.ts';
import { choicesOf, type Fields } from '#pages/forms/fields.ts';
import type { OrderForm } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { partyName } from '#reading/names.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

type PositionForm = OrderForm<'TakePosition'>;

/** `positions` gives a person who speaks for a party one form for each position. */
export function positions(reading: Reading, { id }: Question, outcome: Outcome | null): PositionForm[] {
  const party = reading.who?.party ?? null;
  if (party === null) return [];
  const { deciding, terms } = say(reading);
  const { take: words } = deciding;
  return STANCES.map((as) => ({
    order: 'TakePosition',
    id: as,
    title: capital(terms.stance[as]),
    does: words.does[as],
    button: words.button(terms.stance[as]),
    foresee: { question: id, party, as },
    // What stops the text is read back once before it is given.
    ...(stops(as) ? { step: 'confirm' } : {}),
    outcome,
    fields: (fields) =>
      html`${fields.hidden('party', party)} ${fields.hidden('as', as)}
      ${as === 'no-objection' ? '' : statements(reading, fields)}`,
  }));
}

const LONGEST_STATEMENT = 10_000;

function statements(reading: Reading, fields: Fields): Html {
  const { take: words } = say(reading).deciding;
  return fields.texts('statement', words.statement, { longest: LONGEST_STATEMENT });
}

/** `onBehalf` is for the Secretariat, with the note, call or mail by which the position came. */
export function onBehalf(reading: Reading, question: Question, outcome: Outcome | null): PositionForm[] {
  const { forum, who } = reading;
  if (who?.roles.includes('secretariat-officer') !== true) return [];
  const members = standingsAt(forum, reading.today, 'member').map((one) => one.party);
  const silent = members.find((party) => !question.positions.some((one) => one.party === party)) ?? members[0] ?? '';
  const { orders, terms } = say(reading);
  const { behalf: words } = orders;
  const name = (party: string) => textIn(reading, partyName(reading, party));
  const parties = choicesOf(members, name).toSorted((one, other) => one.label.localeCompare(other.label));
  return [
    {
      order: 'TakePosition',
      id: 'on-behalf',
      title: words.title,
      does: words.does,
      button: words.button,
      step: 'confirm',
      foresee: {
        question: question.id,
        party: silent,
        as: 'no-objection',
        onBehalf: { by: 'note', reference: words.title.slice(0, 1) },
      },
      outcome,
      fields: (fields) =>
        html`${fields.choice('party', words.party, [{ value: '', label: words.choose }, ...parties])}
        ${fields.radios(
          'as',
          words.as,
          STANCES.map((value) => ({ value, label: capital(terms.stance[value]) })),
        )}
        ${fields.radios(
          'onBehalf.by',
          words.by,
          choicesOf(['note', 'mail', 'call'] as const, (one) => words.came[one]),
          { help: words.callHelp },
        )}
        ${fields.line('onBehalf.reference', words.reference, { help: words.referenceHelp })}
        ${statements(reading, fields)}`,
    },
  ];
}
