/**
 * `decide` judges an order by the forum as its record stands, the rules in force, the instant, and the actor. It
 * returns the acts to write, all of them or none, or the reason for the refusal. It is pure, and is called under the
 * record's lock, with the instant of that lock.
 */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { Draft } from './act.ts';
import { recordCandidature } from './chairmanship/decide.ts';
import { chairAt } from './chairmanship/read.ts';
import type { Actor, Capacity, Command, Order } from './command.ts';
import { recordInstrument } from './document/decide.ts';
import type { Forum } from './forum.ts';
import { ascertainQuorum, callRoll, closeMeeting, notePresence, openMeeting } from './meeting/decide.ts';
import { sittingOf } from './meeting/sitting.ts';
import { refusedHere, type Decided, type Occasion } from './occasion.ts';
import { nameParty, recordApplication } from './party/decide.ts';
import { giveRuling, putQuestion, takePosition, withdrawQuestion } from './question/decide.ts';
import { callQuestion, declareNoConsensus, gavel, raiseObjection } from './question/decide-in-meeting.ts';
import type { OwnRefused, Refusal } from './refusal.ts';
import { recordMemorandum } from './relation/decide.ts';
import type { Rules } from './rules.ts';
import { closeSilence, extendSilence, openSilence, recordService } from './silence/decide.ts';
import type { Instant } from './words.ts';

/**
 * `decide` takes the `rules` in force at `at`. `at` is RFC 3339, UTC, three decimals, and never before the last act.
 */
export function decide(
  command: Command,
  forum: Forum,
  rules: Rules,
  at: Instant,
  by: Actor,
): Result<readonly Draft[], Refusal> {
  const occasion: Occasion = { forum, rules, at, by, today: whenOf(writeDay(dayOfInstant(at))) };
  const wrong = clockIsBehind(occasion) ?? mayNotOrder(occasion, command);
  return wrong ? refuse(wrong) : decideOne(occasion, command);
}

/** `Decide` is the type of `decide`; a test may hand in a function that decides wrongly. */
export type Decide = typeof decide;

/** `decideOne` gives each order one place. */
function decideOne(occasion: Occasion, command: Command): Decided {
  switch (command.order) {
    case 'PutQuestion':
      return putQuestion(occasion, command);
    case 'WithdrawQuestion':
      return withdrawQuestion(occasion, command);
    case 'TakePosition':
      return takePosition(occasion, command);
    case 'OpenSilence':
      return openSilence(occasion, command);
    case 'RecordService':
      return recordService(occasion, command);
    case 'ExtendSilence':
      return extendSilence(occasion, command);
    case 'CloseSilence':
      return closeSilence(occasion, command);
    case 'OpenMeeting':
      return openMeeting(occasion, command);
    case 'NotePresence':
      return notePresence(occasion, command);
    case 'CallRoll':
      return callRoll(occasion, command);
    case 'AscertainQuorum':
      return ascertainQuorum(occasion, command);
    case 'CallQuestion':
      return callQuestion(occasion, command);
    case 'RaiseObjection':
      return raiseObjection(occasion, command);
    case 'Gavel':
      return gavel(occasion, command);
    case 'DeclareNoConsensus':
      return declareNoConsensus(occasion, command);
    case 'CloseMeeting':
      return closeMeeting(occasion, command);
    case 'GiveRuling':
      return giveRuling(occasion, command);
    case 'NameParty':
      return nameParty(occasion, command);
    case 'RecordApplication':
      return recordApplication(occasion, command);
    case 'RecordCandidature':
      return recordCandidature(occasion, command);
    case 'RecordInstrument':
      return recordInstrument(occasion, command);
    case 'RecordMemorandum':
      return recordMemorandum(occasion, command);
  }
}

/** `MAY_ORDER` lists the capacities in which an order may be given at all; the charter may narrow them. */
export const MAY_ORDER: Readonly<Record<Order, readonly Capacity[]>> = {
  PutQuestion: ['delegation', 'chair', 'secretariat'],
  WithdrawQuestion: ['delegation', 'chair', 'secretariat'],
  TakePosition: ['delegation', 'secretariat'],
  OpenSilence: ['chair', 'secretariat'],
  RecordService: ['secretariat', 'system'],
  ExtendSilence: ['chair', 'secretariat', 'system'],
  CloseSilence: ['system'],
  OpenMeeting: ['chair', 'secretariat'],
  NotePresence: ['chair', 'secretariat', 'delegation'],
  CallRoll: ['chair', 'secretariat'],
  AscertainQuorum: ['chair', 'secretariat'],
  CallQuestion: ['chair'],
  RaiseObjection: ['delegation', 'chair', 'secretariat'],
  Gavel: ['chair'],
  DeclareNoConsensus: ['chair'],
  CloseMeeting: ['chair', 'secretariat'],
  GiveRuling: ['chair'],
  NameParty: ['secretariat'],
  RecordApplication: ['secretariat'],
  RecordCandidature: ['secretariat'],
  RecordInstrument: ['secretariat'],
  RecordMemorandum: ['secretariat'],
};

/** An instant before the last act would make the end of a silence mean two things. */
function clockIsBehind({ forum, at }: Occasion): OwnRefused | null {
  const last = forum.acts.at(-1)?.recordedAt;
  return last !== undefined && at < last ? refusedHere('clock-behind', { at, last }) : null;
}

function mayNotOrder(occasion: Occasion, { order, body }: Command): OwnRefused | null {
  const { capacity, party } = occasion.by;
  const may = MAY_ORDER[order];
  if (!may.includes(capacity)) return refusedHere('not-in-this-capacity', { order, capacity, may });
  if (capacity !== 'chair') return null;
  // The powers follow the chairmanship in force; in the room the party that presides has them.
  const chair = chairAt(occasion.forum, occasion.today)?.party ?? null;
  const room = 'meeting' in body && body.meeting !== undefined ? sittingOf(occasion.forum, body.meeting) : null;
  const presides = room !== null && room.closed === null && room.presidedBy === party;
  return party !== null && (party === chair || presides) ? null : refusedHere('not-in-the-chair', { party, chair });
}
