/**
 * `roomNow` tells what a meeting has before it, by its reader's part of the record. This is the text in hand, what waits to be put, and
 * what was decided.
 */
import { rulesIn } from '#reading/in-force.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import { sittingOf, type Sitting } from '#forum/meeting/sitting.ts';
import { inHandOf } from '#forum/question/floor.ts';
import { questionsAt, type Question } from '#forum/question/read.ts';
import type { Act } from '#forum/act.ts';
import type { Rules } from '#forum/rules.ts';
import type { MeetingId } from '#forum/words.ts';
import type { Reading } from '#reading/reading.ts';

export type RoomNow = {
  readonly room: Sitting;
  readonly rules: Rules | null;
  /** `inHand` is the text of which the Chair asks whether there is any objection. */
  readonly inHand: Question | null;
  /** `before` are texts that can still be put here. */
  readonly before: readonly Question[];
  /** `decided` is what the meeting decided, or failed to, newest first. */
  readonly decided: readonly Act<'decision.adopted' | 'decision.failed'>[];
  readonly rulings: readonly Act<'ruling.given'>[];
  readonly quorum: Act<'quorum.ascertained'> | null;
};

/** `roomNow` is null where the reader sees no meeting that was opened under this id. */
export function roomNow(reading: Reading, id: MeetingId): RoomNow | null {
  const { forum, at } = reading;
  const room = sittingOf(forum, id);
  if (!room) return null;
  const put = questionsAt(forum, at).filter((one) => isBefore(one, room));
  const hand = inHandOf(forum, id)?.id;
  const inHand = put.find((one) => one.id === hand) ?? null;
  const outcomes = [...forum.decisions.values()].flat().filter((act) => act.body.meeting === id);
  const own = [...forum.questions.values()].flat().filter((act) => act.kind === 'ruling.given');
  const file = inTime(actsBy(forum.meetings.get(id) ?? [], at));
  return {
    room,
    rules: rulesIn(reading),
    inHand: room.closed ? null : inHand,
    before: room.closed ? [] : put.filter((one) => one.state.is === 'put' && one.id !== inHand?.id),
    decided: outcomes.toSorted((one, other) => other.n - one.n),
    rulings: [...forum.rulings, ...own].filter((act) => act.body.meeting === id),
    quorum: file.findLast((act) => act.kind === 'quorum.ascertained') ?? null,
  };
}

const isBefore = ({ procedure, organ, put }: Question, room: Sitting): boolean =>
  procedure === 'in-the-meeting' && organ === room.organ && (put.body.meeting ?? room.id) === room.id;

/** `partIn` tells the part of a reader in a room. The reader may keep its record, preside, or speak for a party. */
export function partIn({ who }: Reading): {
  readonly secretariat: boolean;
  readonly chair: boolean;
  readonly party: string | null;
} {
  const roles = who?.roles ?? [];
  const speaks = roles.some((role) => role !== 'secretariat-officer' && role !== 'officer-of-the-chair');
  return {
    secretariat: roles.includes('secretariat-officer'),
    chair: roles.includes('officer-of-the-chair'),
    party: speaks ? (who?.party ?? null) : null,
  };
}
