/**
 * Writing is bounded: the record keeps everything for ever, so nobody may fill it. The first objection of a party is
 * taken whatever it wrote before, and again after it gave its objection up. Nothing else has no end.
 */
import { instantAt, msOf } from '#kernel/instant.ts';
import type { Act } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import { refusedHere, type Occasion } from '#forum/occasion.ts';
import type { Bounded, BoundedPer, OwnRefused } from '#forum/refusal.ts';
import type { Instant, MeetingId, PartyId } from '#forum/words.ts';
import type { PositionBody } from './commands.ts';
import { objecting, putAs, stops, type Question } from './read.ts';

/** `MOST` is how many of each are taken; `full` says of whom, and on what. */
export const MOST: Readonly<Record<Bounded, number>> = {
  positions: 20,
  questions: 20,
  services: 20,
  rulings: 100,
  extensions: 50,
  presences: 50,
  lifts: 20,
  amendments: 50,
};

const DAY_MS = 86_400_000;

const full = (of: Bounded, held: number, per: BoundedPer): OwnRefused | null =>
  held >= MOST[of] ? refusedHere('too-many', { of, most: MOST[of], per }) : null;

const before = (at: Instant, ms: number): Instant => instantAt(msOf(at) - ms);

export function tooManyPositions({ positions }: Question, body: PositionBody): OwnRefused | null {
  const { party, as } = body;
  // No limit stands in the way of an objection where none of the party's stands.
  if (stops(as) && !objecting(positions).some((one) => one.party === party)) return null;
  return full('positions', positions.filter((one) => one.party === party).length, 'question');
}

/** A delegation puts so many questions in a day. What a meeting has before it is for the Chair and the Secretariat. */
export function tooManyPut({ forum, by, at }: Occasion): OwnRefused | null {
  if (by.capacity !== 'delegation') return null;
  const since = before(at, DAY_MS);
  const lately = [...forum.questions.keys()].filter((id) => {
    const put = putAs(forum, id);
    return put !== undefined && put.by.party === by.party && put.recordedAt > since;
  });
  return full('questions', lately.length, 'day');
}

export const tooManyServices = ({ by }: Occasion, { silence }: Question, party: PartyId): OwnRefused | null => {
  // What the service itself notes comes once for each way and outcome.
  if (by.capacity === 'system') return null;
  const held = silence?.services.filter((act) => act.body.party === party) ?? [];
  return full('services', held.length, 'question');
};

export const tooManyExtensions = ({ silence }: Question): OwnRefused | null =>
  full('extensions', silence?.extensions.length ?? 0, 'question');

/** Rulings on no question are those of a meeting, or of none. */
export function tooManyRulings(forum: Forum, question: Question | null, meeting?: MeetingId): OwnRefused | null {
  if (question) return full('rulings', question.rulings.length, 'question');
  const held = forum.rulings.filter((act) => act.body.meeting === meeting);
  return full('rulings', held.length, 'meeting');
}

/** A party leaves one meeting so often. Coming back is never refused: a party that is not present could not object. */
export function tooManyPresences({ forum }: Occasion, noted: Act<'presence.noted'>['body']): OwnRefused | null {
  if (noted.present) return null;
  const left = (forum.meetings.get(noted.meeting) ?? []).filter(
    (act) => act.kind === 'presence.noted' && act.body.party === noted.party && !act.body.present,
  );
  return full('presences', left.length, 'meeting');
}

/** A party that lifts and objects again without end would fill the record; its last objection then stands. */
export const tooManyLifts = ({ history }: Question, party: PartyId): OwnRefused | null =>
  full(
    'lifts',
    history.filter((act) => act.kind === 'objection.lifted' && act.body.party === party).length,
    'question',
  );

export const tooManyAmendments = ({ earlierTexts }: Question): OwnRefused | null =>
  full('amendments', earlierTexts.length, 'question');
