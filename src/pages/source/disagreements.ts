/** /disagreements shows where sources differ. Each question has a section: what is held and why, every claim, the facts concerned. */
import { html } from '#pages/html.ts';
import { actCalled } from '#forum/forum.ts';
import type { Disagreement } from '#forum/source/read.ts';
import type { Html, Page } from '#pages/page.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { apiHref, href } from '#reading/address.ts';
import { ON_ONE_PAGE } from '#reading/paths.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { facts } from '#pages/parts/marks.ts';
import { forumShort } from '#reading/names.ts';
import { citation } from '#pages/parts/says.ts';
import { AFTER, paged } from '#pages/parts/paged.ts';
import { table } from '#pages/parts/table.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const disagreementsPage: Page = {
  asks: [AFTER],
  view: (reading) => {
    const { disagreements } = say(reading);
    const all = [...reading.forum.disagreements.values()];
    const { rows, links } = paged(reading, all, { key: ({ body }) => body.question, most: ON_ONE_PAGE });
    return document(
      reading,
      {
        title: disagreements.title,
        description: disagreements.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/disagreements'), csv: apiHref(reading, '/disagreements.csv') },
        timed: false,
      },
      html`<p class="lead">${disagreements.lead(all.length)}</p>
        <p>${disagreements.explain}</p>
        ${all.length === 0 ? html`<p class="empty">${disagreements.empty}</p>` : contents(reading, rows)}
        ${rows.map((one) => question(reading, one))}${links}`,
    );
  },
};

const contents = (reading: Reading, all: readonly Disagreement[]): Html =>
  html`<nav class="contents contents-list" aria-label="${say(reading).disagreements.contents}">
    <ol>
      ${all.map(({ body }) => html`<li><a href="#${encodeURIComponent(body.question)}">${nameIn(reading, body.title)}</a></li>`)}
    </ol>
  </nav>`;

function question(reading: Reading, act: Disagreement): Html {
  const { disagreements, site } = say(reading);
  const { question: id, title, held, why, claims } = act.body;
  const anchor = encodeURIComponent(id);
  return html`<section class="question" id="${anchor}" aria-labelledby="${anchor}-heading">
    <h2 id="${anchor}-heading"><a class="anchor" href="#${anchor}">${nameIn(reading, title)}</a></h2>
    ${facts([
      [disagreements.held, held === null ? disagreements.open : html`<strong>${nameIn(reading, held)}</strong>`],
      [disagreements.why, why === undefined ? null : nameIn(reading, why)],
      [disagreements.concerned, concerned(reading, act)],
      [disagreements.notedBy, html`<a href="${href(reading, `/record/${act.n}`)}">${site.says.act(act.n)}</a>`],
    ])}
    ${table(reading, {
      caption: disagreements.claimsCaption(textIn(reading, title)),
      columns: [
        { head: disagreements.column.source, names: true, cell: (claim) => citation(reading, claim) },
        { head: disagreements.column.says, cell: (claim) => nameIn(reading, claim.says) },
      ],
      rows: claims,
      empty: disagreements.empty,
    })}
  </section>`;
}

/** `concerned` lists the acts that hold the reading, or on whose point it was left open. */
function concerned(reading: Reading, { body }: Disagreement): Html | null {
  const acts = body.heldBy.flatMap((ref) => actCalled(reading.forum, ref) ?? []);
  if (acts.length === 0) return null;
  const { says } = say(reading).site;
  return html`<ul class="plain-list">
    ${acts.map(
      (act) =>
        html`<li>
          ${actLine(reading, act)}, ${when(reading, act.effective)}
          <a class="says-act quiet" href="${href(reading, `/record/${act.n}`)}">${says.act(act.n)}</a>
        </li>`,
    )}
  </ul>`;
}
