/** Названия языков, в том числе языков самого форума; по таблицам Юникода. */
const names = new Intl.DisplayNames('ru', { type: 'language' });

/** `languageName`: «русский» для `ru`. */
export const languageName = (code: string): string => names.of(code) ?? code;

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
