/**
 * `hand` shows the text in hand, in full, with the question that the Chair asks, and objections. It has the forms of the floor and of the
 * Chair.
 */
import { hasLapsed, heardIn } from '#forum/question/floor.ts';
import { objecting, type Position, type Question } from '#forum/question/read.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Fields } from '#pages/forms/fields.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { html } from '#pages/html.ts';
import { keptTexts } from '#pages/parts/kept-texts.ts';
import { effectLine } from '#pages/parts/act-line.ts';
import { pathIn } from '#reading/address.ts';
import { exactText } from '#pages/parts/exact-text.ts';
import { instantText } from '#reading/telling.ts';
import { lifting } from '#pages/forms/lifting.ts';
import { section } from '#pages/parts/marks.ts';
import { partyLink } from '#pages/parts/links.ts';
import { partyName } from '#reading/names.ts';
import { emptyState } from '#pages/parts/table.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { partIn, type RoomNow } from './sitting.ts';

export function hand(reading: Reading, now: RoomNow, outcome: Outcome | null): Html {
  const { hand: words, outcome: came } = say(reading).room;
  const { inHand, decided } = now;
  if (!inHand) {
    const [last] = decided;
    return section(
      'hand',
      words.title,
      html`${
        last
          ? html`<p class="outcome ${last.kind === 'decision.adopted' ? 'is-adopted' : 'is-failed'}">
              ${last.kind === 'decision.adopted' ? came.adopted : came.failed}: ${nameIn(reading, last.body.title)}
            </p>`
          : ''
      }
      ${now.room.closed ? '' : emptyState(words.nothing)}`,
    );
  }
  const called = inHand.state.is === 'put' ? inHand.state.called : null;
  return html`<section id="hand" class="in-hand" aria-labelledby="hand-heading">
    <h2 id="hand-heading">
      <a href="${pathIn(reading, `/questions/${encodeURIComponent(inHand.id)}`)}"
        >${nameIn(reading, inHand.put.body.title)}</a
      >
    </h2>
    ${exactText(reading, inHand.put.body.text)} ${effects(reading, inHand)}
    <p class="any-objection">${now.room.suspended ? words.suspended : words.ask}</p>
    ${called ? html`<p class="quiet">${words.asked(instantText(reading, called.recordedAt))}</p>` : ''}
    ${raised(reading, inHand)} ${floor(reading, now, inHand, outcome)} ${decides(reading, now, inHand, outcome)}
  </section>`;
}

function effects(reading: Reading, { put }: Question): Html {
  const { effects: coming } = put.body;
  if (coming.length === 0) return html``;
  return html`<h3>${say(reading).room.hand.effects}</h3>
    <ul>
      ${coming.map((effect) => html`<li>${effectLine(reading, effect)}</li>`)}
    </ul>`;
}

function raised(reading: Reading, { positions }: Question): Html {
  const { hand: words } = say(reading).room;
  const standing = objecting(positions);
  if (standing.length === 0) return html`<p class="no-objection">${words.noObjection}</p>`;
  return html`<h3>${words.objections}</h3>
    <ul class="objections">
      ${standing.map((one) => html`<li>${objection(reading, one)}</li>`)}
    </ul>
    <p><strong>${words.stopped}</strong></p>`;
}

const objection = (reading: Reading, { party, as, statement, texts }: Position): Html =>
  html`${partyLink(reading, party)}:
  ${say(reading).terms.stance[as]}${
    statement === null ? '' : html`<blockquote>${nameIn(reading, statement)}</blockquote>`
  }
  ${keptTexts(reading, texts)}`;

/**
 * `floor` shows the forms for what parties say from the floor. A person who speaks for a party objects there; the Secretariat and the
 * Chair note objections that a party made by word of mouth.
 */
function floor(reading: Reading, { room }: RoomNow, question: Question, outcome: Outcome | null): Html {
  const { id } = question;
  const { room: words } = say(reading);
  const { secretariat, chair, party } = partIn(reading);
  const own = party === null ? null : { question: id, meeting: room.id, party };
  return html`<div class="floor">
    <h3>${words.floor.title}</h3>
    ${own === null ? '' : objects(reading, own, room.present.includes(own.party), outcome)}
    ${lifting(reading, question, outcome, room.id).map((form) => orderForm(reading, form))}
    ${
      secretariat || chair
        ? orderForm(reading, {
            order: 'RaiseObjection',
            id: `behalf-${id}`,
            title: words.floor.behalf.title,
            does: words.floor.behalf.does,
            button: words.floor.behalf.button,
            step: 'confirm',
            outcome,
            fields: (fields) =>
              html`${fields.hidden('question', id)}
              ${fields.choice(
                'party',
                words.floor.behalf.party,
                heardIn(question, room).map((one) => ({ value: one, label: textIn(reading, partyName(reading, one)) })),
              )}
              ${statements(reading, fields)}`,
          })
        : ''
    }
  </div>`;
}

