/** Who writes through the API, and what is common to all that is written. */
import type { Tokens } from '#desk/ports.ts';
import type { Who } from '#desk/who.ts';
import { OPEN, type Asking } from '#web/answer.ts';
import { ordererOf } from '#web/session.ts';
import { tokenOf } from './bearer.ts';
import { languageOf } from './query.ts';

/** Who writes: by a token, or by the cookie from a page of this site. */
export const writerOf = async (tokens: Tokens, request: Request): Promise<Who | null> =>
  (await holderOf(tokens, request)) ?? ordererOf(tokens, request);

/** Whose token it bears. */
export async function holderOf(tokens: Tokens, request: Request): Promise<Who | null> {
  const token = tokenOf(request);
  return token === null ? null : tokens.holder(token);
}

export const askingOf = (request: Request): Asking => {
  const url = new URL(request.url);
  return { language: languageOf(url), path: url.pathname };
};

export const created = (body: object, location?: string): Response =>
  Response.json(body, {
    status: 201,
    headers: { 'cache-control': 'no-store', ...OPEN, ...(location === undefined ? {} : { location }) },
  });
