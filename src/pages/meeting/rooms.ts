/** /room lists meetings that sit, and those that can be opened. */
import { html } from '#pages/html.ts';
import type { MeetingKind } from '#forum/meeting/acts.ts';
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import { sittings, type Sitting } from '#forum/meeting/sitting.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import { membersAt } from '#forum/party/read.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Fields } from '#pages/forms/fields.ts';
import type { Page, Outcome, Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { instantHtml } from '#pages/parts/instant.ts';
import { document } from '#pages/parts/layout.ts';
import { section } from '#pages/parts/marks.ts';
import { meetingLink } from '#pages/parts/links.ts';
import { meetingName, organName, partyName } from '#reading/names.ts';
import { emptyState } from '#pages/parts/table.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { sittingTitle } from '#reading/sitting-title.ts';
import { partIn } from './sitting.ts';

export const roomsPage: Page = {
  takes: ['OpenMeeting'],
  after: ({ body }) => `/room/${encodeURIComponent(String(body['meeting']))}`,
  view: (reading, _params, outcome) => roomsView(reading, outcome),
};

const KINDS: readonly MeetingKind[] = ['regular', 'special', 'informal', 'sectoral', 'preparatory', 'commemorative'];

function roomsView(reading: Reading, outcome: Outcome | null): Html {
  const { list: words } = say(reading).room;
  const open = sittings(reading.forum);
  const planned = meetingsAt(reading.forum, reading.at).filter(
    ({ id, state }) => state === 'planned' && !open.some((one) => one.id === id),
  );
  const { secretariat, chair } = partIn(reading);
  return document(
    reading,
    { title: words.title, description: words.describe, timed: false, live: true },
    html`${outcome?.message}
      <p class="lead">${words.lead}</p>
      ${section(
        'sitting',
        words.sitting,
        open.length === 0
          ? emptyState(words.none)
          : html`<ul class="rooms">
              ${open.map((one) => html`<li>${entrance(reading, one)}</li>`)}
            </ul>`,
      )}
      ${section(
        'planned',
        words.planned,
        html`${secretariat || chair ? '' : html`<p>${words.whoOpens}</p>`}
        ${
          planned.length === 0
            ? emptyState(words.nonePlanned)
            : html`<ul class="rooms">
                ${planned.map((one) => html`<li>${plan(reading, one, outcome)}</li>`)}
              </ul>`
        }
        ${secretariat || chair ? another(reading, outcome) : ''}`,
      )}`,
  );
}

function entrance(reading: Reading, room: Sitting): Html {
  const { list: words } = say(reading).room;
  return html`<a class="enter" href="${pathIn(reading, `/room/${encodeURIComponent(room.id)}`)}"
      >${words.enter(sittingTitle(reading, room))}</a
    >
    <span class="quiet">${words.since} ${instantHtml(reading, room.opened.recordedAt)}</span>`;
}

function plan(reading: Reading, meeting: Meeting, outcome: Outcome | null): Html {
  const { open: words } = say(reading).room;
  const { secretariat, chair } = partIn(reading);
  const { id, organ, kind } = meeting;
  const presidedBy = chairNow(reading);
  return html`${meetingLink(reading, id)}, ${when(reading, meeting.date)}
  ${
    secretariat || chair
      ? orderForm(reading, {
          order: 'OpenMeeting',
          id: `open-${id}`,
          title: words.title(meetingName(reading, meeting)),
          does: words.does,
          button: words.button,
          foresee: { meeting: id, organ, kind, presidedBy },
          outcome,
          fields: (fields) =>
            html`${fields.hidden('meeting', id)} ${fields.hidden('organ', organ)} ${fields.hidden('kind', kind)}
            ${presiding(reading, fields)}`,
        })
      : ''
  }`;
}

const chairNow = ({ forum, at }: Reading): string => chairAt(forum, at)?.party ?? '';

/** `presiding` proposes the party in the chair, for somebody else may preside. An officer of the Chair opens for its own party alone. */
function presiding(reading: Reading, fields: Fields): Html {
  const { open: words } = say(reading).room;
  const chair = chairNow(reading);
  if (!partIn(reading).secretariat) return fields.hidden('presidedBy', reading.who?.party ?? '');
  const parties = membersAt(reading.forum, reading.at).map((one) => one.party);
  return fields.choice(
    'presidedBy',
    words.presidedBy,
    parties.map((one) => ({ value: one, label: textIn(reading, partyName(reading, one)) })),
    { value: chair },
  );
}

function another(reading: Reading, outcome: Outcome | null): Html {
  const { room, terms } = say(reading);
  const { open: words } = room;
  const organs = [...reading.forum.organs.byId.keys()];
  return orderForm(reading, {
    order: 'OpenMeeting',
    title: words.other,
    does: words.does,
    button: words.button,
    outcome,
    fields: (fields) =>
      html`${fields.choice(
        'organ',
        words.organ,
        organs.map((one) => ({ value: one, label: textIn(reading, organName(reading, one)) })),
      )}
      ${fields.choice(
        'kind',
        words.kind,
        KINDS.map((one) => ({ value: one, label: terms.meetingKind[one] })),
        { value: 'special' },
      )}
      ${fields.line('meeting', words.meeting)} ${fields.lines('title', words.name)} ${presiding(reading, fields)}`,
  });
}
