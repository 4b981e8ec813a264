/** `entrance` leads from a question to the room where it is decided. This is the meeting that sits, or the page where one is opened. */
import { roomOf, type Question } from '#forum/question/read.ts';
import { sittingTitle } from '#reading/sitting-title.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `entrance` shows nothing to a reader who is signed out. Nor does it for a question that is not, or no longer, decided in a room. */
export function entrance(reading: Reading, question: Question): Html {
  if (!reading.who || question.procedure !== 'in-the-meeting' || question.state.is !== 'put') return html``;
  const { list: words } = say(reading).room;
  const room = roomOf(reading.forum, question);
  const path = room === null ? '/room' : `/room/${encodeURIComponent(room.id)}`;
  const text = room === null ? words.title : words.enter(sittingTitle(reading, room));
  return html`<p><a class="enter" href="${pathIn(reading, path)}">${text}</a></p>`;
}
