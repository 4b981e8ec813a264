import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { FAULTS } from '../../test/support/folder-faults.ts';
import { changed, smallForum } from '../../test/support/small-forum.ts';
import { MOST_MISTAKES } from './mistake.ts';
import { readForum } from './read-forum.ts';
import { decodeFile } from './text.ts';
import type { FolderFile } from './tree.ts';

const told = (files: readonly FolderFile[]): string[] => {
  const forum = readForum(files);
  return forum.ok ? [] : forum.problem.map((mistake) => sayFolderMistake(mistake, 'en'));
};

const H = 'history/early.yaml';
const C = 'charter/2001.yaml';

for (const [what, file, from, to, ...sentences] of FAULTS) {
  test(`a folder with ${what} is refused, with file, line and reason`, () => {
    assert.deepEqual(told(changed(smallForum, file, (text) => text.replace(from, to))), sentences);
  });
}

test('a folder without its own file or its sources is refused', () => {
  assert.deepEqual(
    told([]),
    [
      'forum.yaml:1:1: There is no such file, and a forum needs one.',
      'sources.yaml:1:1: There is no such file, and a forum needs one.',
    ].map((line) => line.replace(':1:1:', ':1:')),
  );
});

test('a file that belongs nowhere is refused, so that none is overlooked', () => {
  const stray = ['source.yaml', 'history/deep/early.yaml', 'forum.yml'];
  assert.deepEqual(
    told([...smallForum, ...stray.map((path) => ({ path, text: '- a: b\n' }))]),
    stray.toSorted().map((path) => `${path}:1: No such file belongs in a forum’s folder.`),
  );
});

test('mistakes of all files are told together, in the order of files and lines', () => {
  const early = changed(smallForum, H, (text) =>
    text.replace('status: member', 'status: king').replace('ordinal: 1', 'ordinal: x'),
  );
  const all = told(changed(early, C, (text) => text.replace('value: 7, ', '')));
  assert.deepEqual(
    all.map((one) => one.split(':').slice(0, 2).join(':')),
    [`${C}:12`, `${H}:19`, `${H}:36`],
  );
});

test('a hundred mistakes are enough', () => {
  const bad = Array.from({ length: 300 }, () => '- status.grantd: x\n').join('');
  assert.equal(told([...smallForum, { path: 'history/late.yaml', text: bad }]).length, MOST_MISTAKES);
});

test('a file of more than 2 MB is refused before it is read', () => {
  const large = changed(smallForum, H, (text) => text + `# ${'x'.repeat(2_000_000)}\n`);
  assert.deepEqual(told(large), [`${H}:1: The file is larger than 2 MB.`]);
});

test('aliases that would unfold without end, and nesting without end, are refused', () => {
  const laughs = '- a: &a [x]\n  b: &b [*a, *a]\n  c: [*b, *b]\n';
  assert.match(told(changed(smallForum, H, () => laughs)).join('\n'), /early\.yaml:1:9: Anchors/);
  const deep = `- a: ${'['.repeat(900_000)}${']'.repeat(900_000)}\n`;
  assert.match(told(changed(smallForum, H, () => deep)).join('\n'), /nested deeper than 24 levels/);
  const wide = `- { ${Array.from({ length: 100_000 }, (_, i) => `k${i}: x`).join(', ')} }\n`;
  assert.match(told(changed(smallForum, H, () => wide)).join('\n'), /“k0” is no kind of act/);
});

test('bytes that are not UTF-8 are refused, with the line on which they stand', () => {
  const bytes = Buffer.concat([Buffer.from('- a: б\n- b: '), Buffer.from([0xcf, 0xee]), Buffer.from('\n')]);
  assert.deepEqual(decodeFile(H, bytes), {
    ok: false,
    problem: { file: H, line: 2, code: 'file-not-utf-8', facts: {} },
  });
  assert.deepEqual(decodeFile(H, Buffer.from('\ufeffя\n')), { ok: true, value: { path: H, text: '\ufeffя\n' } });
  assert.equal(decodeFile(H, Buffer.from([0xd0])).ok, false);
});

test('every mistake can be told in English and in Russian', () => {
  for (const [what, file, from, to] of FAULTS) {
    const forum = readForum(changed(smallForum, file, (text) => text.replace(from, to)));
    assert.ok(!forum.ok, what);
    for (const mistake of forum.problem) {
      const [english, russian] = [sayFolderMistake(mistake, 'en'), sayFolderMistake(mistake, 'ru')];
      assert.match(russian, /: .*[а-я].*\.$/u);
      assert.notEqual(english, russian);
      assert.doesNotMatch(english + russian, /undefined|“”|«»/);
    }
  }
});

test('whatever is done to a file, the folder is read or refused with file and line, and nothing is thrown', () => {
  const paths = smallForum.map((file) => file.path);
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(6),
      fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.stringMatching(/^[-:{}[\]'"#&*!|>%@`,? \n]{0,6}$/)),
      (path, where, cut, put) => {
        const files = smallForum.map((file) => {
          if (file.path !== path) return file;
          const at = Math.floor(where * file.text.length);
          return { path, text: file.text.slice(0, at) + put + file.text.slice(at + cut) };
        });
        const forum = readForum(files);
        if (forum.ok) return;
        assert.ok(forum.problem.length > 0);
        for (const mistake of forum.problem) {
          const lines = files.find((file) => file.path === mistake.file)?.text.split('\n').length ?? 1;
          assert.ok(mistake.line >= 1 && mistake.line <= lines, sayFolderMistake(mistake, 'en'));
          assert.match(sayFolderMistake(mistake, 'ru'), /^[\w/.-]+:\d+/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
