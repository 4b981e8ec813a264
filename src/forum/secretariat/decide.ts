/** `recordDeparture` records that an officer left the office, on a day that has come. */
import { whenOf } from '#kernel/date.ts';
import { accept, refuse } from '#kernel/result.ts';
import type { Ordered } from '#forum/command.ts';
import { dated, drawn, freshRef, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import { timesInOffice } from './read.ts';

export function recordDeparture(occasion: Occasion, { body }: Ordered<'RecordDeparture'>): Decided {
  const { officer, office, on } = body;
  const soon = tooSoon(occasion, on);
  if (soon) return refuse(soon);
  const times = timesInOffice(occasion.forum).filter((one) => one.officer === officer && one.office === office);
  const open = times.findLast((one) => one.until === null);
  if (!open) return refuseHere('not-in-office', { officer, office });
  const began = open.since ?? open.seen;
  if (began && whenOf(on).latest < began.earliest) return refuseHere('dated-before', { on, before: began.edtf });
  const ref = freshRef(occasion, `departure/${officer}`);
  return accept([drawn(occasion, 'officer.left', { officer, office }, 'public', { ref, ...dated(on) })]);
}
