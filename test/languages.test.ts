/** Languages follow from one list and from the forum: no source outside the words may name one. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COMMON_LANGUAGE } from '#forum/words.ts';
import { LANGUAGES } from '#words/languages.ts';

/** The line that may name a language: the one in which all words of the record stand. */
const DEFINES = `export const COMMON_LANGUAGE = '${COMMON_LANGUAGE}';`;

const CODES = LANGUAGES.join('|');
const OTHERS = LANGUAGES.filter((language) => language !== COMMON_LANGUAGE).join('|');

/** Ways to write a language into a source. English alone may be asked of words, since `Words` always has it. */
const WRITTEN: readonly (readonly [what: string, how: RegExp])[] = [
  ['a code as a text', new RegExp(`(['"\`])(?:${CODES})\\1`)],
  ['a member for one language', new RegExp(`(?:\\.|\\?\\.)(?:${OTHERS})\\b(?!\\.ts)`)],
  ['words in one language beside English', new RegExp(`(?:[{,(]\\s*|^\\s*)(?:${OTHERS}):`)],
  ['a field for one language', new RegExp(`\\.(?:${CODES})['"\`]`)],
  ['an address in one language', new RegExp(`/(?:${OTHERS})(?:/|['"\`])`)],
  ['a name for one language', /[a-z](?:Ru|En)\b/],
  ['an attribute for one language', new RegExp(`(?:hreflang|lang)="(?:${CODES})"`)],
  ['two languages told apart', /\binBoth\b|\bisInBoth\b/],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|sql)$/.test(file) && !file.endsWith('.test.ts'))
  .filter((file) => !file.startsWith('words/') && !file.startsWith('store/migrations/'));

const breachesIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== DEFINES && !/^\s*(?:\*|\/\*|\/\/)/.test(line))
    .flatMap((line) => WRITTEN.flatMap(([what, how]) => (how.test(line) ? [`${what}: ${line.trim()}`] : [])));

test('no source outside the words names a language', () => {
  assert.ok(sources.length > 400);
  const found = sources.flatMap((file) =>
    breachesIn(readFileSync(`src/${file}`, 'utf8')).map((one) => `${file}: ${one}`),
  );
  assert.deepEqual(found, []);
});

test('each way to write a language into a source is seen', () => {
  const planted = [
    "readonly language: 'en' | 'ru';",
    "const other = language === 'en' ? 'ru' : 'en';",
    'const title = text.title.ru;',
    "const name = names?.ru ?? '';",
    'const pieces = { en: new Map(), ru: new Map() };',
    "fields.line('title.en', words.title)",
    'fields.line(`${body}.title.ru`, words.name)',
    "href(reading, '/ru/members')",
    'label: words.titleRu,',
    'html`<bdi lang="en">${title}</bdi>`',
  ];
  assert.deepEqual(
    planted.filter((line) => breachesIn(line).length === 0),
    [],
  );
});
