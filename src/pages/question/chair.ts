/**
 * These forms take a text back, and let the Chair rule. A party takes back a text that it put, the Secretariat one that no party put, the
 * Chair any; and the Chair rules on points that the charter leaves open.
 */
import { rulesToday } from '#reading/in-force.ts';
import { needs } from '#forum/question/needs.ts';
import type { Question } from '#forum/question/read.ts';
import { html } from '#pages/html.ts';
import { instantNow, type OrderForm } from '#pages/forms/order-form.ts';
import type { Outcome } from '#pages/page.ts';
import { plain } from '#reading/telling.ts';
import { capital, say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath } from '#words/charter.ts';

export function withdrawal(reading: Reading, { id }: Question, outcome: Outcome | null): OrderForm<'WithdrawQuestion'> {
  const { withdraw: words, reason } = say(reading).orders;
  return {
    order: 'WithdrawQuestion',
    title: words.title,
    does: words.does,
    button: words.button,
    foresee: { question: id },
    outcome,
    fields: (fields) => fields.texts('reason', reason, { rows: 2 }),
  };
}

/** `openPoints` lists where a rule leaves a point to the Chair, and where the Chair has ruled before. */
function openPoints(reading: Reading, question: Question): string[] {
  const rules = rulesToday(reading);
  const found = rules ? needs(reading.forum, question, rules, instantNow(reading)) : [];
  const open = found.flatMap((need) => (need.is === 'rule' && need.ruling.is === 'needs' ? [need.ruling.rule] : []));
  return [...new Set([...open, ...question.rulings.map((act) => act.body.rule)])];
}

export function ruling(reading: Reading, question: Question, outcome: Outcome | null): OrderForm<'GiveRuling'>[] {
  const { state } = question;
  if (state.is !== 'put' && state.is !== 'under-silence') return [];
  const points = openPoints(reading, question);
  const [first] = points;
  if (first === undefined) return [];
  const { orders, charter } = say(reading);
  const { rule: words } = orders;
  const name = plain(reading);
  const choices = points.map((value) => ({ value, label: capital(tellPath(charter, value, name).join('')) }));
  return [
    {
      order: 'GiveRuling',
      title: words.title,
      does: words.does,
      button: words.button,
      foresee: { question: question.id, rule: first, holds: true, text: { en: words.title } },
      outcome,
      fields: (fields) =>
        html`${fields.radios('rule', words.rule, choices, { value: first })}
        ${fields.radios('holds', words.holds, [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ])}
        ${fields.texts('text', words.text)}`,
    },
  ];
}
