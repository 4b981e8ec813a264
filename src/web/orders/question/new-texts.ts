/** Where a question leads on: an amended text in the place of one that was stopped, or the next organ for one that was adopted. */
import type { Question } from '#forum/question/read.ts';
import { supersededBy } from '#forum/question/read.ts';
import { ROLES_OF } from '#desk/permissions.ts';
import { html } from '#web/html.ts';
import type { Html } from '#web/page.ts';
import { pathIn } from '#web/parts/address.ts';
import { say } from '#web/parts/words.ts';
import type { Reading } from '#web/reading.ts';

export function newTexts(reading: Reading, question: Question): Html {
  const { who, forum } = reading;
  if (!who || !who.roles.some((role) => ROLES_OF.PutQuestion.includes(role))) return html``;
  const { amended, upward } = say(reading).orders;
  const { state, id } = question;
  const stopped = state.is === 'broken' || state.is === 'failed' || state.is === 'withdrawn';
  if (stopped && supersededBy(forum, id) === null) {
    return html`<p>
      ${amended.about} <a href="${pathIn(reading, `/questions/new?supersedes=${id}`)}">${amended.link}</a>
    </p>`;
  }
  if (state.is !== 'adopted') return html``;
  return html`<p>${upward.about} <a href="${pathIn(reading, `/questions/new?follows=${id}`)}">${upward.link}</a></p>`;
}
