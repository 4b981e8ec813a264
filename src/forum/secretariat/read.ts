/** These readers tell where the Secretariat sits, and who holds which office. */
import { hadHappened, wasSo, whenOf, type When } from '#kernel/date.ts';
import type { Act } from '#forum/act.ts';
import { inTime, latestAt } from '#forum/dated.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import type { PartyId, Words } from '#forum/words.ts';
import type { Office } from './acts.ts';

type SeatAct = Act<'seat.established' | 'seat.moved' | 'seat.renamed'>;

export type SeatOfSecretariat = {
  readonly city: Words;
  readonly country: PartyId;
  readonly premises: Words | null;
  /** The day from which the seat is in this city: a new name or new premises do not move it. */
  readonly since: When;
  readonly certain: boolean;
  readonly act: SeatAct;
};

export function seatOfSecretariat(forum: Forum, at: When): SeatOfSecretariat | null {
  const cities = forum.secretariat.seats.filter((act) => act.kind !== 'seat.rehoused');
  const latest = latestAt(cities, at);
  if (!latest) return null;
  const arrivals = cities.filter((act) => act.kind !== 'seat.renamed');
  const arrival = latestAt(arrivals, at)?.act ?? latest.act;
  const housings = forum.secretariat.seats.filter(
    (act) =>
      act.kind !== 'seat.renamed' &&
      act.body.premises !== undefined &&
      hadHappened(whenOf(arrival.effective), whenOf(act.effective)) !== 'no',
  );
  const housing = latestAt(housings, at)?.act;
  return {
    city: latest.act.body.city,
    country: latest.act.body.country,
    premises: (housing && 'premises' in housing.body && housing.body.premises) || null,
    since: whenOf(arrival.effective),
    certain: latest.certain,
    act: latest.act,
  };
}

export type TimeInOffice = {
  readonly officer: string;
  readonly name: Words;
  readonly office: Office;
  readonly nationality: PartyId | null;
  /** Null where the officer was only seen in office: the date is then in `seen`. */
  readonly since: When | null;
  readonly seen: When | null;
  readonly until: When | null;
  readonly appointment: Act<'officer.appointed' | 'officer.seen'>;
  readonly departure: Act<'officer.left'> | null;
};

/** `timesInOffice` returns everybody who held an office, in time. */
export const timesInOffice = indexed((forum): readonly TimeInOffice[] => {
  const acts = inTime(forum.secretariat.officers);
  return acts.flatMap((act, place) => {
    if (act.kind === 'officer.left') return [];
    const departure = acts
      .slice(place + 1)
      .find(
        (later) =>
          later.kind === 'officer.left' &&
          later.body.officer === act.body.officer &&
          later.body.office === act.body.office,
      );
    const left = departure?.kind === 'officer.left' ? departure : null;
    const when = whenOf(act.effective);
    return [
      {
        officer: act.body.officer,
        name: act.body.name,
        office: act.body.office,
        nationality: act.body.nationality ?? null,
        since: act.kind === 'officer.appointed' ? when : null,
        seen: act.kind === 'officer.seen' ? when : null,
        until: left ? whenOf(left.effective) : null,
        appointment: act,
        departure: left,
      },
    ];
  });
});

export type OfficerAt = TimeInOffice & { readonly certain: boolean };

/** `officersAt` returns who held an office at the end of `at`. */
export function officersAt(forum: Forum, office: Office, at: When): OfficerAt[] {
  return timesInOffice(forum).flatMap((time) => {
    const from = time.since ?? time.seen;
    if (time.office !== office || from === null) return [];
    const answer = wasSo(from, time.until, at);
    return answer === 'no' ? [] : [{ ...time, certain: answer === 'yes' }];
  });
}

/** `titleOfOffice` returns the title of an office at the end of `at`. */
export function titleOfOffice(forum: Forum, office: Office, at: When): Act<'office.titled'> | null {
  const titles = forum.secretariat.titles.filter((act) => act.body.office === office);
  return latestAt(titles, at)?.act ?? inTime(titles)[0] ?? null;
}
