/**
 * `due` looks ahead: what is due by when, what has been announced for it, and what is overdue. It asks the same rules
 * as findings do.
 */
import { namesUnder, numberOf, type Edition } from '#forum/organ/charter.ts';
import { awaitedChair, chairAt, termsOf, type Term } from '#forum/chairmanship/read.ts';
import { meetingAt, type Meeting } from '#forum/meeting/read.ts';
import { hadHappened, isPast, isReached, whenOf, type When } from '#kernel/date.ts';
import type { Due } from '#forum/finding.ts';
import type { Forum } from '#forum/forum.ts';
import type { OrganId } from '#forum/words.ts';
import { earlier, endOf, whenAfter } from './calendar.ts';
import { cadenceOf, dueAfter, offsetOf } from './cadence.ts';
import { hostOrgans, successionOf } from './chairmanship.ts';
import { editionOn, type Inquiry } from './finding.ts';
import { inquiryAt } from './findings.ts';
import { allKnown, regularMeetings } from './rhythm.ts';
import { cite } from '#forum/organ/charter.ts';

/**
 * `due` returns what is due at the end of `at`. The next regular meeting of each organ that has a rhythm comes first,
 * then the chair.
 */
export function due(forum: Forum, at: When, knownUntil: When): Due[] {
  const inquiry = inquiryAt(forum, at, knownUntil);
  const edition = editionOn(inquiry, at) ?? inquiry.editions.at(-1);
  if (!edition) return [];
  const meetings = namesUnder(edition, 'organs', 'cadence.months').flatMap(
    (organ) => nextMeeting(inquiry, edition, organ) ?? [],
  );
  return [...meetings, ...chair(inquiry, edition, meetings)];
}

function nextMeeting(inquiry: Inquiry, edition: Edition, organ: OrganId): Due | null {
  const held = regularMeetings(inquiry, organ);
  const last = held.at(-1) ?? null;
  const byCadence = dueAfter(inquiry.editions, cadenceOf(organ), last && endOf(last.date));
  if (!byCadence) return null;
  const byOffset = offsetDue(inquiry, edition, organ, last);
  const by = byOffset ? earlier(byCadence.by, byOffset.by) : byCadence.by;
  const rule = byOffset && by === byOffset.by ? byOffset.rule : byCadence.rule;
  return {
    what: 'regular-meeting',
    organ,
    party: null,
    by: by.edtf,
    last: last && { meeting: last.id, on: last.date.edtf },
    planned: planned(inquiry, organ, last),
    overdue: overdue(inquiry, by, last !== null && allKnown(held)),
    ...cite(edition, rule),
  };
}

/** `offsetDue` applies where the organ follows another by so many months, and that one has met since. */
function offsetDue(
  inquiry: Inquiry,
  edition: Edition,
  organ: OrganId,
  last: Meeting | null,
): { readonly by: When; readonly rule: string } | null {
  const offset = offsetOf(edition, organ);
  const beat = offset && regularMeetings(inquiry, offset.after).at(-1);
  if (!beat || (last && last.date.latest >= beat.date.earliest)) return null;
  const by = whenAfter(endOf(beat.date), offset.months);
  return by && { by, rule: offset.rule };
}

/** `planned` returns the regular meeting announced next, at the date now planned. */
function planned({ meetings }: Inquiry, organ: OrganId, last: Meeting | null): Due['planned'] {
  const next = meetings.find(
    (meeting) =>
      meeting.organ === organ &&
      meeting.kind === 'regular' &&
      meeting.state === 'planned' &&
      (!last || meeting.date.latest > last.date.latest),
  );
  return next ? { meeting: next.id, on: next.date.edtf } : null;
}

/**
 * `overdue` says whether a due date has passed with nothing done. It answers only where the record reaches to `at` and
 * would know. After the record's end, or where it does not know every meeting of the organ, nobody can say.
 */
function overdue({ at, knownUntil }: Inquiry, by: When, wouldKnow: boolean): Due['overdue'] {
  if (!isReached(by.latest + 1, at)) return 'no';
  return wouldKnow && isPast(by.latest, at) && !isReached(knownUntil.latest + 1, at) ? 'yes' : 'not-known';
}

function chair(inquiry: Inquiry, edition: Edition, meetings: readonly Due[]): Due[] {
  const term = chairAt(inquiry.forum, inquiry.at)?.terms.findLast((one) => hadHappened(one.since, inquiry.at) !== 'no');
  const end = term && endOfTerm(inquiry, edition, term, meetings);
  if (!end) return [];
  const choice = choiceOfChair(inquiry, edition, end);
  return choice ? [end, choice] : [end];
}

