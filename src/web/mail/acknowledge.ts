/**
 * Acknowledging a letter. The link of the letter only shows a button, for programs that look through mail follow links; the form that
 * is sent from here counts.
 */
import { recordByMail } from '#desk/mail/recording.ts';
import { questionOf } from '#forum/question/read.ts';
import { acknowledgedView, acknowledgeView, strangeLetterView, type Served } from '#pages/mail/acknowledge.ts';
import type { Html } from '#pages/page.ts';
import { privately } from '#web/private.ts';
import type { Visit } from '#web/route.ts';

/** The reader of the link has had the letter, and with it the title; nothing more is told here. */
async function servedBy({ site, services, context }: Visit): Promise<Served | null> {
  const served = await services.mail.servedBy(tokenIn(context));
  const question = served && questionOf(site.room.now().forum, served.question);
  return served && question ? { question, party: served.party } : null;
}

const tokenIn = (context: Visit['context']): string => context.req.param('token') ?? '';

const strange = ({ reading }: Visit): Response => privately(reading, strangeLetterView(reading), 404);

export async function acknowledge(visit: Visit): Promise<Html | Response> {
  const served = await servedBy(visit);
  return served ? acknowledgeView(visit.reading, served, tokenIn(visit.context)) : strange(visit);
}

export async function acknowledged(visit: Visit): Promise<Response> {
  const served = await servedBy(visit);
  if (!served) return strange(visit);
  const { site, services, reading } = visit;
  const recorded = await recordByMail(
    { room: site.room, perform: services.desk.perform, hash: site.hash },
    { question: served.question.id, party: served.party, outcome: 'acknowledged', at: site.now() },
  );
  return privately(reading, acknowledgedView(reading, recorded));
}
