/**
 * `ORDERS` is the one table of orders: what each asks for, which roles give it, and who decides it. Capacities, permissions, the names
 * in the API and the keys of words follow from it. An order without a row does not compile.
 */
import { recordCandidature, recordHandover, withdrawCandidature } from './chairmanship/decide.ts';
import type { Capacity, Order, Ordered } from './command.ts';
import { addToHistory, correctAct, withdrawAct } from './correction/decide.ts';
import { openDecision } from './decision/decide.ts';
import { recordInstrument } from './document/decide.ts';
import {
  ascertainQuorum,
  callRoll,
  closeMeeting,
  notePresence,
  openMeeting,
  resumeMeeting,
  suspendMeeting,
} from './meeting/decide.ts';
import type { Decided, Occasion } from './occasion.ts';
import { nameParty, recordApplication, withdrawApplication } from './party/decide.ts';
import { amendQuestion } from './question/amend.ts';
import { giveRuling, putQuestion, takePosition, withdrawQuestion } from './question/decide.ts';
import { callQuestion, declareNoConsensus, gavel, raiseObjection } from './question/decide-in-meeting.ts';
import { liftObjection } from './question/lift.ts';
import { recordMemorandum } from './relation/decide.ts';
import { CAPACITY, type Giver } from './role.ts';
import { recordDeparture } from './secretariat/decide.ts';
import { closeSilence, extendSilence, openSilence, recordService } from './silence/decide.ts';

type Row<O extends Order> = {
  /** The kind of act that the order asks for; the API knows the order by this name too. */
  readonly kind: string;
  readonly roles: readonly Giver[];
  /** A capacity in which the record takes the order although no role of it may give it here. */
  readonly alsoIn?: Capacity;
  readonly decide: (occasion: Occasion, command: Ordered<O>) => Decided;
};

const DELEGATION = ['delegation-administrator', 'delegate', 'observer-delegate'] as const;
const SECRETARIAT = 'secretariat-officer';
const CHAIR = 'officer-of-the-chair';

/** In this order they stand in docs/permissions.md and in the OpenAPI document. */
export const ORDERS: { readonly [O in Order]: Row<O> } = {
  PutQuestion: { kind: 'question.put', roles: [SECRETARIAT, CHAIR, ...DELEGATION], decide: putQuestion },
  WithdrawQuestion: {
    kind: 'question.withdrawn',
    roles: [SECRETARIAT, CHAIR, ...DELEGATION],
    decide: withdrawQuestion,
  },
  AmendQuestion: {
    kind: 'question.amended',
    roles: [SECRETARIAT, CHAIR, ...DELEGATION],
    decide: amendQuestion,
  },
  TakePosition: { kind: 'position.taken', roles: [SECRETARIAT, ...DELEGATION], decide: takePosition },
  CallQuestion: { kind: 'question.called', roles: [CHAIR], decide: callQuestion },
  RaiseObjection: { kind: 'objection.raised', roles: [SECRETARIAT, CHAIR, ...DELEGATION], decide: raiseObjection },
  LiftObjection: { kind: 'objection.lifted', roles: [SECRETARIAT, ...DELEGATION], decide: liftObjection },
  Gavel: { kind: 'decision.adopted', roles: [CHAIR], decide: gavel },
  DeclareNoConsensus: { kind: 'decision.failed', roles: [CHAIR], decide: declareNoConsensus },
  GiveRuling: { kind: 'ruling.given', roles: [CHAIR], decide: giveRuling },
  OpenSilence: { kind: 'silence.opened', roles: [SECRETARIAT, CHAIR], decide: openSilence },
  RecordService: { kind: 'silence.served', roles: [SECRETARIAT, 'system'], decide: recordService },
  // The record takes an extension for an outage from the Secretariat too; here the service itself says that it was away.
  ExtendSilence: { kind: 'silence.extended', roles: [CHAIR, 'system'], alsoIn: 'secretariat', decide: extendSilence },
  CloseSilence: { kind: 'silence.closed', roles: ['system'], decide: closeSilence },
  OpenDecision: { kind: 'decision.opened', roles: [SECRETARIAT, CHAIR], decide: openDecision },
  OpenMeeting: { kind: 'meeting.opened', roles: [SECRETARIAT, CHAIR], decide: openMeeting },
  NotePresence: { kind: 'presence.noted', roles: [SECRETARIAT, CHAIR, ...DELEGATION], decide: notePresence },
  CallRoll: { kind: 'roll.called', roles: [SECRETARIAT, CHAIR], decide: callRoll },
  AscertainQuorum: { kind: 'quorum.ascertained', roles: [SECRETARIAT, CHAIR], decide: ascertainQuorum },
  SuspendMeeting: { kind: 'meeting.suspended', roles: [SECRETARIAT, CHAIR], decide: suspendMeeting },
  ResumeMeeting: { kind: 'meeting.resumed', roles: [SECRETARIAT, CHAIR], decide: resumeMeeting },
  CloseMeeting: { kind: 'meeting.closed', roles: [SECRETARIAT, CHAIR], decide: closeMeeting },
  NameParty: { kind: 'party.named', roles: [SECRETARIAT], decide: nameParty },
  RecordApplication: { kind: 'application.made', roles: [SECRETARIAT], decide: recordApplication },
  WithdrawApplication: {
    kind: 'application.withdrawn',
    roles: [SECRETARIAT, ...DELEGATION, 'partner-delegate'],
    decide: withdrawApplication,
  },
  RecordCandidature: { kind: 'candidature.made', roles: [SECRETARIAT], decide: recordCandidature },
  RecordHandover: { kind: 'chair.assumed', roles: [SECRETARIAT, CHAIR], decide: recordHandover },
  RecordDeparture: { kind: 'officer.left', roles: [SECRETARIAT], decide: recordDeparture },
  WithdrawCandidature: {
    kind: 'candidature.withdrawn',
    roles: [SECRETARIAT, ...DELEGATION],
    decide: withdrawCandidature,
  },
  RecordInstrument: { kind: 'instrument.deposited', roles: [SECRETARIAT], decide: recordInstrument },
  RecordMemorandum: { kind: 'memorandum.signed', roles: [SECRETARIAT], decide: recordMemorandum },
  // A party puts right its own application or candidature, and nothing else.
  CorrectAct: { kind: 'act.corrected', roles: [SECRETARIAT, ...DELEGATION, 'partner-delegate'], decide: correctAct },
  WithdrawAct: { kind: 'act.withdrawn', roles: [SECRETARIAT], decide: withdrawAct },
  AddToHistory: { kind: 'history.added', roles: [SECRETARIAT], decide: addToHistory },
};

export const orders = Object.keys(ORDERS) as readonly Order[];

const CAPACITIES: readonly Capacity[] = ['delegation', 'chair', 'secretariat', 'system'];

const capacitiesOf = ({ roles, alsoIn }: Pick<Row<Order>, 'roles' | 'alsoIn'>): readonly Capacity[] =>
  CAPACITIES.filter((capacity) => capacity === alsoIn || roles.some((role) => CAPACITY[role] === capacity));

/** In which capacity an order may be given at all; the charter may narrow it. */
export const MAY_ORDER: Readonly<Record<Order, readonly Capacity[]>> = Object.fromEntries(
  orders.map((order) => [order, capacitiesOf(ORDERS[order])]),
  // Made of every order; the compiler sees only that the keys are texts.
) as Record<Order, readonly Capacity[]>;
