/**
 * `findTerms` finds on the chair: did each term begin, last and end as its edition had it? Charter: `chairmanship.*`.
 */
import { numberOf, type Edition } from '#forum/organ/charter.ts';
import { chairAt, termsAt, type Term } from '#forum/chairmanship/read.ts';
import { meetingAt, type Meeting } from '#forum/meeting/read.ts';
import { whenOf } from '#kernel/date.ts';
import type { Finding, OffTheRule } from '#forum/finding.ts';
import type { PartyId } from '#forum/words.ts';
import { endOf, monthsBetween, whenAfter } from './calendar.ts';
import { dueAfter } from './cadence.ts';
import { hostOrgans, nextInTurn, passesChair, successionOf } from './chairmanship.ts';
import { editionOn, found, lateness, type Inquiry } from './finding.ts';
import { heldBy } from './rhythm.ts';

export function findTerms(inquiry: Inquiry): Finding[] {
  const terms = termsAt(inquiry.forum, inquiry.at);
  const ofTerms = terms.flatMap((term, place) => {
    const next = terms[place + 1];
    return [
      ...began(inquiry, term),
      ...(next ? [...ended(inquiry, term, next), ...lasted(inquiry, term, next), ...turn(inquiry, term, next)] : []),
      ...decided(inquiry, term),
    ];
  });
  return [...ofTerms, ...hosts(inquiry)];
}

const subjectOf = (term: Term) => ({ of: 'chairmanship', id: term.party, since: term.since.edtf }) as const;

/** `began` checks the host rule, under which a term begins at a regular meeting that the party hosts. */
function began(inquiry: Inquiry, term: Term): Finding[] {
  const edition = editionOn(inquiry, term.since);
  if (!edition || successionOf(edition) !== 'host') return [];
  const meeting = meetingOf(inquiry, term);
  const how = offTheRule(edition, meeting, term.party);
  if (how === null) return [];
  const organs = hostOrgans(edition);
  return [
    found({
      code: 'chair-began-off-host-rule',
      edition,
      rule: 'chairmanship.succession',
      subject: subjectOf(term),
      on: term.since,
      severity: 'deviation',
      acts: [term.act, ...(meeting ? heldBy(meeting) : [])],
      expected: { party: term.party, organs },
      found: {
        how,
        on: term.since.edtf,
        meeting: meeting?.id ?? null,
        kind: meeting?.kind ?? null,
        host: meeting?.host ?? null,
        hosted: hostedIn(inquiry, edition, term),
      },
    }),
  ];
}

/** `ended` checks the host rule: a term ends at a regular meeting, at which another party takes the chair. */
function ended(inquiry: Inquiry, term: Term, next: Term): Finding[] {
  const edition = editionOn(inquiry, next.since);
  if (!edition || successionOf(edition) !== 'host' || next.party === term.party) return [];
  const meeting = meetingOf(inquiry, next);
  const how = offTheRule(edition, meeting, null);
  if (how === null) return [];
  return [
    found({
      code: 'chair-ended-off-host-rule',
      edition,
      rule: 'chairmanship.succession',
      subject: subjectOf(term),
      on: next.since,
      severity: 'deviation',
      acts: [term.act, next.act, ...(meeting ? heldBy(meeting) : [])],
      expected: { party: term.party, organs: hostOrgans(edition) },
      found: { how, on: next.since.edtf, meeting: meeting?.id ?? null, kind: meeting?.kind ?? null, next: next.party },
    }),
  ];
}

/**
 * `offTheRule` returns null for a meeting that passes the chair to `host`, or whose host is not known. A `host` of null
 * stands for any party.
 */
function offTheRule(edition: Edition, meeting: Meeting | null, host: PartyId | null): OffTheRule | null {
  if (!meeting) return 'between-meetings';
  if (meeting.kind !== 'regular') return 'meeting-of-another-kind';
  if (!hostOrgans(edition).includes(meeting.organ)) return 'meeting-of-another-organ';
  return host !== null && meeting.host !== null && meeting.host !== host ? 'meeting-hosted-by-another' : null;
}

/** `meetingOf` returns the meeting at which the term began, as its act names it. */
function meetingOf({ forum, at }: Inquiry, term: Term): Meeting | null {
  const file = term.at === null ? undefined : forum.meetings.get(term.at);
  return file ? meetingAt(file, at) : null;
}

