/** A page that says why there is no other: a mistake in the address, nothing there, a fault of ours. */
import type { Context } from 'hono';
import type { Holder } from '#desk/ports.ts';
import { problemPage, type Trouble } from '#pages/trouble/problem.ts';
import { pathIn } from '#reading/address.ts';
import { asked } from '#reading/asked.ts';
import type { Reading, Site } from '#reading/reading.ts';
import { languageOfPath } from '#words/languages.ts';

export function trouble(
  context: Context,
  at: Site,
  what: Trouble,
  headers: Readonly<Record<string, string>> = {},
  reading?: Reading,
): Response {
  const plain = reading ?? plainFor(context, at, null);
  if (!plain) return context.text('', 500);
  const view = problemPage(plain, what);
  return context.body(view.text, what.status, { ...HTML, 'cache-control': 'no-store', ...headers });
}

/** A page about a trouble is made from this reading where the address itself gives none. */
export function plainFor(context: Context, at: Site, who: Holder | null): Reading | undefined {
  const language = languageOfPath(context.req.path);
  const reading = asked(at, new URL(pathIn({ language }, '/'), context.req.url), language, [], who);
  return reading.ok ? reading.value : undefined;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' } as const;
