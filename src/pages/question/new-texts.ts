/**
 * `newTexts` shows where a question leads on. An amended text takes the place of one that was stopped; one that was adopted goes to the
 * next organ.
 */
import { mayPut, upward } from '#pages/parts/upward.ts';
import { type Question, supersededBy } from '#forum/question/read.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

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
