/** `actList` lists acts by their numbers, each with a link to its page; the first of many. */
import type { Act } from '#forum/act.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { href } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const MOST = 40;

export function actList(reading: Reading, acts: readonly Act[]): Html {
  const { site, correction } = say(reading);
  const more = acts.length - MOST;
  return html`<ul>
    ${acts
      .slice(0, MOST)
      .map(
        (act) =>
          html`<li>
            <a href="${href(reading, `/record/${act.n}`)}">${site.says.act(act.n)}</a>: ${actLine(reading, act)}
          </li>`,
      )}
    ${more > 0 ? html`<li>${correction.more(more)}</li>` : ''}
  </ul>`;
}
