/** Who writes through the API, and what is common to all that is written. */
import type { Holder, Tokens } from '#desk/ports.ts';
import { OPEN, type ProblemContext } from '#web/answer.ts';
import { ordererOf } from '#web/session.ts';
import { tokenOf } from './bearer.ts';
import { languageOf } from '#reading/query.ts';

/** Who writes: by a token, or by the cookie from a page of this site. */
export const writerOf = async (tokens: Tokens, request: Request): Promise<Holder | null> =>
  (await holderOf(tokens, request)) ?? ordererOf(tokens, request);

/** Whose token it bears. A browser's session is worth nothing outside its cookie. */
export async function holderOf(tokens: Tokens, request: Request): Promise<Holder | null> {
  const token = tokenOf(request);
  const holder = token === null ? null : await tokens.holder(token);
  return holder?.scope === 'session' ? null : holder;
}

export const askingOf = (request: Request): ProblemContext => {
  const url = new URL(request.url);
  return { language: languageOf(url), path: url.pathname };
};

export const created = (body: object, location?: string): Response =>
  Response.json(body, {
    status: 201,
    headers: { 'cache-control': 'no-store', ...OPEN, ...(location === undefined ? {} : { location }) },
  });
