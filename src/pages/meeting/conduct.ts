/**
 * These parts show what the Chair does beside the text in hand, and what was decided. The Chair puts the next text, rules on a point of
 * order, and closes.
 */
import type { Question } from '#forum/question/read.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { html } from '#pages/html.ts';
import { history } from '#pages/parts/act-line.ts';
import { plain } from '#reading/telling.ts';
import { pathIn } from '#reading/address.ts';
import { section } from '#pages/parts/marks.ts';
import { decisionLinkAs } from '#pages/parts/links.ts';
import { partyName } from '#reading/names.ts';
import { emptyState } from '#pages/parts/table.ts';
import { say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath } from '#words/charter.ts';
import { partIn, type RoomNow } from './sitting.ts';

export function before(reading: Reading, now: RoomNow, outcome: Outcome | null): Html {
  const { before: words } = say(reading).room;
  if (now.room.closed) return html``;
  return section(
    'before',
    words.title,
    now.before.length === 0
      ? emptyState(words.none)
      : html`<ul class="before">
          ${now.before.map((one) => html`<li>${waits(reading, now, one, outcome)}</li>`)}
        </ul>`,
  );
}

function waits(reading: Reading, { room }: RoomNow, { id, put }: Question, outcome: Outcome | null): Html {
  const { call } = say(reading).room.before;
  const title = textIn(reading, put.body.title);
  const sha256 = put.body.text.languages.map((one) => one.sha256);
  return html`<a href="${pathIn(reading, `/questions/${encodeURIComponent(id)}`)}"
      >${nameIn(reading, put.body.title)}</a
    >
    ${
      partIn(reading).chair
        ? orderForm(reading, {
            order: 'CallQuestion',
            id: `call-${id}`,
            title: call.title(title),
            does: call.does,
            button: call.button,
            foresee: { question: id, meeting: room.id, sha256 },
            outcome,
            fields: (fields) =>
              html`${fields.hidden('question', id)} ${sha256.map((digest) => fields.hidden('sha256', digest))}`,
          })
        : ''
    }`;
}

export function decided(reading: Reading, now: RoomNow): Html {
  const { room: words } = say(reading);
  const list = html`<ul class="decided">
    ${now.decided.map(
      ({ kind, body }) =>
        html`<li>
          ${decisionLinkAs(reading, body.decision, { title: body.title, known: true })}:
          ${kind === 'decision.adopted' ? words.outcome.adopted : words.outcome.failed}
        </li>`,
    )}
  </ul>`;
  return html`${section('decided', words.decided.title, now.decided.length === 0 ? emptyState(words.decided.none) : list)}
  ${now.rulings.length === 0 ? '' : section('rulings', words.rulings, history(reading, now.rulings))}`;
}

/** `conduct` has the forms for rulings, and for the end. */
export function conduct(reading: Reading, now: RoomNow, outcome: Outcome | null): Html {
  const { chair: words } = say(reading).room;
  const { secretariat, chair } = partIn(reading);
  if (now.room.closed || !(secretariat || chair)) return html``;
  return section(
    'conduct',
    words.title,
    html`${pause(reading, now, outcome)} ${chair ? ruling(reading, now, outcome) : ''}
    ${orderForm(reading, { order: 'CloseMeeting', ...words.close, foresee: { meeting: now.room.id }, outcome })}`,
  );
}

/** `pause` suspends the sitting, or goes on with one that is suspended. */
function pause(reading: Reading, { room }: RoomNow, outcome: Outcome | null): Html {
  const { suspend, resume } = say(reading).room.chair;
  const foresee = { meeting: room.id };
  if (room.suspended) return orderForm(reading, { order: 'ResumeMeeting', ...resume, foresee, outcome, open: true });
  return orderForm(reading, {
    order: 'SuspendMeeting',
    title: suspend.title,
    does: suspend.does,
    button: suspend.button,
    foresee,
    outcome,
    fields: (fields) => fields.texts('reason', say(reading).orders.reason, { rows: 2 }),
  });
}

function ruling(reading: Reading, { room, rules, inHand }: RoomNow, outcome: Outcome | null): Html {
  const { room: words, charter } = say(reading);
  const { ruling: own } = words.chair;
  const paths = [...(rules?.edition.values.keys() ?? [])].toSorted();
  const party = (one: string) => ({ value: one, label: textIn(reading, partyName(reading, one)) });
  const told = (path: string) => tellPath(charter, path, plain(reading)).join('');
  return orderForm(reading, {
    order: 'GiveRuling',
    title: own.title,
    does: own.does,
    button: own.button,
    outcome,
    fields: (fields) =>
      html`${inHand ? fields.hidden('question', inHand.id) : ''}
      ${fields.choice(
        'rule',
        own.rule,
        paths.map((path) => ({ value: path, label: told(path) })),
        { value: 'quorum.share' },
      )}
      ${fields.radios(
        'holds',
        own.holds,
        [
          { value: 'yes', label: own.yes },
          { value: 'no', label: own.no },
        ],
        { value: 'yes' },
      )}
      ${fields.choice('asked', own.asked, [{ value: '', label: own.nobody }, ...room.present.map(party)])}
      ${fields.texts('text', own.text, { rows: 2 })}`,
  });
}
