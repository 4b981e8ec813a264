/** /calendar?year=… shows what was held, planned and due in a year, month by month. It gives the addresses to subscribe to. */
import { html } from '#pages/html.ts';
import { actsBy } from '#forum/dated.ts';
import { meetingsAt, type Meeting } from '#forum/meeting/read.ts';
import { organsAt } from '#forum/organ/read.ts';
import { calendar, dayOf, whenOf, writeDay, type When } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, hereWith, href, ownPath } from '#reading/address.ts';
import { dateText } from '#reading/times.ts';
import { when } from '#pages/parts/dates.ts';
import { dueDates, type DueDate } from '#pages/parts/due-dates.ts';
import { document } from '#pages/parts/layout.ts';
import { section, tag, type TagKind } from '#pages/parts/marks.ts';
import { standingOfPlan } from '#pages/parts/meeting-state.ts';
import { forumShort, organName, partyName } from '#reading/names.ts';
import { meetingLink, organLink, partyLink } from '#pages/parts/links.ts';
import { says } from '#pages/parts/says.ts';
import { alphabet, capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { prefixOf } from '#words/languages.ts';

type Entry = {
  readonly date: When;
  readonly line: Html;
  readonly kind: 'held' | 'planned' | 'not-held' | 'due' | 'day';
  readonly note: Html;
};

export const calendarPage: Page = {
  asks: ['year'],
  view: (reading) => {
    const asked = reading.url.searchParams.get('year');
    if (asked !== null && !/^\d{4}$/.test(asked)) return null;
    const year = asked === null ? yearOf(reading) : Number(asked);
    const entries = entriesOf(reading, year);
    const { calendars } = say(reading);
    const text = String(year).padStart(4, '0');
    return document(
      reading,
      {
        title: calendars.title(text),
        description: calendars.describe(forumShort(reading), text),
        machine: {
          json: apiHref(reading, '/meetings', { from: text, to: text }),
          csv: apiHref(reading, '/meetings.csv', { from: text, to: text }),
        },
      },
      html`${lead(reading, text, entries)} ${yearLinks(reading, year)} ${months(reading, entries)} ${feeds(reading)}`,
    );
  },
};

const yearOf = (reading: Reading): number =>
  calendar(Number.isFinite(reading.at.latest) ? reading.at.latest : reading.today.latest).year;

/** `isIn` tells whether a date lies within the year, for certain or perhaps. A meeting of "2018 or 2019" stands in both. */
const isIn = (date: When, year: number): boolean =>
  date.earliest <= dayOf(year, 12, 31) &&
  date.latest >= dayOf(year, 1, 1) &&
  Number.isFinite(date.latest - date.earliest);

function entriesOf(reading: Reading, year: number): Entry[] {
  const meetings = meetingsAt(reading.forum, reading.at).filter((one) => isIn(one.date, year));
  const due = dueDates(reading).filter(({ by: date }) => calendar(date.latest).year === year);
  return [
    ...meetings.map((one) => meetingEntry(reading, one)),
    ...due.map((one) => dueEntry(reading, one)),
    ...daysKept(reading, year),
  ].toSorted((one, other) => one.date.earliest - other.date.earliest || one.date.latest - other.date.latest);
}

const meetingEntry = (reading: Reading, meeting: Meeting): Entry => ({
  date: meeting.date,
  kind: meeting.state,
  line: html`${meetingLink(reading, meeting.id)}${meeting.place === null ? '' : html`, ${nameIn(reading, meeting.place)}`}`,
  note:
    meeting.state === 'planned'
      ? html`<span class="quiet">${standingOfPlan(reading, meeting)}</span>`
      : says(reading, meeting.acts.slice(-1)),
});

function dueEntry(reading: Reading, { what, organ, party, by: date }: DueDate): Entry {
  const { calendars } = say(reading);
  const subject = party !== null ? partyLink(reading, party) : organ !== null ? organLink(reading, organ) : null;
  const told = calendars.dueWhat[what];
  return {
    date,
    kind: 'due',
    line: subject === null ? html`${capital(told)}` : html`${subject}: ${told}`,
    note: html`<span class="says"><a href="${href(reading, '/rules')}#due">${say(reading).rules.due}</a></span>`,
  };
}

/** `daysKept` are days that the forum keeps each year, from the year in which they were proclaimed. */
function daysKept(reading: Reading, year: number): Entry[] {
  return actsBy(reading.forum.origins, reading.at).flatMap((act): Entry[] => {
    if (act.kind !== 'day.proclaimed' || calendar(whenOf(act.effective).earliest).year > year) return [];
    const [month = 1, day = 1] = act.body.day.split('-').map(Number);
    const date = whenOf(writeDay(dayOf(year, month, day)));
    return [{ date, kind: 'day', line: nameIn(reading, act.body.names), note: says(reading, [act]) }];
  });
}

function lead(reading: Reading, year: string, entries: readonly Entry[]): Html {
  const { calendars, date } = say(reading);
  const count = (kind: Entry['kind']) => entries.filter((one) => one.kind === kind).length;
  const beyond = dayOf(Number(year), 12, 31) > reading.site.knownUntil.latest;
  return html`<p class="lead">${calendars.lead(year, count('held'), count('planned'), count('due'))}</p>
    <p>${calendars.explain} ${beyond ? calendars.beyond(date.plain(reading.site.knownUntil.edtf)) : ''}</p>`;
}

function yearLinks(reading: Reading, year: number): Html {
  const { calendars } = say(reading);
  const link = (to: number, text: string, rel: string): Html =>
    to < 1 || to > 9999
      ? html``
      : html`<a rel="${rel}" href="${hereWith(reading, { year: String(to).padStart(4, '0') })}">${text}</a> `;
  const asKnownAt = reading.earlier ? reading.url.searchParams.get('asKnownAt') : null;
  return html`<form
    class="go-to"
    method="get"
    action="${href(reading, ownPath(reading)).split('?')[0]}"
    aria-label="${calendars.years}"
  >
    ${link(year - 1, calendars.previous(year - 1), 'prev')}
    <label for="year">${calendars.yearLabel}</label>
    <input
      id="year"
      name="year"
      value="${String(year).padStart(4, '0')}"
      inputmode="numeric"
      pattern="[0-9]{4}"
      maxlength="4"
      required
    />
    ${reading.dated ? html`<input type="hidden" name="at" value="${dateText(reading)}" />` : ''}
    ${asKnownAt === null ? '' : html`<input type="hidden" name="asKnownAt" value="${asKnownAt}" />`}
    <button>${calendars.show}</button>
    ${link(year + 1, calendars.next(year + 1), 'next')}
  </form>`;
}

/** `monthOf` gives 1 to 12; 0 where the date does not lie within one month. */
function monthOf({ earliest, latest }: When): number {
  const [from, to] = [calendar(earliest), calendar(latest)];
  return from.month === to.month && from.year === to.year ? from.month : latest - earliest < 31 ? from.month : 0;
}

const LOOK: Readonly<Record<Entry['kind'], TagKind>> = {
  held: 'done',
  planned: 'planned',
  'not-held': 'plain',
  due: 'open',
  day: 'plain',
};

function months(reading: Reading, entries: readonly Entry[]): Html {
  const { calendars } = say(reading);
  if (entries.length === 0) return html`<p class="empty">${calendars.empty}</p>`;
  const byMonth = Map.groupBy(entries, (entry) => monthOf(entry.date));
  return html`${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0].map((month) => {
    const own = byMonth.get(month) ?? [];
    if (own.length === 0) return '';
    return section(
      `month-${month}`,
      month === 0 ? calendars.noMonth : (calendars.months[month - 1] ?? ''),
      html`<ol class="history agenda">
        ${own.map(
          ({ date, line, kind, note }) =>
            html`<li>
              <span class="date">${when(reading, date)}</span>
              <div>${line} ${tag(LOOK[kind], calendars.kind[kind])} ${note}</div>
            </li>`,
        )}
      </ol>`,
    );
  })}`;
}

/** `feeds` have no date in their addresses, for a subscription holds the newest record at every asking. */
function feeds(reading: Reading): Html {
  const { calendars } = say(reading);
  const prefix = prefixOf(reading.language);
  const collator = alphabet(reading.language);
  const parties = [...reading.forum.parties.keys()]
    .map((id) => ({ id, name: textIn(reading, partyName(reading, id)) }))
    .toSorted((one, other) => collator.compare(one.name, other.name));
  return section(
    'feeds',
    calendars.feeds,
    html`<p>${calendars.feedsLead}</p>
      <p><a href="${prefix}/calendar.ics">${calendars.whole} (.ics)</a></p>
      <details>
        <summary>${calendars.organs}</summary>
        <ul class="columns">
          ${organsAt(reading.forum, reading.at).map(
            ({ id }) =>
              html`<li>
                <a href="${prefix}/organs/${encodeURIComponent(id)}/calendar.ics"
                  >${nameIn(reading, organName(reading, id))}</a
                >
              </li>`,
          )}
        </ul>
      </details>
      <details>
        <summary>${calendars.parties}</summary>
        <ul class="columns">
          ${parties.map(
            ({ id, name }) =>
              html`<li>
                <a href="${prefix}/members/${encodeURIComponent(id)}/calendar.ics"><bdi>${name}</bdi></a>
              </li>`,
          )}
        </ul>
      </details>`,
  );
}
