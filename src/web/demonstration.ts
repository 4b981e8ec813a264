/** Signing in to the demonstration with one click, in the browser. With a database of one's own none of it exists. */
import { LONGEST_ORDER } from '#contract/writing.ts';
import { DEMONSTRATION_SECONDS, whoAs } from '#desk/demonstration.ts';
import { formOf } from './api/body.ts';
import { privately, revoked } from './private.ts';
import type { Visit } from './route.ts';
import { demonstrationView } from '#pages/account/demonstration.ts';
import { pathIn } from '#reading/address.ts';
import { sessionCookie } from './session.ts';

export async function enterDemonstration({ site, services, context, reading }: Visit): Promise<Response> {
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const who = whoAs(form?.get('as') ?? '', site.room.now().forum, site.now());
  if (!who) return privately(reading, demonstrationView(reading), 422);
  const { token } = await services.tokens.issue(who, DEMONSTRATION_SECONDS);
  // The session that this browser had before ends.
  await revoked(services, context);
  context.header('set-cookie', sessionCookie(context.req.raw, token, DEMONSTRATION_SECONDS));
  return context.redirect(pathIn(reading, '/desk'), 303);
}

export async function leaveDemonstration({ services, context, reading }: Visit): Promise<Response> {
  await revoked(services, context);
  context.header('set-cookie', sessionCookie(context.req.raw, '', 0));
  return context.redirect(pathIn(reading, '/demonstration'), 303);
}
