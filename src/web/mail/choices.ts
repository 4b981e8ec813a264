/** A person chooses which letters they get. */
import { LONGEST_ORDER } from '#contract/writing.ts';
import { CHOICES, UNCHOSEN } from '#desk/mail/choices.ts';
import { choicesSignedOut, choicesView } from '#pages/mail/choices.ts';
import type { Html } from '#pages/page.ts';
import { LANGUAGES } from '#words/languages.ts';
import { formOf } from '#web/api/body.ts';
import { privately } from '#web/private.ts';
import type { Visit } from '#web/route.ts';

export async function mailChoices({ services, reading }: Visit): Promise<Html> {
  const { who } = reading;
  if (!who) return choicesSignedOut(reading);
  return choicesView(reading, (await services.mail.choices()).get(who.person) ?? UNCHOSEN, false);
}

export async function chooseMail({ services, context, reading }: Visit): Promise<Response> {
  const { who } = reading;
  if (!who) return privately(reading, choicesSignedOut(reading), 403);
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const choice = CHOICES.find((one) => one === form?.get('choice'));
  const language = LANGUAGES.find((one) => one === form?.get('language')) ?? null;
  const before = (await services.mail.choices()).get(who.person) ?? UNCHOSEN;
  if (!choice) return privately(reading, choicesView(reading, before, false), 422);
  await services.mail.choose(who.person, { choice, language });
  return privately(reading, choicesView(reading, { choice, language }, true));
}
