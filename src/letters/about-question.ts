/** Letters say of a question what is put, its text, until when, and who said what. */
import type { PutText } from '#forum/question/acts.ts';
import type { Position, Question } from '#forum/question/read.ts';
import type { Attachment } from '#desk/mail/outbox.ts';
import type { TextAbout, TextType } from '#desk/texts.ts';
import type { Instant } from '#forum/words.ts';
import { plain } from '#reading/telling.ts';
import { localTime } from '#reading/local-time.ts';
import { capitalZone, leftText } from '#reading/deadline.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { facts, momentText, oneLine, passage, quoted, type Passage } from './paper.ts';

export const titleOf = (reading: Reading, { put }: Question): string => oneLine(textIn(reading, put.body.title));

/** `theText` says what is put, and gives its exact text by reference, version and digest. */
export function theText(reading: Reading, { put, state }: Question, enclosed: readonly TextAbout[] | null): Passage {
  const { mail, terms, texts } = say(reading);
  const { field, heading, opened } = mail;
  const name = plain(reading);
  const { text, proposer, organ, verb, meeting, supersedes } = put.body;
  const isOpen = state.is === 'put' || state.is === 'under-silence';
  return passage(
    heading.text,
    `  ${oneLine(textIn(reading, put.body.title))}`,
    ...facts(
      [field.reference, text.reference],
      [field.version, text.version],
      [field.organ, name.organ(organ)],
      [field.proposer, proposer === undefined ? null : name.party(proposer)],
      [field.meeting, meeting === undefined ? null : name.meeting(meeting)],
      [field.reads, isOpen ? capital(terms.verb[verb]) : null],
      [field.replaces, supersedes === undefined ? null : name.decision(supersedes)],
    ),
    ...(enclosed === null
      ? []
      : [
          '',
          enclosed.length > 0 ? opened.enclosed : opened.notEnclosed,
          ...text.languages.flatMap(({ language, sha256 }) => [
            `  ${field.digest(texts.language(language))}:`,
            `  ${sha256}`,
          ]),
        ]),
  );
}

/** `untilWhen` gives the end in UTC and on the clocks of the reader's capital. It says how much time is left. */
export function untilWhen(reading: Reading, until: Instant, ...more: readonly string[]): Passage {
  const { heading, opened } = say(reading).mail;
  return passage(
    heading.until,
    `  ${momentText(reading, until)}`,
    inTheCapital(reading, until),
    ...more,
    '',
    `${opened.instant} ${opened.left(leftText(reading, until))}`,
  );
}

function inTheCapital(reading: Reading, until: Instant): string | null {
  const { zones, date } = say(reading);
  const zone = capitalZone(reading.site, reading.reader.party);
  const local = zone === null ? null : localTime(until, zone);
  return local && `  ${date.plain(local.date)}, ${local.time} ${zones.capital(local.offset)}`;
}

/** `wordsOf` quotes the words of a party. They are in the reader's language where the record has them in it. */
export function wordsOf(reading: Reading, { statement, texts }: Pick<Position, 'statement' | 'texts'>): string | null {
  const { texts: words } = say(reading);
  const kept = texts.map(
    ({ language, sha256 }) => `  ${words.inLanguage(words.language(language))}: ${words.digest} ${sha256}`,
  );
  const said = [...(statement === null ? [] : [quoted(textIn(reading, statement))]), ...kept];
  return said.length === 0 ? null : said.join('\n');
}

export function positionLine(reading: Reading, { party, as, received, statement, texts }: Position): string[] {
  const { terms } = say(reading);
  const line = `  ${plain(reading).party(party)}: ${terms.stance[as]}, ${momentText(reading, received)}`;
  const words = wordsOf(reading, { statement, texts });
  return words === null ? [line] : [line, words];
}

const ENDINGS: Readonly<Record<TextType, string>> = {
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/**
 * `attachmentsOf` lists the texts that are kept. Their names are such that any computer can keep them: the reference, the version, the
 * language.
 */
export const attachmentsOf = ({ reference, version, languages }: PutText, kept: readonly TextAbout[]): Attachment[] =>
  languages.flatMap(({ language, sha256 }) => {
    const about = kept.find((one) => one.sha256 === sha256);
    if (!about) return [];
    const name = `${reference} v${version} ${language}`.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100);
    return [{ name: `${name}.${ENDINGS[about.type]}`, sha256 }];
  });
