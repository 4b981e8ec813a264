import type { Act } from '#forum/act.ts';
import { documentAt } from '#forum/document/read.ts';
import { meetingAt, meetingsAt, outcomesOf, presidingParty, type Meeting } from '#forum/meeting/read.ts';
import type { Participant } from '#forum/meeting/acts.ts';
import { whenOf } from '#kernel/date.ts';
import { documentTitle, meetingName } from '#reading/names.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { listed } from './paging.ts';
import { called } from './parties.ts';
import { factsOf, inEach, personOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

/** A meeting as lists of other things name it. */
export const briefOf = (reading: Reading, meeting: Meeting) => ({
  id: meeting.id,
  title: meetingName(reading, meeting),
  titles: meeting.title ?? inEach(reading, (one) => meetingName(one, meeting)),
  date: meeting.date.edtf,
  state: meeting.state,
});

const shownOf = (reading: Reading, meeting: Meeting) => ({
  ...briefOf(reading, meeting),
  organ: meeting.organ,
  kind: meeting.kind,
  ordinal: meeting.ordinal,
  certain: meeting.certain,
  place: textOrNull(reading, meeting.place),
  form: meeting.form,
  chair: presidingParty(reading.forum, meeting),
  presidedBy: [...meeting.presidedBy],
  host: meeting.host,
  theme: textOrNull(reading, meeting.theme),
});

export const meetings: Resource<'meetings'> = (reading, { organ, kind, from, to, ...page }) => {
  // A filter by an organ that nobody knows is a slip of the pen, not a question with an empty answer.
  if (organ !== undefined && !isKnownOrgan(reading, organ)) {
    return { mistakes: [{ field: 'organ', code: 'unknown-value', value: organ }] };
  }
  const found = meetingsAt(reading.forum, reading.at, {
    ...(organ === undefined ? {} : { organ }),
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from: whenOf(from) }),
    ...(to === undefined ? {} : { to: whenOf(to) }),
  });
  return listed(reading, page, found, {
    id: (meeting) => meeting.id,
    shown: (meeting) => ({ ...shownOf(reading, meeting), ...restsOn(reading, meeting.acts) }),
  });
};

/** An organ is known now, or at the state of the record asked for. */
export const isKnownOrgan = (reading: Reading, organ: string): boolean =>
  reading.forum.organs.byId.has(organ) || reading.site.room.now().forum.organs.byId.has(organ);

const participantOf = (reading: Reading, one: Participant) => ({
  party: one.party,
  name: called(reading, one.party).name,
  as: one.as,
  level: one.level ?? null,
  person: personOf(reading, one.person),
});

function attendanceOf(reading: Reading, { attendance }: Meeting) {
  return {
    participants: (attendance?.participants ?? []).map((one) => participantOf(reading, one)),
    absent: [...(attendance?.absent ?? [])],
    counted: {
      members: attendance?.members ?? null,
      observers: attendance?.observers ?? null,
      partners: attendance?.partners ?? null,
      guests: attendance?.guests ?? null,
      delegations: attendance?.delegations ?? null,
      headsOfStateOrGovernment: attendance?.headsOfStateOrGovernment ?? null,
    },
  };
}

/** Documents, decisions and admissions among the acts done at a meeting. */
function outcomeOf(reading: Reading, acts: readonly Act[]) {
  const documents = new Set(
    acts.flatMap((act) =>
      act.kind.startsWith('document.') && 'document' in act.body ? (act.body.document ?? []) : [],
    ),
  );
  return {
    documents: [...documents].flatMap((id) => {
      const file = reading.forum.documents.get(id);
      const document = file && documentAt(reading.forum, file, reading.at);
      if (!document) return [];
      return [
        { id, title: textIn(reading, documentTitle(reading, id)), type: document.type, standing: document.standing },
      ];
    }),
    decisions: acts.flatMap((act) => {
      if (act.kind !== 'decision.adopted' && act.kind !== 'decision.failed') return [];
      const outcome: 'adopted' | 'failed' = act.kind === 'decision.adopted' ? 'adopted' : 'failed';
      return [{ id: act.body.decision, title: textIn(reading, act.body.title), outcome }];
    }),
    admissions: acts.flatMap((act) => {
      if (act.kind !== 'status.granted') return [];
      const { party, status, decidedBy } = act.body;
      return [{ party, name: called(reading, party).name, status, date: act.effective, decidedBy: decidedBy ?? null }];
    }),
  };
}

export const meeting: Resource<'meeting'> = (reading, _query, id) => {
  const file = reading.forum.meetings.get(id);
  const found = file && meetingAt(file, reading.at);
  if (!found) return null;
  const outcomes = outcomesOf(reading.forum, id, reading.at);
  return {
    ...stamp(reading),
    ...shownOf(reading, found),
    president: personOf(reading, found.president),
    summary: textOrNull(reading, found.summary),
    ...attendanceOf(reading, found),
    ...outcomeOf(reading, outcomes),
    outcomes: factsOf(reading, outcomes),
    history: factsOf(reading, found.acts),
    ...restsOn(reading, [...found.acts, ...outcomes]),
  };
};
