/**
 * This list holds the languages of the service. Everything that depends on a language follows from it: addresses, what a
 * reader may choose, letters, tables, the API. Another language is a line here and a catalogue of its own (say.ts).
 * A forum has languages of its own, which need not be these (forum/source/read.ts).
 */
import { COMMON_LANGUAGE, type Words } from '#forum/words.ts';

export type Direction = 'ltr' | 'rtl';

type ServiceLanguage = {
  /** The code is a tag of BCP 47. */
  readonly code: string;
  /** The name of the language in the language itself. */
  readonly name: string;
  readonly direction: Direction;
  /** The addresses of its pages begin with this. */
  readonly prefix: string;
  /** A name written in it: the document of the API shows what words in several languages look like. */
  readonly example: string;
};

const LIST = [
  { code: COMMON_LANGUAGE, name: 'English', direction: 'ltr', prefix: '', example: 'Thailand' },
  { code: 'ru', name: 'Русский', direction: 'ltr', prefix: '/ru', example: 'Таиланд' },
] as const satisfies readonly ServiceLanguage[];

export type Language = (typeof LIST)[number]['code'];

export const LANGUAGES: readonly [Language, ...Language[]] = [LIST[0].code, ...LIST.slice(1).map(({ code }) => code)];

/** A reader who chose no language gets the first one. */
export const FIRST_LANGUAGE: Language = LIST[0].code;

const BY_CODE: ReadonlyMap<string, ServiceLanguage> = new Map(LIST.map((one) => [one.code, one]));

export const isLanguage = (code: string | null | undefined): code is Language => BY_CODE.has(code ?? '');

/** `languageFrom` reads a code that a reader, an account or a letter names; the service answers others in its first. */
export const languageFrom = (code: string | null | undefined): Language => (isLanguage(code) ? code : FIRST_LANGUAGE);

/** `ownNameOf` returns the name of a language as its speakers write it; of others the code. */
export const ownNameOf = (code: string): string => BY_CODE.get(code)?.name ?? code;

export const directionOf = (language: Language): Direction => BY_CODE.get(language)?.direction ?? 'ltr';

export const prefixOf = (language: Language): string => BY_CODE.get(language)?.prefix ?? '';

/** `pathTo` returns the path of a page in a language, from its path without one. */
export function pathTo(language: Language, path: string): string {
  const prefix = prefixOf(language);
  return prefix === '' ? path : prefix + (path === '/' ? '' : path);
}

/** `languageOfPath` returns the language in which a page under this path speaks. */
export const languageOfPath = (path: string): Language =>
  LIST.find(({ prefix }) => prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`)))?.code ??
  FIRST_LANGUAGE;

export const EXAMPLE_WORDS: Words = Object.assign(
  { [COMMON_LANGUAGE]: LIST[0].example },
  ...LIST.map(({ code, example }) => ({ [code]: example })),
);
