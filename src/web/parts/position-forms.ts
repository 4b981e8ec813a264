/** One form for each position: what it does, before it is taken; and where it is not open, why, by which rule. */
import { randomUUID } from 'node:crypto';
import { foreseen } from '#desk/perform.ts';
import type { Who } from '#desk/who.ts';
import type { Stance } from '#forum/question/acts.ts';
import type { Question } from '#forum/question/read.ts';
import type { Instant } from '#forum/words.ts';
import { html } from '#web/html.ts';
import type { Html } from '#web/page.ts';
import type { Reading } from '#web/reading.ts';
import { pathIn } from './address.ts';
import { section } from './marks.ts';
import { partyName } from './names.ts';
import { signInLink } from './sign-in-link.ts';
import { whyNot } from './why-not.ts';
import { capital, say, textIn } from './words.ts';

const STANCES: readonly Stance[] = [
  'no-objection',
  'objection',
  'amendment',
  'reservation',
  'interpretative-statement',
  'dissociation',
  'explanation',
];

/** Now; and never before the newest act, which the database's clock may have dated a moment ahead of ours. */
export function instantNow({ site }: Reading): Instant {
  const last = site.room.now().forum.acts.at(-1)?.recordedAt ?? '';
  const now = site.now();
  return now > last ? now : last;
}

export function positionForms(reading: Reading, question: Question): Html {
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
      ${STANCES.map((stance) => form(reading, question, who, party, stance, here))}`;
  }
}

function form(reading: Reading, question: Question, who: Who, party: string, as: Stance, action: string): Html {
  const { deciding, terms } = say(reading);
  const { take: words } = deciding;
  const { forum } = reading.site.room.now();
  const command = { order: 'TakePosition', body: { question: question.id, party, as } } as const;
  const against = foreseen(command, who, forum, instantNow(reading));
  const explained = html`<p id="does-${as}">${words.does[as]}</p>`;
  const name = capital(terms.stance[as]);
  if (against) {
    return html`<details class="position">
      <summary>${name} <span class="quiet">(${words.cannot.toLocaleLowerCase()})</span></summary>
      ${explained}
      <div class="why-not" id="why-${as}">${whyNot(reading, against)}</div>
      <p><button type="button" disabled aria-describedby="why-${as}">${words.button(terms.stance[as])}</button></p>
    </details>`;
  }
  return html`<details class="position">
    <summary>${name}</summary>
    <form method="post" action="${action}">
      ${explained}
      <input type="hidden" name="as" value="${as}" />
      <input type="hidden" name="key" value="${randomUUID()}" />
      ${as === 'no-objection' ? '' : statements(reading, as)}
      <button aria-describedby="does-${as}">${words.button(terms.stance[as])}</button>
    </form>
  </details>`;
}

const LONGEST_STATEMENT = 10_000;

function statements(reading: Reading, as: Stance): Html {
  const { take: words } = say(reading).deciding;
  return html`<label for="statement-${as}">${words.statement}</label>
    <textarea id="statement-${as}" name="statement" rows="4" lang="en" maxlength="${LONGEST_STATEMENT}"></textarea>
    <label for="statement-ru-${as}">${words.statementRu}</label>
    <textarea
      id="statement-ru-${as}"
      name="statement-ru"
      rows="2"
      lang="ru"
      maxlength="${LONGEST_STATEMENT}"
    ></textarea>`;
}
