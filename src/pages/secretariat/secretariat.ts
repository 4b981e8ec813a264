/** /secretariat shows its seat and premises, who held which office, and what the offices were called. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import {
  officersAt,
  seatOfSecretariat,
  timesInOffice,
  titleOfOffice,
  type OfficerAt,
  type SeatOfSecretariat,
  type TimeInOffice,
} from '#forum/secretariat/read.ts';
import { hadHappened, type When } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, endOf } from '#reading/address.ts';
import { seenBy, when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, maybe, section } from '#pages/parts/marks.ts';
import { decisionLink, partyLink } from '#pages/parts/links.ts';
import { forumShort } from '#reading/names.ts';
import { says } from '#pages/parts/says.ts';
import { emptyState, table } from '#pages/parts/table.ts';
import { capital, say } from '#reading/say.ts';
import { nameIn, sentence, wordsIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

export const secretariatPage: Page = {
  asks: ['sort'],
  view: (reading) => {
    const { secretariat } = say(reading);
    const { seats, officers, titles } = reading.forum.secretariat;
    const seat = seatOfSecretariat(reading.forum, reading.at);
    return document(
      reading,
      {
        title: reading.dated ? secretariat.titleAt(endOf(reading)) : secretariat.title,
        description: secretariat.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/secretariat') },
        changes: [...seats, ...officers, ...titles],
      },
      html`<p class="lead">${lead(reading, seat)}</p>
        ${seat ? summary(reading, seat) : emptyState(secretariat.empty)}
        ${section('officers', secretariat.heading.officers, officersTable(reading))}
        ${section('seat', secretariat.heading.seat, seatTable(reading))}
        ${section('titles', secretariat.heading.titles, titlesTable(reading))}`,
    );
  },
};

function lead(reading: Reading, seat: SeatOfSecretariat | null): Html {
  const { secretariat, date } = say(reading);
  if (!seat) return html`${capital(secretariat.none(endOf(reading)))}`;
  const city = nameIn(reading, seat.city);
  const sits = seat.certain
    ? sentence(secretariat.lead(city, date.since(seat.since.edtf)))
    : sentence(secretariat.perhaps(city));
  const head = officersAt(reading.forum, 'head', reading.at).at(-1);
  if (!head) return html`${sits}${secretariat.headUnknown}`;
  return html`${sits}${sentence(secretariat.headed(nameIn(reading, head.name), title(reading, 'head')))}`;
}

function title(reading: Reading, office: TimeInOffice['office'], date: When = reading.at): Html {
  const titled = titleOfOffice(reading.forum, office, date);
  return titled ? wordsIn(reading, titled.body.title) : html`${say(reading).terms.office[office]}`;
}

function summary(reading: Reading, seat: SeatOfSecretariat): Html {
  const { secretariat } = say(reading);
  const holders = (office: TimeInOffice['office']): Html | null => {
    // An officer who was appointed again, under another title, is one person in office since the first appointment.
    const persons = [...Map.groupBy(officersAt(reading.forum, office, reading.at), (one) => one.officer).values()];
    if (persons.length === 0) return null;
    return html`<ul class="plain">
      ${persons.map((times) => html`<li>${holder(reading, times)}</li>`)}
    </ul>`;
  };
  return facts([
    [
      secretariat.facts.city,
      html`${nameIn(reading, seat.city)}${maybe(reading, seat.certain)} ${says(reading, [seat.act])}`,
    ],
    [secretariat.facts.country, partyLink(reading, seat.country)],
    [secretariat.facts.premises, seat.premises ? nameIn(reading, seat.premises) : null],
    [secretariat.facts.head, holders('head')],
    [secretariat.facts.deputy, holders('deputy')],
  ]);
}

function holder(reading: Reading, times: readonly OfficerAt[]): Html {
  const [first] = times;
  if (!first) return html``;
  const acts = times.map((time) => time.appointment);
  return html`${nameIn(reading, first.name)}${maybe(reading, first.certain)}, ${start(reading, first)}
  ${says(reading, acts)}`;
}

/** `start` tells since when they held office, or by when they were seen in it. */
const start = (reading: Reading, { since, seen }: TimeInOffice): Html =>
  since ? when(reading, since, 'since') : seen ? seenBy(reading, seen.edtf) : html``;

function officersTable(reading: Reading): Html {
  const { secretariat } = say(reading);
  const { column } = secretariat;
  const begun = timesInOffice(reading.forum).filter((time) => {
    const from = time.since ?? time.seen;
    return from !== null && hadHappened(from, reading.at) !== 'no';
  });
  return table(reading, {
    caption: secretariat.caption.officers,
    columns: [
      { head: column.name, names: true, cell: (time) => nameIn(reading, time.name) },
      {
        head: column.office,
        // The title to which they were appointed: an office may have got another since.
        cell: (time) => title(reading, time.office, time.since ?? time.seen ?? reading.at),
        sort: { key: 'office', by: (time) => time.office },
      },
      {
        head: column.nationality,
        cell: ({ nationality }) => (nationality === null ? '' : partyLink(reading, nationality)),
      },
      {
        head: column.since,
        cell: ({ since, seen }) => (since ? when(reading, since) : seen ? seenBy(reading, seen.edtf) : ''),
        sort: { key: 'since', by: ({ since, seen }) => (since ?? seen)?.earliest ?? 0 },
      },
      {
        head: column.until,
        cell: ({ until }) =>
          until && hadHappened(until, reading.at) !== 'no' ? when(reading, until) : secretariat.inOffice,
      },
      {
        head: column.decided,
        cell: ({ appointment }) =>
          appointment.kind === 'officer.appointed' && appointment.body.decidedBy !== undefined
            ? decisionLink(reading, appointment.body.decidedBy)
            : '',
      },
      {
        head: column.says,
        cell: ({ appointment, departure, until }) =>
          says(
            reading,
            departure && until && hadHappened(until, reading.at) !== 'no' ? [appointment, departure] : [appointment],
          ),
      },
    ],
    rows: begun,
    empty: secretariat.noOfficers,
  });
}

function seatTable(reading: Reading): Html {
  const { secretariat } = say(reading);
  const { column } = secretariat;
  return table(reading, {
    caption: secretariat.caption.seat,
    columns: [
      { head: column.from, names: true, cell: (act) => when(reading, act.effective) },
      { head: column.what, cell: (act) => secretariat.seat[act.kind] },
      { head: column.city, cell: (act) => (act.kind === 'seat.rehoused' ? '' : nameIn(reading, act.body.city)) },
      {
        head: column.premises,
        cell: (act) => ('premises' in act.body && act.body.premises ? nameIn(reading, act.body.premises) : ''),
      },
      { head: column.says, cell: (act) => says(reading, [act]) },
    ],
    rows: inTime(actsBy(reading.forum.secretariat.seats, reading.at)),
    empty: secretariat.empty,
  });
}

function titlesTable(reading: Reading): Html {
  const { secretariat, terms } = say(reading);
  const { column } = secretariat;
  return table<Act<'office.titled'>>(reading, {
    caption: secretariat.caption.titles,
    columns: [
      { head: column.title, names: true, cell: (act) => nameIn(reading, act.body.title) },
      { head: column.office, cell: (act) => terms.office[act.body.office] },
      { head: column.from, cell: (act) => when(reading, act.effective) },
      { head: column.says, cell: (act) => says(reading, [act]) },
    ],
    rows: inTime(actsBy(reading.forum.secretariat.titles, reading.at)),
    empty: secretariat.empty,
  });
}
