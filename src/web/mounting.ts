/** Puts the routes behind their addresses in every language: read, changed, refused. */
import type { Context, Hono } from 'hono';
import type { Page } from '#pages/page.ts';
import { RECORDED } from '#pages/forms/recorded.ts';
import { foreignView } from '#pages/trouble/foreign.ts';
import { signInPath } from '#pages/parts/sign-in-link.ts';
import type { Trouble } from '#pages/trouble/problem.ts';
import { pathIn } from '#reading/address.ts';
import { asked } from '#reading/asked.ts';
import type { Reading, Site } from '#reading/reading.ts';
import { LANGUAGES, type Language } from '#words/languages.ts';
import { noOrder } from './arriving.ts';
import { limits, type Limits } from './limits.ts';
import { showPage, signedOut, takeOrder } from './orders/ordering.ts';
import { later, privately } from './private.ts';
import { methodsOf, type Handler, type Route, type Visit } from './route.ts';
import type { Services } from './services.ts';
import { isFromHere, signedIn } from './session.ts';
import { throttle } from './throttle.ts';
import { zoned } from './zoned.ts';

/** Answers a request that leads to no page. */
type Troubling = (
  context: Context,
  what: Trouble,
  headers?: Readonly<Record<string, string>>,
  reading?: Reading,
) => Response;

export type Mount = {
  readonly app: Hono;
  readonly site: Site;
  readonly services: Services;
  readonly trouble: Troubling;
};

export function mount(mounting: Mount, routes: readonly Route[]): void {
  const { app, services, trouble } = mounting;
  const running = limits();
  const here = routes.filter(
    ({ where }) =>
      where === undefined || (where === 'demonstration' ? services.demonstration : services.providers.length > 0),
  );
  for (const route of here) {
    const { reads, takes } = handlersOf(route);
    for (const language of LANGUAGES) {
      const path = pathIn({ language }, route.path);
      if (reads) app.get(path, (context) => read(mounting, route, reads, { context, language, running }));
      if (takes) app.post(path, (context) => change(mounting, route, takes, { context, language, running }));
      app.all(path, (context) => trouble(context, { status: 405, mistakes: [] }, { allow: methodsOf(route) }));
    }
  }
}

type Asked = { readonly context: Context; readonly language: Language; readonly running: Limits };

function handlersOf(route: Route): { readonly reads: Handler | null; readonly takes: Handler | null } {
  const { page, get = null, post = null } = route;
  if (!page) return { reads: get, takes: post };
  return { reads: (visit) => opened(page, route, visit), takes: (page.takes?.length ?? 0) > 0 ? ordering(page) : null };
}

function opened(page: Page, { who }: Route, visit: Visit): ReturnType<Handler> {
  const { site, context, reading } = visit;
  if (who === 'people' && !reading.who) return context.redirect(pathIn(reading, signInPath(site)), 303);
  return showPage(page, visit);
}

/** A page that may be sent less often than other orders counts its own. */
function ordering(page: Page): Handler {
  const own = page.throttle && throttle(page.throttle.burst, page.throttle.perSecond);
  return (visit) => {
    const { who } = visit.reading;
    if (!who) return signedOut(page, visit);
    const wait = own?.take(who.person) ?? null;
    return wait === null ? takeOrder(page, visit, who) : later(visit.context, visit.reading, wait);
  };
}

/** A page for a signed-in reader, or for everybody. */
async function read(mounting: Mount, route: Route, handler: Handler, { context, language, running }: Asked) {
  const { site, services, trouble } = mounting;
  const who = await signedIn(services.tokens, context.req.raw);
  const any = route.asks === 'any';
  const asks = [...(route.asks === 'any' ? [] : (route.asks ?? [])), ...(route.page?.asks ?? [])];
  const url = any ? new URL(context.req.path, context.req.url) : new URL(context.req.url);
  // What is no page of the record has no earlier state, and none is put together for it.
  if (!route.page) url.searchParams.delete('asKnownAt');
  const reading = asked(site, url, language, route.page ? [...asks, RECORDED] : asks, any ? null : who);
  if (!reading.ok) return trouble(context, { status: any ? 404 : 400, mistakes: any ? [] : reading.problem });
  const own = zoned(reading.value, context.req.raw);
  // Where another site sends people on, each visit tries something.
  const wait = any && route.limit ? running.take(route.limit, site, context, own) : null;
  if (wait !== null) return later(context, own, wait);
  return answered(mounting, context, own, await handler({ site, services, context, reading: own }));
}

/** A form counts only from a page of this site; a cookie does not prove who wrote the form. */
async function change(mounting: Mount, route: Route, handler: Handler, { context, language, running }: Asked) {
  const { site, services, trouble } = mounting;
  if (!route.page?.takes) noOrder(context);
  const here = isFromHere(context.req.raw);
  const who = here ? await signedIn(services.tokens, context.req.raw) : null;
  const reading = asked(site, new URL(context.req.path, context.req.url), language, [], who);
  if (!reading.ok) return trouble(context, { status: 400, mistakes: reading.problem });
  if (!here) return privately(reading.value, foreignView(reading.value), 403);
  const limit = route.limit ?? (route.page && !route.page.throttle ? 'orders' : undefined);
  const wait = limit ? running.take(limit, site, context, reading.value) : null;
  if (wait !== null) return later(context, reading.value, wait);
  const visit: Visit = { site, services, context, reading: reading.value };
  return answered(mounting, context, reading.value, await handler(visit));
}

function answered(
  { trouble }: Mount,
  context: Context,
  reading: Reading,
  seen: Awaited<ReturnType<Handler>>,
): Response {
  if (seen === null) return trouble(context, { status: 404, mistakes: [] }, {}, reading);
  return seen instanceof Response ? seen : privately(reading, seen);
}