function objects(
  reading: Reading,
  own: { readonly question: string; readonly meeting: string; readonly party: string },
  isHere: boolean,
  outcome: Outcome | null,
): Html {
  const { floor: words } = say(reading).room;
  const hidden = (fields: Fields, as: string) =>
    html`${fields.hidden('question', own.question)} ${fields.hidden('party', own.party)} ${fields.hidden('as', as)}`;
  return html`${orderForm(reading, {
    order: 'RaiseObjection',
    id: `object-${own.question}`,
    title: words.objection.button,
    does: isHere ? words.objection.does : `${words.objection.does} ${words.objection.arrives}`,
    button: words.objection.button,
    step: 'confirm',
    foresee: { ...own, as: 'objection' },
    outcome,
    open: true,
    fields: (fields) =>
      html`${hidden(fields, 'objection')}
        <details>
          <summary>${words.objection.statement}</summary>
          ${statements(reading, fields)}
        </details>`,
  })}
  ${orderForm(reading, {
    order: 'RaiseObjection',
    id: `amend-${own.question}`,
    title: words.amendment.title,
    does: words.amendment.does,
    button: words.amendment.button,
    step: 'confirm',
    foresee: { ...own, as: 'amendment' },
    outcome,
    fields: (fields) => html`${hidden(fields, 'amendment')} ${statements(reading, fields)}`,
  })}`;
}

function statements(reading: Reading, fields: Fields): Html {
  const { floor: words } = say(reading).room;
  return fields.texts('statement', words.statement, { rows: 2 });
}

/** `decides` is the gavel, or the word that there is no consensus. Whichever it is, it is of the text that this page shows. */
function decides(reading: Reading, { room }: RoomNow, question: Question, outcome: Outcome | null): Html {
  const { chair: words } = say(reading).room;
  if (!partIn(reading).chair) return html``;
  const { id, put, positions } = question;
  const sha256 = put.body.text.languages.map((one) => one.sha256);
  const about = { question: id, meeting: room.id };
  const stopped = objecting(positions).length > 0;
  // After a pause the Chair asks anew; while it lasts, nothing is decided.
  if (hasLapsed(room, question)) return callAgain(reading, about, sha256, outcome);
  return html`<div class="chair">
    <h3>${words.title}</h3>
    ${
      stopped
        ? orderForm(reading, {
            order: 'DeclareNoConsensus',
            id: `no-consensus-${id}`,
            title: words.none.title,
            does: words.none.does,
            button: words.none.button,
            foresee: about,
            outcome,
            open: true,
            fields: (fields) =>
              html`${fields.hidden('question', id)} ${fields.texts('reason', words.none.reason, { rows: 2 })}`,
          })
        : orderForm(reading, {
            order: 'Gavel',
            id: `gavel-${id}`,
            title: words.gavel.button,
            does: words.gavel.does,
            button: words.gavel.button,
            foresee: { ...about, sha256 },
            outcome,
            open: true,
            fields: (fields) =>
              html`${fields.hidden('question', id)} ${sha256.map((digest) => fields.hidden('sha256', digest))}`,
          })
    }
  </div>`;
}

function callAgain(
  reading: Reading,
  about: { readonly question: string; readonly meeting: string },
  sha256: readonly string[],
  outcome: Outcome | null,
): Html {
  const { before, chair } = say(reading).room;
  return html`<div class="chair">
    <h3>${chair.title}</h3>
    ${orderForm(reading, {
      order: 'CallQuestion',
      id: `call-${about.question}`,
      title: before.call.button,
      does: chair.again,
      button: before.call.button,
      foresee: { ...about, sha256 },
      outcome,
      open: true,
      fields: (fields) =>
        html`${fields.hidden('question', about.question)} ${sha256.map((digest) => fields.hidden('sha256', digest))}`,
    })}
  </div>`;
}
