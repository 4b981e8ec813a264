/** An act in one sentence of bare text, for titles, feeds, letters and answers. */
import type { Act } from '#forum/act.ts';
import type { Effect } from '#forum/question/acts.ts';
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

/** What an effect would bring about, before it is an act. */
export function tellEffect<Piece>(
  reading: Reading,
  { kind, body, effective }: Effect,
  name: Naming<Piece>,
): Sentence<Piece> {
  const { would, from } = say(reading).effects;
  // Kind and body of an effect belong together, as those of an act do.
  const tell = would[kind] as <P>(body: Effect['body'], name: Naming<P>) => Sentence<P>;
  return [...tell(body, name), ...(effective === undefined ? [] : from(name.date(effective)))];
}

/** Names as bare text. */
export const plain = (reading: Reading): Naming<string> => {
  const text = (words: Said) => textIn(reading, words);
  return {
    party: (id) => text(partyName(reading, id)),
    organ: (id) => text(organName(reading, id)),
    meeting: (id) => meetingTitle(reading, id),
    document: (id, title) => text(documentTitle(reading, id, title)),
    decision: (id, title) => text(decisionTitle(reading, id, title)),
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
