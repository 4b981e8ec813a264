/** /room/:meeting is a meeting while it sits, live for all who are in it. Each finds there what is theirs to do. */
import { readBack } from '#pages/forms/read-back.ts';
import { html } from '#pages/html.ts';
import type { Page, Outcome, Html } from '#pages/page.ts';
import { hereWith, pathIn } from '#reading/address.ts';
import { instantText } from '#reading/telling.ts';
import { document } from '#pages/parts/layout.ts';
import { organName, partyName } from '#reading/names.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { before, conduct, decided } from './conduct.ts';
import { hand } from './hand.ts';
import { presence } from './presence.ts';
import { sittingTitle } from '#reading/sitting-title.ts';
import { roomNow } from './sitting.ts';
import { textsOfQuestion } from '#reading/texts.ts';

export const roomPage: Page = {
  takes: [
    'NotePresence',
    'CallRoll',
    'AscertainQuorum',
    'CallQuestion',
    'RaiseObjection',
    'LiftObjection',
    'Gavel',
    'DeclareNoConsensus',
    'GiveRuling',
    'SuspendMeeting',
    'ResumeMeeting',
    'CloseMeeting',
  ],
  given: ({ meeting = '' }) => ({ meeting }),
  texts: (reading, { meeting = '' }) => textsOfQuestion(reading, roomNow(reading, meeting)?.inHand?.id ?? ''),
  view: (reading, { meeting = '' }, outcome) => readBack(reading, outcome) ?? roomView(reading, meeting, outcome),
};

function roomView(reading: Reading, id: string, outcome: Outcome | null): Html | null {
  const now = roomNow(reading, id);
  if (!now) return null;
  const { room: words } = say(reading);
  const { room } = now;
  const title = sittingTitle(reading, room);
  const newest = reading.forum.acts.at(-1);
  return document(
    reading,
    { title, description: words.describe(title), timed: false, live: true },
    html`${outcome?.message}
      <p class="lead">
        ${words.lead(
          textIn(reading, organName(reading, room.organ)),
          textIn(reading, partyName(reading, room.presidedBy)),
        )}
        <strong>${room.closed ? words.closed : room.suspended ? words.suspended : words.sits}</strong>
      </p>
      <p class="quiet">
        ${newest ? words.newest(newest.n, instantText(reading, newest.recordedAt)) : ''}
        <a href="${hereWith(reading, {})}">${words.again}</a>
        <a href="${pathIn(reading, `/screen/${encodeURIComponent(id)}`)}">${words.screen}</a>
      </p>
      ${hand(reading, now, outcome)} ${before(reading, now, outcome)} ${presence(reading, now, outcome)}
      ${decided(reading, now)} ${conduct(reading, now, outcome)}`,
  );
}
