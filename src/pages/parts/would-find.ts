/** Before a text is put, its page says what the rules would find if it were adopted. */
import type { Ordered } from '#forum/command.ts';
import type { Instant } from '#forum/words.ts';
import { questionToBe } from '#forum/question/to-be.ts';
import { wouldFind } from '#rules/foreseen.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { rulesToday } from '#reading/in-force.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { findingList } from './findings.ts';

/** `wouldFindSection` is empty where the rules would find nothing. */
export function wouldFindSection(reading: Reading, put: Ordered<'PutQuestion'>['body'], at: Instant): Html {
  const rules = rulesToday(reading);
  if (!rules || put.effects.length === 0) return html``;
  const question = questionToBe(reading.forum, put, at);
  const found = wouldFind(reading.forum, rules, question, at, reading.site.knownUntil);
  const { put: words } = say(reading).orders;
  return found.length === 0
    ? html``
    : html`<h2>${words.wouldFind}</h2>
        <p>${words.wouldFindAbout}</p>
        ${findingList(reading, found)}`;
}
