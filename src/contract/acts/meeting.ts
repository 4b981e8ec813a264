import {
  TAKES_PART_AS,
  MEETING_KINDS,
  MEETING_FORMS,
  DELEGATION_LEVELS,
  type Attendance,
  type DelegationLevel,
  type MeetingActs,
  type MeetingForm,
  type MeetingKind,
  type Participant,
} from '#forum/meeting/acts.ts';
import type { MeetingCommand } from '#forum/meeting/commands.ts';
import { z } from 'zod';
import { decisionId, documentId, meetingId, organId, partyId } from '#contract/ids.ts';
import { count, list, ordinal } from '#contract/lists.ts';
import { bodies, exactly, type BodiesOf } from '#contract/same.ts';
import { words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';
import { quorumFigures } from './decision.ts';
import { person } from './forum.ts';

const kind = exactly<MeetingKind>()(z.enum(MEETING_KINDS));

const form = exactly<MeetingForm>()(z.enum(MEETING_FORMS));

const level = exactly<DelegationLevel>()(z.enum(DELEGATION_LEVELS));

const participant = exactly<Participant>()(
  z.strictObject({
    party: partyId,
    as: z.enum(TAKES_PART_AS),
    level: level.exactOptional(),
    person: person.exactOptional(),
  }),
);

const attendance = exactly<Attendance>()(
  z.strictObject({
    participants: list(participant).exactOptional(),
    absent: list(partyId).exactOptional(),
    members: count.exactOptional(),
    observers: count.exactOptional(),
    partners: count.exactOptional(),
    guests: count.exactOptional(),
    delegations: count.exactOptional(),
    headsOfStateOrGovernment: count.exactOptional(),
  }),
);

export const meetingBodies = bodies<MeetingActs>()({
  'meeting.scheduled': z.strictObject({
    meeting: meetingId,
    organ: organId,
    kind,
    ordinal: ordinal.exactOptional(),
    title: words.exactOptional(),
    plannedFor: edtf,
    place: words.exactOptional(),
    form: form.exactOptional(),
    host: partyId.exactOptional(),
    decision: decisionId.exactOptional(),
  }),
  'meeting.changed': z.strictObject({
    meeting: meetingId,
    plannedFor: edtf.exactOptional(),
    place: words.exactOptional(),
    form: form.exactOptional(),
    reason: words.exactOptional(),
  }),
  'meeting.held': z.strictObject({
    meeting: meetingId,
    organ: organId,
    kind,
    ordinal: ordinal.exactOptional(),
    title: words.exactOptional(),
    place: words.exactOptional(),
    form: form.exactOptional(),
    host: partyId.exactOptional(),
    presidedBy: list(partyId).exactOptional(),
    president: person.exactOptional(),
    attendance: attendance.exactOptional(),
    theme: words.exactOptional(),
    summary: words.exactOptional(),
  }),
  'meeting.not-held': z.strictObject({
    meeting: meetingId,
    organ: organId,
    kind,
    plannedFor: edtf,
    reason: words.exactOptional(),
  }),
  'meeting.noted': z.strictObject({
    meeting: meetingId,
    text: words,
    documents: list(documentId).exactOptional(),
    decisions: list(decisionId).exactOptional(),
  }),
  'meeting.opened': z.strictObject({
    meeting: meetingId,
    organ: organId,
    kind,
    ordinal: ordinal.exactOptional(),
    title: words.exactOptional(),
    place: words.exactOptional(),
    form: form.exactOptional(),
    host: partyId.exactOptional(),
    presidedBy: partyId,
  }),
  'presence.noted': z.strictObject({ meeting: meetingId, party: partyId, present: z.boolean() }),
  'quorum.ascertained': z.strictObject({
    meeting: meetingId,
    present: list(partyId),
    count: quorumFigures,
    met: z.boolean(),
  }),
  'meeting.suspended': z.strictObject({ meeting: meetingId, reason: words.exactOptional() }),
  'meeting.resumed': z.strictObject({ meeting: meetingId }),
  'meeting.closed': z.strictObject({ meeting: meetingId }),
});

export const meetingOrders = bodies<BodiesOf<MeetingCommand>>()({
  OpenMeeting: meetingBodies['meeting.opened'],
  NotePresence: meetingBodies['presence.noted'],
  CallRoll: z.strictObject({ meeting: meetingId, parties: list(partyId).min(1, 'list-empty'), present: z.boolean() }),
  AscertainQuorum: z.strictObject({ meeting: meetingId }),
  SuspendMeeting: meetingBodies['meeting.suspended'],
  ResumeMeeting: meetingBodies['meeting.resumed'],
  CloseMeeting: z.strictObject({ meeting: meetingId }),
});
