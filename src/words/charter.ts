/**
 * This file tells the charter in words: the subject of each value, and the value itself. A path or word without a label
 * does not compile.
 */
import type { CharterValue } from '#forum/organ/acts.ts';
import {
  readDuration,
  settingAt,
  settingPath,
  type Setting,
  type SettingPath,
  type SettingWord,
} from '#forum/organ/settings.ts';
import { listed, type Naming, type Sentence } from './sentence.ts';

/** A `CharterSection` is the first part of a path: the subject of the rules. */
type CharterSection = SettingPath extends infer Path
  ? Path extends `${infer Section}.${string}`
    ? Section
    : never
  : never;

export type CharterWords = {
  readonly section: Readonly<Record<CharterSection, string>>;
  readonly label: Readonly<Record<SettingPath, string>>;
  readonly word: Readonly<Record<SettingWord, string>>;
  readonly language: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly share: (parts: number, of: number) => string;
  /** Writes a count with its unit, which the last part of the path names. */
  readonly count: (count: number, unit: string) => string;
  readonly duration: (seconds: number) => string;
};

/** `tellSection` names a subject of the rules; one that no word is known for is called as its path is. */
export const tellSection = ({ section }: CharterWords, group: string): string => wordFor(section, group);

/** `tellPath` names the subject of a value; the organ comes first where it is about one. */
export function tellPath<Piece>(words: CharterWords, path: string, name: Naming<Piece>): Sentence<Piece> {
  const setting = settingPath(path);
  if (setting === null) return [path];
  const label = words.label[setting];
  const organ = setting.startsWith('organs.*.') ? path.split('.')[1] : undefined;
  return organ === undefined ? [label] : [name.organ(organ), `: ${label}`];
}

/** `tellValue` tells the value itself. */
export function tellValue<Piece>(
  words: CharterWords,
  { path, value }: Pick<CharterValue, 'path' | 'value'>,
  name: Naming<Piece>,
): Sentence<Piece> {
  const setting = settingPath(path);
  if (setting === null || value === null) return [String(value ?? words.no)];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (typeof value === 'number') return [words.count(value, path.slice(path.lastIndexOf('.') + 1))];
  const texts = typeof value === 'string' ? [value] : value;
  return listed(
    texts.map((text) => one(words, settingAt(setting), text, name)),
    words.and,
  );
}

function one<Piece>(words: CharterWords, setting: Setting, text: string, name: Naming<Piece>): Piece | string {
  if (typeof setting !== 'string') return wordFor(words.word, text);
  switch (setting) {
    case 'organ':
    case 'organs':
      return name.organ(text);
    case 'documents':
      return name.document(text);
    case 'languages':
      return wordFor(words.language, text);
    case 'share': {
      const [parts, of] = text.split('/').map(Number);
      return parts === undefined || of === undefined ? text : words.share(parts, of);
    }
    case 'duration': {
      const seconds = readDuration(text);
      return seconds.ok ? words.duration(seconds.value) : text;
    }
    case 'text':
    case 'count':
    case 'flag':
      return text;
  }
}

/** `wordFor` finds the word of a value. A charter may say anything, `constructor` too, which every object inherits. */
const wordFor = (among: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(among, value) ? (among[value] ?? value) : value;
