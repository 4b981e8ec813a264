/** The Secretariat looks into the outbox and mends what is in it. */
import { LONGEST_ORDER } from '#contract/writing.ts';
import { LETTER_STATES } from '#desk/mail/outbox.ts';
import type { Who } from '#desk/who.ts';
import { outboxOfOthersView, outboxView } from '#pages/mail/outbox.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import type { Language } from '#words/languages.ts';
import { formOf } from '#web/api/body.ts';
import { privately } from '#web/private.ts';
import type { Visit } from '#web/route.ts';
import { sayIn } from '#words/say.ts';

export const SHOWN = 500;

export const looksAfter = (who: Who | undefined): boolean => who?.roles.includes('secretariat-officer') === true;

/** The words in the place of a mail server's, where a person says that a letter came back. */
export const cameBackSays = (language: Language): string => sayIn(language).mail.outbox.returned;

const notYours = ({ reading }: Visit): Response => privately(reading, outboxOfOthersView(reading), 403);

export async function outbox(visit: Visit): Promise<Html | Response> {
  const { services, reading } = visit;
  if (!looksAfter(reading.who)) return notYours(visit);
  const state = LETTER_STATES.find((one) => one === reading.url.searchParams.get('state'));
  const [letters, count] = await Promise.all([services.mail.newest(SHOWN, state), services.mail.count()]);
  return outboxView(reading, { letters, count, state, sends: services.sendsMail });
}

export async function mendOutbox(visit: Visit): Promise<Response> {
  const { services, context, reading } = visit;
  if (!looksAfter(reading.who)) return notYours(visit);
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const letter = form?.get('letter') ?? '';
  if (form?.get('do') === 'came-back') await services.mail.cameBack(letter, cameBackSays(reading.language));
  else await services.mail.tryAgain(letter);
  return context.redirect(pathIn(reading, '/mail/outbox'), 303);
}
