/** These readers tell which parties belonged, in which standing, since when, by which decision. */
import { byDate, wasSo, whenOf, type When } from '#kernel/date.ts';
import { placeOf, type Act } from '#forum/act.ts';
import { inTime, latestAt } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed, whileAsLong } from '#forum/indexed.ts';
import { entryAt } from '#forum/lists.ts';
import type { DecisionId, PartyId } from '#forum/words.ts';
import type { Status, SeatStands } from './acts.ts';
import type { Party } from './state.ts';

/** A standing is what a party has in one status, from its grant to its end. */
export type Standing = {
  readonly party: PartyId;
  readonly status: Status;
  readonly since: When;
  readonly until: When | null;
  /** The day on which the founding documents were signed, where that is known. */
  readonly signedOn: When | null;
  readonly decidedBy: DecisionId | null;
  readonly grant: Act<'status.granted'>;
  readonly end: Act<'status.ended'> | null;
};

/** A standing at a date has `certain`: false where an uncertain date leaves it open. */
export type StandingAt = Standing & { readonly certain: boolean };

export type Count = { readonly certain: number; readonly possible: number };

/**
 * `standingsOf` returns every standing that a party has had, in time. Each end closes the last grant of that status
 * before it.
 */
export const standingsOf = whileAsLong(({ granted, ended }: Party) => granted.length + ended.length, standingsIn);

function standingsIn(party: Party): readonly Standing[] {
  const ends = inTime(party.ended);
  return inTime(party.granted).map((grant) => {
    const since = whenOf(grant.effective);
    const place = ends.findIndex(
      (end) => end.body.status === grant.body.status && byDate(whenOf(end.effective), since) >= 0,
    );
    const [end] = place < 0 ? [] : ends.splice(place, 1);
    return {
      party: party.id,
      status: grant.body.status,
      since,
      until: end ? whenOf(end.effective) : null,
      signedOn: grant.body.signedOn === undefined ? null : whenOf(grant.body.signedOn),
      decidedBy: grant.body.decidedBy ?? null,
      grant,
      end: end ?? null,
    };
  });
}

/**
 * `standingsAt` returns all standings at the end of a date, of one status or of all. Parties come in the order of the
 * record.
 */
export function standingsAt(forum: Forum, at: When, status?: Status): StandingAt[] {
  const found: StandingAt[] = [];
  for (const party of forum.parties.values()) {
    for (const standing of standingsOf(party)) {
      if (status !== undefined && standing.status !== status) continue;
      const answer = wasSo(standing.since, standing.until, at);
      if (answer !== 'no') found.push({ ...standing, certain: answer === 'yes' });
    }
  }
  return found;
}

export const membersAt = (forum: Forum, at: When): StandingAt[] => standingsAt(forum, at, 'member');

export const countsAt = (forum: Forum, at: When): Readonly<Record<Status, Count>> => countsIn(standingsAt(forum, at));

/** `countsIn` counts the parties in each status, certainly and possibly. */
export function countsIn(standings: readonly StandingAt[]): Readonly<Record<Status, Count>> {
  const counts = {
    member: { certain: 0, possible: 0 },
    'observer-state': { certain: 0, possible: 0 },
    'observer-organisation': { certain: 0, possible: 0 },
    partner: { certain: 0, possible: 0 },
  };
  for (const standing of standings) {
    const count = counts[standing.status];
    if (standing.certain) count.certain += 1;
    count.possible += 1;
  }
  return counts;
}

/** `namedAt` returns the names in use at a date. Before a party's first name the earliest one stands. */
export function namedAt(party: Party, at: When): Act<'party.named'> | null {
  return latestAt(party.named, at)?.act ?? inTime(party.named)[0] ?? null;
}

export type Seat = {
  readonly seat: SeatStands;
  readonly since: Act<'representation.changed'> | null;
  readonly certain: boolean;
};

/** `seatAt` says who speaks for the seat, as the forum last noted it. Without any note a seat is represented. */
export function seatAt(party: Party, at: When): Seat {
  const latest = latestAt(party.representation, at);
  if (!latest) return { seat: 'represented', since: null, certain: true };
  return { seat: latest.act.body.seat, since: latest.act, certain: latest.certain };
}

/** `actsAbout` returns every act about one party, in time: its own file, and all others that name it. */
export const actsAbout = (forum: Forum, party: PartyId): Act[] => inTime(aboutEach(forum).get(party) ?? []);

const aboutEach = indexed((forum) => {
  const found = new Map<PartyId, Act[]>();
  for (const act of forum.acts) {
    if (forum.correctedBy.has(act.n)) continue;
    for (const party of namedIn(act, forum)) entryAt(found, party, () => []).push(act);
  }
  return found;
});

/** `namedIn` finds the parties that the body of an act names, at any depth. */
function namedIn(act: Act, { parties }: Forum): Set<PartyId> {
  const found = new Set<PartyId>();
  const within = (value: unknown): void => {
    if (typeof value === 'string') {
      if (parties.has(value)) found.add(value);
    } else if (Array.isArray(value)) value.forEach(within);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(within);
  };
  if (act.kind !== 'disagreement.noted' && act.kind !== 'source.registered') within(act.body);
  return found;
}

/** `wayTo` returns the part of the charter that says how a party comes by a standing. */
export function wayTo(status: Status): 'admission' | 'observers' | 'partners' {
  if (status === 'member') return 'admission';
  return status === 'partner' ? 'partners' : 'observers';
}

/** The act by which a party took an application back: the first one after it, and before the next application. */
export function withdrawalOf(party: Party, application: Act<'application.made'>): Act<'application.withdrawn'> | null {
  const { status } = application.body;
  const from = placeOf(application);
  const places = party.applied.filter((act) => act.body.status === status).map(placeOf);
  const next = places.find((place) => place > from) ?? Infinity;
  return (
    party.withdrawn.find((act) => act.body.status === status && placeOf(act) > from && placeOf(act) < next) ?? null
  );
}

/** What a party asked for, was not granted since, and did not take back; null where it asks for nothing. */
export function openApplication(party: Party, status: Status): Act<'application.made'> | null {
  const last = party.granted.findLast((act) => act.body.status === status);
  const granted = last ? placeOf(last) : -1;
  const open = party.applied.findLast((act) => act.body.status === status && placeOf(act) > granted) ?? null;
  return open && withdrawalOf(party, open) === null ? open : null;
}
