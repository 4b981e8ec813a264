/** An answer without what differs between two runs against one and the same server, or between two builds of the same pages. */
import { createHash } from 'node:crypto';
import type { Answer, Line, Request } from './request.ts';

type Rule = { readonly find: RegExp; readonly put: string };

const RULES: readonly Rule[] = [
  // An asset's name ends in a hash of its bytes: scripts and styles may be redrawn, the pages stay the same.
  { find: /(\/assets\/[a-z0-9_-]+)\.[0-9a-f]{12}(\.[a-z0-9]+)/g, put: '$1.HASH$2' },
  // White space between two tags, and more of it than a space, is how a template is laid out and not what a page says.
  { find: />\s+</g, put: '> <' },
  { find: /\s+/g, put: ' ' },
  // A form carries a key made by chance, so that its button counts once.
  { find: /(name="key" value=")[0-9a-f-]{36}(")/g, put: '$1KEY$2' },
  // A fault gets a number made by chance; that there is a fault remains to be seen.
  { find: /("requestId":")[0-9a-f-]{36}(")/g, put: '$1REQUEST$2' },
  // A text that could be opened now would run until this very second, some days later.
  { find: /((?:opened now, until|при открытии сейчас &#8212; до) )[^<]* UTC/g, put: '$1THEN' },
  // What was served is taken to be served at this minute, until somebody writes another.
  { find: /(name="at\.time"\s+value=")\d\d:\d\d/g, put: '$1NOW' },
  // The time that is left to a deadline gets less; the deadline itself stands before it.
  { find: /(<strong class="left">)[^<]*/g, put: '$1LEFT' },
];

const HEADERS = [
  'content-type',
  'content-language',
  'content-disposition',
  'cache-control',
  'location',
  'allow',
  'link',
  'memento-datetime',
  'www-authenticate',
  'access-control-allow-origin',
] as const;

const TEXT = /^(?:text\/|application\/(?:.*json|.*xml|link-format))/;

/** The body as it is compared. */
export function bodyOf({ headers, body }: Answer): Buffer {
  if (!TEXT.test(headers['content-type'] ?? '')) return body;
  return Buffer.from(RULES.reduce((text, { find, put }) => text.replaceAll(find, put), body.toString()));
}

/** What is written down of an answer. `etags`: also the names of its states, which say which build answered. */
export function lineOf(request: Request, answer: Answer, body: Buffer, etags: boolean): Line {
  const names = etags ? [...HEADERS, 'etag'] : HEADERS;
  const kept = Object.fromEntries(
    names.flatMap((name) => {
      const value = answer.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { ...request, status: answer.status, kept, sha256: createHash('sha256').update(body).digest('hex') };
}
