/** /partners shows three relations that are often mixed up. Bodies observe the forum; they signed with it; the forum observes them. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import type { Standing } from '#forum/party/read.ts';
import { relationsAt, type Relations } from '#forum/relation/read.ts';
import type { PartyId } from '#forum/words.ts';
import { hadHappened, whenOf } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { maybe, section } from '#pages/parts/marks.ts';
import { decisionLink, documentLink, partyLink } from '#pages/parts/links.ts';
import { forumShort } from '#reading/names.ts';
import { says } from '#pages/parts/says.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { capital, say } from '#reading/say.ts';
import { nameIn, wordsIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

type Relation = 'observers' | 'partners' | 'observerAt';

/** `Held` is one relation of one body. It has the act that the relation rests on, and the standing where it is one. */
type Held = {
  readonly party: PartyId;
  readonly act: Act;
  readonly standing: Standing | null;
  readonly body: Relations;
};

export const partnersPage: Page = {
  asks: ['sort'],
  view: (reading) => {
    const { partners } = say(reading);
    const bodies = relationsAt(reading.forum, reading.at);
    const granted = [...reading.forum.parties.values()]
      .flatMap((party) => [...party.granted, ...party.ended])
      .filter((act) => act.body.status === 'partner' || act.body.status === 'observer-organisation');
    return document(
      reading,
      {
        title: reading.dated ? partners.titleAt(endOf(reading)) : partners.title,
        description: partners.describe(forumShort(reading)),
        machine: {
          json: apiHref(reading, '/parties', { status: 'partner' }),
          csv: apiHref(reading, '/parties.csv', { status: 'partner' }),
        },
        changes: [...reading.forum.relations, ...granted],
      },
      html`<p class="lead">${capital(partners.lead(bodies.length, endOf(reading)))}</p>
        ${(['observers', 'partners', 'observerAt'] as const).map((relation) => one(reading, relation, bodies))}`,
    );
  },
};

function one(reading: Reading, relation: Relation, bodies: readonly Relations[]): Html {
  const { partners } = say(reading);
  return section(
    relation,
    partners.heading[relation],
    html`<p>${partners.about[relation]}</p>
      ${table(reading, {
        caption: partners.heading[relation],
        columns: columns(reading, relation),
        rows: bodies.flatMap((body) => heldBy(body, relation)),
        empty: partners.empty[relation],
      })}`,
  );
}

/** `heldBy` finds what a body has of one relation. A partner's status is listed only where no instrument is known. */
function heldBy(body: Relations, relation: Relation): Held[] {
  const held = (act: Act, standing: Standing | null = null): Held => ({ party: body.party, act, standing, body });
  const standings = (status: Standing['status']) => body.standings.filter((standing) => standing.status === status);
  switch (relation) {
    case 'observers':
      return standings('observer-organisation').map((standing) => held(standing.grant, standing));
    case 'partners':
      if (body.instruments.length > 0) return body.instruments.map((act) => held(act));
      return standings('partner').map((standing) => held(standing.grant, standing));
    case 'observerAt':
      return body.observerAt.map((act) => held(act));
  }
}

function columns(reading: Reading, relation: Relation): Column<Held>[] {
  const { column } = say(reading).partners;
  const date: Column<Held> = {
    head: relation === 'partners' ? column.on : column.since,
    cell: ({ act, standing }) =>
      html`${when(reading, act.effective)}${maybe(reading, hadHappened(whenOf(act.effective), reading.at) === 'yes')}${end(reading, standing)}`,
    sort: { key: 'since', by: ({ act }) => whenOf(act.effective).earliest },
  };
  const between: Column<Held>[] =
    relation === 'observers'
      ? [
          {
            head: column.decided,
            cell: ({ standing }) => (standing?.decidedBy ? decisionLink(reading, standing.decidedBy) : ''),
          },
        ]
      : relation === 'partners'
        ? [{ head: column.instrument, cell: ({ act }) => instrument(reading, act) }]
        : [
            {
              head: column.reference,
              cell: ({ act }) => (act.kind === 'observership.obtained' ? (act.body.reference ?? '') : ''),
            },
          ];
  return [
    { head: column.body, names: true, cell: ({ party }) => partyLink(reading, party) },
    date,
    ...between,
    { head: column.also, cell: ({ body }) => also(reading, body, relation) },
    {
      head: column.says,
      cell: ({ act, standing }) =>
        says(reading, standing?.end && end(reading, standing) !== '' ? [act, standing.end] : [act]),
    },
  ];
}

function end(reading: Reading, standing: Standing | null): Html | '' {
  const until = standing?.until ?? null;
  if (until === null || hadHappened(until, reading.at) === 'no') return '';
  return html`, ${say(reading).partners.ended(say(reading).date.plain(until.edtf))}`;
}

function instrument(reading: Reading, act: Act): Html {
  const { partners } = say(reading);
  if (act.kind === 'memorandum.signed') {
    return act.body.document === undefined ? nameIn(reading, act.body.title) : documentLink(reading, act.body.document);
  }
  if (act.kind === 'partnership.approved') {
    return html`${act.body.text ? wordsIn(reading, act.body.text) : ''}
      <span class="quiet">${partners.noInstrument}</span>`;
  }
  return html`<span class="quiet">${partners.statusOnly}</span>`;
}

/** `also` tells the body's other relations, in words: one had all three. */
function also(reading: Reading, body: Relations, besides: Relation): string {
  const { partners } = say(reading);
  const others = (['observers', 'partners', 'observerAt'] as const).filter(
    (relation) => relation !== besides && heldBy(body, relation).length > 0,
  );
  return others.map((relation) => partners.also[relation]).join('; ');
}
