/**
 * /meetings/:meeting tells when and where a meeting is, how it was moved, and who took part. It tells what came of it, and what the rules
 * say of it.
 */
import { anew } from '#pages/between.ts';
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { meetingAt, meetingsAt, outcomesOf, type Meeting } from '#forum/meeting/read.ts';
import type { MeetingFile } from '#forum/meeting/state.ts';
import type { Words } from '#forum/words.ts';
import { whenOf } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { actLine, history } from '#pages/parts/act-line.ts';
import { apiHref } from '#reading/address.ts';
import { when } from '#pages/parts/dates.ts';
import { findingList, findingsAt } from '#pages/parts/findings.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, maybe, section } from '#pages/parts/marks.ts';
import { participants } from '#pages/parts/participants.ts';
import { standingOfPlan } from '#pages/parts/meeting-state.ts';
import { forumShort, meetingName } from '#reading/names.ts';
import { meetingLink, organLink, partyLink } from '#pages/parts/links.ts';
import { notYet } from '#pages/parts/not-yet.ts';
import { person } from '#pages/parts/person.ts';
import { says } from '#pages/parts/says.ts';
import { capital, say, textIn } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

const ALWAYS = whenOf('9999-12-31');

export const meetingPage: Page = {
  view: (reading, { meeting: id = '' }) => {
    const file = reading.forum.meetings.get(id);
    const meeting = file ? meetingAt(file, reading.at) : null;
    if (!file) return null;
    if (!meeting) return notYet(reading, titleOf(reading, file), file);
    const { meetings, date } = say(reading);
    const name = meetingName(reading, meeting);
    const day = date.plain(meeting.date.edtf);
    const outcomes = outcomesOf(reading.forum, id, reading.at).filter(
      (act) => !act.kind.startsWith('meeting.') || act.kind === 'meeting.noted',
    );
    return document(
      reading,
      {
        title: `${name}, ${day}`,
        heading: html`<bdi>${name}</bdi>`,
        description: `${forumShort(reading)}: ${meetings.one.describe(name, day)}`,
        machine: { json: apiHref(reading, `/meetings/${encodeURIComponent(id)}`) },
        changes: file,
      },
      html`${lead(reading, meeting)} ${about(reading, meeting)} ${moves(reading, meeting)}
      ${meeting.state === 'held' ? participants(reading, meeting) : ''} ${came(reading, meeting, outcomes)}
      ${anew(reading, (dated) => ruled(dated, meeting, outcomes))} ${siblings(reading, meeting)}`,
    );
  },
};

/** `titleOf` is what the meeting will be called, at a date before it was known. */
function titleOf(reading: Reading, file: MeetingFile): Words {
  const known = meetingAt(file, ALWAYS);
  return { en: known ? meetingName(reading, known) : '' };
}

function lead(reading: Reading, meeting: Meeting): Html {
  const { date, meetings } = say(reading);
  const { lead: words } = meetings.one;
  const sentence = (): string => {
    switch (meeting.state) {
      case 'held':
        return words.held(date.on(meeting.date.edtf), meeting.place === null ? null : textIn(reading, meeting.place));
      case 'planned':
        return words.planned(date.plain(meeting.date.edtf), standingOfPlan(reading, meeting));
      case 'not-held':
        return words['not-held'](date.plain(meeting.date.edtf));
    }
  };
  return html`<p class="lead">
    ${sentence()}${maybe(reading, meeting.certain)} ${meeting.summary === null ? '' : nameIn(reading, meeting.summary)}
  </p>`;
}

function about(reading: Reading, meeting: Meeting): Html {
  const { meetings, terms, site } = say(reading);
  const words = meetings.one;
  const { place, form, ordinal, kind, host, presidedBy, president, theme } = meeting;
  const kindText = terms.meetingKind[kind];
  const stating = meeting.acts.filter((act) => act.kind !== 'meeting.noted');
  return facts([
    [meeting.state === 'held' ? words.date : words.plannedFor, when(reading, meeting.date)],
    [words.organ, organLink(reading, meeting.organ)],
    [words.kind, capital(ordinal === null ? kindText : words.ordinal(site.nth(ordinal), kindText))],
    [words.place, place && nameIn(reading, place)],
    [words.form, form && capital(terms.meetingForm[form])],
    [words.host, host && partyLink(reading, host)],
    [words.presided, presidedBy.length === 0 ? null : joined(presidedBy.map((id) => partyLink(reading, id)))],
    [words.president, president && person(reading, president)],
    [words.theme, theme && nameIn(reading, theme)],
    [words.says, says(reading, stating)],
  ]);
}

