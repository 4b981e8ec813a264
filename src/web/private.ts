/** Answers for one reader alone, which nobody keeps. */
import type { Context } from 'hono';
import { VERSION } from '#contract/version.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';
import { nameOfText } from './digest.ts';
import type { Services } from './services.ts';
import { sessionToken } from './session.ts';

export const privately = (reading: Reading, view: Html, status = 200): Response =>
  new Response(view.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': reading.language,
      'cache-control': 'private, no-cache',
      vary: 'cookie',
      ...(status === 200 ? { etag: tagOf(reading, view.text) } : {}),
    },
  });

/**
 * A private page's tag is made of its own text. The page may read the hour, the mail or the accounts, which no head tells. The keys of its
 * forms are left out, and the tag is weak for it. A browser that keeps its copy keeps its keys; once one was used, the record has another
 * head.
 */
const tagOf = ({ head }: Reading, text: string): string =>
  `W/"${nameOfText(`${VERSION}\n${head}\n${text.replaceAll(KEYS, '')}`).slice(0, 27)}"`;

const KEYS = /name="key" value="[^"]*"/g;

/** Ends the session of this browser, if there is one. */
export async function revoked({ tokens }: Pick<Services, 'tokens'>, { req }: Context): Promise<void> {
  const token = sessionToken(req.header('cookie'));
  if (token !== null) await tokens.revoke(token);
}

export function later(context: Context, reading: Reading, seconds: number): Response {
  context.header('retry-after', String(seconds));
  return context.text(say(reading).problems.title['too-many'], 429);
}
