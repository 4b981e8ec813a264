/** The navigation has three groups of pages. A `details` element folds them away on narrow screens without a script. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import type { Say } from '#words/say.ts';
import { href, ownPath } from '#reading/address.ts';
import { say } from '#reading/say.ts';

type Label = Exclude<keyof Say['site']['nav'], 'forum' | 'work' | 'record'>;

const GROUPS: readonly {
  readonly name: 'forum' | 'work' | 'record';
  readonly pages: readonly (readonly [string, Label])[];
}[] = [
  {
    name: 'forum',
    pages: [
      ['/', 'home'],
      ['/members', 'members'],
      ['/organs', 'organs'],
      ['/chairmanship', 'chairmanship'],
      ['/secretariat', 'secretariat'],
      ['/partners', 'partners'],
    ],
  },
  {
    name: 'work',
    pages: [
      ['/meetings', 'meetings'],
      ['/documents', 'documents'],
      ['/decisions', 'decisions'],
      ['/measures', 'measures'],
      ['/calendar', 'calendar'],
    ],
  },
  {
    name: 'record',
    pages: [
      ['/rules', 'rules'],
      ['/disagreements', 'disagreements'],
      ['/sources', 'sources'],
      ['/record', 'acts'],
      ['/search', 'search'],
      ['/about', 'about'],
    ],
  },
];

/**
 * `FIRST` are the pages for which most readers come. They are shown at once where the screen is wide enough, and always within the
 * groups.
 */
const FIRST: readonly (readonly [string, Label])[] = [
  ['/members', 'members'],
  ['/chairmanship', 'chairmanship'],
  ['/meetings', 'meetings'],
  ['/documents', 'documents'],
  ['/decisions', 'decisions'],
  ['/rules', 'rules'],
];

export function navigation(reading: Reading): Html {
  const { nav, menu, pages } = say(reading).site;
  return html`<nav class="menu" aria-label="${pages}">
    <ul class="first">
      ${FIRST.map(([path, label]) => html`<li>${entry(reading, path, nav[label])}</li>`)}
    </ul>
    <details>
      <summary>${menu}</summary>
      <div class="groups">
        ${GROUPS.map(
          (group) =>
            html`<div class="group">
              <h2>${nav[group.name]}</h2>
              <ul>
                ${group.pages.map(([path, label]) => html`<li>${entry(reading, path, nav[label])}</li>`)}
              </ul>
            </div>`,
        )}
      </div>
    </details>
  </nav>`;
}

function entry(reading: Reading, path: string, label: string): Html {
  const here = ownPath(reading);
  if (here === path) return html`<a href="${href(reading, path)}" aria-current="page">${label}</a>`;
  if (path !== '/' && here.startsWith(`${path}/`))
    return html`<a href="${href(reading, path)}" aria-current="true">${label}</a>`;
  return html`<a href="${href(reading, path)}">${label}</a>`;
}
