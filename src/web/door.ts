/**
 * The door to the pages of those who sign in: who reads, and that what is sent counts only from a page of this site.
 */
import type { Context, Hono } from 'hono';
import type { Writing } from './api/writing.ts';
import { asked } from '#reading/asked.ts';
import type { Html } from '#pages/page.ts';
import { foreignView } from '#pages/trouble/foreign.ts';
import type { Trouble } from '#pages/trouble/problem.ts';
import { say } from '#pages/parts/words.ts';
import type { Language, Reading, Site } from '#reading/reading.ts';
import { zoned } from './zoned.ts';
import { isFromHere, sessionToken, signedIn } from './session.ts';

type Say = (context: Context, what: Trouble, headers?: Readonly<Record<string, string>>, reading?: Reading) => Response;

export type Room = { readonly app: Hono; readonly at: Site; readonly door: Writing; readonly trouble: Say };

/** Null where there is no such thing for this reader. */
export type View = (reading: Reading, context: Context) => Html | Response | null | Promise<Html | Response | null>;

/** A page for whoever is signed in, or for everybody. */
export async function shown(
  { at, door, trouble }: Room,
  context: Context,
  language: Language,
  view: View,
  asks: readonly string[] = [],
): Promise<Response> {
  const who = await signedIn(door.tokens, context.req.raw);
  const reading = asked(at, new URL(context.req.url), language, asks, who);
  if (!reading.ok) return trouble(context, { status: 400, mistakes: reading.problem });
  const own = zoned(reading.value, context.req.raw);
  const seen = await view(own, context);
  if (seen === null) return trouble(context, { status: 404, mistakes: [] }, {}, own);
  return seen instanceof Response ? seen : privately(own, seen);
}

/** An answer for one reader, which nobody keeps. */
export const privately = (reading: Reading, view: Html, status = 200): Response =>
  new Response(view.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': reading.language,
      'cache-control': 'private, no-cache',
      vary: 'cookie',
    },
  });

/** What is sent counts only from a page of this site; a cookie that comes along proves nothing about who wrote the form. */
export async function fromHere(
  { at, door, trouble }: Room,
  context: Context,
  language: Language,
  then: (reading: Reading) => Promise<Response>,
): Promise<Response> {
  const here = isFromHere(context.req.raw);
  const reading = asked(
    at,
    new URL(context.req.path, context.req.url),
    language,
    [],
    here ? await signedIn(door.tokens, context.req.raw) : null,
  );
  if (!reading.ok) return trouble(context, { status: 400, mistakes: reading.problem });
  return here ? then(reading.value) : privately(reading.value, foreignView(reading.value), 403);
}

/** Whoever was signed in here is so no longer. */
export async function revoked({ tokens }: Writing, { req }: Context): Promise<void> {
  const token = sessionToken(req.header('cookie'));
  if (token !== null) await tokens.revoke(token);
}

export function later(context: Context, reading: Reading, seconds: number): Response {
  context.header('retry-after', String(seconds));
  return context.text(say(reading).problems.title['too-many'], 429);
}
