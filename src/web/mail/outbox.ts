/** /mail/outbox: for the Secretariat, how the letters stand, what the mail server says, and what to do about it. */
import type { Context } from 'hono';
import { LETTER_STATES, type LetterState, type Posted } from '#desk/mail/outbox.ts';
import type { Who } from '#desk/who.ts';
import { privately, type Room, type View } from '#web/door.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { tag, type TagKind } from '#pages/parts/marks.ts';
import { table } from '#pages/parts/table.ts';
import { capital, say } from '#pages/parts/words.ts';
import type { Language, Reading } from '#reading/reading.ts';
import { sayIn } from '#words/say.ts';

export const SHOWN = 500;

export const looksAfter = (who: Who | undefined): boolean => who?.roles.includes('secretariat-officer') === true;

/** What stands in the place of a mail server's word where a person says that a letter came back. */
export const cameBackSays = (language: Language): string => sayIn(language).mail.outbox.returned;

type Lying = {
  readonly letters: readonly Posted[];
  readonly count: Readonly<Record<LetterState, number>>;
  readonly state: LetterState | undefined;
  readonly sends: boolean;
};

export const lookInto =
  ({ door }: Room): View =>
  async (reading) => {
    if (!looksAfter(reading.who)) return notYours(reading);
    const state = LETTER_STATES.find((one) => one === reading.url.searchParams.get('state'));
    const [letters, count] = await Promise.all([door.mail.newest(SHOWN, state), door.mail.count()]);
    return outboxView(reading, { letters, count, state, sends: door.sendsMail });
  };

export const mend =
  ({ door }: Room) =>
  async (reading: Reading, context: Context, form: URLSearchParams): Promise<Response> => {
    if (!looksAfter(reading.who)) return notYours(reading);
    const letter = form.get('letter') ?? '';
    if (form.get('do') === 'came-back') await door.mail.cameBack(letter, cameBackSays(reading.language));
    else await door.mail.tryAgain(letter);
    return context.redirect(pathIn(reading, '/mail/outbox'), 303);
  };

function notYours(reading: Reading): Response {
  const { outbox: words } = say(reading).mail;
  const heading = { title: words.title, description: words.describe, timed: false };
  return privately(reading, document(reading, heading, html`<p class="lead">${words.notYours}</p>`), 403);
}

const TAGS: Readonly<Record<LetterState, TagKind>> = {
  waiting: 'planned',
  sent: 'done',
  bounced: 'overdue',
  'given-up': 'overdue',
};

function outboxView(reading: Reading, { letters, count, state, sends }: Lying): Html {
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
