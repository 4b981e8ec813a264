/**
 * This file says what is wrong with a value entered, in a sentence. A code without a sentence in each language does not
 * compile.
 */
import type { Facts, MistakeCode } from '#contract/mistake.ts';

export type Told<Code extends string> = { readonly [C in Code]: (fact: (name: string) => string) => string };

/** `telling` reads a fact as text; a missing fact is empty. */
export const telling =
  (facts: Facts) =>
  (name: string): string =>
    String(facts[name] ?? '');

const EXPECTED_EN: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  true: 'true',
  array: 'a list',
  object: 'keys with values',
};

const EXPECTED_RU: { readonly [type: string]: string } = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  true: 'true',
  array: 'список',
  object: 'ключи со значениями',
};

const kebabEn = 'small Latin letters and digits, with single hyphens between them';
const kebabRu = 'строчные латинские буквы и цифры, разделённые одиночными дефисами';

const en: Told<MistakeCode> = {
  missing: (fact) => `“${fact('key')}” is missing.`,
  'value-empty': (fact) => `“${fact('key')}” has no value.`,
  'unknown-key': (fact) => `“${fact('key')}” does not belong here.`,
  'wrong-type': (fact) => {
    const expected = EXPECTED_EN[fact('expected')];
    return expected ? `“${fact('key')}” should be ${expected}.` : `“${fact('key')}” cannot be “${fact('value')}”.`;
  },
  'not-in-list': (fact) =>
    fact('list') === ''
      ? `“${fact('value')}” is not among the possible values of “${fact('key')}”.`
      : `“${fact('value')}” is not one of: ${fact('list')}.`,
  'not-an-integer': (fact) => `“${fact('value')}” is not a whole number.`,
  'number-out-of-range': (fact) => `The number ${fact('value')} is too small or too large for “${fact('key')}”.`,
  'list-too-long': (fact) => `The list “${fact('key')}” is too long.`,
  'list-empty': (fact) => `The list “${fact('key')}” is empty.`,
  'id-malformed': (fact) => `“${fact('value')}” is no id: an id is ${kebabEn}.`,
  'id-not-latin': (fact) =>
    `“${fact('value')}” holds a character that is not in the Latin alphabet, even if it looks alike.`,
  'id-too-long': (fact) => `“${fact('value')}” is too long for an id.`,
  'party-malformed': (fact) =>
    `“${fact('value')}” is no id of a party: two to sixteen capital Latin letters, digits or hyphens.`,
  'ref-malformed': (fact) =>
    `“${fact('value')}” is no name of an act: Latin letters and digits, with “/”, “.” or “-” between them.`,
  'digest-malformed': (fact) => `“${fact('value')}” is no SHA-256 digest: 64 digits 0–9, a–f.`,
  'language-malformed': (fact) => `“${fact('key')}” is no code of a language, such as en or ru.`,
  'path-malformed': (fact) => `“${fact('value')}” cannot be the path of a value in a charter.`,
  'address-malformed': (fact) =>
    `“${fact('value')}” is no address on the web: it should begin with https:// or http://.`,
  'instant-malformed': (fact) => `“${fact('value')}” is no instant, such as 2026-03-19T12:00:00.000Z.`,
  'month-day-malformed': (fact) => `“${fact('value')}” is no day of the year, such as 10-05.`,
  'time-incomplete': () => 'An instant needs a date, a time of day and a zone.',
  'time-malformed': (fact) => `“${fact('value')}” is no date and time, such as 2026-03-19 12:00.`,
  'time-not-in-zone': (fact) => `On that day the clocks of that zone never show ${fact('value')}.`,
  'zone-unknown': (fact) => `“${fact('value')}” is no time zone, such as UTC, UTC+05:00 or Asia/Almaty.`,
  'text-empty': (fact) => `“${fact('key')}” has no text.`,
  'text-too-long': (fact) => `The text of “${fact('key')}” is too long.`,
  'text-not-one-line': (fact) => `“${fact('key')}” should be one line.`,
  'text-malformed': (fact) => `The text of “${fact('key')}” is not well-formed Unicode.`,
  'text-not-nfc': (fact) => `The text of “${fact('key')}” is not in normal form C of Unicode.`,
  'text-control-character': (fact) => `The text of “${fact('key')}” holds a control character.`,
  'text-direction-override': (fact) =>
    `The text of “${fact('key')}” holds a character that changes the direction of writing.`,
  'text-invisible-character': (fact) => `The text of “${fact('key')}” holds a character that nobody sees.`,
  'order-too-long': (fact) =>
    `This is longer than ${fact('most')} bytes in all: hand longer texts in as files, and name them by their digests.`,
  'text-not-of-its-type': (fact) => `What was sent does not begin like a file of the type ${fact('value')}.`,
  'date-empty': (fact) => `“${fact('key')}” has no date.`,
  'date-not-edtf': (fact) => `“${fact('value')}” is no date, such as 2002-06-04, 2014-05, 2011, 201X or 2010?.`,
  'date-impossible': (fact) => `There is no such day as ${fact('value')}.`,
  'date-backwards': (fact) => `${fact('value')} ends before it begins.`,
  'date-season': (fact) => `${fact('value')} is a season; write months instead.`,
  'date-is-an-instant': (fact) => `${fact('value')} is an instant; a date has no time of day.`,
  'charter-no-basis': (fact) =>
    `“${fact('key')}” says not on what it rests: an article, a source, or assumption: true.`,
  'charter-two-bases': (fact) => `“${fact('key')}” cannot be an assumption and rest on an article or a source.`,
  'no-source': () => 'A fact of history needs a source.',
  'nothing-withdrawn': () => 'A withdrawal must name the act that it withdraws.',
  'unknown-kind': (fact) => `“${fact('value')}” is no kind of act.`,
  'coverage-without-outcome': () => 'A statement needs what became of it: held, disputed, or context.',
  'coverage-two-outcomes': () => 'A statement that is held or disputed is not context as well.',
  'not-json': () => 'This is not JSON.',
  'not-canonical': () => 'This is not canonical JSON (RFC 8785).',
  invalid: (fact) => `“${fact('key')}” is not valid.`,
};

