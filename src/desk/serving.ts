/** These functions say on whose desks the text of a silence is to be laid now. */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import type { Act, Bodies } from '#forum/act.ts';
import { mayHear } from '#forum/audience.ts';
import type { Forum } from '#forum/forum.ts';
import { editionAt } from '#forum/organ/charter.ts';
import type { Question } from '#forum/question/read.ts';
import { awaitedIn, offDesk } from '#forum/silence/awaited.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import { rulesOf } from '#rules/rules.ts';

export type ServingDue = {
  readonly services: readonly Bodies['silence.served'][];
  /** The parties that are awaited and for which nobody can sign in. */
  readonly unattended: readonly PartyId[];
};

export const NOTHING_DUE: ServingDue = { services: [], unattended: [] };

/**
 * `servingDue` returns the services that are yet to be recorded, each dated since when the text lies there. That is the
 * opening, the moment at which the party came to count, or its first account. Any number of servers find the same.
 */
export function servingDue(
  question: Question,
  forum: Forum,
  attended: ReadonlyMap<PartyId, Instant>,
  now: Instant,
): ServingDue {
  const today = whenOf(writeDay(dayOfInstant(now)));
  const inForce = editionAt(forum, today);
  const { id, state, put } = question;
  if (state.is !== 'under-silence' || !inForce) return NOTHING_DUE;
  const awaited = awaitedIn(question, forum, rulesOf(inForce.edition), today);
  const missing = offDesk(awaited, state).filter((party) => mayHear(put.audience, party, forum, today));
  const services = missing.flatMap((party): Bodies['silence.served'][] => {
    const since = attended.get(party);
    const counts = awaited.since.get(party)?.at;
    if (since === undefined || counts === undefined) return [];
    return [{ question: id, party, how: 'desk', at: since > counts ? since : counts, outcome: 'sent' }];
  });
  return { services, unattended: missing.filter((party) => !attended.has(party)) };
}

const CHANGING: ReadonlySet<Act['kind']> = new Set([
  'status.granted',
  'status.ended',
  'representation.changed',
] satisfies Act['kind'][]);

/** `changesWhoCounts` is true of an act after which other parties may be awaited in every silence that runs. */
export const changesWhoCounts = ({ kind }: Act): boolean => CHANGING.has(kind);
