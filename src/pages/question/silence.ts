/** These forms open a silence, note that its text was served, and put its end off. */
import { rulesToday } from '#reading/in-force.ts';
import { instantAt, msOf } from '#kernel/instant.ts';
import { mayOpenAnew } from '#forum/question/needs.ts';
import type { Question } from '#forum/question/read.ts';
import { awaitedIn } from '#forum/silence/awaited.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import { choicesOf } from '#pages/forms/fields.ts';
import { instantNow, type OrderForm } from '#pages/forms/order-form.ts';
import type { Outcome } from '#pages/page.ts';
import { linksTo } from '#pages/parts/needs.ts';
import { instantText } from '#reading/telling.ts';
import { partyName } from '#reading/names.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const MONTH_SECONDS = 2_592_000;

/** `opening` is the form that opens a silence. Without an end of its own it runs for the charter's period, counted from the opening. */
export function opening(reading: Reading, question: Question, outcome: Outcome | null): OrderForm<'OpenSilence'>[] {
  const { state, procedure } = question;
  if (procedure !== 'by-silence' || (state.is !== 'put' && !mayOpenAnew(reading.forum, question))) return [];
  const { orders, charter } = say(reading);
  const { open: words } = orders;
  const period = rulesToday(reading)?.silencePeriod() ?? null;
  const after = (seconds: number): Instant => instantAt(msOf(instantNow(reading)) + seconds * 1000);
  const parties = unattended(reading);
  const usual =
    period === null ? words.noPeriod : words.usual(charter.duration(period), instantText(reading, after(period)));
  return [
    {
      order: 'OpenSilence',
      title: words.title,
      does: words.does,
      button: words.button,
      foresee: { question: question.id, ...(period === null ? { until: after(MONTH_SECONDS) } : {}) },
      outcome,
      fields: (fields) =>
        html`${parties.length === 0 ? '' : html`<p class="note">${words.unattended}: ${linksTo(reading, parties)}</p>`}
        ${fields.instant('until', words.until, { help: usual })}`,
    },
  ];
}

/** The parties that would be awaited today, and for which nobody can sign in. */
function unattended(reading: Reading): readonly PartyId[] {
  const { attended, forum, today } = reading;
  const rules = rulesToday(reading);
  if (!attended || !rules) return [];
  return rules.silenceAwaits(forum, today).filter((party) => !attended.has(party));
}

const OUTCOMES = ['received', 'acknowledged', 'sent', 'bounced'] as const;
const WAYS = ['mail', 'note', 'desk'] as const;

/** `service` notes how the text reached a party, or did not. Parties that it has not reached come first. */
export function service(reading: Reading, question: Question, outcome: Outcome | null): OrderForm<'RecordService'>[] {
  const rules = rulesToday(reading);
  if (question.state.is !== 'under-silence' || !rules) return [];
  const { id } = question;
  const { orders, terms } = say(reading);
  const { service: words } = orders;
  const { unserved: missed, servable } = awaitedIn(question, reading.forum, rules, reading.today);
  const parties = [...missed, ...servable.filter((party) => !missed.includes(party))];
  const name = (party: string) => textIn(reading, partyName(reading, party));
  const at = instantNow(reading);
  return [
    {
      order: 'RecordService',
      title: words.title,
      does: words.does,
      button: words.button,
      foresee: { question: id, party: parties[0] ?? '', how: 'mail', at, outcome: 'sent' },
      outcome,
      fields: (fields) =>
        html`${fields.choice(
          'party',
          words.party,
          choicesOf(parties, (one) => (missed.includes(one) ? words.missed(name(one)) : name(one))),
        )}
        ${fields.radios(
          'how',
          words.how,
          choicesOf(WAYS, (one) => terms.serviceWay[one]),
          { value: 'note' },
        )}
        ${fields.radios(
          'outcome',
          words.outcome,
          choicesOf(OUTCOMES, (one) => terms.serviceOutcome[one]),
          { value: 'received' },
        )}
        ${fields.instant('at', words.at, { value: at })}`,
    },
  ];
}

const DAY_MS = 86_400_000;

export function extension(
  reading: Reading,
  { id, state }: Question,
  outcome: Outcome | null,
): OrderForm<'ExtendSilence'>[] {
  if (state.is !== 'under-silence') return [];
  const { extend: words } = say(reading).orders;
  const later = instantAt(Math.max(msOf(state.until), msOf(instantNow(reading))) + DAY_MS);
  return [
    {
      order: 'ExtendSilence',
      title: words.title,
      does: words.does(instantText(reading, state.until)),
      button: words.button,
      foresee: { question: id, until: later, reason: { en: words.title }, cause: 'chair' },
      outcome,
      fields: (fields) =>
        html`${fields.hidden('cause', 'chair')} ${fields.instant('until', words.until)}
        ${fields.texts('reason', words.reason, { rows: 2 })}`,
    },
  ];
}