const ru: Told<MistakeCode> = {
  missing: (fact) => `Не хватает ключа «${fact('key')}».`,
  'value-empty': (fact) => `У ключа «${fact('key')}» нет значения.`,
  'unknown-key': (fact) => `Ключу «${fact('key')}» здесь не место.`,
  'wrong-type': (fact) => {
    const expected = EXPECTED_RU[fact('expected')];
    return expected
      ? `В «${fact('key')}» ожидается ${expected}.`
      : `Значение «${fact('value')}» не подходит для «${fact('key')}».`;
  },
  'not-in-list': (fact) =>
    fact('list') === ''
      ? `«${fact('value')}» не входит в число возможных значений «${fact('key')}».`
      : `«${fact('value')}» не входит в список: ${fact('list')}.`,
  'not-an-integer': (fact) => `«${fact('value')}» — не целое число.`,
  'number-out-of-range': (fact) => `Число ${fact('value')} слишком мало или слишком велико для «${fact('key')}».`,
  'list-too-long': (fact) => `Список «${fact('key')}» слишком длинный.`,
  'list-empty': (fact) => `Список «${fact('key')}» пуст.`,
  'id-malformed': (fact) => `«${fact('value')}» — не идентификатор: допустимы ${kebabRu}.`,
  'id-not-latin': (fact) => `В «${fact('value')}» есть знак не из латинского алфавита, пусть и похожий с виду.`,
  'id-too-long': (fact) => `«${fact('value')}» — слишком длинный идентификатор.`,
  'party-malformed': (fact) =>
    `«${fact('value')}» — не идентификатор участника: от двух до шестнадцати заглавных латинских букв, цифр или дефисов.`,
  'ref-malformed': (fact) => `«${fact('value')}» — не имя акта: латинские буквы и цифры, между ними «/», «.» или «-».`,
  'digest-malformed': (fact) => `«${fact('value')}» — не хеш SHA-256: нужны 64 знака 0–9, a–f.`,
  'language-malformed': (fact) => `«${fact('key')}» — не код языка, такой как en или ru.`,
  'path-malformed': (fact) => `«${fact('value')}» не может быть путём значения в правилах процедуры.`,
  'address-malformed': (fact) => `«${fact('value')}» — не адрес в сети: он начинается с https:// или http://.`,
  'instant-malformed': (fact) => `«${fact('value')}» — не момент времени, такой как 2026-03-19T12:00:00.000Z.`,
  'month-day-malformed': (fact) => `«${fact('value')}» — не день года, такой как 10-05.`,
  'time-incomplete': () => 'Для момента времени нужны дата, время суток и часовой пояс.',
  'time-malformed': (fact) => `«${fact('value')}» — не дата и время, такие как 2026-03-19 12:00.`,
  'time-not-in-zone': (fact) => `В этот день часы этого пояса никогда не показывают ${fact('value')}.`,
  'zone-unknown': (fact) => `«${fact('value')}» — не часовой пояс, такой как UTC, UTC+05:00 или Asia/Almaty.`,
  'text-empty': (fact) => `В «${fact('key')}» нет текста.`,
  'text-too-long': (fact) => `Текст «${fact('key')}» слишком длинный.`,
  'text-not-one-line': (fact) => `«${fact('key')}» должно умещаться в одну строку.`,
  'text-malformed': (fact) => `Текст «${fact('key')}» — не правильно составленный Юникод.`,
  'text-not-nfc': (fact) => `Текст «${fact('key')}» записан не в нормальной форме C Юникода.`,
  'text-control-character': (fact) => `В тексте «${fact('key')}» есть управляющий символ.`,
  'text-direction-override': (fact) => `В тексте «${fact('key')}» есть символ, меняющий направление письма.`,
  'text-invisible-character': (fact) => `В тексте «${fact('key')}» есть невидимый символ.`,
  'order-too-long': (fact) =>
    `Всё вместе длиннее ${fact('most')} байт: более длинные тексты передаются файлами и называются по контрольным суммам.`,
  'text-not-of-its-type': (fact) => `Присланное начинается не так, как файл типа ${fact('value')}.`,
  'date-empty': (fact) => `В «${fact('key')}» нет даты.`,
  'date-not-edtf': (fact) => `«${fact('value')}» — не дата, такая как 2002-06-04, 2014-05, 2011, 201X или 2010?.`,
  'date-impossible': (fact) => `Дня ${fact('value')} не бывает.`,
  'date-backwards': (fact) => `${fact('value')}: конец раньше начала.`,
  'date-season': (fact) => `${fact('value')} — время года; укажите месяцы.`,
  'date-is-an-instant': (fact) => `${fact('value')} — момент времени; в дате времени суток нет.`,
  'charter-no-basis': (fact) =>
    `Не сказано, на чём основано «${fact('key')}»: на статье, на источнике или assumption: true.`,
  'charter-two-bases': (fact) => `«${fact('key')}» не может быть допущением и опираться на статью или источник.`,
  'no-source': () => 'Факту истории нужен источник.',
  'nothing-withdrawn': () => 'При отзыве нужно назвать отзываемый акт.',
  'unknown-kind': (fact) => `Акта вида «${fact('value')}» не существует.`,
  'coverage-without-outcome': () => 'Не сказано, что стало с утверждением источника: held, disputed или context.',
  'coverage-two-outcomes': () =>
    'Утверждение, которое принято (held) или спорно (disputed), не может быть ещё и context.',
  'not-json': () => 'Это не JSON.',
  'not-canonical': () => 'Это не канонический JSON (RFC 8785).',
  invalid: (fact) => `Значение «${fact('key')}» недопустимо.`,
};

export const mistakeSentences = { en, ru };
