import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Folders whose comments were all rewritten; the others have a number that may only fall. */
const REWRITTEN = 'cli contract desk formats forum history kernel letters pages post record rules store words'.split(
  ' ',
);

const LONGEST_SENTENCE = 20;

/** Exported declarations elsewhere whose first sentence is longer. */
const LONG_LEFT = 15;

/** Comments elsewhere that say "whoever". */
const WHOEVER_LEFT = 22;

/** Exported types that share a name, each with its reason. Everything else has a name of its own. */
const SHARED: Readonly<Record<string, string>> = {
  Asked: 'the client of the API, and a database connection: the second is to be renamed',
  Asking: 'the act by which a party asks, and a request: the second is to be renamed',
  Choice: 'two parts of pages: one is to be renamed',
  Field: 'a field as a browser sends it, and the field on the page',
  LocalTime: 'the function that a form asks for, and the one that answers it',
  Mistake: 'a mistake in an order, and one in an address: the second is to be renamed',
  MistakeCode: 'as Mistake',
  Naming: 'a name within an act, and how sentences name things',
  Params: 'two parts of pages: one is to be renamed',
  Said: 'the statement of a party; elsewhere to be renamed',
  Sent: 'two parts of pages: one is to be renamed',
  Tile: 'a tile of the folder, and the same on the map',
  Writer: 'the writer of the record, and of letters: one is to be renamed',
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|js|sql)$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

const isRewritten = (path: string): boolean => REWRITTEN.includes(path.split('/')[0] ?? '') || !path.includes('/');

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
  const long = sources.map(({ path, text }) => ({ path, found: longSentences(path, text) }));
  assert.deepEqual(
    long.flatMap(({ path, found }) => (isRewritten(path) ? found : [])),
    [],
  );
  const left = long.flatMap(({ path, found }) => (isRewritten(path) ? [] : found));
  assert.ok(left.length <= LONG_LEFT, left.join('\n'));
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
  const isOurs = (one: string) => isRewritten(one.slice(0, one.indexOf(':')));
  assert.deepEqual(found.filter(isOurs), []);
  assert.ok(found.length <= WHOEVER_LEFT, found.join('\n'));
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
