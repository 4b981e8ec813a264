/** In a demonstration, the letters themselves and what is attached to them. */
import { letterView, sentListView } from '#pages/mail/sent.ts';
import type { Html } from '#pages/page.ts';
import type { Visit } from '#web/route.ts';

const SHOWN = 200;

export async function sentLetters({ services, reading }: Visit): Promise<Html> {
  const letters = await services.mail.newest(SHOWN);
  const count = Object.values(await services.mail.count()).reduce((sum, one) => sum + one, 0);
  return sentListView(reading, letters, count);
}

export async function sentLetter({ services, context, reading }: Visit): Promise<Html | null> {
  const letter = await services.mail.letter(context.req.param('letter') ?? '');
  return letter && letterView(reading, letter);
}

export async function sentAttachment({ services, context }: Visit): Promise<Response | null> {
  const letter = await services.mail.letter(context.req.param('letter') ?? '');
  const attachment = letter?.attachments[Number(context.req.param('place') ?? '')];
  const kept = attachment && (await services.texts.of(attachment.sha256));
  if (!kept) return null;
  const name = encodeURIComponent(attachment.name);
  return new Response(new Uint8Array(kept.bytes), {
    headers: {
      'content-type': kept.type,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-cache',
    },
  });
}
