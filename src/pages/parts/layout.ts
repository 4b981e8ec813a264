/** `document` is the whole document around a page: head, navigation, notices, the time bar, the page's own matter, the foot. */
import { html, inAnotherScript, raw } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { directionOf, FIRST_LANGUAGE, LANGUAGES, ownNameOf } from '#words/languages.ts';
import { banner } from './banner.ts';
import { canonical, href, hereIn } from '#reading/address.ts';
import { foot, type Machine } from './foot.ts';
import { forumShort } from '#reading/names.ts';
import { navigation } from './navigation.ts';
import { ownPages } from './own-pages.ts';
import { notices } from './notices.ts';
import { timeBar, type Changes } from './time-bar.ts';
import { say } from '#reading/say.ts';

export type Heading = {
  /** `title` is specific: "Member states at the end of 8 June 2010". It heads the page and its tab. */
  readonly title: string;
  /** `description` is one sentence for search engines and link previews. */
  readonly description: string;
  /** `heading` heads the page where it is more than the title, as a name in several languages. */
  readonly heading?: Html;
  /** `machine` leads to the same facts as JSON and CSV. */
  readonly machine?: Machine;
  /** `changes` are acts whose dates are this page's changes: the time bar steps through them. */
  readonly changes?: Changes;
  /** `live` is true on pages that follow the record while they are open. */
  readonly live?: boolean;
  /** `script` is the page's own script, beside the one of all pages: `passkey.js`. */
  readonly script?: string;
  /** `cited` is false on pages of one reader alone, which nobody cites. */
  readonly cited?: boolean;
  /** `timed` is false on pages that no date changes. */
  readonly timed?: boolean;
};

/** `body` is what stands in `main` below the heading. */
export function document(reading: Reading, heading: Heading, body: Html): Html {
  const { site } = say(reading);
  return html`${raw('<!doctype html>')}
    <html lang="${reading.language}" dir="${directionOf(reading.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading.title} · ${forumShort(reading)}</title>
        <meta name="description" content="${heading.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href="${canonical(reading, reading.language)}" />
        ${LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${canonical(reading, one)}" />`)}
        <link rel="alternate" hreflang="x-default" href="${canonical(reading, FIRST_LANGUAGE)}" />
        ${heading.machine === undefined ? '' : html`<link rel="alternate" type="application/json" href="${heading.machine.json}" />`}
        <link rel="alternate" type="application/atom+xml" href="/feed.atom" />
        <link rel="icon" type="image/svg+xml" href="${reading.site.asset('mark.svg')}" />
        <link rel="stylesheet" href="${reading.site.asset('site.css')}" />
        <script type="module" src="${reading.site.asset('time-slider.js')}"></script>
        ${isLive(reading, heading) ? html`<script type="module" src="${reading.site.asset('live.js')}"></script>` : ''}
        ${heading.script === undefined ? '' : html`<script type="module" src="${reading.site.asset(heading.script)}"></script>`}
      </head>
      <body>
        <a class="skip" href="#content">${site.skip}</a>
        ${reading.site.demonstration === true ? banner(reading) : ''}
        <header class="site-head">
          <p class="forum-name">
            <a href="${href(reading, '/')}"><bdi>${forumShort(reading)}</bdi></a>
          </p>
          <div data-swap="navigation">${navigation(reading)}</div>
          <div data-swap="languages">${languages(reading)}</div>
          ${reading.site.open === true ? ownPages(reading) : ''}
        </header>
        ${heading.timed === false ? '' : timeBar(reading, heading.changes)}
        <div class="notices" data-swap="notices" role="status">${notices(reading, heading.timed !== false)}</div>
        ${isLive(reading, heading) ? html`<p class="unseen" role="status" data-live-said="${site.live}"></p>` : ''}
        <main id="content" tabindex="-1" data-swap="main" ${live(reading, heading)}>
          <h1>${heading.heading ?? heading.title}</h1>
          ${body}
        </main>
        <footer class="site-foot" data-swap="foot">${foot(reading, heading.machine, heading.cited)}</footer>
      </body>
    </html>`;
}

/** `isLive` is false for a page of another day, or of an earlier state of the record. Such a page does not change. */
const isLive = ({ dated, earlier }: Reading, { live }: Heading): boolean => live === true && !dated && !earlier;

/** `live` is the mark of a live page: how many acts the record had when it was made. */
const live = (reading: Reading, heading: Heading): Html =>
  isLive(reading, heading) ? html`data-live="${reading.site.room.now().size}"` : html``;

function languages(reading: Reading): Html {
  const { site } = say(reading);
  return html`<nav class="languages" aria-label="${site.languages}">
    ${LANGUAGES.map((one) =>
      one === reading.language
        ? html`<span lang="${one}" aria-current="true">${ownNameOf(one)}</span> `
        : html`<a lang="${one}" hreflang="${one}" href="${hereIn(reading, one)}"
            >${inAnotherScript(ownNameOf(one))}</a
          > `,
    )}
  </nav>`;
}
