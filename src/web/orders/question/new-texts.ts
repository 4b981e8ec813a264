/** Where a question leads on: an amended text in the place of one that was stopped, or the next organ for one that was adopted. */
import type { Question } from '#forum/question/read.ts';
import { supersededBy } from '#forum/question/read.ts';
import type { Verb } from '#forum/decision/acts.ts';
import { PASSING_ON } from '#forum/question/ripe.ts';
import { ORDERS } from '#forum/orders.ts';
import { html } from '#web/html.ts';
import type { Html } from '#web/page.ts';
import { pathIn } from '#web/parts/address.ts';
import { say } from '#web/parts/words.ts';
import type { Reading } from '#web/reading.ts';

export function newTexts(reading: Reading, question: Question): Html {
  const { amended } = say(reading).orders;
  const { state, id } = question;
  const stopped = state.is === 'broken' || state.is === 'failed' || state.is === 'withdrawn';
  if (stopped && mayPut(reading) && supersededBy(reading.forum, id) === null) {
    const path = pathIn(reading, `/questions/new?supersedes=${id}`);
    return html`<p>${amended.about} <a href="${path}">${amended.link}</a></p>`;
  }
  return state.is === 'adopted' ? upward(reading, id, question.verb) : html``;
}

const mayPut = ({ who, dated, earlier }: Reading): boolean =>
  !dated && !earlier && who?.roles.some((role) => ORDERS.PutQuestion.roles.includes(role)) === true;

/** What an organ has passed on waits to be put to the one above it: for whoever may put a question. */
export function upward(reading: Reading, decision: string, verb: Verb | null): Html {
  if (verb === null || !PASSING_ON.has(verb) || !mayPut(reading)) return html``;
  const { upward: words } = say(reading).orders;
  const path = pathIn(reading, `/questions/new?follows=${decision}`);
  return html`<p>${words.about} <a href="${path}">${words.link}</a></p>`;
}
