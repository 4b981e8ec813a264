/** The writer of an order is found here, and its answers are made. */
import type { Holder, Tokens } from '#desk/ports.ts';
import { OPEN, type ProblemContext } from '#web/answer.ts';
import { ordererOf } from '#web/session.ts';
import { tokenOf } from './bearer.ts';
import { languageOf } from '#reading/query.ts';

/** The writer has a token, or the cookie and a page of this site. */
export const writerOf = async (tokens: Tokens, request: Request): Promise<Holder | null> =>
  (await holderOf(tokens, request)) ?? ordererOf(tokens, request);

/** `holderOf` finds the holder of the token that the request bears. A browser's session is worth nothing outside its cookie. */
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