function hostedIn(inquiry: Inquiry, edition: Edition, term: Term) {
  const until = term.until ?? inquiry.at;
  const hosted = inquiry.meetings.find(
    (meeting) =>
      passesChair(edition, meeting) &&
      meeting.host === term.party &&
      meeting.date.earliest > term.since.latest &&
      meeting.date.latest <= until.latest,
  );
  return hosted?.id ?? null;
}

/**
 * `lasted` says how long a term ran. Where the chair goes with meetings, its length follows from them, and a longer one
 * is only a note.
 */
function lasted(inquiry: Inquiry, term: Term, next: Term): Finding[] {
  const editions = inquiry.editions.filter((one) => one.inForceFrom.latest <= next.since.latest);
  const due = dueAfter(editions, 'chairmanship.term.months', term.since);
  const late = due && lateness(due.by, next.since);
  if (!due || late?.is !== 'late') return [];
  const { edition } = due;
  const byMeetings = successionOf(edition) === 'host';
  const within = late.days <= (numberOf(edition, 'chairmanship.term.grace-days') ?? 0);
  return [
    found({
      code: 'chair-term-longer',
      edition,
      rule: due.rule,
      subject: subjectOf(term),
      on: next.since,
      severity: byMeetings || within ? 'note' : 'deviation',
      acts: [term.act, next.act],
      expected: { party: term.party, until: due.by.edtf, months: due.months },
      found: { until: next.since.edtf, late: { months: late.months, days: late.days } },
    }),
  ];
}

/** `turn` asks, where the chair goes by the alphabet, whether the next party was the one whose turn it was. */
function turn(inquiry: Inquiry, term: Term, next: Term): Finding[] {
  const edition = editionOn(inquiry, next.since);
  if (!edition || successionOf(edition) !== 'alphabet') return [];
  const expected = nextInTurn(edition, term.party, inquiry.forum, next.since);
  if (expected === null || expected === next.party) return [];
  return [
    found({
      code: 'chair-out-of-turn',
      edition,
      rule: 'chairmanship.succession',
      subject: subjectOf(next),
      on: next.since,
      severity: 'deviation',
      acts: [next.act],
      expected: { party: expected, after: term.party },
      found: { party: next.party, on: next.since.edtf },
    }),
  ];
}

/** `decided` says how long before its beginning a term was decided on. */
function decided(inquiry: Inquiry, term: Term): Finding[] {
  const acts = term.decidedBy === null ? [] : (inquiry.forum.decisions.get(term.decidedBy) ?? []);
  const decision = acts.find((act) => act.kind === 'decision.adopted');
  if (!decision) return [];
  const date = whenOf(decision.effective);
  const edition = editionOn(inquiry, date);
  const months = edition && numberOf(edition, 'chairmanship.decided.months-before');
  const by = months === null ? null : whenAfter(endOf(term.since), -months);
  if (!edition || months === null || !by || lateness(by, date).is !== 'late') return [];
  const ahead = { months: monthsBetween(date.latest, term.since.latest), days: term.since.latest - date.latest };
  const inPrinciple = edition.values.get('chairmanship.decided.in-principle')?.value === true;
  return [
    found({
      code: 'chair-decided-late',
      edition,
      rule: 'chairmanship.decided.months-before',
      subject: subjectOf(term),
      on: date,
      severity: inPrinciple ? 'note' : 'deviation',
      acts: [decision, term.act],
      expected: { by: by.edtf, months },
      found: { decision: decision.body.decision, on: date.edtf, ahead },
    }),
  ];
}

/** `hosts` checks the host rule: the host of a regular meeting is in the chair when it ends. */
function hosts(inquiry: Inquiry): Finding[] {
  return inquiry.meetings.flatMap((meeting) => {
    const edition = editionOn(inquiry, meeting.date);
    if (!edition || successionOf(edition) !== 'host' || !passesChair(edition, meeting) || meeting.host === null)
      return [];
    const chair = chairAt(inquiry.forum, endOf(meeting.date));
    if (!chair?.certain || chair.party === meeting.host) return [];
    return [
      found({
        code: 'host-not-in-chair',
        edition,
        rule: 'chairmanship.succession',
        subject: { of: 'meeting', id: meeting.id },
        on: meeting.date,
        severity: 'deviation',
        acts: heldBy(meeting),
        expected: { party: meeting.host, meeting: meeting.id },
        found: { chair: chair.party },
      }),
    ];
  });
}
