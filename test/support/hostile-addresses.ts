/** Addresses as somebody makes them who wants the memory of the server: words, dates and states of the record that nobody asked for before. */
import { dayOf, writeDay } from '#kernel/date.ts';

const FIRST = dayOf(1900, 1, 1);

/** The same address for the same number; no two are alike. */
export function hostileAddress(place: number, acts: number): string {
  const words = `${place.toString(36)}${'x'.repeat(place % 150)}`;
  const day = writeDay(FIRST + (place % 70_000));
  switch (place % 12) {
    case 0:
    case 1:
      return `/search?q=${words}`;
    case 2:
      return `/ru/search?q=${words}`;
    case 3:
      return `/api/v1/search?q=${words}`;
    case 4:
      return `/nothing/${words}`;
    case 5:
      return `/members?at=${day}${['', '~', '%3F'][place % 3]}`;
    case 6:
      return `/api/v1/parties?at=${day}`;
    case 7:
      return `/ru/record?from=${place}`;
    case 8:
      return `/api/v1/acts?from=${place}&limit=1`;
    case 9:
      return `/meetings?after=${words}`;
    case 10:
      return `/secretariat?asKnownAt=${place % 997 === 0 ? place % acts : acts - 1}&at=${day}`;
    default:
      return `/api/v1/forum?at=${day}%2F..`;
  }
}
