/**
 * `decide` judges an order by the forum as its record stands, the rules in force, the instant, and the actor. It
 * returns the acts to write, all of them or none, or the reason for the refusal. It is pure, and is called under the
 * record's lock, with the instant of that lock.
 */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { Draft } from './act.ts';
import { chairAt } from './chairmanship/read.ts';
import type { Actor, Command } from './command.ts';
import type { Forum } from './forum.ts';
import { sittingOf } from './meeting/sitting.ts';
import { IN_ENGLISH, refusedHere, type Decided, type Occasion, type RecordedSentences } from './occasion.ts';
import { MAY_ORDER, ORDERS } from './orders.ts';
import type { OwnRefused, Refusal } from './refusal.ts';
import type { Rules } from './rules.ts';
import type { Instant } from './words.ts';

/**
 * `decide` takes the `rules` in force at `at`. `at` is RFC 3339, UTC, three decimals, and never before the last act.
 * `received` is when the order arrived; an order of the service itself arrives as it is decided.
 */
export function decide(
  command: Command,
  forum: Forum,
  rules: Rules,
  at: Instant,
  by: Actor,
  sentences: RecordedSentences = IN_ENGLISH,
  received: Instant = at,
): Result<readonly Draft[], Refusal> {
  const today = whenOf(writeDay(dayOfInstant(at)));
  // A measure that runs ahead of the database's clock never makes an order later than its own record.
  const occasion: Occasion = { forum, rules, at, received: received < at ? received : at, by, today, sentences };
  const wrong = clockIsBehind(occasion) ?? mayNotOrder(occasion, command);
  return wrong ? refuse(wrong) : decideOne(occasion, command);
}

/** `Decide` is the type of `decide`; a test may hand in a function that decides wrongly. */
export type Decide = typeof decide;

/** `decideOne` gives each order one place. */
function decideOne(occasion: Occasion, command: Command): Decided {
  // Order and body belong together by the type of a command; the look-up by its order cannot show that.
  return (ORDERS[command.order].decide as (occasion: Occasion, command: Command) => Decided)(occasion, command);
}

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