const joined = (pieces: readonly Html[]): Html =>
  html`${pieces.map((piece, place) => (place === 0 ? piece : html`, ${piece}`))}`;

/**
 * `moves` tells a meeting's history: plan, changes, what became of it. It is told only where there is more than the fact that it was
 * held.
 */
function moves(reading: Reading, { acts }: Meeting): Html {
  const plan = acts.filter((act) => act.kind !== 'meeting.noted');
  if (!plan.some((act) => act.kind !== 'meeting.held')) return html``;
  return section('history', say(reading).meetings.one.history, history(reading, plan));
}

const SECTIONS = ['documents', 'decisions', 'admissions', 'chair', 'noted', 'statements', 'other'] as const;
type Section = (typeof SECTIONS)[number];

function sectionOf({ kind }: Act): Section {
  if (kind.startsWith('document.') || kind === 'concept-paper.approved' || kind === 'plan.approved') return 'documents';
  if (kind.startsWith('decision.')) return 'decisions';
  if (kind.startsWith('status.')) return 'admissions';
  if (kind.startsWith('chair.')) return 'chair';
  if (kind === 'meeting.noted') return 'noted';
  return kind === 'statement.made' ? 'statements' : 'other';
}

/** `came` lists what came of the meeting, by concept. */
function came(reading: Reading, meeting: Meeting, outcomes: readonly Act[]): Html {
  const { one: words } = say(reading).meetings;
  const bySection = Map.groupBy(outcomes, sectionOf);
  if (outcomes.length === 0) return meeting.state === 'held' ? html`<p class="empty">${words.nothing}</p>` : html``;
  return html`${SECTIONS.map((name) => {
    const acts = bySection.get(name) ?? [];
    if (acts.length === 0) return '';
    const before = name === 'statements' ? html`<p class="quiet">${words.statementsLead}</p>` : '';
    return section(name, words[name], html`${before}${outcomeList(reading, acts)}`);
  })}`;
}

/** `outcomeList` leaves the date out where it is the meeting's own, for all outcomes are of one day. */
const outcomeList = (reading: Reading, acts: readonly Act[]): Html =>
  html`<ul class="outcomes">
    ${acts.map(
      (act) =>
        html`<li>
          ${actLine(reading, act)}
          ${act.note === undefined ? '' : html`<span class="note">${nameIn(reading, act.note)}</span>`}
          ${says(reading, [act])}
        </li>`,
    )}
  </ul>`;

/** `ruled` shows findings about the meeting itself, and those in which an act of it is held against a rule. */
function ruled(reading: Reading, meeting: Meeting, outcomes: readonly Act[]): Html {
  const own = new Set([...meeting.acts, ...outcomes].map((act) => act.n));
  const found = findingsAt(reading).filter(
    ({ subject, acts }) => (subject.of === 'meeting' && subject.id === meeting.id) || acts.some((n) => own.has(n)),
  );
  if (found.length === 0) return html``;
  return section('findings', say(reading).meetings.one.findings, findingList(reading, found));
}

function siblings(reading: Reading, meeting: Meeting): Html {
  const { one: words } = say(reading).meetings;
  const { date } = say(reading);
  const all = meetingsAt(reading.forum, reading.at, { organ: meeting.organ });
  const place = all.findIndex((one) => one.id === meeting.id);
  const previous = all[place - 1];
  const next = all[place + 1];
  if (!previous && !next) return html``;
  const line = (rel: string, label: string, one: Meeting): Html =>
    html`<li data-rel="${rel}">
      <span class="quiet">${label}:</span> ${meetingLink(reading, one.id)}, ${date.plain(one.date.edtf)}
    </li>`;
  return html`<nav class="siblings" aria-label="${words.siblings}">
    <ul>
      ${previous ? line('prev', words.previous, previous) : ''} ${next ? line('next', words.next, next) : ''}
    </ul>
  </nav>`;
}
