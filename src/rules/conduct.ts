/**
 * `findConduct` finds on meetings and decisions: quorum, the organ that decided, the kind of meeting, and the texts.
 * Charter: `quorum.*`, `decision.*`, `silence.*`.
 */
import { listOf, secondsOf, type Edition } from '#forum/organ/charter.ts';
import type { Act } from '#forum/act.ts';
import { isBirth, type Birth } from '#forum/document/state.ts';
import type { Meeting } from '#forum/meeting/read.ts';
import { membersAt } from '#forum/party/read.ts';
import { dayOrWhenOf, hadHappened, whenOf, type When } from '#kernel/date.ts';
import type { Finding } from '#forum/finding.ts';
import type { PartyId } from '#forum/words.ts';
import { endOf } from './calendar.ts';
import { editionOn, found, type Inquiry } from './finding.ts';
import { countedMembers, quorumOf } from './quorum.ts';
import { heldBy } from './rhythm.ts';

export function findConduct(inquiry: Inquiry): Finding[] {
  const held = inquiry.meetings.filter((meeting) => meeting.state === 'held');
  const decisions = Map.groupBy(adoptedBy(inquiry), (act) => act.body.meeting);
  const texts = textsByMeeting(inquiry);
  const ofMeetings = held.flatMap((meeting) => {
    const edition = editionOn(inquiry, meeting.date);
    if (!edition || !listOf(edition, 'decision.organs').includes(meeting.organ)) return [];
    const here = texts.get(meeting.id) ?? [];
    return [
      ...attendance(inquiry, edition, meeting),
      ...chairsTexts(edition, meeting, here),
      ...anotherKind(edition, meeting, decisions.get(meeting.id) ?? [], here),
    ];
  });
  return [...ofMeetings, ...silences(inquiry)];
}

/** `textsByMeeting` sorts texts by the meeting at which they came to be. */
function textsByMeeting({ forum, at }: Inquiry): Map<string, Birth[]> {
  const texts = new Map<string, Birth[]>();
  for (const file of forum.documents.values()) {
    for (const birth of file.filter(isBirth)) {
      if (birth.body.meeting === undefined || hadHappened(whenOf(birth.effective), at) === 'no') continue;
      texts.set(birth.body.meeting, [...(texts.get(birth.body.meeting) ?? []), birth]);
    }
  }
  return texts;
}

/**
 * `attendance` holds the quorum against the members present, where a source counts them or names those absent. A list
 * of names alone may be incomplete.
 */
function attendance(inquiry: Inquiry, edition: Edition, meeting: Meeting): Finding[] {
  const day = endOf(meeting.date);
  const counted = countedMembers(edition, inquiry.forum, day);
  const presence = presenceAt(meeting, counted);
  if (presence === null || counted.size === 0) return [];
  const { present, absent } = presence;
  const most = quorumOf(edition, present, counted.size);
  const fewest = quorumOf(
    edition,
    present,
    membersAt(inquiry.forum, day).filter((one) => one.certain && counted.has(one.party)).length,
  );
  if (most.ruling.is === 'needs') return [];
  const here = {
    edition,
    rule: 'quorum.share',
    subject: { of: 'meeting', id: meeting.id },
    on: meeting.date,
    acts: heldBy(meeting),
  } as const;
  const expected = { required: most.required, of: most.of };
  if (fewest.ruling.is === 'refused') {
    return [
      found({
        ...here,
        code: 'quorum-not-met',
        severity: 'breach',
        expected: { required: fewest.required, of: fewest.of },
        found: { present },
      }),
    ];
  }
  if (most.ruling.is === 'refused')
    return [found({ ...here, code: 'quorum-not-known', severity: 'cannot-say', expected, found: { present } })];
  if (present >= fewest.of) return [];
  return [found({ ...here, code: 'quorum-met-with-absent', severity: 'note', expected, found: { present, absent } })];
}

function presenceAt(
  meeting: Meeting,
  members: ReadonlySet<PartyId>,
): { readonly present: number; readonly absent: PartyId[] } | null {
  const { attendance: known } = meeting;
  if (!known) return null;
  const named = (known.participants ?? []).filter((one) => one.as === 'member').map((one) => one.party);
  if (known.absent) return { present: known.members ?? members.size - known.absent.length, absent: [...known.absent] };
  if (known.members === undefined) return null;
  const complete = named.length === known.members;
  return { present: known.members, absent: complete ? [...members].filter((party) => !named.includes(party)) : [] };
}

