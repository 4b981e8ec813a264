/** /mail/outbox tells the Secretariat how the letters stand, what the mail server says, and what to do about it. */
import { LETTER_STATES, type LetterState, type Posted } from '#desk/mail/outbox.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { tag, type TagKind } from '#pages/parts/marks.ts';
import { table } from '#pages/parts/table.ts';
import { pathIn } from '#reading/address.ts';
import type { Reading } from '#reading/reading.ts';
import { capital, say } from '#reading/say.ts';

/** `Lying` is what lies in the outbox, of letters in one state or of all. */
export type Lying = {
  readonly letters: readonly Posted[];
  readonly count: Readonly<Record<LetterState, number>>;
  readonly state: LetterState | undefined;
  readonly sends: boolean;
};

export function outboxOfOthersView(reading: Reading): Html {
  const { outbox: words } = say(reading).mail;
  const heading = { title: words.title, description: words.describe, timed: false };
  return document(reading, heading, html`<p class="lead">${words.notYours}</p>`);
}

const TAGS: Readonly<Record<LetterState, TagKind>> = {
  waiting: 'planned',
  sent: 'done',
  bounced: 'overdue',
  'given-up': 'overdue',
};

export function outboxView(reading: Reading, { letters, count, state, sends }: Lying): Html {
  const { mail } = say(reading);
  const { outbox: words } = mail;
  const here = pathIn(reading, '/mail/outbox');
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false },
    html`<p class="lead">${words.lead}</p>
      ${sends ? '' : html`<p class="notice" role="status">${words.off}</p>`}
      <nav aria-label="${words.counts}">
        <ul class="outbox-states">
          <li>${state === undefined ? words.all : html`<a href="${here}">${words.all}</a>`}</li>
          ${LETTER_STATES.map((one) => {
            const label = `${mail.state[one]}: ${count[one]}`;
            return html`<li>${one === state ? label : html`<a href="${here}?state=${one}">${label}</a>`}</li>`;
          })}
        </ul>
      </nav>
      ${table<Posted>(reading, {
        caption: words.caption(state === undefined ? words.all : mail.state[state]),
        columns: [
          {
            head: words.column.letter,
            names: true,
            cell: ({ subject, language, to }) =>
              html`<span lang="${language}" dir="auto">${subject}</span> <span class="quiet"><bdi>${to}</bdi></span>`,
          },
          { head: words.column.state, cell: (one) => tag(TAGS[one.state], mail.state[one.state]) },
          {
            head: words.column.at,
            cell: ({ at, attempts }) =>
              html`${instantHtml(reading, at)} ${attempts > 1 ? words.attempts(attempts) : ''}`,
          },
          { head: words.column.answer, cell: ({ answer }) => (answer === null ? '' : html`<bdi>${answer}</bdi>`) },
          { head: words.column.do, cell: (one) => doing(reading, one) },
        ],
        rows: letters,
        empty: capital(words.empty),
      })}`,
  );
}

function doing(reading: Reading, { id, state, subject, to }: Posted): Html {
  const { outbox: words } = say(reading).mail;
  const [what, label] = state === 'sent' ? (['came-back', words.cameBack] as const) : (['again', words.again] as const);
  return html`<form method="post" action="${pathIn(reading, '/mail/outbox')}">
    <input type="hidden" name="letter" value="${id}" />
    <input type="hidden" name="do" value="${what}" />
    <button class="plain-button" aria-label="${label}: ${to}, ${subject}">${label}</button>
  </form>`;
}
