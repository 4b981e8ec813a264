/**
 * Texts that are put to decision are handed in by a person who may put a question. They are read by every reader who may see a question
 * that names them.
 */
import { mayHandIn, LONGEST_TEXT, TEXT_TYPES, textMistake, textsNamed } from '#desk/texts.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Who } from '#desk/who.ts';
import { denied, mistaken, missing, notSignedIn, OPEN, problem } from '#web/answer.ts';
import { asked } from '#reading/asked.ts';
import { signedIn } from '#web/session.ts';
import { bytesOf } from './body.ts';
import type { Call } from './route.ts';
import { created, holderOf } from './writer.ts';

/** Keeps a text that somebody will put to decision. */
export async function handIn({ services: { texts }, request, asking }: Call, who: Who): Promise<Response> {
  if (!mayHandIn(who))
    return denied({ code: 'role-does-not-reach', order: 'PutQuestion', may: ORDERS.PutQuestion.roles }, asking);
  const said = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const type = TEXT_TYPES.find((one) => one === said);
  if (!type) return problem('unsupported-type', asking, { facts: { types: TEXT_TYPES } });
  const bytes = await bytesOf(request, LONGEST_TEXT);
  if (bytes === null) return problem('too-large', asking, { facts: { longest: LONGEST_TEXT } });
  const mistake = textMistake(bytes, type);
  if (mistake) return mistaken([{ path: ['text'], code: mistake, facts: { key: 'text', value: type } }], asking);
  const sha256 = await texts.keep(bytes, type, who);
  return created({ sha256, type, bytes: bytes.length }, `/api/v1/texts/${sha256}`);
}

/** A reader who may see no question with this text gets the answer for a text that is not there. */
export async function readText({ site, services, context, request, asking }: Call): Promise<Response> {
  const { texts, tokens } = services;
  const bears = request.headers.has('authorization');
  const who = bears ? await holderOf(tokens, request) : await signedIn(tokens, request);
  if (bears && who === null) return notSignedIn(asking);
  const sha256 = context.req.param('sha256') ?? '';
  const reading = asked(site, new URL('http://localhost/'), asking.language, [], who);
  if (!reading.ok || !textsNamed(reading.value.forum).has(sha256)) return missing(asking);
  const text = await texts.of(sha256);
  if (!text) return missing(asking);
  const plain = text.type === 'text/plain';
  return new Response(new Uint8Array(text.bytes), {
    headers: {
      'content-type': plain ? 'text/plain; charset=utf-8' : text.type,
      'content-disposition': plain ? 'inline' : `attachment; filename="${sha256.slice(0, 16)}${ENDING[text.type]}"`,
      'cache-control': who ? 'private, no-cache' : 'public, max-age=0, must-revalidate',
      vary: 'authorization, cookie',
      etag: `"${sha256}"`,
      ...OPEN,
    },
  });
}

const ENDING = {
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
} as const;
