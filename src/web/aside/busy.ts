/** The word for readers who find no place in a line, and the bytes of an answer that was made elsewhere. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem } from '#web/answer.ts';
import { SECURITY } from '#web/security.ts';
import { languageOfPath } from '#words/languages.ts';
import { sayIn } from '#words/say.ts';
import type { Bytes } from './asked.ts';

const COME_AGAIN = { 'retry-after': '2', 'cache-control': 'no-store' } as const;

export function sendBytes({ status, headers, body }: Bytes, request: IncomingMessage, response: ServerResponse): void {
  const length = body && !headers.some(([name]) => name === 'content-length') ? { 'content-length': body.length } : {};
  response.writeHead(status, { ...Object.fromEntries(headers), ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** 503 at once: the reader comes again, and whatever takes orders goes on. */
export async function busy(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  const language = languageOfPath(pathname);
  if (!pathname.startsWith('/api/')) {
    const { title, explained } = sayIn(language).problems;
    const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title.busy}</title><h1>${title.busy}</h1><p>${explained.busy}</p></html>\n`;
    const type = { 'content-type': 'text/html; charset=utf-8', 'content-language': language };
    response.writeHead(503, { ...SECURITY, ...COME_AGAIN, ...type });
    response.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  const answer = problem('busy', { language, path: pathname }, {}, COME_AGAIN);
  const headers = [...Object.entries(SECURITY), ...answer.headers];
  sendBytes({ status: 503, headers, body: new Uint8Array(await answer.arrayBuffer()) }, request, response);
}
