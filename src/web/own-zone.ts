/** A reader chooses the zone in which times are shown too. */
import type { Context } from 'hono';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { formOf } from './api/body.ts';
import { fromHere, type Room } from './door.ts';
import { isZone } from '#reading/zones.ts';
import { ZONE_COOKIE } from './zoned.ts';
import { pathIn } from '#reading/address.ts';
import { LANGUAGES, type Language } from '#reading/reading.ts';

const YEAR_SECONDS = 31_536_000;

/** Takes the choice and leads back to where it was made. */
export function choosingZones(room: Room): void {
  const { app, trouble } = room;
  for (const language of LANGUAGES) {
    const path = pathIn({ language }, '/zone');
    app.post(path, (context) => fromHere(room, context, language, () => chosen(context, language)));
    app.all(path, (context) => trouble(context, { status: 405, mistakes: [] }, { allow: 'POST' }));
  }
}

async function chosen(context: Context, language: Language): Promise<Response> {
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const zone = form?.get('zone')?.trim() ?? '';
  const back = form?.get('back') ?? '';
  const secure = (context.req.header('origin') ?? context.req.url).startsWith('https:') ? '; Secure' : '';
  const [value, age] = isZone(zone) ? [zone.replaceAll('/', '%2F'), YEAR_SECONDS] : ['', 0];
  context.header('set-cookie', `${ZONE_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`);
  // Only to a page of this site: neither another host nor what a browser would take for one.
  const to = /^\/(?![/\\])[^\s\\]{0,500}$/.test(back) ? back : pathIn({ language }, '/desk');
  return context.redirect(to, 303);
}
