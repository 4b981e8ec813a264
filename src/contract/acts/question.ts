import type { QuestionCommand } from '#forum/question/commands.ts';
import {
  CAME_BY,
  STANCES,
  LIVE_PROCEDURES,
  type Effect,
  type LiveProcedure,
  type OnBehalf,
  type QuestionActs,
  type Stance,
} from '#forum/question/acts.ts';
import { BREAKING } from '#forum/silence/acts.ts';
import { z } from 'zod';
import { audience } from '#contract/audience.ts';
import { charterPath, decisionId, meetingId, organId, partyId, ref } from '#contract/ids.ts';
import { list } from '#contract/lists.ts';
import { bodies, exactly, type BodiesOf } from '#contract/same.ts';
import { digest, line, said, textsKept, title, words } from '#contract/text.ts';
import { edtf } from '#contract/time.ts';
import { chairmanshipBodies } from './chairmanship.ts';
import { verb } from './decision.ts';
import { documentBodies } from './document.ts';
import { forumBodies } from './forum.ts';
import { measureBodies } from './measure.ts';
import { meetingBodies } from './meeting.ts';
import { organBodies } from './organ.ts';
import { partyBodies } from './party.ts';
import { putText } from './put-text.ts';
import { relationBodies } from './relation.ts';
import { secretariatBodies } from './secretariat.ts';

/** A question and the decision on it have one id. */
const question = decisionId;

const DECISION_FOR =
  'The audience of the decision and its effects. Left out of an order: everybody where members, chair, organs, officers or rules change, ' +
  'otherwise the members, or as many as see the question. An act without it is one of earlier days, and means everybody.';

/** Somebody has to read every effect before a decision is adopted, so their number is limited. */
const MOST_EFFECTS = 100;

const liveProcedure = exactly<LiveProcedure>()(z.enum(LIVE_PROCEDURES));

const effectOf = <K extends Effect['kind'], Body extends z.ZodType>(kind: K, body: Body) =>
  z.strictObject({ kind: z.literal(kind), body, effective: edtf.exactOptional() });

const effect = exactly<Effect>()(
  z.discriminatedUnion(
    'kind',
    [
      effectOf('status.granted', partyBodies['status.granted']),
      effectOf('status.ended', partyBodies['status.ended']),
      effectOf('chair.assumed', chairmanshipBodies['chair.assumed']),
      effectOf('chair.prolonged', chairmanshipBodies['chair.prolonged']),
      effectOf('officer.appointed', secretariatBodies['officer.appointed']),
      effectOf('office.titled', secretariatBodies['office.titled']),
      effectOf('organ.established', organBodies['organ.established']),
      effectOf('organ.renamed', organBodies['organ.renamed']),
      effectOf('charter.adopted', organBodies['charter.adopted']),
      effectOf('charter.amended', organBodies['charter.amended']),
      effectOf('document.adopted', documentBodies['document.adopted']),
      effectOf('catalogue.adopted', measureBodies['catalogue.adopted']),
      effectOf('area.added', measureBodies['area.added']),
      effectOf('measures.opened', measureBodies['measures.opened']),
      effectOf('coordinator.named', measureBodies['coordinator.named']),
      effectOf('concept-paper.approved', measureBodies['concept-paper.approved']),
      effectOf('plan.approved', measureBodies['plan.approved']),
      effectOf('partnership.approved', relationBodies['partnership.approved']),
      effectOf('day.proclaimed', forumBodies['day.proclaimed']),
      effectOf('forum.named', forumBodies['forum.named']),
      effectOf('meeting.scheduled', meetingBodies['meeting.scheduled']),
    ],
    { error: 'unknown-kind' },
  ),
);

export const stance = exactly<Stance>()(z.enum(STANCES));

export const onBehalf = exactly<OnBehalf>()(z.strictObject({ by: z.enum(CAME_BY), reference: line }));

const ofText = z.strictObject({ question, meeting: meetingId, sha256: list(digest).exactOptional() });

export const questionBodies = bodies<QuestionActs>()({
  'question.put': z.strictObject({
    question,
    title,
    text: putText,
    organ: organId,
    verb,
    procedure: liveProcedure,
    effects: list(effect).max(MOST_EFFECTS, 'list-too-long'),
    recommends: list(effect).max(MOST_EFFECTS, 'list-too-long').exactOptional(),
    proposer: partyId.exactOptional(),
    follows: decisionId.exactOptional(),
    supersedes: question.exactOptional(),
    meeting: meetingId.exactOptional(),
    decisionFor: audience.describe(DECISION_FOR).exactOptional(),
  }),
  'question.withdrawn': z.strictObject({ question, reason: said.exactOptional() }),
  'question.amended': z.strictObject({ question, text: putText, reason: said }),
  'question.called': z.strictObject({
    question,
    meeting: meetingId,
    sha256: list(digest),
    present: list(partyId),
  }),
  'position.taken': z.strictObject({
    question,
    party: partyId,
    as: stance,
    statement: said.exactOptional(),
    texts: textsKept.exactOptional(),
    late: z.boolean(),
    onBehalf: onBehalf.exactOptional(),
    meeting: meetingId.exactOptional(),
  }),
  'objection.lifted': z.strictObject({
    question,
    party: partyId,
    position: ref.exactOptional(),
    statement: said.exactOptional(),
    meeting: meetingId.exactOptional(),
    onBehalf: onBehalf.exactOptional(),
  }),
  'ruling.given': z.strictObject({
    question: question.exactOptional(),
    meeting: meetingId.exactOptional(),
    rule: charterPath,
    holds: z.boolean(),
    text: words,
    asked: partyId.exactOptional(),
    position: ref.exactOptional(),
  }),
});

export const questionOrders = bodies<BodiesOf<QuestionCommand>>()({
  PutQuestion: z.strictObject({ ...questionBodies['question.put'].shape, audience: audience.exactOptional() }),
  WithdrawQuestion: questionBodies['question.withdrawn'],
  AmendQuestion: questionBodies['question.amended'],
  TakePosition: z.strictObject({
    question,
    party: partyId,
    as: stance,
    statement: said.exactOptional(),
    texts: textsKept.exactOptional(),
    onBehalf: onBehalf.exactOptional(),
  }),
  CallQuestion: ofText,
  RaiseObjection: z.strictObject({
    question,
    meeting: meetingId,
    party: partyId,
    as: z.enum(BREAKING).exactOptional(),
    statement: said.exactOptional(),
    texts: textsKept.exactOptional(),
  }),
  LiftObjection: questionBodies['objection.lifted'],
  Gavel: ofText,
  DeclareNoConsensus: z.strictObject({ question, meeting: meetingId, reason: words.exactOptional() }),
  GiveRuling: questionBodies['ruling.given'],
});
