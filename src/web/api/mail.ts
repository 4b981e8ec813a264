/** Letters through the API: one's own choice, the Secretariat's outbox, and acknowledging. All that the pages of letters can do. */
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
import { denied, mistaken, missing, OPEN, type ProblemContext } from '#web/answer.ts';
import { sha256 } from '#web/digest.ts';
import { cameBackSays, looksAfter, SHOWN } from '#web/mail/outbox.ts';
import { jsonOf } from './body.ts';
import type { Call } from './route.ts';

const answer = (body: object): Response => Response.json(body, { headers: { 'cache-control': 'no-store', ...OPEN } });

export const chosen = async ({ services: { mail } }: Call, who: Who): Promise<Response> =>
  answer((await mail.choices()).get(who.person) ?? UNCHOSEN);

export async function letters({ services, context, asking }: Call, who: Who): Promise<Response> {
  if (!looksAfter(who)) return notYours(asking);
  const state = LETTER_STATES.find((one) => one === context.req.query('state'));
  const [newest, count] = await Promise.all([services.mail.newest(SHOWN, state), services.mail.count()]);
  return answer({ sends: services.sendsMail, count, letters: newest });
}

const notYours = (asking: ProblemContext): Response =>
  denied({ code: 'role-does-not-reach', order: 'RecordService', may: ORDERS.RecordService.roles }, asking);

async function bodyOf<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  asking: ProblemContext,
): Promise<Result<z.output<Schema>, Response>> {
  const json = await jsonOf(request, LONGEST_ORDER, asking);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  return read.success ? accept(read.data) : refuse(mistaken(mistakesFrom(read.error.issues, json.value), asking));
}

export async function choose({ services, request, asking }: Call, who: Who): Promise<Response> {
  const choice = await bodyOf(mailChoice, request, asking);
  if (!choice.ok) return choice.problem;
  await services.mail.choose(who.person, choice.value);
  return answer(choice.value);
}

export async function mend({ services: { mail }, context, request, asking }: Call, who: Who): Promise<Response> {
  const letter = context.req.param('letter') ?? '';
  if (!looksAfter(who)) return notYours(asking);
  const asked = await bodyOf(mending, request, asking);
  if (!asked.ok) return asked.problem;
  const { language } = asking;
  const done = await (asked.value.do === 'again'
    ? mail.tryAgain(letter)
    : mail.cameBack(letter, cameBackSays(language)));
  return done ? new Response(null, { status: 204, headers: OPEN }) : missing(asking);
}

export async function acknowledge({ site, services: { mail, desk }, request, asking }: Call): Promise<Response> {
  const given = await bodyOf(acknowledgement, request, asking);
  if (!given.ok) return given.problem;
  const served = await mail.servedBy(given.value.token);
  if (!served) return missing(asking);
  const needs = { room: site.room, perform: desk.perform, hash: sha256 };
  return answer({ is: await recordByMail(needs, { ...served, outcome: 'acknowledged', at: site.now() }) });
}
