/** These readers say which party chaired, from when to when, and which end of the term was announced. */
import { byDate, hadHappened, whenOf, type When } from '#kernel/date.ts';
import { placeOf, type Act } from '#forum/act.ts';
import { inTime } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import type { DecisionId, MeetingId, PartyId } from '#forum/words.ts';

/** A term is one period in the chair. A party that goes on for another term has two. */
export type Term = {
  readonly party: PartyId;
  readonly since: When;
  /** The end of the term is the next term's beginning. Null while it runs. */
  readonly until: When | null;
  /** The end that was announced when the term began, by date or by meeting. */
  readonly plannedUntil: When | null;
  readonly plannedUntilMeeting: MeetingId | null;
  readonly at: MeetingId | null;
  readonly decidedBy: DecisionId | null;
  readonly act: Act<'chair.assumed' | 'chair.prolonged'>;
};

export const termsOf = indexed((forum): readonly Term[] => {
  const acts = inTime(forum.chairs);
  return acts.map((act, place) => {
    const next = acts[place + 1];
    return {
      party: act.body.party,
      since: whenOf(act.effective),
      until: next ? whenOf(next.effective) : null,
      plannedUntil: act.body.plannedUntil === undefined ? null : whenOf(act.body.plannedUntil),
      plannedUntilMeeting: act.body.plannedUntilMeeting ?? null,
      at: act.body.at ?? null,
      decidedBy: act.body.decidedBy ?? null,
      act,
    };
  });
});

/** `termsAt` returns the terms that had begun, or may have, by the end of `at`. */
export const termsAt = (forum: Forum, at: When): Term[] =>
  termsOf(forum).filter((term) => hadHappened(term.since, at) !== 'no');

/** The Chair is the party in the chair, over all its consecutive terms. */
export type Chair = {
  readonly party: PartyId;
  readonly since: When;
  readonly until: When | null;
  /** True where `until` is the planned end; no handover is on record. */
  readonly untilIsPlanned: boolean;
  readonly certain: boolean;
  readonly terms: readonly Term[];
};

/** `chairmanshipsOf` joins consecutive terms of one party to one chairmanship, in time. */
export const chairmanshipsOf = indexed((forum): readonly Chair[] => {
  const runs: Term[][] = [];
  for (const term of termsOf(forum)) {
    const run = runs.at(-1);
    if (run?.[0]?.party === term.party) run.push(term);
    else runs.push([term]);
  }
  return runs.flatMap((terms) => {
    const [first] = terms;
    const last = terms.at(-1);
    if (!first || !last) return [];
    const until = last.until ?? last.plannedUntil;
    return [
      {
        party: first.party,
        since: first.since,
        until,
        untilIsPlanned: last.until === null && until !== null,
        certain: true,
        terms,
      },
    ];
  });
});

const inTurn = indexed((forum) => chairmanshipsOf(forum).toSorted((one, other) => byDate(one.since, other.since)));

/** `chairAt` returns the party in the chair at the end of `at`; null before the first. */
export function chairAt(forum: Forum, at: When): Chair | null {
  let found: Chair | null = null;
  for (const chair of inTurn(forum)) {
    const begun = hadHappened(chair.since, at);
    if (begun === 'yes') found = chair;
    if (begun === 'maybe') return { ...(found ?? chair), certain: false };
  }
  return found;
}

/** `candidatureWithdrawn` is the act by which a party took a candidature back, before it stood again for that term. */
export function candidatureWithdrawn(
  forum: Forum,
  candidature: Act<'candidature.made'>,
): Act<'candidature.withdrawn'> | null {
  const { party, term } = candidature.body;
  const same = (act: Act<'candidature.made' | 'candidature.withdrawn'>) =>
    act.body.party === party && act.body.term === term && placeOf(act) > placeOf(candidature);
  const next = forum.candidatures.find(same);
  const withdrawn = forum.candidaturesWithdrawn.find(same) ?? null;
  return withdrawn && next && placeOf(next) < placeOf(withdrawn) ? null : withdrawn;
}

/**
 * Open candidatures are those that no later term has answered, and that their parties did not take back. Those have not
 * taken the chair since, as the record has it.
 */
export const openCandidatures = (forum: Forum): Act<'candidature.made'>[] =>
  forum.candidatures.filter(
    (one) =>
      forum.chairs.every((act) => placeOf(act) < placeOf(one) || act.body.party !== one.body.party) &&
      candidatureWithdrawn(forum, one) === null,
  );

/**
 * `awaitedChair` is the last choice of a Chair while the chosen party has not taken over. Null where nobody is awaited.
 */
export function awaitedChair(forum: Forum): Act<'chair.chosen'> | null {
  const last = forum.choices.at(-1);
  if (!last) return null;
  const taken = forum.chairs.some((act) => placeOf(act) > placeOf(last) && act.body.party === last.body.party);
  return taken ? null : last;
}
