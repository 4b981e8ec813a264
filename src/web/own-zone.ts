/** A reader chooses the zone in which times are shown too. */
import { LONGEST_ORDER } from '#contract/writing.ts';
import { formOf } from './api/body.ts';
import { cookieOf } from './cookies.ts';
import type { Visit } from './route.ts';
import { isZone } from '#reading/zones.ts';
import { ZONE_COOKIE } from './zoned.ts';
import { pathIn } from '#reading/address.ts';

const YEAR_SECONDS = 31_536_000;

/** Takes the choice and leads back to where it was made. */
export async function chooseZone({ context, reading }: Visit): Promise<Response> {
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const zone = form?.get('zone')?.trim() ?? '';
  const back = form?.get('back') ?? '';
  const secure = (context.req.header('origin') ?? context.req.url).startsWith('https:');
  const [value, age] = isZone(zone) ? [zone, YEAR_SECONDS] : ['', 0];
  context.header('set-cookie', cookieOf(ZONE_COOKIE, value, age, secure));
  // The redirect leads only to a page of this site: neither another host nor what a browser would take for one.
  const to = /^\/(?![/\\])[^\s\\]{0,500}$/.test(back) ? back : pathIn(reading, '/desk');
  return context.redirect(to, 303);
}
