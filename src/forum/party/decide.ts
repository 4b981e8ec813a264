/**
 * These orders name parties and record what they ask for. A party that is not in the forum yet can be named, and so can
 * apply.
 */
import { canonical } from '#kernel/canonical.ts';
import { accept, refuse } from '#kernel/result.ts';
import type { Ordered } from '#forum/command.ts';
import { bar, dated, drawn, freshRef, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import { namedAt, openApplication, standingsAt } from './read.ts';

/** A name is public: a list that shows the party one day could not say otherwise who that is. */
export function nameParty(occasion: Occasion, { body }: Ordered<'NameParty'>): Decided {
  const file = occasion.forum.parties.get(body.party);
  const now = file ? namedAt(file, occasion.today) : null;
  if (now && canonical(now.body) === canonical(body)) return refuseHere('already-recorded', { ref: now.ref ?? null });
  return accept([drawn(occasion, 'party.named', body, 'public', { ref: freshRef(occasion, `name/${body.party}`) })]);
}

/**
 * `recordApplication` refuses a letter that asks for what the rules give only to others. It may be answered, but is no
 * application.
 */
export function recordApplication(occasion: Occasion, { body: order }: Ordered<'RecordApplication'>): Decided {
  const { forum, rules, today } = occasion;
  const { audience = 'members', on, ...body } = order;
  const { party, status, letter } = body;
  const file = forum.parties.get(party);
  const named = file ? namedAt(file, today) : null;
  if (!file || !named) return refuseHere('no-such-party', { party });
  const soon = tooSoon(occasion, on) ?? tooSoon(occasion, letter.dated);
  if (soon) return refuse(soon);
  if (standingsAt(forum, today, status).some((one) => one.party === party && one.certain)) {
    return refuseHere('already-so', { party, status });
  }
  const before = openApplication(file, status);
  if (before) return refuseHere('already-recorded', { ref: before.ref ?? null });
  const barred = bar(rules.mayApply({ party, type: named.body.type, status }), forum.rulings);
  if (barred) return refuse(barred);
  const ref = freshRef(occasion, `application/${party}`);
  return accept([drawn(occasion, 'application.made', body, audience, { ref, ...dated(on) })]);
}

/** A delegation takes its own application back; the Secretariat says by which letter the party did. Every reader of the application sees this. */
export function withdrawApplication(occasion: Occasion, { body }: Ordered<'WithdrawApplication'>): Decided {
  const { forum, by } = occasion;
  const { party, status, letter } = body;
  if (by.capacity === 'delegation' && (by.party !== party || letter)) {
    return refuseHere('not-for-this-party', { party, by: by.party });
  }
  if (by.capacity === 'secretariat' && !letter) return refuseHere('not-without-how-it-came', { party });
  const soon = tooSoon(occasion, letter?.dated);
  if (soon) return refuse(soon);
  const file = forum.parties.get(party);
  const application = file ? openApplication(file, status) : null;
  if (!application) return refuseHere('no-open-application', { party, status });
  const ref = freshRef(occasion, `withdrawal/${party}`);
  return accept([drawn(occasion, 'application.withdrawn', body, application.audience, { ref })]);
}
