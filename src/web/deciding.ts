/**
 * Deciding in the browser: the desk, the questions, and a delegation's word on them.
 * Plain forms; each order counts only from a page of this site, and once however often its button is pressed.
 */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { readCommand } from '#contract/commands.ts';
import type { Mistake } from '#contract/mistake.ts';
import { LONGEST_ORDER } from '#contract/writing.ts';
import type { Who } from '#desk/who.ts';
import { mistakeSentences, telling } from '#words/mistakes.ts';
import { formOf } from './api/body.ts';
import { onceOf, ORDERS } from './api/writing.ts';
import { asked } from './asked.ts';
import { fromHere, later, privately, shown, type Room, type View } from './door.ts';
import { html } from './html.ts';
import type { Html } from './page.ts';
import { deskView } from './pages/desk.ts';
import { questionView } from './pages/question.ts';
import { questionsView } from './pages/questions.ts';
import { pathIn } from './parts/address.ts';
import { signInPath } from './parts/sign-in-link.ts';
import { whyNot } from './parts/why-not.ts';
import { say } from './parts/words.ts';
import { LANGUAGES, type Reading } from './reading.ts';
import { withTextsOf } from './texts.ts';
import { throttle } from './throttle.ts';

export function deciding(room: Room): void {
  const { app, at, trouble } = room;
  const orders = throttle(ORDERS.burst, ORDERS.perSecond);
  for (const language of LANGUAGES) {
    const path = (plain: string) => pathIn({ language }, plain);
    const views: Readonly<Record<string, View>> = {
      '/desk': (reading, context) =>
        reading.who ? deskView(reading, reading.who) : context.redirect(path(signInPath(at)), 303),
      '/questions': questionsView,
      '/questions/:question': async (reading, context) => {
        const id = context.req.param('question') ?? '';
        return questionView(await withTextsOf(reading, room.door.texts, id), id);
      },
    };
    for (const [plain, view] of Object.entries(views))
      app.get(path(plain), (context) => shown(room, context, language, view));
    app.post(path('/questions/:question'), (context) =>
      fromHere(room, context, language, async (reading) => {
        const { who } = reading;
        if (!who) return context.redirect(path(signInPath(at)), 303);
        const wait = orders.take(who.person);
        return wait === null ? ordered(room, context, reading, who) : later(context, reading, wait);
      }),
    );
    for (const plain of Object.keys(views)) {
      const allow = plain === '/questions/:question' ? 'GET, HEAD, POST' : 'GET, HEAD';
      app.all(path(plain), (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
    }
  }
}

/** A delegation's word: recorded, and back to the page; or the same page with what stands against it. */
async function ordered({ at, door, trouble }: Room, context: Context, reading: Reading, who: Who): Promise<Response> {
  const id = context.req.param('question') ?? '';
  const form = await formOf(context.req.raw, LONGEST_ORDER);
  const again = async (said: Html, status: number, now = reading): Promise<Response> => {
    const view = questionView(await withTextsOf(now, door.texts, id), id, notRecorded(now, said));
    return view ? privately(now, view, status) : trouble(context, { status: 404, mistakes: [] }, {}, now);
  };
  const command = readCommand({ act: 'TakePosition', body: positionIn(form, id, who) });
  if (!command.ok) return again(mistakes(reading, command.problem), 422);
  const key = form?.get('key') ?? '';
  const once = onceOf(who, `page/${/^[\w-]{1,64}$/.test(key) ? key : randomUUID()}`, command.value);
  const performed = await door.desk.perform(command.value, who, once);
  if (performed.ok) return context.redirect(pathIn(reading, `/questions/${encodeURIComponent(id)}`), 303);
  // Something may have happened to it meanwhile: the page says how it stands now.
  const now = asked(at, reading.url, reading.language, [], who);
  const why = performed.problem;
  const status = why.is === 'denial' ? 403 : 409;
  return again(whyNot(reading, why), status, now.ok ? now.value : reading);
}

function positionIn(form: URLSearchParams | null, question: string, { party }: Who): object {
  const english = form?.get('statement')?.trim() ?? '';
  const russian = form?.get('statement-ru')?.trim() ?? '';
  const statement = { ...(english === '' ? {} : { en: english }), ...(russian === '' ? {} : { ru: russian }) };
  const said = english === '' && russian === '' ? {} : { statement };
  return { question, party: party ?? '', as: form?.get('as') ?? '', ...said };
}

const notRecorded = (reading: Reading, said: Html): Html =>
  html`<div class="refused" role="alert">
    <h2>${say(reading).deciding.refused.title}</h2>
    ${said}
  </div>`;

function mistakes(reading: Reading, found: readonly Mistake[]): Html {
  const sentences = mistakeSentences[reading.language];
  return html`<ul>
    ${found.map(({ path, code, facts }) => html`<li><bdi>${path.join('.')}</bdi>: ${sentences[code](telling(facts))}</li>`)}
  </ul>`;
}
