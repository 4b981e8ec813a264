/** `underWay` lists matters that are under way, each with its next step and whose turn it is. */
import { editionToday } from '#reading/in-force.ts';
import type { Matter } from '#forum/matter/read.ts';
import { stepsOf } from '#forum/matter/steps.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { nextSteps, whoseTurn } from '#reading/next-steps.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';
import { matterLink } from './matter-link.ts';
import { emptyState } from './table.ts';

export const isUnderWay = ({ ending }: Matter): boolean => ending === null;

/** `underWay` lists matters with their next step, and whose it is. */
export function underWay(reading: Reading, matters: readonly Matter[], none: string): Html {
  const { matters: words } = say(reading);
  const edition = editionToday(reading)?.edition;
  if (matters.length === 0 || !edition) return emptyState(none);
  return html`<ul class="people">
    ${matters.map((matter) => {
      const next = nextSteps(stepsOf(reading.forum, edition, reading.today, matter));
      const told = next.map((one) =>
        words.matter.nextStep(words.step[matter.guide][one.step], whoseTurn(reading, one)),
      );
      return html`<li>
        <h3>${matterLink(reading, matter)}</h3>
        ${told.length === 0 ? '' : html`<p>${words.matter.next(told)}</p>`}
      </li>`;
    })}
  </ul>`;
}
