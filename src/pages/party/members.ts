/** /members?status=… lists who belonged at a date, in which standing, since when, by which decision. */
import { html } from '#pages/html.ts';
import { byDate } from '#kernel/date.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import { type Status, STATUSES } from '#forum/party/acts.ts';
import { seatAt, type StandingAt } from '#forum/party/read.ts';
import type { DecisionId, Words } from '#forum/words.ts';
import { counts as countsNow, standings as everyStanding } from '#pages/parts/standings.ts';
import type { Html, Page } from '#pages/page.ts';
import { history } from '#pages/parts/act-line.ts';
import { apiHref, endOf, href } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { map } from '#pages/parts/map.ts';
import { maybe, section, tag } from '#pages/parts/marks.ts';
import { decisionLinkAs, partyLinkAs } from '#pages/parts/links.ts';
import { decisionNamed, forumShort, partyName } from '#reading/names.ts';
import { says } from '#pages/parts/says.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { alphabet, capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const membersPage: Page = {
  asks: ['status', 'sort'],
  view: (reading) => {
    const asked = reading.url.searchParams.get('status') ?? 'member';
    const status = STATUSES.find((one) => one === asked);
    if (status === undefined) return null;
    const { members } = say(reading);
    const standings = alphabetical(
      reading,
      everyStanding(reading).filter((one) => one.status === status),
    );
    const query = { status };
    return document(
      reading,
      {
        title: reading.dated ? members.title(status, endOf(reading)) : members.titleToday(status),
        description: members.describe(status, forumShort(reading)),
        machine: { json: apiHref(reading, '/parties', query), csv: apiHref(reading, '/parties.csv', query) },
        changes: changesOf(reading, status),
      },
      html`<p class="lead">${capital(members.lead(status, countsNow(reading)[status], endOf(reading)))}</p>
        ${tabs(reading, status)} ${status === 'member' || status === 'observer-state' ? map(reading, '#roll') : ''}
        ${roll(reading, status, standings)} ${announced(reading, status)}`,
    );
  },
};

const changesOf = (reading: Reading, status: Status) =>
  [...reading.forum.parties.values()].flatMap((party) =>
    [...party.granted, ...party.ended].filter((act) => act.body.status === status),
  );

/** `alphabetical` is the order of the reader's language; the seating order of the forum is the English one. */
function alphabetical(reading: Reading, standings: readonly StandingAt[]): StandingAt[] {
  const collator = alphabet(reading.language);
  const name = (standing: StandingAt) => textIn(reading, partyName(reading, standing.party));
  return standings.toSorted((one, other) => collator.compare(name(one), name(other)) || byDate(one.since, other.since));
}

/** `tabs` are the four standings as links, each with its count. */
function tabs(reading: Reading, chosen: Status): Html {
  const { terms, members } = say(reading);
  const counts = countsNow(reading);
  const label = (status: Status) => `${terms.statuses[status]} (${range(counts[status])})`;
  return html`<nav class="tabs" aria-label="${members.tabs}">
    <ul>
      ${STATUSES.map((status) => {
        const address = href(reading, '/members', { status: status === 'member' ? null : status });
        return status === chosen
          ? html`<li><a href="${address}" aria-current="page">${label(status)}</a></li>`
          : html`<li><a href="${address}">${label(status)}</a></li>`;
      })}
    </ul>
  </nav>`;
}

const range = ({ certain, possible }: { readonly certain: number; readonly possible: number }): string =>
  certain === possible ? String(certain) : `${certain}–${possible}`;

function roll(reading: Reading, status: Status, standings: readonly StandingAt[]): Html {
  const { members } = say(reading);
  return table(reading, {
    id: 'roll',
    caption: members.caption(status, endOf(reading)),
    columns: columns(reading),
    rows: standings.map((standing) => rowOf(reading, standing)),
    csv: apiHref(reading, '/parties.csv', { status }),
    rowId: (standing) => `party-${standing.party}`,
    empty: `${capital(members.nobody(status, endOf(reading)))} ${members.empty(status)}`,
  });
}

/** `announced` tells apart what never counts as a standing. This was only announced, or seen with no word on when it began. */
function announced(reading: Reading, status: Status): Html {
  const acts = [...reading.forum.parties.values()]
    .flatMap((party) => [...party.announced, ...party.seen])
    .filter((act) => act.body.status === status);
  const known = inTime(actsBy(acts, reading.at));
  if (known.length === 0) return html``;
  return section('announced', say(reading).members.announced, history(reading, known));
}

/** `Row` has all that the date has a say in. */
type Row = StandingAt & {
  readonly names: Words;
  readonly seat: string;
  readonly decision: { readonly id: DecisionId; readonly title: Words; readonly known: boolean } | null;
};

function rowOf(reading: Reading, standing: StandingAt): Row {
  const { party: id, decidedBy } = standing;
  const party = reading.forum.parties.get(id);
  return {
    ...standing,
    names: partyName(reading, id),
    seat: party ? say(reading).members.seatNote[seatAt(party, reading.at).seat] : '',
    decision: decidedBy === null ? null : { id: decidedBy, ...decisionNamed(reading, decidedBy) },
  };
}

function columns(reading: Reading): Column<Row>[] {
  const { column } = say(reading).members;
  return [
    {
      head: column.party,
      names: true,
      cell: ({ party, names, certain, seat }) =>
        html`${partyLinkAs(reading, party, names)}${maybe(reading, certain)}${seat === '' ? '' : html` ${tag('open', seat)}`}`,
      sort: { key: 'name', by: ({ names }) => textIn(reading, names) },
    },
    {
      head: column.since,
      cell: ({ since }) => when(reading, since),
      sort: { key: 'since', by: ({ since }) => since.earliest },
    },
    {
      head: column.decided,
      cell: ({ decision }) => (decision ? decisionLinkAs(reading, decision.id, decision) : ''),
    },
    { head: column.says, cell: ({ grant, end }) => says(reading, end ? [grant, end] : [grant]) },
  ];
}
