/** The catalogues by language. English is the type: a language that lacks a message does not compile. */
import { en } from './en.ts';
import type { Language } from './languages.ts';
import { ru } from './ru.ts';

export type Say = typeof en;

const CATALOGUES: Readonly<Record<Language, Say>> = { en, ru };

export const sayIn = (language: Language): Say => CATALOGUES[language];
