/** `needList` lists what a question needs to pass, each need with the rule on which it rests. */
import type { Need } from '#forum/question/needs.ts';
import type { PartyId } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { deadline } from './deadline.ts';
import { partyLink } from './links.ts';
import { emptyState } from './table.ts';
import { ruleHtml, whyNot } from './why-not.ts';
import { say } from '#reading/say.ts';

export function needList(reading: Reading, found: readonly Need[]): Html {
  if (found.length === 0) return emptyState(say(reading).deciding.question.nothingNeeded);
  return html`<ul>
    ${found.map((need) => html`<li>${needHtml(reading, need)}</li>`)}
  </ul>`;
}

function needHtml(reading: Reading, need: Need): Html {
  const { deciding, refusals } = say(reading);
  const { question: words, refused } = deciding;
  const because = (rule: Parameters<typeof ruleHtml>[1]) =>
    html`<span class="note">${refused.rule}: ${ruleHtml(reading, rule)}</span>`;
  switch (need.is) {
    case 'rule':
      return whyNot(reading, { is: 'refusal', refusal: need.ruling });
    case 'time':
      return html`${words.needTime}: ${deadline(reading, need.until)} ${because(need.rule)}`;
    case 'service':
      return html`${words.needService}: ${linksTo(reading, need.parties)} ${because(need.rule)}`;
    case 'objection':
      return html`${words.needObjection}: ${linksTo(reading, need.parties)} ${because(need.rule)}`;
    case 'step':
      return html`${words.needStep}: ${refusals.order[need.order]}`;
  }
}

export const linksTo = (reading: Reading, parties: readonly PartyId[]): Html =>
  html`${parties.map((party, at) => html`${at === 0 ? '' : ', '}${partyLink(reading, party)}`)}`;
