/**
 * `sayFolderMistake` says what is wrong with a forum's folder, in one line: file, line, column, and a plain sentence.
 */
import type { MistakeCode } from '#contract/mistake.ts';
import type { Thing } from '#contract/ids.ts';
import type { FolderMistake, FolderMistakeCode } from '#history/mistake.ts';
import { mistakeSentences, telling, type Told } from './mistakes.ts';
import type { Language } from './languages.ts';

const THING_EN: { readonly [T in Thing]: string } = {
  party: 'party',
  organ: 'organ',
  meeting: 'meeting',
  document: 'document',
  decision: 'decision',
  source: 'source',
  question: 'disagreement',
  area: 'area',
  dimension: 'dimension',
  measure: 'measure',
  catalogue: 'catalogue',
  activity: 'activity',
  officer: 'officer',
  edition: 'edition of the charter',
  ref: 'act',
};

const THING_RU: { readonly [T in Thing]: string } = {
  party: 'участник',
  organ: 'орган',
  meeting: 'встреча',
  document: 'документ',
  decision: 'решение',
  source: 'источник',
  question: 'разногласие',
  area: 'область',
  dimension: 'измерение',
  measure: 'мера',
  catalogue: 'каталог',
  activity: 'мероприятие',
  officer: 'должностное лицо',
  edition: 'редакция правил',
  ref: 'акт',
};

const thingIn = (things: { readonly [thing: string]: string }, thing: string): string => things[thing] ?? thing;

/** `SETTING_EN` says what a value of the charter may be, where it is no closed list. */
const SETTING_EN: { readonly [setting: string]: string } = {
  text: 'a text',
  organ: 'the id of an organ',
  organs: 'a list of ids of organs',
  documents: 'a list of ids of documents',
  languages: 'a list of languages, such as [en, ru]',
  count: 'a whole number, not below nought',
  flag: 'true or false',
  share: 'a share such as 2/3',
  duration: 'a duration such as P14D or PT2S',
};

const SETTING_RU: { readonly [setting: string]: string } = {
  text: 'текст',
  organ: 'обозначение органа',
  organs: 'список обозначений органов',
  documents: 'список обозначений документов',
  languages: 'список языков, например [en, ru]',
  count: 'целое число не меньше нуля',
  flag: 'true или false',
  share: 'доля, например 2/3',
  duration: 'срок, например P14D или PT2S',
};

/** `YAML_EN` words the commonest slips that the YAML parser reports. */
const YAML_EN: { readonly [reason: string]: string } = {
  BAD_INDENT: 'the indentation does not fit',
  MISSING_CHAR: 'a quote, a bracket or a space is missing',
  UNEXPECTED_TOKEN: 'something stands where it cannot',
  BLOCK_AS_IMPLICIT_KEY: 'a value that holds “: ” needs quotes, or the indentation does not fit',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or the indentation does not fit',
  MULTIPLE_DOCS: 'a file holds one document',
  BAD_DQ_ESCAPE: 'a backslash in double quotes stands before the wrong letter',
  BAD_SCALAR_START: 'a value begins with a character that needs quotes',
};

const YAML_RU: { readonly [reason: string]: string } = {
  BAD_INDENT: 'отступ не подходит',
  MISSING_CHAR: 'не хватает кавычки, скобки или пробела',
  UNEXPECTED_TOKEN: 'что-то стоит не на своём месте',
  BLOCK_AS_IMPLICIT_KEY: 'значение с «: » нужно взять в кавычки, или не подходит отступ',
  MULTILINE_IMPLICIT_KEY: 'не хватает двоеточия, или не подходит отступ',
  MULTIPLE_DOCS: 'в файле может быть только один документ',
  BAD_DQ_ESCAPE: 'в двойных кавычках после обратной косой черты стоит не та буква',
  BAD_SCALAR_START: 'значение начинается со знака, который требует кавычек',
};

type OwnCode = Exclude<FolderMistakeCode, MistakeCode>;

