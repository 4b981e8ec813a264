/** The chair is taken by a decision. Here the record learns of candidatures for it, and of the handover. */
import { accept, refuse } from '#kernel/result.ts';
import { whenOf } from '#kernel/date.ts';
import type { Act, Draft } from '#forum/act.ts';
import type { Ordered } from '#forum/command.ts';
import { bar, dated, drawn, freshRef, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import type { MeetingId } from '#forum/words.ts';
import { awaitedChair, openCandidatures } from './read.ts';

/** `recordCandidature` records a candidature as it came. Whether it comes to anything is for a decision. */
export function recordCandidature(occasion: Occasion, { body: order }: Ordered<'RecordCandidature'>): Decided {
  const { forum, rules, today } = occasion;
  const { audience = 'members', on, ...body } = order;
  const { party, term, letter } = body;
  if (!forum.parties.has(party)) return refuseHere('no-such-party', { party });
  const soon = tooSoon(occasion, on) ?? tooSoon(occasion, letter.dated);
  if (soon) return refuse(soon);
  const before = openCandidatures(forum).findLast((act) => act.body.party === party && act.body.term === term);
  if (before) return refuseHere('already-recorded', { ref: before.ref ?? null });
  const barred = bar(rules.mayCandidate({ party, inWriting: true, term }, forum, today), forum.rulings);
  if (barred) return refuse(barred);
  const ref = freshRef(occasion, `candidature/${party}`);
  return accept([drawn(occasion, 'candidature.made', body, audience, { ref, ...dated(on) })]);
}

/** `recordHandover` records on which day the party that was chosen took over: never one that nobody chose. */
export function recordHandover(occasion: Occasion, { body }: Ordered<'RecordHandover'>): Decided {
  const { forum } = occasion;
  const { party, on, at } = body;
  const chosen = awaitedChair(forum);
  if (chosen?.body.party !== party) return refuseHere('not-chosen', { party, chosen: chosen?.body.party ?? null });
  if (at !== undefined && !forum.meetings.has(at)) return refuseHere('no-such-meeting', { meeting: at });
  const soon = tooSoon(occasion, on);
  if (soon) return refuse(soon);
  if (whenOf(on).latest < whenOf(chosen.effective).earliest) {
    return refuseHere('dated-before', { on, before: chosen.effective });
  }
  return accept([takenOver(occasion, chosen, at, on)]);
}

/** `takenOver` draws up that the chosen party took the chair, or stayed in it for another term. */
function takenOver(occasion: Occasion, { body, audience }: Act<'chair.chosen'>, at?: MeetingId, on?: string): Draft {
  const { party, decidedBy, plannedUntil, plannedUntilMeeting } = body;
  const term = {
    party,
    decidedBy,
    ...(at === undefined ? {} : { at }),
    ...(plannedUntil === undefined ? {} : { plannedUntil }),
    ...(plannedUntilMeeting === undefined ? {} : { plannedUntilMeeting }),
  };
  return drawn(occasion, body.goesOn === true ? 'chair.prolonged' : 'chair.assumed', term, audience, dated(on));
}

/** `handedOverAt` draws up the handover that was to take place when this meeting closes; nothing where none was. */
export function handedOverAt(occasion: Occasion, meeting: MeetingId): Draft[] {
  const chosen = awaitedChair(occasion.forum);
  return chosen?.body.at === meeting ? [takenOver(occasion, chosen, meeting)] : [];
}

/** A delegation takes its own candidature back; the Secretariat says by which letter the party did. */
export function withdrawCandidature(occasion: Occasion, { body }: Ordered<'WithdrawCandidature'>): Decided {
  const { forum, by } = occasion;
  const { party, term, letter } = body;
  if (by.capacity === 'delegation' && (by.party !== party || letter)) {
    return refuseHere('not-for-this-party', { party, by: by.party });
  }
  if (by.capacity === 'secretariat' && !letter) return refuseHere('not-without-how-it-came', { party });
  const soon = tooSoon(occasion, letter?.dated);
  if (soon) return refuse(soon);
  const open = openCandidatures(forum).findLast((act) => act.body.party === party && act.body.term === term);
  if (!open) return refuseHere('no-open-candidature', { party, term });
  const ref = freshRef(occasion, `withdrawal/candidature/${party}`);
  return accept([drawn(occasion, 'candidature.withdrawn', body, open.audience, { ref })]);
}
