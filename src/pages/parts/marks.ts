/** Small marks in a line of text. Each is a word; colour only repeats it. */
import { html } from '#pages/html.ts';
import type { Count } from '#forum/party/read.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

/** `TagKind` is what a tag is about; the colour goes by it. */
export type TagKind = 'plain' | 'member' | 'observer' | 'partner' | 'overdue' | 'planned' | 'done' | 'open';

export const tag = (kind: TagKind, text: string): Html => html`<span class="tag tag-${kind}">${text}</span>`;

/** `maybe` says "perhaps", where the sources' dates leave the answer open. */
export const maybe = (reading: Reading, certain: boolean): Html => {
  const { count } = say(reading).site;
  return certain ? html`` : html` <abbr class="maybe" title="${count.maybeLong}">${count.maybe}</abbr>`;
};

/** `counted` is a count, and how high it may be where dates are uncertain. */
export const counted = (reading: Reading, { certain, possible }: Count): Html =>
  certain === possible
    ? html`<span class="count">${certain}</span>`
    : html`<span class="count">${certain}</span>
        <span class="quiet">(${say(reading).site.count.uncertain(possible)})</span>`;

/** `facts` are names and values, one under the other, about one thing. Pairs without a value are left out. */
export function facts(pairs: readonly (readonly [string, Html | string | number | null])[]): Html {
  return html`<dl class="facts">
    ${pairs.map(([name, value]) =>
      value === null
        ? ''
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** `section` has a heading of the second level that can be linked to. */
export const section = (id: string, heading: string, content: Html): Html =>
  html`<section id="${id}" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading"><a class="anchor" href="#${id}">${heading}</a></h2>
    ${content}
  </section>`;
