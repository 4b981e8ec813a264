/** The pages around letters: those that a demonstration has written, which letters one gets, the outbox, and acknowledging a letter. */
import type { Context } from 'hono';
import { LONGEST_ORDER } from '#contract/writing.ts';
import { formOf } from '#web/api/body.ts';
import { fromHere, later, shown, type Room, type View } from '#web/door.ts';
import { pathIn } from '#reading/address.ts';
import { LANGUAGES, type Language, type Reading } from '#reading/reading.ts';
import { throttle } from '#web/throttle.ts';
import { acknowledge, acknowledged } from './acknowledge.ts';
import { choose, choosing } from './choosing.ts';
import { lookInto, mend } from './outbox.ts';
import { allSent, oneSent, sentText } from './sent.ts';

type Change = (reading: Reading, context: Context, form: URLSearchParams) => Promise<Response>;

type Route = {
  readonly path: string;
  readonly asks?: readonly string[];
  readonly view: View;
  readonly change?: Change;
};

/** From one address: enough for a whole delegation behind one, too few to try words of links out. */
const CHANGES = { burst: 60, perSecond: 0.5 } as const;

export function mailPages(room: Room): void {
  const { door } = room;
  const routes: readonly Route[] = [
    { path: '/mail/choices', view: choosing(room), change: choose(room) },
    { path: '/mail/outbox', asks: ['state'], view: lookInto(room), change: mend(room) },
    { path: '/acknowledge/:token', view: acknowledge(room), change: acknowledged(room) },
    ...(door.demonstration
      ? [
          { path: '/mail', view: allSent(room) },
          { path: '/mail/:letter', view: oneSent(room) },
          { path: '/mail/:letter/:place', view: sentText(room) },
        ]
      : []),
  ];
  const changes = throttle(CHANGES.burst, CHANGES.perSecond);
  for (const route of routes) for (const language of LANGUAGES) mounted(room, route, language, changes);
}

function mounted(
  room: Room,
  { path, asks, view, change }: Route,
  language: Language,
  changes: ReturnType<typeof throttle>,
) {
  const { app, trouble } = room;
  const at = pathIn({ language }, path);
  app.get(at, (context) => shown(room, context, language, view, asks));
  if (change) {
    app.post(at, (context) =>
      fromHere(room, context, language, async (reading) => {
        const wait = changes.take(reading.who?.person ?? path);
        const form = await formOf(context.req.raw, LONGEST_ORDER);
        return wait === null ? change(reading, context, form ?? new URLSearchParams()) : later(context, reading, wait);
      }),
    );
  }
  const allow = change ? 'GET, HEAD, POST' : 'GET, HEAD';
  app.all(at, (context) => trouble(context, { status: 405, mistakes: [] }, { allow }));
}
