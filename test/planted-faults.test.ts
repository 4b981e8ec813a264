/** The forum that we ship, with faults planted: each is told with file and line, and no folder however broken makes the reader throw. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { readForum } from '#history/read-forum.ts';
import type { FolderFile } from '#history/tree.ts';
import { sayFolderMistake } from '#words/folder-mistakes.ts';

const folder = new URL('../forums/cica/', import.meta.url);

const files: readonly FolderFile[] = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

const told = (some: readonly FolderFile[]): string[] => {
  const forum = readForum(some);
  return forum.ok ? [] : forum.problem.map((mistake) => sayFolderMistake(mistake, 'en'));
};

/** The folder's own file and sources, and one other: what is wrong within it does not hang on the rest, and is told in less time. */
const alone = (file: FolderFile, text: string): readonly FolderFile[] => [
  ...files.filter((one) => one !== file && (one.path === 'forum.yaml' || one.path === 'sources.yaml')),
  { path: file.path, text },
];

/** The place of a match in the folder: file, line, and the folder with the match replaced. */
function planted(under: string, from: RegExp, to: string) {
  for (const file of files) {
    const match = file.path.startsWith(under) ? from.exec(file.text) : null;
    if (!match) continue;
    const text = file.text.slice(0, match.index) + file.text.slice(match.index).replace(from, to);
    const line = file.text.slice(0, match.index).split('\n').length;
    const whole = files.map((one) => (one === file ? { path: file.path, text } : one));
    return { path: file.path, line, whole, alone: alone(file, text) };
  }
  throw new Error(`Nothing to plant ${String(from)} in under ${under}`);
}

/** What is planted where, how many lines further the mistake is told, and in which words. */
const PLANTED: readonly (readonly [
  what: string,
  under: string,
  from: RegExp,
  to: string,
  further: number,
  told: RegExp,
])[] = [
  ['an unknown kind', 'history/', /^- meeting\.held:/m, '- meeting.hold:', 0, /“meeting\.hold” is no kind of act/],
  ['an unknown key', 'history/', /^ {2}organ: /m, '  organs: ', 0, /“organs” does not belong here/],
  ['a missing date', 'history/', /^( {2}on: .*\n)(?= {2}party: )/m, '', -1, /“on” is missing/],
  ['a wrong type', 'history/', /^ {2}ordinal: .*/m, '  ordinal: first', 0, /“ordinal” should be a number/],
  ['a bad date', 'history/', /^ {2}on: .*/m, '  on: 2010-02-30', 0, /There is no such day as 2010-02-30/],
  [
    'a fact of the future',
    'history/',
    /^ {2}on: .*(?=\n {2}party: .*\n {2}type)/m,
    '  on: 2031',
    0,
    /2031 lies after 2025-12-31/,
  ],
  ['an unregistered source', 'history/', /^ {2}sources: .*/m, '  sources: [hearsay:1]', 0, /the source “hearsay”/],
  ['a fact without a source', 'history/', /^ {2}sources: .*/m, '  sources: []', 0, /A fact of history needs a source/],
  ['a party that nobody named', 'history/', /^ {2}party: .*(?=\n {2}status: )/m, '  party: ZZZ', 0, /the party “ZZZ”/],
  [
    'a meeting that nobody convened',
    'history/',
    /^ {2}meeting: .*(?=\n {2}(?!organ))/m,
    '  meeting: nowhere',
    0,
    /the meeting “nowhere”/,
  ],
  [
    'an organ that nobody established',
    'history/',
    /^ {2}organ: .*(?=\n {2}kind: )/m,
    '  organ: nobody',
    0,
    /the organ “nobody”/,
  ],
  ['a document that nobody adopted', 'charter/', /^document: .*/m, 'document: nothing', 0, /the document “nothing”/],
  ['an area of no catalogue', 'history/', /^ {2}area: .*(?=\n {2}party)/m, '  area: nowhere', 0, /the area “nowhere”/],
  [
    'a Cyrillic letter in an id',
    'history/',
    /^ {2}party: K(?=AZ$)/m,
    '  party: \u041a',
    0,
    /not in the Latin alphabet/,
  ],
  ['a tab', 'history/', /^ {2}on: /m, '\ton: ', 0, /There is a tab here/],
  ['an anchor', 'history/', /^ {2}on: /m, '  on: &day ', 0, /Anchors \(&\) and aliases/],
  [
    'a value that rests on nothing',
    'charter/',
    /(value: [^,[\n]*), assumption: true/,
    '$1',
    0,
    /says not on what it rests/,
  ],
  ['a claim of nobody', 'disagreements', /(\{ )source: [^,]*, (?=at:)/, '$1', 0, /“source” is missing/],
  [
    'a reading that no act holds',
    'disagreements',
    /^ {2}held-by: .*/m,
    '  held-by: [nothing]',
    0,
    /No act is called “nothing”/,
  ],
];

test('the forum that we ship has no fault', () => assert.deepEqual(told(files), []));

for (const [what, under, from, to, further, words] of PLANTED) {
  test(`${what} is found where it was planted`, () => {
    const fault = planted(under, from, to);
    const place = `${fault.path}:${fault.line + further}:`;
    const isTold = (sentence: string) => sentence.startsWith(place) && words.test(sentence);
    if (told(fault.alone).some(isTold)) return;
    const sentences = told(fault.whole);
    assert.ok(sentences.some(isTold), `${place} ${String(words)}\n${sentences.slice(0, 5).join('\n')}`);
  });
}

test('a name given twice is found at the second', () => {
  const [name] = /^- [a-z.-]+: .*/m.exec(files.find((file) => file.path.startsWith('history/'))?.text ?? '') ?? [];
  assert.ok(name);
  const late = { path: 'history/zzz.yaml', text: `${name}\n  on: 2031\n  x: y\n` };
  assert.match(told([...files, late]).join('\n'), /^history\/zzz\.yaml:3:3: “x” does not belong here/m);
});

test('a file cut off anywhere in a line is told as cut off, at its last line', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (file, where) => {
        const text = file.text.slice(0, Math.max(1, Math.floor(where * file.text.length)));
        fc.pre(!text.endsWith('\n'));
        const place = `${file.path}:${text.split('\n').length}:`;
        const sentences = told(alone(file, text));
        assert.ok(
          sentences.some((sentence) => sentence.startsWith(place) && /ends in the middle of a line/.test(sentence)),
          `${place}\n${sentences.slice(0, 5).join('\n')}`,
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('a file cut off between two lines is read, or told with the file and a line that it has', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (file, where) => {
        const lines = file.text.split('\n');
        const text = `${lines.slice(0, 1 + Math.floor(where * lines.length)).join('\n')}\n`;
        const some = alone(file, text);
        const forum = readForum(some);
        if (forum.ok) return;
        assert.ok(forum.problem.length > 0);
        for (const mistake of forum.problem) {
          const length = some.find((one) => one.path === mistake.file)?.text.split('\n').length;
          assert.ok(
            length !== undefined && mistake.line >= 1 && mistake.line <= length,
            sayFolderMistake(mistake, 'en'),
          );
        }
      },
    ),
    { numRuns: 50 },
  );
});
