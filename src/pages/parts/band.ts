/** `Span`s stand side by side on the time axis, as the chairmanships do. What was only planned, or lies beyond the record, is hatched. */
import { html } from '#pages/html.ts';
import type { Day } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import { place, years, type Axis } from './axis.ts';

export type Span = {
  readonly from: Day;
  readonly to: Day;
  /** `label` fits into a narrow span. */
  readonly label: string;
  /** `title` tells the whole of the span, and is shown on hovering. */
  readonly title: string;
  readonly look: 'held' | 'held-other' | 'planned';
};

const TOP = 6;
const THICK = 46;
export const BAND_HEIGHT = TOP + THICK + 26;

export function band(axis: Axis, spans: readonly Span[]): Html {
  return html`${years(axis, TOP + THICK + 4)}
    <defs>
      <pattern id="band-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
    ${spans.map((span) => {
      const x = place(axis, span.from);
      const width = Math.max(0, Math.round((place(axis, span.to) - x) * 1000) / 1000);
      const fill = span.look === 'planned' ? html`fill="url(#band-hatch)"` : '';
      return html`<svg class="span span-${span.look}" x="${x}%" y="${TOP}" width="${width}%" height="${THICK}">
        <title>${span.title}</title>
        <rect width="100%" height="100%" ${fill} />
        <text x="50%" y="${THICK / 2 + 4}" text-anchor="middle">${span.label}</text>
      </svg>`;
    })}`;
}
