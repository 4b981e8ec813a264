/**
 * These routes answer with everything public that is neither page nor API. There are calendars, feeds, tables of pages, linked data, and
 * files that programs look for.
 */
import { Hono, type Context } from 'hono';
import { endpoints } from '#contract/endpoints.ts';
import { isProblemCode } from '#contract/problem.ts';
import type { Texts } from '#desk/texts.ts';
import { contextOf, termsOf } from '#formats/json-ld.ts';
import { malformed, missing, notAllowed, OPEN, type ProblemContext } from './answer.ts';
import { preferred } from './accept.ts';
import { answerTo, type Wanted } from './api/answering.ts';
import { askedOf } from '#reading/query.ts';
import { cache, type Cache } from './cache.ts';
import { isKnown } from './caching.ts';
import { forumCalendar, organCalendar, partyCalendar } from '#answers/calendars.ts';
import { nameOfText } from './digest.ts';
import { feedText } from '#answers/feeds.ts';
import { timemap } from './memento.ts';
import { explanation } from './problem-explained.ts';
import type { Reading, Site } from '#reading/reading.ts';
import { FIRST_LANGUAGE, LANGUAGES, prefixOf, type Language } from '#words/languages.ts';
import { elsewhere, sent } from './sending.ts';
import { publicRoutes } from './routes.ts';
import { robots, sitemap } from './sitemap.ts';

/** `formats` is mounted at the root, before the pages. It answers where a page is asked for as data, and lets everything else pass on. */
export function formats(site: Site, texts?: Texts): Hono {
  const app = new Hono();
  const kept = cache();
  for (const language of LANGUAGES) {
    const prefix = prefixOf(language);
    for (const { path, same } of publicRoutes) {
      if (!same) continue;
      if (endpoints[same.name].list) {
        only(app, `${prefix}${path}.csv`, ({ req }) =>
          answerTo({ site, request: req.raw, kept, ...same, id: '', format: 'text/csv', language }),
        );
      }
      if (endpoints[same.name].linked) negotiated(app, prefix + path, { site, texts, kept, ...same, language });
    }
    for (const { path, type, make } of calendarsAndFeeds)
      only(app, prefix + path, (context) => answer(context, site, kept, language, type, make));
    for (const { path, inEveryLanguage, writes } of files)
      if (inEveryLanguage || prefix === '') only(app, prefix + path, (context) => writes(context, site, language));
  }
  return app;
}

function negotiated(app: Hono, path: string, answered: Omit<Wanted, 'request' | 'id' | 'format'>): void {
  app.get(path, async (context, next) => {
    const wanted = ['text/html', 'application/ld+json', 'application/json'] as const;
    const format = preferred(context.req.header('accept'), wanted);
    if (format === null || format === 'text/html') return next();
    const id = String(Object.values(context.req.param())[0] ?? '');
    return answerTo({ ...answered, request: context.req.raw, id, format });
  });
}

/** Null where there is no such organ or party. */
type Make = (reading: Reading, id: string) => string | null;

/** `calendarsAndFeeds` are made of one reading: date, state of the record and language count as on a page. */
export const calendarsAndFeeds: readonly { readonly path: string; readonly type: string; readonly make: Make }[] = [
  { path: '/calendar.ics', type: 'text/calendar', make: forumCalendar },
  { path: '/organs/:organ/calendar.ics', type: 'text/calendar', make: organCalendar },
  { path: '/members/:party/calendar.ics', type: 'text/calendar', make: partyCalendar },
  { path: '/feed.atom', type: 'application/atom+xml', make: (reading) => feedText(reading, 'atom') },
  { path: '/feed.json', type: 'application/feed+json', make: (reading) => feedText(reading, 'json') },
];

type Writes = (context: Context, site: Site, language: Language) => Response | Promise<Response>;

/** Files without a date of their own; most have no language either. */
export const files: readonly {
  readonly path: string;
  readonly inEveryLanguage?: true;
  /** True where the file goes through a great part of the record. */
  readonly dear?: true;
  readonly writes: Writes;
}[] = [
  {
    path: '/ns/context.jsonld',
    writes: (context) =>
      file(context, 'application/ld+json', `${JSON.stringify(contextOf(originOf(context)), null, 2)}\n`),
  },
  {
    path: '/ns/terms',
    writes: (context) =>
      file(context, 'application/ld+json', `${JSON.stringify(termsOf(originOf(context)), null, 2)}\n`),
  },
  {
    path: '/sitemap.xml',
    dear: true,
    writes: (context, site) => file(context, 'application/xml', sitemap(site, originOf(context))),
  },
  { path: '/robots.txt', writes: (context) => file(context, 'text/plain', robots(originOf(context))) },
  { path: '/timemap/*', dear: true, writes: timemapAnswer },
  { path: '/problems/:code', inEveryLanguage: true, writes: explained },
];

function explained(context: Context, _site: Site, language: Language): Response | Promise<Response> {
  const code = context.req.param('code') ?? '';
  return isProblemCode(code) ? explanation(context, code, language) : missing(askingOf(context, language));
}

function originOf(context: Context): string {
  return new URL(context.req.url).origin;
}

/** A route that takes GET and HEAD, and says so to any other method. */
function only(app: Hono, path: string, handle: (context: Context) => Response | Promise<Response>): void {
  app.get(path, handle);
  app.all(path, (context) => notAllowed('GET, HEAD', askingOf(context, FIRST_LANGUAGE)));
}

const askingOf = (context: Context, language: Language): ProblemContext => ({ language, path: context.req.path });

function answer(context: Context, site: Site, kept: Cache, language: Language, type: string, make: Make): Response {
  const asked = askedOf(site, new URL(context.req.url), {}, language);
  const asking = askingOf(context, language);
  if (!asked.ok) return malformed(asked.problem, asking);
  const reading = asked.value.reading;
  const other = elsewhere(reading, context.req.raw, asking);
  if (other) return other;
  return sent(
    kept,
    context.req.raw,
    reading,
    type,
    () => make(reading, Object.values(context.req.param())[0] ?? '') ?? missing(asking),
  );
}

function file(context: Context, type: string, body: string): Response {
  const etag = `"${nameOfText(body).slice(0, 27)}"`;
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=0, must-revalidate',
    etag,
    ...OPEN,
  };
  return isKnown(context.req.header('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}

/** `before` is ours and not the page's: the number of the act before which a page of the map ends. */
function timemapAnswer(context: Context, site: Site): Response {
  const url = new URL(context.req.url);
  const written = url.searchParams.get('before');
  if (written !== null && !/^\d{1,15}$/.test(written)) {
    return malformed([{ field: 'before', code: 'not-a-number', value: written }], askingOf(context, FIRST_LANGUAGE));
  }
  const original = new URL(url);
  original.pathname = url.pathname.slice('/timemap'.length) || '/';
  original.searchParams.delete('before');
  return file(context, 'application/link-format', timemap(site, original, written === null ? null : Number(written)));
}
