/** An act in one line, with links; the same as bare text for titles and feeds; and acts as a history in time. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import type { Effect } from '#forum/question/acts.ts';
import type { Said } from '#forum/words.ts';
import type { Naming, Sentence } from '#words/sentence.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { href } from '#reading/address.ts';
import { when } from './dates.ts';
import { instantHtml, instantText } from './instant.ts';
import { maybe } from './marks.ts';
import {
  areaLink,
  areaName,
  decisionLink,
  decisionTitle,
  documentLink,
  documentTitle,
  meetingLink,
  meetingTitle,
  organLink,
  organName,
  partyLink,
  partyName,
} from './names.ts';
import { says, sourceMark, sourceTitle } from './says.ts';
import { nameIn, say, textIn } from './words.ts';
import { hadHappenedBy } from '#forum/dated.ts';

/** The act as a sentence with links to all that it names. */
export const actLine = (reading: Reading, act: Act): Html => html`${told(reading, act, linked(reading))}`;

/** What an act would say, before it is one. */
export const effectLine = (reading: Reading, effect: Effect): Html => html`${told(reading, effect, linked(reading))}`;

/** The same sentence as text. */
export const actText = (reading: Reading, act: Act): string => told(reading, act, plain(reading)).join('');

function told<Piece>(reading: Reading, act: Pick<Act, 'kind' | 'body'>, name: Naming<Piece>): Sentence<Piece> {
  // The kind of an act and the shape of its body always go together; a union of the two cannot say so to the compiler.
  const tell = say(reading).acts[act.kind] as <P>(body: Act['body'], name: Naming<P>) => Sentence<P>;
  return tell(act.body, name);
}

/** Names as links, for sentences of the catalogues. */
export const linked = (reading: Reading): Naming<Html> => ({
  party: (id) => partyLink(reading, id),
  organ: (id) => organLink(reading, id),
  meeting: (id) => meetingLink(reading, id),
  document: (id) => documentLink(reading, id),
  decision: (id) => decisionLink(reading, id),
  area: (id) => areaLink(reading, id),
  source: (id) => sourceMark(reading, id),
  disagreement: (id, title) =>
    html`<a href="${href(reading, `/disagreements#${encodeURIComponent(id)}`)}"
      >${nameIn(reading, title ?? { en: id })}</a
    >`,
  act: (ref) => html`<bdi>${ref}</bdi>`,
  words: (words) => nameIn(reading, words),
  date: (edtf) => when(reading, edtf),
  instant: (at) => instantHtml(reading, at),
});

/** Names as bare text. */
export const plain = (reading: Reading): Naming<string> => {
  const text = (words: Said) => textIn(reading, words);
  return {
    party: (id) => text(partyName(reading, id)),
    organ: (id) => text(organName(reading, id)),
    meeting: (id) => meetingTitle(reading, id),
    document: (id) => text(documentTitle(reading, id)),
    decision: (id) => text(decisionTitle(reading, id)),
    area: (id) => text(areaName(reading, id)),
    source: (id) => sourceTitle(reading, id),
    disagreement: (id, title) => text(title ?? { en: id }),
    act: (ref) => ref,
    words: text,
    date: say(reading).date.plain,
    instant: (at) => instantText(reading, at),
  };
};

/** Acts one under the other: date, what happened, who says so. */
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
