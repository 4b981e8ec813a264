/** Names of languages in English, of a forum's own too; made by the tables of Unicode. */
import { languageNames } from '#words/language-name.ts';

/** `languageName` returns “Russian” for `ru`. */
export const languageName = languageNames('en');
