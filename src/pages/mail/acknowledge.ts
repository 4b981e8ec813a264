/** /acknowledge/:token: the button by which a party says that a letter has reached it, and what came of pressing it. */
import type { Question } from '#forum/question/read.ts';
import type { PartyId } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { document } from '#pages/parts/layout.ts';
import { pathIn } from '#reading/address.ts';
import { partyName } from '#reading/names.ts';
import type { Reading } from '#reading/reading.ts';
import { say, textIn } from '#reading/say.ts';

/** `Served` is a party that was served a question by a letter. */
export type Served = { readonly question: Question; readonly party: PartyId };

export const strangeLetterView = (reading: Reading): Html =>
  view(reading, html`<p class="lead">${say(reading).mail.acknowledge.strange}</p>`);

export function acknowledgedView(reading: Reading, came: 'recorded' | 'known' | 'over'): Html {
  const { acknowledge: words } = say(reading).mail;
  const says = { recorded: words.done, known: words.before, over: words.over }[came];
  return view(reading, html`<p class="lead" role="status">${says}</p>`);
}

export function acknowledgeView(reading: Reading, { question, party }: Served, token: string): Html {
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
