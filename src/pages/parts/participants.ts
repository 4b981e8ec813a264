/** `participants` lists who took part in a meeting, by level. Within a level they stand in the order in which members sit. */
import { html } from '#pages/html.ts';
import { DELEGATION_LEVELS, type Attendance, type Participant } from '#forum/meeting/acts.ts';
import type { Meeting } from '#forum/meeting/read.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { facts, section } from './marks.ts';
import { partyLink } from './links.ts';
import { partyName } from '#reading/names.ts';
import { table } from './table.ts';
import { alphabet, capital, say } from '#reading/say.ts';
import { nameIn } from './words.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

const GROUPS = ['member', 'observer', 'partner', 'guest'] as const;
const COUNTS = ['members', 'observers', 'partners', 'guests', 'delegations', 'headsOfStateOrGovernment'] as const;

export function participants(reading: Reading, { attendance }: Meeting): Html {
  const { one: words } = say(reading).meetings;
  const named = attendance?.participants ?? [];
  const absent = attendance?.absent ?? [];
  return section(
    'participants',
    words.participants,
    html`${attendance === null ? '' : counts(reading, attendance)}
    ${named.length === 0 ? html`<p class="empty">${words.noParticipants}</p>` : html`<p class="quiet">${words.participantsLead}</p>`}
    ${GROUPS.map((group) =>
      roll(
        reading,
        group,
        named.filter((one) => one.as === group),
      ),
    )}
    ${
      absent.length === 0
        ? ''
        : html`<p>
            ${words.absent}: ${absent.map((id, place) => html`${place === 0 ? '' : ', '}${partyLink(reading, id)}`)}.
          </p>`
    }`,
  );
}

/** `counts` are as the source gives them, never sums of ours. */
function counts(reading: Reading, attendance: Attendance): Html {
  const { count, countedBySource } = say(reading).meetings.one;
  const given = COUNTS.flatMap((key) =>
    attendance[key] === undefined ? [] : [[count[key], attendance[key]] as const],
  );
  return given.length === 0
    ? html``
    : html`<p class="quiet">${countedBySource}:</p>
        ${facts(given)}`;
}

function roll(reading: Reading, group: (typeof GROUPS)[number], of: readonly Participant[]): Html {
  const { meetings, terms } = say(reading);
  const { column, group: names, participantsCaption, levelNotKnown } = meetings.one;
  if (of.length === 0) return html``;
  const withPersons = of.some((one) => one.person !== undefined);
  return table(reading, {
    caption: participantsCaption(`${names[group]} (${of.length})`),
    columns: [
      { head: column.party, names: true, cell: ({ party }) => partyLink(reading, party) },
      {
        head: column.level,
        cell: ({ level }) =>
          level === undefined
            ? html`<span class="quiet">${levelNotKnown}</span>`
            : capital(terms.delegationLevel[level]),
      },
      ...(withPersons
        ? [
            {
              head: column.person,
              cell: ({ person }: Participant) =>
                person === undefined
                  ? ''
                  : html`${nameIn(reading, person.name)}${person.capacity === undefined ? '' : html`, ${nameIn(reading, person.capacity)}`}`,
            },
          ]
        : []),
    ],
    rows: inProtocolOrder(reading, of),
    empty: '',
  });
}

const rank = ({ level }: Participant): number =>
  level === undefined ? DELEGATION_LEVELS.length : DELEGATION_LEVELS.indexOf(level);

function inProtocolOrder(reading: Reading, of: readonly Participant[]): Participant[] {
  const english = alphabet(COMMON_LANGUAGE);
  const name = ({ party }: Participant) => partyName(reading, party).en;
  return of.toSorted((one, other) => rank(one) - rank(other) || english.compare(name(one), name(other)));
}
