import { MEETING_STATES } from '#forum/meeting/read.ts';
import { TAKES_PART_AS, MEETING_KINDS, MEETING_FORMS } from '#forum/meeting/acts.ts';
import { z } from 'zod';
import {
  date,
  decisionId,
  documentId,
  fact,
  inLanguages,
  many,
  meetingId,
  naming,
  one,
  paged,
  organId,
  party,
  personAnswered,
  rests,
  status,
} from './common.ts';

export const meetingKind = z.enum(MEETING_KINDS);

const meetingState = z.enum(MEETING_STATES);

const brief = { id: meetingId, title: z.string(), titles: inLanguages, date, state: meetingState };

export const meetingBrief = z.strictObject(brief);

const meetingShape = {
  ...brief,
  organ: organId,
  kind: meetingKind,
  ordinal: z.int().nullable(),
  certain: z.boolean(),
  place: z.string().nullable(),
  form: z.enum(MEETING_FORMS).nullable(),
  chair: party
    .nullable()
    .describe("The party in the chair: the forum's Chair where it presided, else the first that did."),
  presidedBy: z
    .array(party)
    .describe('All who presided: a host and a Chair may do so together, or one hand over to the other.'),
  host: party.nullable(),
  theme: z.string().nullable(),
};

const meeting = naming(
  'MeetingAt',
  'A meeting as it stood at the date: planned, held or not held. A plan never becomes a fact by the passing of its date.',
  z.strictObject({ ...meetingShape, ...rests }),
);

export const meetingsAnswer = naming('Meetings', 'Meetings known at the date, oldest first.', many(meeting, paged));

const participant = z.strictObject({
  party,
  name: z.string(),
  as: z.enum(TAKES_PART_AS),
  level: z.string().nullable(),
  person: personAnswered.nullable(),
});

const counted = z.int().min(0).nullable();

export const meetingAnswer = naming(
  'Meeting',
  'One meeting with who took part, what came of it, and how its plan changed (`history`).',
  one({
    ...meetingShape,
    president: personAnswered.nullable(),
    summary: z.string().nullable(),
    participants: z.array(participant),
    absent: z.array(party),
    counted: z
      .strictObject({
        members: counted,
        observers: counted,
        partners: counted,
        guests: counted,
        delegations: counted,
        headsOfStateOrGovernment: counted,
      })
      .describe('Counts as a source gives them; null where it gives none.'),
    documents: z.array(z.strictObject({ id: documentId, title: z.string(), type: z.string(), standing: z.string() })),
    decisions: z.array(z.strictObject({ id: decisionId, title: z.string(), outcome: z.enum(['adopted', 'failed']) })),
    admissions: z.array(z.strictObject({ party, name: z.string(), status, date, decidedBy: decisionId.nullable() })),
    outcomes: z.array(fact).describe('Every act done at the meeting.'),
    history: z.array(fact).describe('Plan, changes, whether it was held, what it took up.'),
    ...rests,
  }),
);
