/** /matters lists the guides, and what is under way. */
import { isUnderWay, underWay } from '#pages/parts/under-way.ts';
import { GUIDES } from '#forum/matter/guide.ts';
import { mattersOf, type Matter } from '#forum/matter/read.ts';
import { html } from '#pages/html.ts';
import { matterLink } from '#pages/parts/matter-link.ts';
import type { Page, Html } from '#pages/page.ts';
import { apiHref, pathIn } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { signInLink } from '#pages/parts/sign-in-link.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const mattersPage: Page = { view: (reading) => mattersView(reading) };

function mattersView(reading: Reading): Html {
  const { list: words, name, about } = say(reading).matters;
  const matters = mattersOf(reading.forum);
  return document(
    reading,
    {
      title: words.title,
      description: words.describe,
      timed: false,
      live: true,
      machine: { json: apiHref(reading, '/matters') },
    },
    html`<p class="lead">${words.lead}</p>
      ${reading.who ? '' : html`<p>${say(reading).deciding.questions.signedOut} ${signInLink(reading)}</p>`}
      ${section('under-way', words.underWay, underWay(reading, matters.filter(isUnderWay), words.none))}
      ${section(
        'guides',
        words.guides,
        html`<ul class="people">
          ${GUIDES.map(
            (guide) =>
              html`<li>
                <h3><a href="${pathIn(reading, `/matters/${guide}`)}">${name[guide]}</a></h3>
                <p>${about[guide]}</p>
              </li>`,
          )}
        </ul>`,
      )}
      ${over(
        reading,
        matters.filter((matter) => !isUnderWay(matter)),
      )}
      <p>${words.other} <a href="${pathIn(reading, '/questions')}">${words.otherLink}</a>.</p>`,
  );
}

const over = (reading: Reading, matters: readonly Matter[]): Html =>
  matters.length === 0
    ? html``
    : section(
        'over',
        say(reading).matters.list.over,
        html`<ul>
          ${matters.map((matter) => html`<li>${matterLink(reading, matter)}</li>`)}
        </ul>`,
      );
