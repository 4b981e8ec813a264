/**
 * The record keeps every word for ever, and every reader's server holds it in memory. So it takes short statements in
 * the languages of the forum. What is longer, or in another language, is kept as a text, and the position names it.
 */
import type { Command } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import type { TextKept } from '#forum/question/acts.ts';
import { questionOf } from '#forum/question/read.ts';
import { languagesOf } from '#forum/source/read.ts';
import type { PartyId, QuestionId, Said } from '#forum/words.ts';
import type { Texts } from './texts.ts';
import type { Who } from './who.ts';

/** The words of one party on one question that the record itself takes, in bytes of UTF-8. */
export const LONGEST_INLINE = 1_000;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const sizeOf = (said: Said): number => Object.values(said).reduce((sum, text) => sum + bytesOf(text).length, 0);

/** `statementKept` hands back the order with what is too long for the record kept as texts, by their digests. */
export async function statementKept(
  command: Command,
  who: Who,
  forum: Forum,
  texts: Pick<Texts, 'keep'>,
): Promise<Command> {
  if (command.order !== 'TakePosition' && command.order !== 'RaiseObjection') return command;
  const { statement, ...body } = command.body;
  if (statement === undefined) return command;
  const { inline, apart } = parted(statement, forum, written(forum, body.question, body.party));
  if (apart.length === 0) return command;
  const kept: TextKept[] = [...(body.texts ?? [])];
  for (const [language, text] of apart)
    kept.push({ language, sha256: await texts.keep(bytesOf(text), 'text/plain', who) });
  const said = Object.keys(inline).length === 0 ? {} : { statement: inline };
  // The body is that of the same order, with the same members.
  return { order: command.order, body: { ...body, ...said, texts: kept } } as Command;
}

type Parted = { readonly inline: Said; readonly apart: readonly (readonly [language: string, text: string])[] };

/** A statement is not torn apart for its length: its languages go together, so that none is read without the other. */
function parted(statement: Said, forum: Forum, before: number): Parted {
  const spoken: readonly string[] = languagesOf(forum);
  const own = Object.entries(statement);
  const inline = Object.fromEntries(own.filter(([language]) => spoken.includes(language)));
  if (before + sizeOf(inline) > LONGEST_INLINE) return { inline: {}, apart: own };
  return { inline, apart: own.filter(([language]) => !spoken.includes(language)) };
}

/** What the party's statements on the question take up in the record already. */
const written = (forum: Forum, question: QuestionId, party: PartyId): number =>
  (questionOf(forum, question)?.positions ?? []).reduce(
    (sum, one) => (one.party === party && one.statement ? sum + sizeOf(one.statement) : sum),
    0,
  );
