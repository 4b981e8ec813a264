/** Texts that are put to decision: handed in by whoever may put a question, read by whoever may see one that names them. */
import type { Context, Hono } from 'hono';
import { mayHandIn, LONGEST_TEXT, TEXT_TYPES, textMistake, textsNamed, type Texts } from '#desk/texts.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Tokens } from '#desk/ports.ts';
import type { Who } from '#desk/who.ts';
import { denied, mistaken, missing, notAllowed, notSignedIn, OPEN, problem, tooMany } from '#web/answer.ts';
import { asked } from '#reading/asked.ts';
import type { Site } from '#reading/reading.ts';
import { signedIn } from '#web/session.ts';
import { throttle } from '#web/throttle.ts';
import { bytesOf } from './body.ts';
import { preflight } from './preflight.ts';
import { askingOf, created, holderOf, writerOf } from './writer.ts';

/** Of one person: a text is large, and nobody puts a hundred in a minute. */
const TEXTS = { burst: 60, perSecond: 0.5 } as const;

type Shelf = { readonly texts: Texts; readonly tokens: Tokens };

export function handingIn(app: Hono, site: Site, { texts, tokens }: Shelf): void {
  const handed = throttle(TEXTS.burst, TEXTS.perSecond);
  app.post('/v1/texts', async ({ req }) => {
    const asking = askingOf(req.raw);
    const who = await writerOf(tokens, req.raw);
    if (who === null) return notSignedIn(asking);
    if (who.scope === 'read') return problem('token-reads-only', asking);
    const wait = handed.take(who.person);
    return wait === null ? handIn(texts, who, req.raw) : tooMany(wait, asking);
  });
  app.options('/v1/texts', () => preflight('OPTIONS, POST'));
  app.all('/v1/texts', ({ req }) => notAllowed('OPTIONS, POST', askingOf(req.raw)));
  app.get('/v1/texts/:sha256', (context) => read(context, site, { texts, tokens }));
  app.options('/v1/texts/:sha256', () => preflight('GET, HEAD, OPTIONS'));
  app.all('/v1/texts/:sha256', ({ req }) => notAllowed('GET, HEAD, OPTIONS', askingOf(req.raw)));
}

async function handIn(texts: Texts, who: Who, request: Request): Promise<Response> {
  const asking = askingOf(request);
  if (!mayHandIn(who))
    return denied({ code: 'role-does-not-reach', order: 'PutQuestion', may: ORDERS.PutQuestion.roles }, asking);
  const said = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const type = TEXT_TYPES.find((one) => one === said);
  if (!type) return problem('unsupported-type', asking, { facts: { types: TEXT_TYPES } });
  const bytes = await bytesOf(request, LONGEST_TEXT);
  if (bytes === null) return problem('too-large', asking, { facts: { longest: LONGEST_TEXT } });
  const mistake = textMistake(bytes, type);
  if (mistake) return mistaken([{ path: ['text'], code: mistake, facts: { key: 'text', value: type } }], asking);
  const sha256 = await texts.keep(bytes, type);
  return created({ sha256, type, bytes: bytes.length }, `/api/v1/texts/${sha256}`);
}

/** To whoever may see no question with this text, the answer is that of a text that nobody has. */
async function read(context: Context, site: Site, { texts, tokens }: Shelf): Promise<Response> {
  const request = context.req.raw;
  const asking = askingOf(request);
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
