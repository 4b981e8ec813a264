/** The API's own routes are mounted here behind /api. All share preflight, 405 and Allow, the session, and the limits. */
import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { isRecordFault } from '#desk/ports.ts';
import type { Site } from '#reading/reading.ts';
import { fault, inTrouble, notAllowed, notReady, notSignedIn, problem, tooMany } from '#web/answer.ts';
import { noOrder } from '#web/arriving.ts';
import { addressOf, blockOf } from '#web/client-address.ts';
import { orderTrouble } from '#reading/our-trouble.ts';
import type { Services } from '#web/services.ts';
import { throttle, type Throttle } from '#web/throttle.ts';
import { preflight } from './preflight.ts';
import { allowOf, API_LIMITS, type ApiLimit, type ApiMethod, type Call } from './route.ts';
import { apiRoutes } from './routes.ts';
import { askingOf, writerOf } from './writer.ts';

/** Mount it at /api, before the routes that read. */
export function writing(
  site: Site,
  services: Services,
  onFault?: (fault: unknown, requestId: string, address: string) => void,
): Hono {
  const app = new Hono();
  mountApi(app, site, services);
  app.onError((thrown, { req }) => {
    // Nothing was written, and the same may work in a moment; under a key it is safe to try.
    const trouble = orderTrouble(thrown);
    if (trouble && isOrder(req)) return inTrouble(trouble, askingOf(req.raw), null);
    if (isRecordFault(thrown) && thrown.reason === 'unreachable') return notReady(askingOf(req.raw));
    const requestId = randomUUID();
    onFault?.(thrown, requestId, req.path);
    return fault(requestId, askingOf(req.raw));
  });
  return app;
}

const isOrder = ({ method, path }: Context['req']): boolean => method === 'POST' && path.endsWith('/acts');

function mountApi(app: Hono, site: Site, services: Services): void {
  const running = new Map<ApiLimit, Throttle>();
  for (const [name, { burst, perSecond }] of Object.entries(API_LIMITS))
    running.set(name as ApiLimit, throttle(burst, perSecond));
  const here = apiRoutes.filter(({ where }) => where === undefined || services.demonstration);
  for (const route of here) {
    const { path, get, post, put, shared } = route;
    const answering = (method: ApiMethod, writes: boolean) => (context: Context) =>
      answer(
        method,
        writes,
        { site, services, context, request: context.req.raw, asking: askingOf(context.req.raw) },
        running,
      );
    if (get) app.get(path, answering(get, false));
    if (post) app.post(path, answering(post, true));
    if (put) app.put(path, answering(put, true));
    if (shared) continue;
    const allow = allowOf(route);
    app.options(path, () => preflight(allow));
    app.all(path, ({ req }) => notAllowed(allow, askingOf(req.raw)));
  }
}

async function answer(
  method: ApiMethod,
  writes: boolean,
  call: Call,
  running: ReadonlyMap<ApiLimit, Throttle>,
): Promise<Response> {
  const { asking, services, request, site, context } = call;
  if (method.limit !== 'orders') noOrder(context);
  const count = (of: () => string): number | null => (method.limit && running.get(method.limit)?.take(of())) ?? null;
  if (method.who === 'everybody') {
    const wait = count(() => blockOf(addressOf(site, context)));
    return wait === null ? method.does(call) : tooMany(wait, asking);
  }
  const who = await writerOf(services.tokens, request);
  if (who === null) return notSignedIn(asking);
  if (writes && who.scope === 'read') return problem('token-reads-only', asking);
  const wait = count(() => who.person);
  return wait === null ? method.does(call, who) : tooMany(wait, asking);
}
