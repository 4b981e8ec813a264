/** An act in one sentence of bare text, for titles, feeds, letters and answers. */
import type { Act } from '#forum/act.ts';
import type { Said } from '#forum/words.ts';
import type { Naming, Sentence } from '#words/sentence.ts';
import { areaName, decisionTitle, documentTitle, meetingTitle, organName, partyName, sourceTitle } from './names.ts';
import type { Reading } from './reading.ts';
import { say, textIn } from './say.ts';

/** The same sentence as text. */
export const actText = (reading: Reading, act: Act): string => tellAct(reading, act, plain(reading)).join('');

/** An act as a sentence of the catalogue, with names as `name` gives them. */
export function tellAct<Piece>(
  reading: Reading,
  act: Pick<Act, 'kind' | 'body'>,
  name: Naming<Piece>,
): Sentence<Piece> {
  // The kind of an act and the shape of its body always go together; a union of the two cannot say so to the compiler.
  const tell = say(reading).acts[act.kind] as <P>(body: Act['body'], name: Naming<P>) => Sentence<P>;
  return tell(act.body, name);
}

/** Names as bare text. */
export const plain = (reading: Reading): Naming<string> => {
  const text = (words: Said) => textIn(reading, words);
  return {
    party: (id) => text(partyName(reading, id)),
    organ: (id) => text(organName(reading, id)),
    meeting: (id) => meetingTitle(reading, id),
    document: (id) => text(documentTitle(reading, id)),
    decision: (id) => text(decisionTitle(reading, id)),
    area: (id) => text(areaName(reading, id)),
    source: (id) => sourceTitle(reading, id),
    disagreement: (id, title) => text(title ?? { en: id }),
    act: (ref) => ref,
    words: text,
    date: say(reading).date.plain,
    instant: (at) => instantText(reading, at),
  };
};

export const instantText = (reading: Reading, instant: string): string =>
  `${say(reading).date.plain(instant.slice(0, 10))}, ${instant.slice(11, 19)} UTC`;