/**
 * `endOfTerm` ends a term, under the host rule, with the next regular meeting of another of the organs. Otherwise it
 * ends after its months.
 */
function endOfTerm(inquiry: Inquiry, edition: Edition, term: Term, meetings: readonly Due[]): Due | null {
  const here = { what: 'end-of-term', party: term.party, last: { meeting: term.at, on: term.since.edtf } } as const;
  if (successionOf(edition) === 'host') {
    const began = meetingOrgan(inquiry.forum, term);
    const held = heldSince(inquiry, edition, term, began);
    // The meeting that ends the term was held: a later one that is due does not put the end off.
    if (held) {
      const by = endOf(held.date);
      return {
        ...here,
        organ: held.organ,
        by: by.edtf,
        planned: { meeting: held.id, on: held.date.edtf },
        overdue: overdue(inquiry, by, true),
        ...cite(edition, 'chairmanship.succession'),
      };
    }
    const others = meetings.filter(
      // A meeting that was due before the term began cannot mark its end.
      (one) =>
        one.organ !== null &&
        hostOrgans(edition).includes(one.organ) &&
        one.organ !== began &&
        whenOf(one.by).latest > term.since.latest,
    );
    const [next] = others.toSorted((one, other) => whenOf(one.by).latest - whenOf(other.by).latest);
    if (!next) return null;
    const { organ, by, planned: plan, overdue: late } = next;
    return {
      ...here,
      organ,
      by,
      planned: plan ?? plannedEnd(term),
      overdue: late,
      ...cite(edition, 'chairmanship.succession'),
    };
  }
  const after = dueAfter(inquiry.editions, 'chairmanship.term.months', term.since);
  if (!after) return null;
  const { by, rule } = after;
  return {
    ...here,
    organ: null,
    by: by.edtf,
    planned: plannedEnd(term),
    overdue: overdue(inquiry, by, true),
    ...cite(edition, rule),
  };
}

/** `heldSince` returns the first regular meeting of another of the organs that was held since the term began. */
function heldSince(inquiry: Inquiry, edition: Edition, term: Term, began: OrganId | null): Meeting | null {
  const held = hostOrgans(edition)
    .filter((organ) => organ !== began)
    .flatMap((organ) => regularMeetings(inquiry, organ))
    .filter(({ date }) => date.earliest > term.since.latest);
  return held.toSorted((one, other) => one.date.earliest - other.date.earliest)[0] ?? null;
}

const plannedEnd = (term: Term): Due['planned'] =>
  term.plannedUntil ? { meeting: term.plannedUntilMeeting, on: term.plannedUntil.edtf } : null;

/** `meetingOrgan` returns the organ at whose regular meeting the term began; null where it began otherwise. */
function meetingOrgan(forum: Forum, term: Term): OrganId | null {
  const file = term.at === null ? undefined : forum.meetings.get(term.at);
  const meeting = file && meetingAt(file, term.since);
  return meeting?.kind === 'regular' ? meeting.organ : null;
}

/**
 * `choiceOfChair` says by when the next chair is to be chosen; null where it has been. No choice on record does not
 * prove that there was none.
 */
function choiceOfChair(inquiry: Inquiry, edition: Edition, end: Due): Due | null {
  const rule = 'chairmanship.decided.months-before';
  const months = numberOf(edition, rule);
  const by = months === null ? null : whenAfter(endOf(whenOf(end.by)), -months);
  if (!by || isChosen(inquiry)) return null;
  return {
    what: 'choice-of-chair',
    organ: null,
    party: null,
    by: by.edtf,
    last: null,
    planned: null,
    overdue: overdue(inquiry, by, false),
    ...cite(edition, rule),
  };
}

function isChosen({ forum, at }: Inquiry): boolean {
  const awaited = awaitedChair(forum);
  if (awaited && hadHappened(whenOf(awaited.effective), at) !== 'no') return true;
  return termsOf(forum).some((term) => {
    const decision = term.decidedBy === null ? undefined : forum.decisions.get(term.decidedBy)?.at(-1);
    return (
      hadHappened(term.since, at) === 'no' &&
      decision !== undefined &&
      hadHappened(whenOf(decision.effective), at) !== 'no'
    );
  });
}
