/**
 * `recordCandidature` records a candidature for the chair as it came. Whether it comes to anything is for a decision.
 */
import { accept, refuse } from '#kernel/result.ts';
import type { Ordered } from '#forum/command.ts';
import { bar, dated, drawn, freshRef, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import { openCandidatures } from './read.ts';

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
