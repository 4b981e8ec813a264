/** /organs shows the organs at a date. It shows how a text rises through them, their names over time, their rhythm and meetings. */
import { editionIn } from '#reading/in-force.ts';
import { isPast } from '#kernel/date.ts';
import { html } from '#pages/html.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import { heldAt, meetingsAt } from '#forum/meeting/read.ts';
import { numberOf } from '#forum/organ/charter.ts';
import { organsAt, type OrganAt } from '#forum/organ/read.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf, href } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, maybe, section } from '#pages/parts/marks.ts';
import { meetingsPlot } from '#pages/parts/meetings-plot.ts';
import { forumShort } from '#reading/names.ts';
import { meetingLink, organLink } from '#pages/parts/links.ts';
import { says } from '#pages/parts/says.ts';
import { emptyState, table } from '#pages/parts/table.ts';
import { capital, say } from '#reading/say.ts';
import { nameIn, wordsIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

export const organsPage: Page = {
  asks: ['sort'],
  view: (reading) => {
    const { organs } = say(reading);
    const all = organsAt(reading.forum, reading.at);
    const rising = chain(all);
    const others = all.filter((organ) => !rising.includes(organ));
    const acts = [...reading.forum.organs.byId.values()].flatMap((organ) => [...organ.established, ...organ.renamed]);
    return document(
      reading,
      {
        title: reading.dated ? organs.titleAt(endOf(reading)) : organs.title,
        description: organs.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/organs'), csv: apiHref(reading, '/organs.csv') },
        changes: acts,
      },
      html`<p class="lead">${capital(organs.lead(all.length, endOf(reading)))}</p>
        ${all.length === 0 ? emptyState(organs.empty) : ''} ${flow(reading, rising)}
        ${rising.toReversed().map((organ) => oneOrgan(reading, organ))} ${bodies(reading, others)} ${proposed(reading)}
        ${meetingsPlot(
          reading,
          all.map((organ) => organ.id),
        )}`,
    );
  },
};

/** `chain` lists the organs that recommend to another, and the one at the end of the line. The lowest comes first. */
function chain(all: readonly OrganAt[]): OrganAt[] {
  const depth = (organ: OrganAt, seen: readonly string[] = []): number => {
    const above = all.find((other) => other.id === organ.reportsTo);
    return above && !seen.includes(above.id) ? 1 + depth(above, [...seen, organ.id]) : 0;
  };
  const linked = all.filter(
    (organ) =>
      organ.class !== 'administrative' && (depth(organ) > 0 || all.some((other) => other.reportsTo === organ.id)),
  );
  return linked.filter((organ) => organ.level !== 'none').toSorted((one, other) => depth(other) - depth(one));
}

function flow(reading: Reading, rising: readonly OrganAt[]): Html {
  if (rising.length === 0) return html``;
  const { organs, terms } = say(reading);
  return html`<figure class="flow-figure">
    <figcaption>${organs.flow}</figcaption>
    <ol class="flow">
      ${rising.map(
        (organ) =>
          html`<li>
            <a href="#${organ.id}">${nameIn(reading, organ.short ?? organ.names)}</a>
            <span class="quiet">${terms.level[organ.level]}</span>
          </li>`,
      )}
    </ol>
  </figure>`;
}

function oneOrgan(reading: Reading, organ: OrganAt): Html {
  const { organs, terms } = say(reading);
  const held = heldAt(reading.forum, organ.id, reading.at);
  const last = held.at(-1);
  // A plan whose date has passed since the end of what is known may have been carried out: it is still the next that is known.
  const known = reading.site.knownUntil.latest;
  const next = meetingsAt(reading.forum, reading.at, { organ: organ.id }).find(
    (meeting) =>
      meeting.state === 'planned' && (meeting.date.latest >= known || !isPast(meeting.date.latest, reading.at)),
  );
  return html`<section class="organ" id="${organ.id}" aria-labelledby="${organ.id}-name">
    <h2 id="${organ.id}-name">${nameIn(reading, organ.names)}${maybe(reading, organ.certain)}</h2>
    ${facts([
      [organs.facts.class, terms.organClass[organ.class]],
      [organs.facts.level, terms.level[organ.level]],
      [organs.facts.reports, organ.reportsTo === null ? null : organLink(reading, organ.reportsTo)],
      [organs.facts.since, html`${when(reading, organ.since)} ${says(reading, [organ.established])}`],
      [organs.facts.basis, organ.established.body.basis ? wordsIn(reading, organ.established.body.basis) : null],
      [organs.facts.names, namesOverTime(reading, organ)],
      [organs.facts.cadence, cadence(reading, organ)],
      [organs.facts.last, last ? html`${meetingLink(reading, last.id)}, ${when(reading, last.date)}` : organs.noneHeld],
      [organs.facts.next, next ? html`${meetingLink(reading, next.id)}, ${when(reading, next.date)}` : organs.noneNext],
    ])}
    <p><a href="${href(reading, '/meetings', { organ: organ.id })}">${capital(organs.meetings(held.length))}</a></p>
  </section>`;
}

/** `namesOverTime` gives each name with the date from which it was used; nothing where there was only one. */
function namesOverTime(reading: Reading, organ: OrganAt): Html | null {
  const file = reading.forum.organs.byId.get(organ.id);
  const acts = inTime(actsBy([...(file?.established ?? []), ...(file?.renamed ?? [])], reading.at));
  if (acts.length < 2) return null;
  return html`<ul class="plain">
    ${acts.map((act) => html`<li>${when(reading, act.effective, 'since')}: ${nameIn(reading, act.body.names)} ${says(reading, [act])}</li>`)}
  </ul>`;
}

function cadence(reading: Reading, organ: OrganAt): Html {
  const { organs } = say(reading);
  const edition = editionIn(reading)?.edition;
  const months = edition ? numberOf(edition, `organs.${organ.id}.cadence.months`) : null;
  const text = months === null ? organs.whenNecessary : organs.byRule(organs.every(months));
  return html`<a href="${href(reading, '/rules')}">${text}</a>`;
}

function bodies(reading: Reading, others: readonly OrganAt[]): Html {
  if (others.length === 0) return html``;
  const { organs, terms } = say(reading);
  return section(
    'bodies',
    organs.others,
    table(reading, {
      caption: organs.othersCaption,
      columns: [
        {
          head: organs.column.name,
          names: true,
          cell: (organ) => html`${nameIn(reading, organ.names)}${maybe(reading, organ.certain)}`,
        },
        { head: organs.column.kind, cell: (organ) => terms.organClass[organ.class] },
        {
          head: organs.column.since,
          cell: (organ) => when(reading, organ.since),
          sort: { key: 'since', by: (organ) => organ.since.earliest },
        },
        {
          head: organs.column.basis,
          cell: ({ established }) => (established.body.basis ? wordsIn(reading, established.body.basis) : ''),
        },
        { head: organs.column.says, cell: (organ) => says(reading, [organ.established]) },
      ],
      rows: others,
      rowId: (organ) => organ.id,
      empty: organs.empty,
    }),
  );
}

function proposed(reading: Reading): Html {
  const { organs } = say(reading);
  const acts = actsBy(
    [...reading.forum.organs.byId.values()]
      .filter((organ) => organ.established.length === 0)
      .flatMap((organ) => organ.proposed),
    reading.at,
  );
  if (acts.length === 0) return html``;
  return section(
    'proposed',
    organs.proposed,
    html`<ul>
      ${inTime(acts).map((act) => html`<li id="${act.body.organ}">${nameIn(reading, act.body.names)}, ${when(reading, act.effective)} ${says(reading, [act])}</li>`)}
    </ul>`,
  );
}
