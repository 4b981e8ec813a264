/** Letters through the API: one's own choice, the Secretariat's outbox, and acknowledging. All that the pages of letters can do. */
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { acknowledgement, mailChoice, mending } from '#contract/mail.ts';
import { mistakesFrom } from '#contract/mistake.ts';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { UNCHOSEN } from '#desk/mail/choices.ts';
import { LETTER_STATES } from '#desk/mail/outbox.ts';
import { recordByMail } from '#desk/mail/recording.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Who } from '#desk/who.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import {
  denied,
  mistaken,
  missing,
  notAllowed,
  notSignedIn,
  OPEN,
  problem,
  tooMany,
  type Asking,
} from '#web/answer.ts';
import { addressOf } from '#web/client-address.ts';
import { sha256 } from '#web/digest.ts';
import { cameBackSays, looksAfter, SHOWN } from '#web/mail/outbox.ts';
import type { Site } from '#reading/reading.ts';
import { throttle } from '#web/throttle.ts';
import { jsonOf } from './body.ts';
import { preflight } from './preflight.ts';
import { askingOf, writerOf } from './writer.ts';
import type { Services } from '#web/services.ts';

const WORDS = { burst: 60, perSecond: 0.5 } as const;

const answer = (body: object): Response => Response.json(body, { headers: { 'cache-control': 'no-store', ...OPEN } });

export function mailing(app: Hono, site: Site, services: Services): void {
  const words = throttle(WORDS.burst, WORDS.perSecond);
  app.get('/v1/mail/choice', ({ req }) =>
    as(services, req.raw, async (who) => answer((await services.mail.choices()).get(who.person) ?? UNCHOSEN)),
  );
  app.put('/v1/mail/choice', ({ req }) =>
    as(services, req.raw, (who, asking) => choose(services, who, req.raw, asking), true),
  );
  app.get('/v1/mail/outbox', ({ req }) =>
    as(services, req.raw, async (who, asking) => {
      if (!looksAfter(who)) return notYours(asking);
      const state = LETTER_STATES.find((one) => one === req.query('state'));
      const [letters, count] = await Promise.all([services.mail.newest(SHOWN, state), services.mail.count()]);
      return answer({ sends: services.sendsMail, count, letters });
    }),
  );
  app.post('/v1/mail/outbox/:letter', ({ req }) =>
    as(services, req.raw, (who, asking) => mend(services, who, req.param('letter'), req.raw, asking), true),
  );
  app.post('/v1/acknowledgements', (context) => {
    const wait = words.take(addressOf(site, context));
    return wait === null ? acknowledge(site, services, context) : tooMany(wait, askingOf(context.req.raw));
  });
  const allowed = {
    '/v1/mail/choice': 'GET, HEAD, OPTIONS, PUT',
    '/v1/mail/outbox': 'GET, HEAD, OPTIONS',
    '/v1/mail/outbox/:letter': 'OPTIONS, POST',
    '/v1/acknowledgements': 'OPTIONS, POST',
  };
  for (const [path, allow] of Object.entries(allowed)) {
    app.options(path, () => preflight(allow));
    app.all(path, ({ req }) => notAllowed(allow, askingOf(req.raw)));
  }
}

type Then = (who: Who, asking: Asking) => Promise<Response>;

async function as({ tokens }: Services, request: Request, then: Then, writes = false): Promise<Response> {
  const asking = askingOf(request);
  const who = await writerOf(tokens, request);
  if (who === null) return notSignedIn(asking);
  return writes && who.scope === 'read' ? problem('token-reads-only', asking) : then(who, asking);
}

const notYours = (asking: Asking): Response =>
  denied({ code: 'role-does-not-reach', order: 'RecordService', may: ORDERS.RecordService.roles }, asking);

async function bodyOf<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  asking: Asking,
): Promise<Result<z.output<Schema>, Response>> {
  const json = await jsonOf(request, LONGEST_ORDER, asking);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  return read.success ? accept(read.data) : refuse(mistaken(mistakesFrom(read.error.issues, json.value), asking));
}

async function choose({ mail }: Services, who: Who, request: Request, asking: Asking): Promise<Response> {
  const chosen = await bodyOf(mailChoice, request, asking);
  if (!chosen.ok) return chosen.problem;
  await mail.choose(who.person, chosen.value);
  return answer(chosen.value);
}

async function mend({ mail }: Services, who: Who, letter: string, request: Request, asking: Asking): Promise<Response> {
  if (!looksAfter(who)) return notYours(asking);
  const asked = await bodyOf(mending, request, asking);
  if (!asked.ok) return asked.problem;
  const { language } = asking;
  const done = await (asked.value.do === 'again'
    ? mail.tryAgain(letter)
    : mail.cameBack(letter, cameBackSays(language)));
  return done ? new Response(null, { status: 204, headers: OPEN }) : missing(asking);
}

async function acknowledge(site: Site, { mail, desk }: Services, { req }: Context): Promise<Response> {
  const asking = askingOf(req.raw);
  const given = await bodyOf(acknowledgement, req.raw, asking);
  if (!given.ok) return given.problem;
  const served = await mail.servedBy(given.value.token);
  if (!served) return missing(asking);
  const needs = { room: site.room, perform: desk.perform, hash: sha256 };
  return answer({ is: await recordByMail(needs, { ...served, outcome: 'acknowledged', at: site.now() }) });
}
