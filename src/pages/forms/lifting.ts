/** `lifting` has the forms by which an objection is lifted: by its party, or by the Secretariat as the party told it. */
import { objecting, type Question } from '#forum/question/read.ts';
import type { MeetingId, PartyId } from '#forum/words.ts';
import { choicesOf, type Fields } from './fields.ts';
import type { OrderForm } from './order-form.ts';
import { html } from '#pages/html.ts';
import type { Html, Outcome } from '#pages/page.ts';
import { partyName } from '#reading/names.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `lifting` offers nothing where nothing stands that the reader may lift. */
export function lifting(
  reading: Reading,
  { id, positions }: Question,
  outcome: Outcome | null,
  meeting?: MeetingId,
): OrderForm<'LiftObjection'>[] {
  const { who } = reading;
  const standing = objecting(positions).map(({ party }) => party);
  const own = standing.find((party) => party === who?.party);
  const about = { question: id, ...(meeting === undefined ? {} : { meeting }) };
  const { lift: words } = say(reading).orders;
  const forms: OrderForm<'LiftObjection'>[] = [];
  if (own !== undefined) {
    forms.push({
      order: 'LiftObjection',
      id: `lift-${id}`,
      title: words.title,
      does: words.does,
      button: words.button,
      foresee: { ...about, party: own },
      outcome,
      fields: (fields) =>
        html`${fields.hidden('question', id)} ${fields.hidden('party', own)} ${statement(reading, fields)}`,
    });
  }
  if (who?.roles.includes('secretariat-officer') === true && standing.length > 0) {
    forms.push({
      order: 'LiftObjection',
      id: `lift-behalf-${id}`,
      title: words.behalf,
      does: words.behalfDoes,
      button: words.behalfButton,
      outcome,
      fields: (fields) => onBehalf(reading, fields, id, standing),
    });
  }
  return forms;
}

function statement(reading: Reading, fields: Fields): Html {
  const { take } = say(reading).deciding;
  return fields.texts('statement', take.statement, { rows: 2 });
}

function onBehalf(reading: Reading, fields: Fields, id: string, parties: readonly PartyId[]): Html {
  const { behalf: words } = say(reading).orders;
  return html`${fields.hidden('question', id)}
  ${fields.choice(
    'party',
    words.party,
    choicesOf(parties, (one) => textIn(reading, partyName(reading, one))),
  )}
  ${fields.radios(
    'onBehalf.by',
    words.by,
    choicesOf(['note', 'mail', 'call'] as const, (one) => words.came[one]),
  )}
  ${fields.line('onBehalf.reference', words.reference, { help: words.referenceHelp })} ${statement(reading, fields)}`;
}
