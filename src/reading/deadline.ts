/** A deadline shows how much time is left, and on whose clocks it is read. */
import { msOf } from '#kernel/instant.ts';
import type { Instant, PartyId } from '#forum/words.ts';
import type { Reading, Site } from './reading.ts';
import { say } from './say.ts';

const MINUTE = 60_000;

export function leftText(reading: Reading, until: Instant): string {
  const { deciding } = say(reading);
  const left = msOf(until) - msOf(reading.site.now());
  if (left <= 0) return deciding.over;
  const minutes = Math.floor(left / MINUTE);
  return deciding.left(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}

/** `capitalZone` is the zone of a party's capital; null where the forum's folder says nothing. */
export const capitalZone = ({ capitals }: Pick<Site, 'capitals'>, party: PartyId | null): string | null =>
  party === null ? null : (capitals?.get(party) ?? null);