const en: Told<OwnCode> = {
  'file-missing': () => 'There is no such file, and a forum needs one.',
  'file-unknown': () => 'No such file belongs in a forum’s folder.',
  'file-empty': () => 'The file is empty.',
  'file-too-large': (fact) => `The file is larger than ${fact('limit')}.`,
  'file-not-utf-8': () => 'This line is not UTF-8.',
  'file-unreadable': () => 'This cannot be read.',
  'file-ends-in-the-middle': () => 'The file ends in the middle of a line: a part of it may be missing.',
  'file-is-a-link': () => 'Links are not followed; put the file itself here.',
  'too-many-files': (fact) => `The folder holds more than ${fact('limit')} files.`,
  'byte-order-mark': () => 'The file begins with a byte order mark; save it as UTF-8 without one.',
  'control-character': (fact) => `There is an invisible control character here (${fact('character')}).`,
  'yaml-malformed': (fact) => {
    const reason = YAML_EN[fact('reason')];
    return reason ? `This is not YAML: ${reason}.` : 'This is not YAML.';
  },
  'yaml-tab': () => 'There is a tab here; indent with spaces.',
  'yaml-alias': () => 'Anchors (&) and aliases (*) are not allowed; write the value out, or quote it.',
  'yaml-tag': (fact) => `The tag ${fact('tag')} is not allowed; a value that begins with “!” needs quotes.`,
  'yaml-too-deep': (fact) => `This is nested deeper than ${fact('limit')} levels.`,
  'yaml-key': () => 'A key must be a plain text.',
  'duplicate-key': (fact) => `“${fact('key')}” is given twice.`,
  'not-a-list': () => 'A list of entries is expected here, each beginning with “- ”.',
  'not-keys': () => 'Keys with values are expected here.',
  'kind-elsewhere': (fact) => `An act of the kind ${fact('kind')} belongs in ${fact('file')}.`,
  'charter-kind-missing': () => 'An edition needs the key charter.adopted or charter.amended with the name of its act.',
  'charter-path-unknown': (fact) => `No rule reads “${fact('value')}”: docs/charter-values.md lists the paths.`,
  'charter-value-not-foreseen': (fact) =>
    `“${fact('value')}” cannot have this value; it takes: ${SETTING_EN[fact('list')] ?? fact('list')}.`,
  'after-known-until': (fact) => `${fact('value')} lies after ${fact('until')}, until which the history is known.`,
  'duplicate-ref': (fact) => `Another act is already called “${fact('value')}”.`,
  'duplicate-source': (fact) => `The source “${fact('value')}” is registered twice.`,
  'duplicate-question': (fact) => `The disagreement “${fact('value')}” is noted twice.`,
  'duplicate-edition': (fact) => `The edition “${fact('value')}” of the charter is given twice.`,
  'duplicate-path': (fact) => `The charter gives “${fact('value')}” twice.`,
  'duplicate-tile': (fact) => `The map has “${fact('value')}” twice.`,
  'duplicate-capital': (fact) => `The capital of “${fact('value')}” is given twice.`,
  'not-introduced': (fact) =>
    fact('thing') === 'ref'
      ? `No act is called “${fact('value')}”.`
      : `No act introduces the ${thingIn(THING_EN, fact('thing'))} “${fact('value')}”.`,
  'correction-of-a-later-act': (fact) => `“${fact('value')}” comes later: only an earlier act can be corrected.`,
  'english-missing': () => 'English (en) must be among the languages.',
  'coverage-line-out-of-range': (fact) => `The source has ${fact('lines')} lines; there is no line ${fact('value')}.`,
  'coverage-line-blank': (fact) => `Line ${fact('value')} of the source is listed as blank, so it says nothing.`,
};

