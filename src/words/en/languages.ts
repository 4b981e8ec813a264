/** Names of languages in English, of a forum's own too; made by the tables of Unicode. */
const names = new Intl.DisplayNames('en', { type: 'language' });

/** `languageName` returns “Russian” for `ru`. */
export const languageName = (code: string): string => names.of(code) ?? code;
