/** Названия языков, в том числе языков самого форума; по таблицам Юникода. */
import { languageNames } from '#words/language-name.ts';

/** `languageName`: «русский» для `ru`. */
export const languageName = languageNames('ru');

const ADJECTIVE = /ий$/;

/** «русском»; «хинди». */
export const prepositional = (code: string): string => languageName(code).replace(ADJECTIVE, 'ом');

/** «на русском»; «на языке хинди». */
export const onLanguage = (code: string): string => {
  const name = prepositional(code);
  return name === languageName(code) ? `на языке ${name}` : `на ${name}`;
};

/** «на русском языке»; «на языке хинди». */
export const onTongue = (code: string): string =>
  ADJECTIVE.test(languageName(code)) ? `${onLanguage(code)} языке` : onLanguage(code);
