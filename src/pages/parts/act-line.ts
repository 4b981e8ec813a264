/** `actLine` tells an act in one line, with links. Other functions tell it before it is an act, and as a history in time. */
import { tellAct, tellEffect } from '#reading/telling.ts';
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import type { Effect } from '#forum/question/acts.ts';
import type { Naming } from '#words/sentence.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { href } from '#reading/address.ts';
import { addressOfDisagreement } from '#reading/paths.ts';
import { when } from './dates.ts';
import { instantHtml } from './instant.ts';
import { maybe } from './marks.ts';
import { areaLink, decisionLink, documentLink, meetingLink, organLink, partyLink } from './links.ts';
import { says, sourceMark } from './says.ts';
import { nameIn } from './words.ts';
import { hadHappenedBy } from '#forum/dated.ts';

/** `actLine` tells the act as a sentence with links to all that it names. */
export const actLine = (reading: Reading, act: Act): Html => html`${tellAct(reading, act, linked(reading))}`;

/** `effectLine` tells what would happen, before it has. */
export const effectLine = (reading: Reading, effect: Effect): Html =>
  html`${tellEffect(reading, effect, linked(reading))}`;

/** `linked` writes names as links, for sentences of the catalogues. */
export const linked = (reading: Reading): Naming<Html> => ({
  party: (id) => partyLink(reading, id),
  organ: (id) => organLink(reading, id),
  meeting: (id) => meetingLink(reading, id),
  document: (id, title) => documentLink(reading, id, title),
  decision: (id) => decisionLink(reading, id),
  area: (id) => areaLink(reading, id),
  source: (id) => sourceMark(reading, id),
  disagreement: (id, title) =>
    html`<a href="${href(reading, addressOfDisagreement(reading.forum, id))}"
      >${nameIn(reading, title ?? { en: id })}</a
    >`,
  act: (ref) => html`<bdi>${ref}</bdi>`,
  words: (words) => nameIn(reading, words),
  date: (edtf) => when(reading, edtf),
  instant: (at) => instantHtml(reading, at),
});

/** `history` lists acts one under the other: date, what happened, who says so. */
export const history = (reading: Reading, acts: readonly Act[]): Html =>
  html`<ol class="history">
    ${acts.map(
      (act) =>
        html`<li>
          <span class="date">${when(reading, act.effective)}</span>
          <div>
            ${actLine(reading, act)}${maybe(reading, hadHappenedBy(act, reading.at) === 'yes')}
            ${act.note === undefined ? '' : html`<span class="note">${nameIn(reading, act.note)}</span>`}
            ${says(reading, [act])}
          </div>
        </li>`,
    )}
  </ol>`;
