/** Labels of fields that a form repeats for each language of its forum. */
import { COMMON_LANGUAGE } from '#forum/words.ts';

/** An `InLanguage` names what is to be written in a language, by its code: “Title, in French”. */
export type InLanguage = (language: string) => string;

/** `labelInEach` makes a label that reads otherwise for the languages beside the common one: they may be left empty. */
export const labelInEach = (common: string, others: InLanguage): InLanguage => {
  const label = (language: string): string => (language === COMMON_LANGUAGE ? common : others(language));
  return label;
};