const OUTCOMES: ReadonlySet<Birth['body']['type']> = new Set<Birth['body']['type']>([
  'declaration',
  'statement',
  'act',
]);

/** `chairsTexts` finds a text of the Chair's own, beside the agreed text or in its place. It binds nobody else. */
function chairsTexts(edition: Edition, meeting: Meeting, texts: readonly Birth[]): Finding[] {
  const agreed = texts.filter((text) => text.kind !== 'document.issued-by-chair' && OUTCOMES.has(text.body.type));
  return texts.flatMap((text) => {
    if (text.kind !== 'document.issued-by-chair') return [];
    const { document } = text.body;
    const subject = { of: 'meeting', id: meeting.id } as const;
    const here = {
      edition,
      rule: 'decision.means',
      subject,
      on: meeting.date,
      severity: 'note' as const,
      acts: [text],
    };
    const expected = { organ: meeting.organ };
    if (agreed.length === 0)
      return [found({ ...here, code: 'chairs-text-instead-of-consensus', expected, found: { document } })];
    return [
      found({
        ...here,
        code: 'chairs-text-beside-consensus',
        expected,
        found: { document, adopted: agreed.map((one) => one.body.document) },
      }),
    ];
  });
}

/**
 * `anotherKind` finds decisions and agreed texts of a meeting that does not decide. The edition does not name its kind
 * among those that do.
 */
function anotherKind(
  edition: Edition,
  meeting: Meeting,
  decisions: readonly Act<'decision.adopted'>[],
  texts: readonly Birth[],
): Finding[] {
  const kinds = listOf(edition, 'decision.meetings');
  if (kinds.length === 0 || kinds.includes(meeting.kind)) return [];
  // A text that a decision names is reported with the decision.
  const told = new Set(decisions.flatMap((act) => [act.body.decision, ...(act.body.documents ?? [])]));
  const adopted = texts.filter((text) => text.kind === 'document.adopted' && !told.has(text.body.document));
  if (decisions.length + adopted.length === 0) return [];
  return [
    found({
      code: 'decided-at-another-kind-of-meeting',
      edition,
      rule: 'decision.meetings',
      subject: { of: 'meeting', id: meeting.id },
      on: meeting.date,
      severity: 'deviation',
      acts: [...decisions, ...adopted],
      expected: { kinds },
      found: {
        kind: meeting.kind,
        decisions: decisions.map((act) => act.body.decision),
        documents: adopted.map((act) => act.body.document),
      },
    }),
  ];
}

/** `silences` finds a silence that ran for fewer days than is usual. */
function silences(inquiry: Inquiry): Finding[] {
  return adoptedBy(inquiry).flatMap((act) => {
    if (act.body.procedure !== 'by-silence' || act.body.silenceFrom === undefined) return [];
    const from = dayOrWhenOf(act.body.silenceFrom);
    const to = whenOf(act.effective);
    const edition = editionOn(inquiry, to);
    const usual = edition && secondsOf(edition, 'silence.period');
    const longest = to.latest - from.earliest;
    if (!edition || usual === null || longest * 86_400 >= usual) return [];
    return [
      found({
        code: 'silence-shorter-than-usual',
        edition,
        rule: 'silence.period',
        subject: { of: 'decision', id: act.body.decision },
        on: to,
        severity: 'note',
        acts: [act],
        expected: { days: Math.round(usual / 86_400) },
        found: { days: longest, from: from.edtf, to: to.edtf },
      }),
    ];
  });
}

function adoptedBy({ forum, at }: Pick<Inquiry, 'forum' | 'at'>): Act<'decision.adopted'>[] {
  return [...forum.decisions.values()]
    .flat()
    .filter((act): act is Act<'decision.adopted'> => act.kind === 'decision.adopted' && happened(act, at));
}

const happened = (act: Act, at: When): boolean => hadHappened(whenOf(act.effective), at) !== 'no';
