/** `presence` shows who is in the room, and whether they are enough. It has the forms by which this is noted. */
import { membersAt, seatAt, standingsAt } from '#forum/party/read.ts';
import type { SeatStands } from '#forum/party/acts.ts';
import type { PartyId } from '#forum/words.ts';
import { cite } from '#forum/organ/charter.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { html } from '#pages/html.ts';
import { instantText } from '#reading/telling.ts';
import { section, tag } from '#pages/parts/marks.ts';
import { partyLink } from '#pages/parts/links.ts';
import { partyName } from '#reading/names.ts';
import { emptyState } from '#pages/parts/table.ts';
import { ruleHtml } from '#pages/parts/why-not.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { partIn, type RoomNow } from './sitting.ts';

export function presence(reading: Reading, now: RoomNow, outcome: Outcome | null): Html {
  const { presence: words } = say(reading).room;
  const { room, quorum } = now;
  const absent = membersAt(reading.forum, reading.at)
    .map((one) => one.party)
    .filter((party) => !room.present.includes(party));
  return section(
    'presence',
    words.title,
    html`${quorumNow(reading, now)}
      ${
        quorum
          ? html`<p class="quiet">
              ${words.ascertained(instantText(reading, quorum.recordedAt), quorum.body.count.present)}
            </p>`
          : ''
      }
      ${room.closed ? '' : forms(reading, now, absent, outcome)}
      <h3>${words.here} (${room.present.length})</h3>
      ${room.present.length === 0 ? emptyState(words.nobody) : seats(reading, now, room.present)}
      ${
        absent.length === 0
          ? ''
          : html`<h3>${words.absent} (${absent.length})</h3>
              ${seats(reading, now, absent)}`
      }`,
  );
}

function quorumNow(reading: Reading, { room, rules }: RoomNow): Html {
  const { presence: words } = say(reading).room;
  if (!rules) return html``;
  const { present, of, required, ruling } = rules.quorum(room.present, reading.forum, reading.at);
  return html`<p class="quorum">
      ${words.quorum(present, of, required)}
      <strong>${ruling.is === 'holds' ? words.met : words.notMet}</strong>
    </p>
    <p class="note">
      ${say(reading).deciding.refused.rule}: ${ruleHtml(reading, cite(rules.edition, 'quorum.share'))}
    </p>`;
}

const seated = (reading: Reading, { rules }: RoomNow, parties: readonly PartyId[]): readonly PartyId[] =>
  rules ? rules.seated(parties, reading.forum, reading.at) : parties;

function seats(reading: Reading, now: RoomNow, parties: readonly PartyId[]): Html {
  const { room: words } = say(reading);
  return html`<ul class="seats">
    ${seated(reading, now, parties).map((party) => {
      const seat = seatOf(reading, party);
      const mark = seat === 'represented' ? '' : html` ${tag('open', words.presence.unfilled[seat])}`;
      return html`<li>${partyLink(reading, party)}${mark}</li>`;
    })}
  </ul>`;
}

function forms(reading: Reading, now: RoomNow, absent: readonly PartyId[], outcome: Outcome | null): Html {
  const { presence: words } = say(reading).room;
  const { room } = now;
  const { secretariat, chair, party } = partIn(reading);
  const isHere = party !== null && room.present.includes(party);
  const own = isHere ? words.own.left : words.own.here;
  const body = { meeting: room.id, party: party ?? '', present: !isHere };
  return html`${
    party === null
      ? ''
      : orderForm(reading, {
          order: 'NotePresence',
          id: isHere ? 'left' : 'here',
          ...own,
          foresee: body,
          outcome,
          ...(isHere ? {} : { open: true as const }),
          fields: (fields) => html`${fields.hidden('party', party)} ${fields.hidden('present', isHere ? 'no' : 'yes')}`,
        })
  }
  ${
    secretariat || chair
      ? html`${roll(reading, now, true, invited(reading, now, absent), outcome)}
        ${room.present.length === 0 ? '' : roll(reading, now, false, room.present, outcome)}
        ${orderForm(reading, { order: 'AscertainQuorum', ...words.ascertain, foresee: { meeting: room.id }, outcome })}`
      : ''
  }`;
}

/**
 * `invited` lists the members that are not here yet, and after them the observers that are not. A seat that nobody fills is taken by its
 * own delegation alone.
 */
function invited(reading: Reading, { room }: RoomNow, absent: readonly PartyId[]): readonly PartyId[] {
  const observers = standingsAt(reading.forum, reading.at).flatMap(({ party, status }) =>
    status.startsWith('observer-') && !room.present.includes(party) ? [party] : [],
  );
  return [...absent, ...new Set(observers)].filter((party) => seatOf(reading, party) === 'represented');
}

function seatOf({ forum, at }: Reading, party: PartyId): SeatStands {
  const file = forum.parties.get(party);
  return file === undefined ? 'represented' : seatAt(file, at).seat;
}

function roll(
  reading: Reading,
  now: RoomNow,
  present: boolean,
  parties: readonly PartyId[],
  outcome: Outcome | null,
): Html {
  const { roll: rolls } = say(reading).room.presence;
  const { legend, ...words } = present ? rolls.here : rolls.left;
  return orderForm(reading, {
    order: 'CallRoll',
    id: present ? 'roll' : 'roll-left',
    ...words,
    ...(present ? {} : { foresee: { meeting: now.room.id, parties, present } }),
    outcome,
    fields: (fields) =>
      html`${fields.hidden('present', present ? 'yes' : 'no')}
      ${fields.boxes(
        'parties',
        legend,
        seated(reading, now, parties).map((one) => ({ value: one, label: textIn(reading, partyName(reading, one)) })),
      )}`,
  });
}
