/** The tables of a party's page. Each is a section of its own, and nothing where there is nothing to show. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { termsAt, type Term } from '#forum/chairmanship/read.ts';
import { actsBy, hadHappenedBy, inTime } from '#forum/dated.ts';
import type { Participant } from '#forum/meeting/acts.ts';
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import { actsAbout, standingsOf, type Standing } from '#forum/party/read.ts';
import type { Party } from '#forum/party/state.ts';
import { followedBy } from '#forum/question/read.ts';
import type { DecisionId, PartyId } from '#forum/words.ts';
import { hadHappened } from '#kernel/date.ts';
import type { Html } from '#pages/page.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { seenBy, when } from '#pages/parts/dates.ts';
import { maybe, section, tag } from '#pages/parts/marks.ts';
import { areaLink, decisionLink, documentLink, meetingLink } from '#pages/parts/links.ts';
import { says } from '#pages/parts/says.ts';
import { table, type Column } from '#pages/parts/table.ts';
import { nameIn, wordsIn } from '#pages/parts/words.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `standings` lists the standings that had begun by the date, or may have. An end after the date is not known yet. */
export function standings(reading: Reading, file: Party): Html {
  const { party, terms, site } = say(reading);
  const ended = (one: Standing) => one.until !== null && hadHappened(one.until, reading.at) !== 'no';
  const announced = actsBy([...file.announced, ...file.seen], reading.at);
  return html`${table(reading, {
    caption: party.caption.standings,
    columns: [
      { head: party.column.status, names: true, cell: (one) => tag(LOOKS[one.status], terms.status[one.status]) },
      {
        head: party.column.since,
        cell: (one) => html`${when(reading, one.since)}${maybe(reading, hadHappened(one.since, reading.at) === 'yes')}`,
      },
      {
        head: party.column.until,
        cell: (one) => (one.until !== null && ended(one) ? when(reading, one.until) : party.stillSo),
      },
      { head: party.column.signed, cell: (one) => (one.signedOn ? when(reading, one.signedOn) : site.unknown) },
      {
        head: party.column.decided,
        cell: (one) => (one.decidedBy === null ? html`${site.unknown}` : decided(reading, one.decidedBy)),
      },
      {
        head: party.column.says,
        cell: (one) => says(reading, one.end && ended(one) ? [one.grant, one.end] : [one.grant]),
      },
    ],
    rows: standingsOf(file).filter((one) => hadHappened(one.since, reading.at) !== 'no'),
    empty: party.noStandings,
  })}
  ${
    announced.length === 0
      ? ''
      : html`<ul>
          ${announced.map((act) => html`<li>${actLine(reading, act)} (${when(reading, act.effective)}) ${says(reading, [act])}</li>`)}
        </ul>`
  }`;
}

/** `decided` links the decision, and the recommendation on which it rests. */
function decided(reading: Reading, id: DecisionId): Html {
  const basis = followedBy(reading.forum, id);
  const { follows } = say(reading).decisions.one;
  return html`${decisionLink(reading, id)}
  ${basis === undefined ? '' : html`<span class="note">${follows}: ${decisionLink(reading, basis)}</span>`}`;
}

const LOOKS = {
  member: 'member',
  'observer-state': 'observer',
  'observer-organisation': 'observer',
  partner: 'partner',
} as const;

/** `listed` is a section with a table in it; nothing at all where there are no rows. */
function listed<Row>(
  reading: Reading,
  id: keyof Headings,
  caption: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  key?: (row: Row) => string | number,
): Html {
  if (rows.length === 0) return html``;
  const paging = key === undefined ? {} : { paging: { key, param: LATER[id] ?? id } };
  return section(id, say(reading).party.heading[id], table(reading, { caption, columns, rows, ...paging, empty: '' }));
}

/** `LATER` has the parameters of the lists that grow with the years. */
export const LATER: Partial<Readonly<Record<keyof Headings, string>>> = {
  documents: 'documentsAfter',
  meetings: 'meetingsAfter',
  history: 'historyAfter',
};

type Headings = ReturnType<typeof say>['party']['heading'];

export function names(reading: Reading, file: Party): Html {
  const { column, caption } = say(reading).party;
  return listed<Act<'party.named'>>(reading, 'names', caption.names, inTime(actsBy(file.named, reading.at)), [
    { head: column.name, names: true, cell: (act) => nameIn(reading, act.body.short) },
    { head: column.formal, cell: (act) => (act.body.formal ? nameIn(reading, act.body.formal) : '') },
    { head: column.from, cell: (act) => when(reading, act.effective) },
    { head: column.says, cell: (act) => says(reading, [act]) },
  ]);
}

export function chairs(reading: Reading, id: PartyId): Html {
  const { column, caption } = say(reading).party;
  const terms = termsAt(reading.forum, reading.at).filter((term) => term.party === id);
  return listed<Term>(reading, 'chairs', caption.chairs, terms, [
    {
      head: column.since,
      names: true,
      cell: (term) =>
        html`${when(reading, term.since)}${maybe(reading, hadHappened(term.since, reading.at) === 'yes')}`,
    },
    {
      head: column.until,
      cell: (term) =>
        term.until !== null && hadHappened(term.until, reading.at) !== 'no' ? when(reading, term.until) : '',
    },
    { head: column.planned, cell: (term) => (term.plannedUntil ? when(reading, term.plannedUntil) : '') },
    { head: column.decided, cell: (term) => (term.decidedBy === null ? '' : decisionLink(reading, term.decidedBy)) },
    { head: column.says, cell: (term) => says(reading, [term.act]) },
  ]);
}

