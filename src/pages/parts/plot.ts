/** `plot` is the frame of every plot. It has a heading, the drawing with a name for those who do not see it, and the figures behind it. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';

export type Plot = {
  readonly title: string;
  /** `label` says in a sentence what the drawing shows: its accessible name. */
  readonly label: string;
  readonly height: number;
  /** `drawing` is SVG whose horizontal places are percentages. */
  readonly drawing: Html;
  /** `behind` is the same as a table, folded away. It is left out where the table stands on the page anyway. */
  readonly behind?: Html;
  /** `legend` tells what the signs in the drawing mean. */
  readonly legend?: Html;
};

export const plot = (reading: Reading, what: Plot): Html =>
  html`<figure class="plot">
    <figcaption>${what.title}</figcaption>
    <svg class="drawing" width="100%" height="${what.height}" role="img" aria-label="${what.label}">
      ${what.drawing}
    </svg>
    ${what.legend ?? ''}
    ${
      what.behind === undefined
        ? ''
        : html`<details>
            <summary>${say(reading).site.plot.behind}</summary>
            ${what.behind}
          </details>`
    }
  </figure>`;
