/** The API tells what was done to accounts, and who gave an act. */
import type { z } from 'zod';
import type { accountChangesAnswer, givenAnswer } from '#contract/account-log.ts';
import { readerOf } from '#desk/permissions.ts';
import type { Who } from '#desk/who.ts';
import { readingOf } from '#reading/reading.ts';
import { toHex } from '#record/entry.ts';
import { changesFor, numberIn, openedFor } from '#web/account/log.ts';
import { missing, OPEN } from '#web/answer.ts';
import type { Call } from './route.ts';

const answer = (body: object): Response => Response.json(body, { headers: { 'cache-control': 'no-store', ...OPEN } });

export async function accountChanges({ services, context }: Call, who: Who): Promise<Response> {
  const found = await changesFor(services, who, numberIn(context.req.query('before')));
  return answer(found satisfies z.output<typeof accountChangesAnswer>);
}

export async function given({ site, services, context, asking }: Call, who: Who): Promise<Response> {
  const n = numberIn(context.req.param('n'));
  const reader = readerOf(who, site.room.now().forum, site.now());
  const reading = readingOf(site, new URL('http://localhost/'), asking.language, reader);
  const shown = n === undefined || !reading.ok ? null : await openedFor(services, reading.value, who, n);
  if (!shown) return missing(asking);
  const { act, opened } = shown;
  return answer({
    n: act.n,
    given: act.given ?? null,
    opening: opened && {
      salt: toHex(opened.salt),
      person: opened.person,
      credential: opened.credential,
      name: opened.name,
    },
    matches: opened && opened.matches,
  } satisfies z.output<typeof givenAnswer>);
}
