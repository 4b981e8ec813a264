/** A letter is made like a page: from a reading of the record, its reader's own. So it can say nothing that its reader may not see. */
import type { Compose } from '#desk/mail/teller.ts';
import { choiceOf, type News } from '#desk/mail/news.ts';
import type { OutgoingLetter } from '#desk/mail/outbox.ts';
import type { Correspondent } from '#desk/people.ts';
import type { Reader } from '#desk/permissions.ts';
import type { TextAbout, Texts } from '#desk/texts.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import { plain } from '#reading/telling.ts';
import { forumShort } from '#reading/names.ts';
import { say } from '#reading/say.ts';
import { readingOf, type Reading, type Site } from '#reading/reading.ts';
import { isLanguage, languageFrom, type Language } from '#words/languages.ts';
import { attachmentsOf } from './about-question.ts';
import { digestContent } from './digest.ts';
import { addressOf, addressOfQuestion, folded, oneLine, written } from './paper.ts';
import {
  amendedContent,
  failedContent,
  liftedContent,
  putContent,
  receivedContent,
  rulingContent,
  withdrawnContent,
} from './question.ts';
import {
  adoptedContent,
  brokenContent,
  extendedContent,
  openedContent,
  reminderContent,
  type Content,
} from './silence.ts';
import { languagesOf } from '#forum/source/read.ts';

export type Writer = {
  readonly site: Site;
  readonly texts: Texts;
  /** `address` is where people reach the service: links begin with it. */
  readonly address: string;
  /** `token` makes a new word that nobody can guess. */
  readonly token: () => string;
};

export const composer =
  (writer: Writer): Compose =>
  async (news, readers) => {
    const language = languageFrom(choiceOf(readers, news.to).language ?? news.to.language);
    const own = readingFor(writer, readers.reader(news.to), language);
    const question = questionIn(own, news);
    if (news.about.is !== 'digest' && !question) return null;
    const kept = question && enclosesText(news) ? await writer.texts.about(digestsOf(question)) : [];
    const token = news.serves ? writer.token() : null;
    const content = contentOf(own, news, question, kept, token);
    if (!content) return null;
    const others = isInAll(news) ? othersOf(own).map((one) => readingFor(writer, readers.reader(news.to), one)) : [];
    const again = others.flatMap((reading): SaidAgain[] => {
      const said = contentOf(reading, news, questionIn(reading, news), kept, token);
      return said ? [{ reading, content: said }] : [];
    });
    return {
      key: news.key,
      person: news.to.person,
      to: news.to.address,
      language,
      subject: `[${forumShort(own)}] ${oneLine(content.subject)}`,
      text: textOf(own, news.to, question, content, again),
      attachments: question ? attachmentsOf(question.put.body.text, kept) : [],
      ...(token !== null && question && news.to.party !== null
        ? { serves: { question: question.id, party: news.to.party, token } }
        : {}),
    } satisfies OutgoingLetter;
  };

function readingFor({ site, address }: Writer, reader: Reader, language: Language): Reading {
  const reading = readingOf(site, new URL(address), language, reader);
  if (!reading.ok) throw new Error(`No reading for letters: ${JSON.stringify(reading.problem)}`);
  return reading.value;
}

function questionIn({ forum }: Reading, { about }: News): Question | null {
  if (about.is === 'digest') return null;
  const id = about.is === 'reminder' ? about.question : about.act.body.question;
  return id === undefined ? null : questionOf(forum, id);
}

const digestsOf = ({ put }: Question): string[] => put.body.text.languages.map(({ sha256 }) => sha256);

const enclosesText = ({ about }: News): boolean =>
  about.is === 'act' &&
  (about.act.kind === 'silence.opened' || about.act.kind === 'question.put' || about.act.kind === 'question.amended');

/**
 * `isInAll` tells whether each language of the forum that the service speaks is used. What belongs to a silence procedure is said in all
 * of them.
 */
const isInAll = ({ about }: News): boolean =>
  about.is === 'act' && about.act.kind !== 'position.taken' && about.act.kind !== 'question.put';

function contentOf(
  reading: Reading,
  { about, to }: News,
  question: Question | null,
  texts: readonly TextAbout[],
  token: string | null,
): Content | null {
  if (about.is === 'digest') return digestContent(reading, to, about.from, about.until);
  if (!question) return null;
  if (about.is === 'reminder') return reminderContent(reading, question, about.until);
  const { act } = about;
  switch (act.kind) {
    case 'question.put':
      return putContent(reading, question, texts);
    case 'silence.opened':
      return openedContent(reading, question, act, { texts, token });
    case 'silence.extended':
      return extendedContent(reading, question, act);
    case 'silence.broken':
      return brokenContent(reading, question, act);
    case 'decision.adopted':
      return adoptedContent(reading, question, act);
    case 'decision.failed':
      return failedContent(reading, question, act);
    case 'question.withdrawn':
      return withdrawnContent(reading, question, act);
    case 'position.taken':
      return receivedContent(reading, question, act);
    case 'question.amended':
      return amendedContent(reading, question, act, texts);
    case 'objection.lifted':
      return liftedContent(reading, question, act);
    case 'ruling.given':
      return rulingContent(reading, question, act);
  }
}

type SaidAgain = { readonly reading: Reading; readonly content: Content };

const othersOf = ({ forum, language }: Reading): Language[] =>
  languagesOf(forum).filter((one): one is Language => isLanguage(one) && one !== language);

const RULE = '-'.repeat(72);

function textOf(
  reading: Reading,
  to: Correspondent,
  question: Question | null,
  content: Content,
  again: readonly SaidAgain[],
): string {
  return `${[
    salutation(reading, to),
    written(content.passages),
    ...again.flatMap((said) => [`${RULE}\n${say(said.reading).mail.inThis}\n${RULE}`, written(said.content.passages)]),
    '-- ',
    foot(reading, question),
  ]
    .join('\n\n')
    .replace('-- \n\n', '-- \n')}\n`;
}

function salutation(reading: Reading, { party, roles }: Correspondent): string {
  const { to } = say(reading).mail;
  if (party === null) return to.secretariat;
  const name = plain(reading).party(party);
  return roles.every((role) => role === 'officer-of-the-chair') ? to.chair(name) : to.delegation(name);
}

function foot(reading: Reading, question: Question | null): string {
  const { foot: words } = say(reading).mail;
  return [
    ...(question ? [`${words.page}:`, addressOfQuestion(reading, question.id)] : []),
    folded(words.choices),
    addressOf(reading, '/mail/choices'),
    folded(words.reply),
    ...(reading.site.demonstration === true ? [folded(words.demonstration)] : []),
  ].join('\n');
}
