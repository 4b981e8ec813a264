/** The zone that a reader chose, in a cookie that holds its name and nothing else. */
import { isZone } from '#reading/zones.ts';
import { cookieIn } from './cookies.ts';
import type { Reading } from '#reading/reading.ts';

export const ZONE_COOKIE = 'concord-zone';
const NAME = /^[A-Za-z0-9_+/-]{1,80}$/;

/** Null where none was chosen, or where what stands there is no zone. */
function zoneOf(request: Request): string | null {
  const written = cookieIn(request.headers.get('cookie'), ZONE_COOKIE, NAME);
  return written !== null && isZone(written) ? written : null;
}

/** The reading is shown on the clocks that the reader chose. */
export function zoned(reading: Reading, request: Request): Reading {
  const zone = zoneOf(request);
  return zone === null ? reading : { ...reading, zone };
}
