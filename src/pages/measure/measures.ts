/** /measures shows the Catalogue in force by dimension and area: who coordinates, what is listed, planned, done, reviewed. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import {
  catalogueAt,
  otherActivitiesAt,
  type Area,
  type CatalogueAt,
  type Coordination,
  type Dimension,
} from '#forum/measure/read.ts';
import { whenOf } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { history } from '#pages/parts/act-line.ts';
import { apiHref, endOf, hereAt } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { maybe, section } from '#pages/parts/marks.ts';
import { measuresPlot } from '#pages/parts/measures-plot.ts';
import { documentLink, partyLink } from '#pages/parts/links.ts';
import { forumShort } from '#reading/names.ts';
import { says } from '#pages/parts/says.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

export const measuresPage: Page = {
  view: (reading) => {
    const { measures } = say(reading);
    const { catalogues, areasAdded, coordinators } = reading.forum.measures;
    const catalogue = catalogueAt(reading.forum, reading.at);
    return document(
      reading,
      {
        title: reading.dated ? measures.titleAt(endOf(reading)) : measures.title,
        description: measures.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/measures'), csv: apiHref(reading, '/measures.csv') },
        changes: [...catalogues, ...areasAdded, ...coordinators],
      },
      html`${catalogue ? lead(reading, catalogue) : none(reading)} ${measuresPlot(reading)}
      ${catalogue?.dimensions.map((dimension) => dimensionSection(reading, dimension))} ${former(reading, catalogue)}
      ${across(reading)} ${earlier(reading, catalogue)}`,
    );
  },
};

function none(reading: Reading): Html {
  const { measures } = say(reading);
  return html`<p class="lead">${capital(measures.none(endOf(reading)))}</p>
    <p class="empty">${measures.empty}</p>`;
}

function lead(reading: Reading, { title, since, certain, complete, dimensions, act }: CatalogueAt): Html {
  const { measures, date } = say(reading);
  const areas = dimensions.flatMap((dimension) => dimension.areas);
  const coordinated = areas.filter((area) => area.coordination.length > 0).length;
  return html`<p class="lead">
      ${measures.lead(textIn(reading, title), date.since(since.edtf))} ${certain ? '' : measures.perhaps}
      ${measures.counts(dimensions.length, areas.length, coordinated)}
    </p>
    <p>${measures.voluntary} ${complete ? '' : measures.incomplete} ${says(reading, [act])}</p>
    ${act.body.document === undefined ? '' : html`<p>${documentLink(reading, act.body.document)}</p>`}
    <nav class="contents" aria-label="${measures.dimensions}">
      <ul>
        ${dimensions.map(
          ({ id, names, areas: own }) =>
            html`<li>
              <a href="#dimension-${encodeURIComponent(id)}">${nameIn(reading, names)}</a>
              <span class="quiet">${measures.areas(own.length)}</span>
            </li>`,
        )}
      </ul>
    </nav>`;
}

function dimensionSection(reading: Reading, { id, names, areas, reviews }: Dimension): Html {
  const { measures } = say(reading);
  // An area may have the id of its dimension.
  const anchor = `dimension-${encodeURIComponent(id)}`;
  return html`<section class="dimension" id="${anchor}" aria-labelledby="${anchor}-heading">
    <h2 id="${anchor}-heading">${nameIn(reading, names)}</h2>
    ${areas.map((area) => areaPart(reading, area))}
    ${
      reviews.length === 0
        ? ''
        : html`<h3>${measures.reviews}</h3>
            ${history(reading, reviews)}`
    }
  </section>`;
}

function areaPart(reading: Reading, area: Area): Html {
  const { measures } = say(reading);
  const { coordination, measures: listed, papers, activities } = area;
  const bare = listed.length + papers.length + activities.length === 0;
  return html`<article class="area" id="${encodeURIComponent(area.id)}">
    <h3>${nameIn(reading, area.names)}</h3>
    ${
      coordination.length === 0
        ? html`<p class="quiet">${measures.nobody} ${bare ? measures.nothing : ''}</p>`
        : html`<ul class="coordination" aria-label="${measures.coordination}">
            ${coordination.map((one) => html`<li>${coordinator(reading, one)}</li>`)}
          </ul>`
    }
    ${bare && coordination.length > 0 ? html`<p class="quiet">${measures.nothing}</p>` : ''}
    ${
      listed.length === 0
        ? ''
        : html`<details>
            <summary>${measures.listed(listed.length)}</summary>
            ${measureList(reading, listed)}
          </details>`
    }
    ${
      papers.length === 0
        ? ''
        : html`<h4>${measures.papers}</h4>
            ${history(reading, papers)}`
    }
    ${
      activities.length === 0
        ? ''
        : html`<h4>${measures.activities}</h4>
            ${history(reading, activities)}`
    }
  </article>`;
}

/** `coordinator` keeps "named" and "seen" apart: a party that was only seen in the role has no beginning on record. */
function coordinator(reading: Reading, { party, role, named, since, until, certain, act }: Coordination): Html {
  const { measures, terms, date } = say(reading);
  const words = terms.role[role];
  const told = (): string => {
    if (!named) return measures.seen(words, date.on(since.edtf));
    return until === null
      ? measures.named(words, date.since(since.edtf))
      : measures.namedUntil(words, date.since(since.edtf), date.until(until.edtf));
  };
  return html`${partyLink(reading, party)}: ${told()}${maybe(reading, certain)} ${says(reading, [act])}`;
}

