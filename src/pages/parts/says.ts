/** `says` answers "Says who?". It shows the sources of a fact, the act that holds it, and a quiet mark where sources differ. */
import { sourceTitle } from '#reading/names.ts';
import { html } from '#pages/html.ts';
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import type { Act, Citation } from '#forum/act.ts';
import { namedAt } from '#forum/party/read.ts';
import { citationsOf, disagreementsOn } from '#forum/source/read.ts';
import type { SourceId } from '#forum/words.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { href } from '#reading/address.ts';
import { addressOfDisagreement, addressOfSource } from '#reading/paths.ts';
import { instantHtml } from './instant.ts';
import { nameIn } from './words.ts';
import { say, textIn } from '#reading/say.ts';

/** `SHOWN` sources are shown by their marks; the rest stand behind the link to the act. */
const SHOWN = 3;

/**
 * `says` tells who says what these acts hold. Each source is a short link to /sources, and the first act is a link to the record;
 * "sources differ" stands where a disagreement concerns one of the acts. It is made for a table cell, or for the end of a sentence.
 */
export function says(reading: Reading, acts: readonly Act[]): Html {
  const sources = [...new Set(citationsOf(acts).map((cited) => cited.source))];
  const [first] = acts;
  return html`<span class="says">
    ${sources.length === 0 ? entered(reading, first) : sources.slice(0, SHOWN).map((source) => sourceMark(reading, source))}
    ${first === undefined ? '' : html`<a class="says-act" href="${href(reading, `/record/${first.n}`)}">${say(reading).site.says.act(first.n)}</a>`}
    ${differs(reading, acts)}
  </span>`;
}

/** `entered` is for an act that was done here and rests on no source but the record. It tells who did it, and at which instant. */
function entered(reading: Reading, act: Act | undefined): Html {
  const { says: words } = say(reading).site;
  if (!act || act.by.capacity === 'import') return html`${words.none} `;
  const { capacity, party } = act.by;
  const file = party === undefined ? undefined : reading.forum.parties.get(party);
  // The party stands under the name that it had that day.
  const names = file && namedAt(file, whenOf(writeDay(dayOfInstant(act.recordedAt))))?.body.short;
  return html`${say(reading).record.one.capacity[capacity]}${names ? html` (${nameIn(reading, names)})` : ''},
  ${instantHtml(reading, act.recordedAt)} `;
}

export const sourceMark = (reading: Reading, source: SourceId): Html =>
  html`<a
    class="says-source"
    href="${href(reading, addressOfSource(reading.forum, source))}"
    title="${sourceTitle(reading, source)}"
    ><bdi>${source}</bdi></a
  > `;

/** `differs` is the mark alone, with a link for each question. It is empty where no disagreement concerns the acts. */
export function differs(reading: Reading, acts: readonly Act[]): Html {
  const { says: words } = say(reading).site;
  return html`${disagreementsOn(reading.forum, acts).map((act, at) => {
    const title = textIn(reading, act.body.title);
    const address = href(reading, addressOfDisagreement(reading.forum, act.body.question));
    const label = at === 0 ? words.differ : String(at + 1);
    return html`<a
      class="differ"
      href="${address}"
      title="${title}"
      aria-label="${at === 0 ? label : `${label}, ${words.differ}`}: ${title}"
      >${label}</a
    > `;
  })}`;
}

/** `citation` is one citation in full: the source's title and the place in it. */
export function citation(reading: Reading, cited: Citation): Html {
  const place = say(reading).terms.locator(cited);
  return html`<a href="${href(reading, addressOfSource(reading.forum, cited.source))}"
      ><bdi>${sourceTitle(reading, cited.source)}</bdi></a
    >${place === '' ? '' : html` <span class="quiet">${place}</span>`}`;
}
