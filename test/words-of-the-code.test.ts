import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const LONGEST_SENTENCE = 20;

/** Exported types that share a name, each with its reason. Everything else has a name of its own. */
const SHARED: Readonly<Record<string, string>> = {
  Asked: 'the client of the API, and a database connection: the second is to be renamed',
  Choice: 'two parts of pages: one is to be renamed',
  Field: 'a field as a browser sends it, and the field on the page',
  Naming: 'a name within an act, and how sentences name things',
  Writer: 'the writer of the record, and of letters: one is to be renamed',
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|js|sql)$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

const isComment = (line: string): boolean => /^\s*(?:\*|\/\*|\/\/|--)|\s\/\/ /.test(line);

const firstSentence = (comment: string): string => {
  const text = comment
    .replaceAll(/^\s*\*\s?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
};

/** Doc comments of exported declarations whose first sentence is too long to be read once. */
function longSentences(path: string, text: string): string[] {
  return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export\s/g)].flatMap(([, comment = '']) => {
    const sentence = firstSentence(comment);
    return sentence.split(' ').length > LONGEST_SENTENCE ? [`${path}: ${sentence}`] : [];
  });
}

test('the first sentence about what is exported has twenty words at most', () => {
  assert.deepEqual(
    sources.flatMap(({ path, text }) => longSentences(path, text)),
    [],
  );
});

test('a comment names the reader, the person, the party or the caller, not "whoever"', () => {
  const found = sources.flatMap(({ path, text }) =>
    // A migration that has run stays as it is, its comments too.
    path.includes('/migrations/')
      ? []
      : text
          .split('\n')
          .flatMap((line) => (isComment(line) && /whoever/i.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );
  assert.deepEqual(found, []);
});

test('no two exported types have one name', () => {
  const files = new Map<string, string[]>();
  for (const { path, text } of sources) {
    for (const [, name = ''] of text.matchAll(/^export (?:type|interface) (\w+)/gm)) {
      files.set(name, [...(files.get(name) ?? []), path]);
    }
  }
  const shared = [...files].filter(([name, paths]) => paths.length > 1 && !Object.hasOwn(SHARED, name));
  assert.deepEqual(shared, []);
});