/** `relations` lists memoranda, partnerships and the forum's own seat as observer at that body: three different relations. */
export function relations(reading: Reading, id: PartyId): Html {
  const acts = inTime(actsBy(reading.forum.relations, reading.at)).filter((act) =>
    act.kind === 'observership.obtained' ? act.body.at === id : act.body.party === id,
  );
  if (acts.length === 0) return html``;
  return section(
    'relations',
    say(reading).party.heading.relations,
    html`<ul>
      ${acts.map((act) => html`<li>${when(reading, act.effective)}: ${actLine(reading, act)} ${says(reading, [act])}</li>`)}
    </ul>`,
  );
}

export function areas(reading: Reading, id: PartyId): Html {
  const { terms, party } = say(reading);
  const acts = inTime(actsBy(reading.forum.measures.coordinators, reading.at).filter((act) => act.body.party === id));
  return listed<Act<'coordinator.named' | 'coordinator.seen'>>(reading, 'areas', party.caption.areas, acts, [
    { head: party.column.area, names: true, cell: (act) => areaLink(reading, act.body.area) },
    { head: party.column.role, cell: (act) => terms.role[act.body.role] },
    {
      head: party.column.since,
      cell: (act) => (act.kind === 'coordinator.seen' ? seenBy(reading, act.effective) : when(reading, act.effective)),
    },
    {
      head: party.column.until,
      cell: (act) =>
        act.kind === 'coordinator.named' && act.body.until !== undefined ? when(reading, act.body.until) : '',
    },
    { head: party.column.says, cell: (act) => says(reading, [act]) },
  ]);
}

/** `signed` lists documents whose sources name the party among the signatories, and instruments that it deposited. */
export function signed(reading: Reading, id: PartyId): Act<'document.signed' | 'instrument.deposited'>[] {
  const acts = actsAbout(reading.forum, id).filter(
    (act): act is Act<'document.signed' | 'instrument.deposited'> =>
      (act.kind === 'document.signed' && act.body.signatures?.some((one) => one.party === id) === true) ||
      (act.kind === 'instrument.deposited' && act.body.party === id),
  );
  return actsBy(acts, reading.at);
}

export function documents(reading: Reading, id: PartyId): Html {
  const { party, terms } = say(reading);
  return listed(
    reading,
    'documents',
    party.caption.documents,
    signed(reading, id),
    [
      { head: party.column.document, names: true, cell: (act) => documentLink(reading, act.body.document) },
      {
        head: party.column.what,
        cell: (act) => (act.kind === 'document.signed' ? party.signature : terms.instrument[act.body.instrument]),
      },
      {
        head: party.column.date,
        cell: (act) => html`${when(reading, act.effective)}${maybe(reading, hadHappenedBy(act, reading.at) === 'yes')}`,
      },
      { head: party.column.says, cell: (act) => says(reading, [act]) },
    ],
    (act) => act.n,
  );
}

type Attended = { readonly meeting: Meeting; readonly participant: Participant | null };

/** `attendances` lists held meetings at which a source names the party. It may be among the participants, presiding, or absent. */
export function attendances(reading: Reading, id: PartyId): Attended[] {
  return meetingsAt(reading.forum, reading.at).flatMap((meeting) => {
    if (meeting.state !== 'held') return [];
    const participant = meeting.attendance?.participants?.find((one) => one.party === id) ?? null;
    const presided = meeting.presidedBy.includes(id);
    const absent = meeting.attendance?.absent?.includes(id) === true;
    return participant || presided || absent ? [{ meeting, participant }] : [];
  });
}

export function attended(reading: Reading, id: PartyId): Html {
  const { party, terms } = say(reading);
  return listed<Attended>(
    reading,
    'meetings',
    party.caption.meetings,
    attendances(reading, id),
    [
      { head: party.column.meeting, names: true, cell: ({ meeting }) => meetingLink(reading, meeting.id) },
      {
        head: party.column.date,
        cell: ({ meeting }) => when(reading, meeting.date),
        sort: { key: 'date', by: ({ meeting }) => meeting.date.earliest },
      },
      { head: party.column.as, cell: ({ meeting, participant }) => roleAt(meeting, participant) },
      { head: party.column.level, cell: ({ participant }) => ledBy(participant) },
      {
        head: party.column.says,
        cell: ({ meeting }) =>
          says(
            reading,
            meeting.acts.filter((act) => act.kind === 'meeting.held'),
          ),
      },
    ],
    ({ meeting }) => meeting.id,
  );

  function roleAt(meeting: Meeting, participant: Participant | null): string {
    if (meeting.attendance?.absent?.includes(id) === true) return party.absent;
    const as = participant ? terms.takesPartAs[participant.as] : '';
    return meeting.presidedBy.includes(id) ? `${as === '' ? '' : `${as}, `}${party.presided}` : as;
  }

  function ledBy(participant: Participant | null): Html | string {
    if (!participant) return '';
    const level = participant.level === undefined ? party.levelUnknown : terms.delegationLevel[participant.level];
    const { person } = participant;
    if (!person) return level;
    const capacity = person.capacity ? wordsIn(reading, person.capacity) : level;
    return html`${nameIn(reading, person.name)}, <span class="quiet">${capacity}</span>`;
  }
}