const measureList = (reading: Reading, listed: readonly Act<'measure.listed'>[]): Html =>
  html`<ul class="measure-list">
    ${listed.map(
      (act) =>
        html`<li>
          ${act.body.number === undefined ? '' : html`<span class="figure">${act.body.number}</span> `}${nameIn(reading, act.body.text)}
          ${says(reading, [act])}
        </li>`,
    )}
  </ul>`;

function across(reading: Reading): Html {
  const acts = otherActivitiesAt(reading.forum, reading.at);
  return acts.length === 0 ? html`` : section('across', say(reading).measures.across, history(reading, acts));
}

/** `former` lists areas that acts of an earlier time name and the Catalogue in force does not have. Links to them end here. */
function former(reading: Reading, current: CatalogueAt | null): Html {
  const { measures } = say(reading);
  const now = new Set(current?.dimensions.flatMap((dimension) => dimension.areas.map((area) => area.id)));
  const before = catalogues(reading, current).flatMap((act) =>
    act.body.dimensions.flatMap((dimension) => dimension.areas.map((area) => ({ ...area, act }))),
  );
  const areas = [...new Map(before.filter((one) => !now.has(one.area)).map((one) => [one.area, one])).values()];
  if (areas.length === 0) return html``;
  return section(
    'former',
    measures.former,
    html`<p>${measures.formerLead}</p>
      <ul>
        ${areas.map(
          ({ area, names, act }) =>
            html`<li id="${encodeURIComponent(area)}">
              ${nameIn(reading, names)},
              <a href="${hereAt(reading, lastDay(act))}#${encodeURIComponent(area)}"
                >${nameIn(reading, act.body.title)}</a
              >
            </li>`,
        )}
      </ul>`,
  );
}

const catalogues = ({ forum, at }: Reading, current: CatalogueAt | null): Act<'catalogue.adopted'>[] =>
  inTime(actsBy(forum.measures.catalogues, at)).filter((act) => act.n !== current?.act.n);

/** `lastDay` is a day on which the Catalogue of the act was in force for certain. */
const lastDay = (act: Act<'catalogue.adopted'>): string => act.effective.slice(act.effective.indexOf('/') + 1);

function earlier(reading: Reading, current: CatalogueAt | null): Html {
  const { measures } = say(reading);
  const before = catalogues(reading, current);
  if (before.length === 0) return html``;
  return section(
    'earlier',
    measures.earlier,
    html`<p>${measures.earlierLead}</p>
      <ul>
        ${before.map(
          (act) =>
            html`<li>
              <a href="${hereAt(reading, lastDay(act))}">${nameIn(reading, act.body.title)}</a>,
              ${when(reading, whenOf(act.effective), 'since')} ${says(reading, [act])}
            </li>`,
        )}
      </ul>`,
  );
}
