/** What is written through the API: orders, and signing in to the demonstration. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { readOrder, type Given } from '#contract/commands.ts';
import { LONGEST_ORDER, signInSchema } from '#contract/writing.ts';
import { mistakesFrom } from '#contract/mistake.ts';
import { AS, DEMONSTRATION_SECONDS, whoAs } from '#desk/demonstration.ts';
import type { Desk } from '#desk/perform.ts';
import { readerOf } from '#desk/permissions.ts';
import { isRecordFault, type Once, type Tokens } from '#desk/ports.ts';
import type { Who } from '#desk/who.ts';
import { present } from '#kernel/assert.ts';
import { canonical } from '#kernel/canonical.ts';
import { toHex } from '#record/entry.ts';
import {
  fault,
  mistaken,
  notAllowed,
  notPerformed,
  notReady,
  notSignedIn,
  OPEN,
  problem,
  tooMany,
  type Asking,
} from '#web/answer.ts';
import { addressOf } from '#web/client-address.ts';
import { sha256 } from '#web/digest.ts';
import { plain } from '#reading/telling.ts';
import { readingOf, type Site } from '#reading/reading.ts';
import { readHere } from '#web/session.ts';
import { throttle } from '#web/throttle.ts';
import { sayIn } from '#words/say.ts';
import type { Naming } from '#words/sentence.ts';
import { tokenOf } from './bearer.ts';
import { jsonOf } from './body.ts';
import { deskOf } from '#reading/desk.ts';
import { mailing } from './mail.ts';
import { preflight } from './preflight.ts';
import { handingIn } from './texts.ts';
import { LIMITS } from '#web/limits.ts';
import type { Services } from '#web/services.ts';
import { askingOf, created, holderOf, writerOf } from './writer.ts';

/** Mount it at /api, before the routes that read. */
export function writing(
  site: Site,
  services: Services,
  onFault?: (fault: unknown, requestId: string, address: string) => void,
): Hono {
  const { desk, tokens, texts, demonstration } = services;
  const app = new Hono();
  const orders = throttle(LIMITS.orders.burst, LIMITS.orders.perSecond);
  app.post('/v1/acts', async ({ req }) => {
    const asking = askingOf(req.raw);
    const who = await writerOf(tokens, req.raw);
    if (who === null) return notSignedIn(asking);
    if (who.scope === 'read') return problem('token-reads-only', asking);
    const wait = orders.take(who.person);
    return wait === null ? ordered(site, desk, who, req.raw, asking) : tooMany(wait, asking);
  });
  app.get('/v1/desk', async ({ req }) => {
    const asking = askingOf(req.raw);
    const who = (await holderOf(tokens, req.raw)) ?? (await readHere(tokens, req.raw));
    if (who === null) return notSignedIn(asking);
    const answer = deskOf(site, who, new URL(req.url), asking.language);
    return Response.json(answer, { headers: { 'cache-control': 'no-store', ...OPEN } });
  });
  app.options('/v1/desk', () => preflight('GET, HEAD, OPTIONS'));
  app.all('/v1/desk', ({ req }) => notAllowed('GET, HEAD, OPTIONS', askingOf(req.raw)));
  handingIn(app, site, { texts, tokens });
  mailing(app, site, services);
  if (demonstration) signing(app, site, tokens);
  app.onError((thrown, { req }) => {
    // Nothing was written, and the same may work in a moment; under a key it is safe to try.
    if (isRecordFault(thrown) && thrown.reason === 'unreachable') return notReady(askingOf(req.raw));
    const requestId = randomUUID();
    onFault?.(thrown, requestId, req.path);
    return fault(requestId, askingOf(req.raw));
  });
  return app;
}

async function ordered(site: Site, desk: Desk, who: Who, request: Request, asking: Asking): Promise<Response> {
  const key = request.headers.get('idempotency-key');
  if (key !== null && !/^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key)) return keyMalformed(asking);
  const json = await jsonOf(request, LONGEST_ORDER, asking);
  if (!json.ok) return json.problem;
  const given = readOrder(json.value);
  if (!given.ok) return mistaken(given.problem, asking);
  const { command, seen } = given.value;
  const once = key === null ? undefined : onceOf(who, key, given.value);
  const performed = await desk.perform(command, who, once, seen);
  if (!performed.ok) return notPerformed(performed.problem, asking, namesFor(site, who, asking));
  return created(performed.value, `/api/v1/acts/${performed.value.receipt.n}`);
}

/** Names as whoever orders may see them, today. */
function namesFor(site: Site, who: Who, { language }: Asking): Naming<string> {
  const reader = readerOf(who, site.room.now().forum, site.now());
  const reading = readingOf(site, new URL('http://localhost/'), language, reader);
  return plain(present(reading.ok ? reading.value : null, 'a reading of today'));
}

/** The same order is the same request, however its JSON is spaced, and however far whoever sends it again has read meanwhile. */
export const onceOf = (who: Who, key: string, { command }: Given): Once => ({
  person: who.person,
  key,
  request: toHex(sha256(new TextEncoder().encode(canonical(command)))),
});

function signing(app: Hono, site: Site, tokens: Tokens): void {
  const signIns = throttle(LIMITS.demonstration.burst, LIMITS.demonstration.perSecond);
  app.post('/v1/demonstration/sign-in', async (context) => {
    const asking = askingOf(context.req.raw);
    const wait = signIns.take(addressOf(site, context));
    if (wait !== null) return tooMany(wait, asking);
    const json = await jsonOf(context.req.raw, LONGEST_ORDER, asking);
    if (!json.ok) return json.problem;
    const read = signInSchema.safeParse(json.value);
    if (!read.success) return mistaken(mistakesFrom(read.error.issues, json.value), asking);
    const who = whoAs(read.data.as, site.room.now().forum, site.now());
    if (who === null) return noSuchRole(asking);
    const { token, expiresAt } = await tokens.issue(who, DEMONSTRATION_SECONDS);
    return created({ token, ...who, expiresAt });
  });
  app.post('/v1/demonstration/sign-out', async ({ req }) => {
    const token = tokenOf(req.raw);
    const revoked = token !== null && (await tokens.revoke(token));
    return revoked ? new Response(null, { status: 204, headers: OPEN }) : notSignedIn(askingOf(req.raw));
  });
  for (const path of ['/v1/demonstration/sign-in', '/v1/demonstration/sign-out']) {
    app.options(path, () => preflight('OPTIONS, POST'));
    app.all(path, ({ req }) => notAllowed('OPTIONS, POST', askingOf(req.raw)));
  }
}

function keyMalformed(asking: Asking): Response {
  const says = sayIn(asking.language).problems.keyMalformed;
  return problem('malformed-header', asking, { errors: [{ field: 'Idempotency-Key', code: 'key-malformed', says }] });
}

function noSuchRole(asking: Asking): Response {
  const says = sayIn(asking.language).problems.noSuchRole(AS.join(', '));
  return problem('mistake', asking, { errors: [{ field: 'as', code: 'no-such-role', says }] });
}
