/**
 * The `type` of a problem leads to a page under `/problems/…`. It says what the problem means and what to do, for people or for programs.
 */
import type { Context } from 'hono';
import { html } from '#pages/html.ts';
import { PROBLEMS, type ProblemCode } from '#contract/problem.ts';
import { sayIn } from '#words/say.ts';
import { preferred } from './accept.ts';
import { OPEN } from './answer.ts';
import type { Language } from '#words/languages.ts';

export async function explanation(context: Context, code: ProblemCode, language: Language): Promise<Response> {
  const say = sayIn(language).problems;
  const headers = {
    ...OPEN,
    'content-language': language,
    vary: 'accept',
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  const [title, detail, status] = [say.title[code], say.explained[code], PROBLEMS[code]];
  const format = preferred(context.req.header('accept'), ['text/html', 'application/json']);
  if (format === 'application/json') {
    return Response.json({ type: `/problems/${code}`, title, detail, status }, { headers });
  }
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${status} ${title}</title>
      </head>
      <body>
        <main>
          <p>${say.about}</p>
          <h1>${title}</h1>
          <p>${detail}</p>
          <p><code>${status} ${code}</code></p>
        </main>
      </body>
    </html> `;
  return new Response(String(page), { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
}
