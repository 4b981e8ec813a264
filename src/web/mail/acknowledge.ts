/**
 * /acknowledge/:token: a party says that a letter has reached it. The link of the letter only shows a button, for programs that look
 * through mail follow links; what counts is the form that is sent from here.
 */
import type { Context } from 'hono';
import { recordByMail } from '#desk/mail/recording.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import type { PartyId } from '#forum/words.ts';
import { sha256 } from '#web/digest.ts';
import { privately, type Room, type View } from '#web/door.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { partyName } from '#pages/parts/names.ts';
import { say, textIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

type Served = { readonly question: Question; readonly party: PartyId };

/** Whoever has the link has had the letter, and with it the title; nothing more is told here. */
async function servedBy({ at, door }: Room, context: Context): Promise<Served | null> {
  const served = await door.mail.servedBy(tokenIn(context));
  const question = served && questionOf(at.room.now().forum, served.question);
  return served && question ? { question, party: served.party } : null;
}

const tokenIn = (context: Context): string => context.req.param('token') ?? '';

export const acknowledge =
  (room: Room): View =>
  async (reading, context) => {
    const { acknowledge: words } = say(reading).mail;
    const served = await servedBy(room, context);
    if (!served) return privately(reading, view(reading, html`<p class="lead">${words.strange}</p>`), 404);
    return asking(reading, served, tokenIn(context));
  };

export const acknowledged =
  (room: Room) =>
  async (reading: Reading, context: Context): Promise<Response> => {
    const { acknowledge: words } = say(reading).mail;
    const served = await servedBy(room, context);
    if (!served) return privately(reading, view(reading, html`<p class="lead">${words.strange}</p>`), 404);
    const { at, door } = room;
    const { question, party } = served;
    const recorded = await recordByMail(
      { room: at.room, perform: door.desk.perform, hash: sha256 },
      { question: question.id, party, outcome: 'acknowledged', at: at.now() },
    );
    const said = { recorded: words.done, known: words.before, over: words.over }[recorded];
    return privately(reading, view(reading, html`<p class="lead" role="status">${said}</p>`));
  };

function asking(reading: Reading, { question, party }: Served, token: string): Html {
  const { acknowledge: words } = say(reading).mail;
  const { state } = question;
  if (state.is !== 'under-silence') return view(reading, html`<p class="lead">${words.over}</p>`);
  const last = state.services.findLast(({ body }) => body.party === party && body.how === 'mail');
  if (last?.body.outcome === 'acknowledged') return view(reading, html`<p class="lead">${words.before}</p>`);
  return view(
    reading,
    html`<p class="lead">${words.lead(textIn(reading, question.put.body.title))}</p>
      <p>${words.about(textIn(reading, partyName(reading, party)))}</p>
      <form class="account-form" method="post" action="${pathIn(reading, `/acknowledge/${encodeURIComponent(token)}`)}">
        <p><button>${words.button}</button></p>
      </form>`,
  );
}

function view(reading: Reading, body: Html): Html {
  const { acknowledge: words } = say(reading).mail;
  return document(reading, { title: words.title, description: words.describe, timed: false }, body);
}
