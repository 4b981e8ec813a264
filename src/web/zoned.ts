/** The zone that a reader chose, in a cookie that holds its name and nothing else. */
import { isZone } from '#reading/zones.ts';
import type { Reading } from '#reading/reading.ts';

export const ZONE_COOKIE = 'concord-zone';
const FOUND = new RegExp(`(?:^|;)\\s*${ZONE_COOKIE}=([A-Za-z0-9_+%/-]{1,80})(?=\\s*(?:;|$))`);

/** Null where none was chosen, or where what stands there is no zone. */
function zoneOf(request: Request): string | null {
  const written = FOUND.exec(request.headers.get('cookie') ?? '')?.[1]?.replaceAll(/%2F/gi, '/') ?? '';
  return isZone(written) ? written : null;
}

/** The reading of whoever sent the request, on the clocks that they chose. */
export function zoned(reading: Reading, request: Request): Reading {
  const zone = zoneOf(request);
  return zone === null ? reading : { ...reading, zone };
}
