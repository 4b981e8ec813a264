/** `wayUp` is the way of a matter from the lowest organ to the highest. It says what each did, or is asked to do, and how that stands. */
import { matterOf, type Step } from '#forum/question/read.ts';
import type { DecisionId } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { section } from '#pages/parts/marks.ts';
import { decisionTitle } from '#reading/names.ts';
import { organLink } from './links.ts';
import { nameIn } from './words.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `wayUp` is empty where the matter is before one organ alone. */
export function wayUp(reading: Reading, id: DecisionId): Html {
  const way = matterOf(reading.forum, id);
  const { matters: words } = say(reading);
  if (way.length < 2) return html``;
  return section(
    'way',
    words.matter.way,
    html`<p>${words.matter.wayLead}</p>
      <ol class="way">
        ${way.map((step) => html`<li>${stepHtml(reading, step, step.id === id)}</li>`)}
      </ol>`,
  );
}

function stepHtml(reading: Reading, { id, organ, verb, stands }: Step, here: boolean): Html {
  const { terms } = say(reading);
  const title = nameIn(reading, decisionTitle(reading, id));
  const path = reading.forum.questions.has(id) ? '/questions/' : '/decisions/';
  return html`${organLink(reading, organ)}:
    ${here ? html`<strong aria-current="step">${title}</strong>` : html`<a href="${pathIn(reading, path + encodeURIComponent(id))}">${title}</a>`}
    <span class="quiet"
      >(${stands === 'adopted' && verb !== null ? terms.verb[verb] : terms.questionStanding[stands]})</span
    >`;
}