const ru: Told<OwnCode> = {
  'file-missing': () => 'Этого файла нет, а форуму он нужен.',
  'file-unknown': () => 'Такому файлу в папке форума не место.',
  'file-empty': () => 'Файл пуст.',
  'file-too-large': (fact) => `Файл больше допустимого (${fact('limit').replace('MB', 'МБ')}).`,
  'file-not-utf-8': () => 'Эта строка не в кодировке UTF-8.',
  'file-unreadable': () => 'Прочитать не удалось.',
  'file-ends-in-the-middle': () => 'Файл обрывается посреди строки: возможно, часть его утрачена.',
  'file-is-a-link': () => 'Ссылки на файлы не читаются; поместите сюда сам файл.',
  'too-many-files': (fact) => `В папке слишком много файлов: допускается не более ${fact('limit')}.`,
  'byte-order-mark': () => 'Файл начинается с метки порядка байтов; сохраните его в UTF-8 без неё.',
  'control-character': (fact) => `Здесь стоит невидимый управляющий символ (${fact('character')}).`,
  'yaml-malformed': (fact) => {
    const reason = YAML_RU[fact('reason')];
    return reason ? `Это не YAML: ${reason}.` : 'Это не YAML.';
  },
  'yaml-tab': () => 'Здесь стоит табуляция; для отступов нужны пробелы.',
  'yaml-alias': () =>
    'Якоря (&) и ссылки на них (*) не допускаются; напишите значение целиком или возьмите его в кавычки.',
  'yaml-tag': (fact) => `Тег ${fact('tag')} не допускается; значение, которое начинается с «!», нужно взять в кавычки.`,
  'yaml-too-deep': (fact) => `Вложенность здесь глубже допустимой (${fact('limit')}).`,
  'yaml-key': () => 'Ключом может быть только простой текст.',
  'duplicate-key': (fact) => `Ключ «${fact('key')}» указан дважды.`,
  'not-a-list': () => 'Здесь ожидается список записей; каждая начинается с «- ».',
  'not-keys': () => 'Здесь ожидаются ключи со значениями.',
  'kind-elsewhere': (fact) => `Место акта вида ${fact('kind')} — в ${fact('file')}.`,
  'charter-kind-missing': () => 'Редакции нужен ключ charter.adopted или charter.amended с именем её акта.',
  'charter-path-unknown': (fact) =>
    `Ни одно правило не читает «${fact('value')}»: пути перечислены в docs/charter-values.md.`,
  'charter-value-not-foreseen': (fact) =>
    `«${fact('value')}» не может иметь такого значения; допустимо: ${SETTING_RU[fact('list')] ?? fact('list')}.`,
  'after-known-until': (fact) => `${fact('value')} — позже ${fact('until')}, а дальше этого дня история не известна.`,
  'duplicate-ref': (fact) => `Имя «${fact('value')}» уже носит другой акт.`,
  'duplicate-source': (fact) => `Источник «${fact('value')}» внесён дважды.`,
  'duplicate-question': (fact) => `Разногласие «${fact('value')}» отмечено дважды.`,
  'duplicate-edition': (fact) => `Редакция правил «${fact('value')}» приведена дважды.`,
  'duplicate-path': (fact) => `Значение «${fact('value')}» приведено в правилах дважды.`,
  'duplicate-tile': (fact) => `«${fact('value')}» встречается на карте дважды.`,
  'duplicate-capital': (fact) => `Столица для «${fact('value')}» указана дважды.`,
  'not-introduced': (fact) =>
    fact('thing') === 'ref'
      ? `Акта с именем «${fact('value')}» нет.`
      : `${capital(thingIn(THING_RU, fact('thing')))} «${fact('value')}» не вводится ни одним актом.`,
  'correction-of-a-later-act': (fact) => `«${fact('value')}» идёт позже: исправить можно только более ранний акт.`,
  'english-missing': () => 'Среди языков должен быть английский (en).',
  'coverage-line-out-of-range': (fact) => `Строки ${fact('value')} в источнике нет: всего строк ${fact('lines')}.`,
  'coverage-line-blank': (fact) =>
    `Строка ${fact('value')} источника указана как пустая, значит, в ней ничего не сказано.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentences: { readonly [language in Language]: Told<FolderMistakeCode> } = {
  en: { ...mistakeSentences.en, ...en },
  ru: { ...mistakeSentences.ru, ...ru },
};

/** `sayFolderMistake` writes a line like `history/members.yaml:12:3: “day” is missing.` */
export function sayFolderMistake(mistake: FolderMistake, language: Language): string {
  const { file, line, column, code, facts } = mistake;
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${place}: ${sentences[language][code](telling(facts))}`;
}
