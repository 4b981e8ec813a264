import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** One breach of each rule of the house: the file, the line in it, and what the linter must say. */
const BREACHES: readonly (readonly [file: string, line: string, says: RegExp])[] = [
  ['src/kernel/a.ts', "import { x } from '#forum/x.ts';", /src\/kernel may import nothing/],
  ['src/forum/a.ts', "import { x } from '#rules/x.ts';", /src\/forum may import kernel/],
  ['src/forum/b.ts', "import { x } from 'node:fs';", /src\/forum is pure/],
  ['src/forum/party/c.ts', "import { x } from '../act.ts';", /never \.\.\//],
  ['src/rules/a.ts', "import { x } from '#desk/x.ts';", /src\/rules may import kernel, forum/],
  ['src/record/a.ts', "import { x } from '#forum/x.ts';", /src\/record may import kernel/],
  ['src/contract/a.ts', "import { x } from '#web/x.ts';", /src\/contract may import/],
  ['src/contract/b.ts', "import { x } from '#words/say.ts';", /src\/contract may import/],
  ['src/history/a.ts', "import { x } from '#store/x.ts';", /src\/history may import/],
  ['src/formats/a.ts', "import { x } from '#web/x.ts';", /src\/formats may import/],
  ['src/words/a.ts', "import { x } from '#web/x.ts';", /src\/words may import/],
  ['src/desk/a.ts', "import { x } from '#store/x.ts';", /src\/desk may import/],
  ['src/desk/b.ts', "import { x } from 'pg';", /src\/desk is pure/],
  ['src/store/a.ts', "import { x } from '#web/x.ts';", /src\/store may import/],
  ['src/post/a.ts', "import { x } from '#store/x.ts';", /src\/post may import kernel, desk/],
  ['src/web/a.ts', "import { x } from '#store/x.ts';", /src\/web may import/],
  ['src/cli/a.ts', "import { x } from '#store/x.ts';", /src\/cli may import/],
  ['src/browser/a.ts', "import { x } from '#web/x.ts';", /src\/browser may import/],
  ['src/web/b.ts', "import { x } from '#main.ts';", /main\.ts is imported by nobody/],
  ['src/kernel/b.ts', 'export const x = () => Date.now();', /the core is pure/],
  ['src/rules/b.ts', 'export const x = () => Math.random();', /the core is pure/],
  ['src/forum/d.ts', 'export const x = () => process.env;', /the core is pure/],
  ['src/web/c.ts', 'export default 1;', /no-default-export/],
  ['src/web/d.ts', `${'\n'.repeat(401)}export const x = 1;`, /max-lines/],
];

test('the linter catches a breach of every rule of the house', () => {
  const place = mkdtempSync(join(tmpdir(), 'concord-house-'));
  try {
    copyFileSync('.oxlintrc.json', join(place, '.oxlintrc.json'));
    for (const [file, line] of BREACHES) {
      mkdirSync(dirname(join(place, file)), { recursive: true });
      const use = line.startsWith('import') ? `${line}\nexport const y = x;\n` : `${line}\n`;
      writeFileSync(join(place, file), use);
    }
    const linter = join(process.cwd(), 'node_modules', '.bin', 'oxlint');
    const { stdout } = spawnSync(linter, ['--format=json', '.'], { cwd: place, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; message: string; help?: string; code: string }[];
    };
    for (const [file, , says] of BREACHES) {
      const said = diagnostics
        .filter((one) => one.filename === file)
        .map((one) => `${one.code} ${one.message} ${one.help}`);
      assert.match(said.join('\n'), says, file);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('the table of the architecture says what the linter keeps', () => {
  const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as {
    overrides: {
      files: string[];
      rules: { 'no-restricted-imports'?: 'off' | ['error', { patterns: { message: string }[] }] };
    }[];
  };
  const page = readFileSync('docs/architecture.md', 'utf8');
  for (const { files, rules } of overrides) {
    const layer = /^src\/(\w+)\/\*\*/.exec(files[0] ?? '')?.[1];
    const restricted = rules['no-restricted-imports'];
    const message = Array.isArray(restricted) ? restricted[1].patterns[0]?.message : undefined;
    if (layer === undefined || message === undefined || files.length > 1) continue;
    const may = /may import (.*): see/.exec(message)?.[1] ?? '';
    const row = page.split('\n').find((line) => line.startsWith(`| \`${layer}\``)) ?? '';
    const said = (row.split('|')[3] ?? '').replaceAll(/\(.*?\)|\bzod\b|\byaml\b|–/g, '');
    const names = (text: string) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '' && one !== 'nothing')
        .toSorted();
    assert.deepEqual(names(said), names(may), layer);
  }
});

test('no file is above 400 lines, message catalogues apart', () => {
  const long = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('words/'))
    .filter((path) => readFileSync(join('src', path), 'utf8').split('\n').length > 401);
  assert.deepEqual(long, []);
});

test('there are seven scripts at most, and nothing committed names a machine or a registry', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  assert.ok(Object.keys(scripts).length <= 7);
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
  const named = tracked
    .filter((path) => !/\.(?:png|woff2)$/.test(path) && path !== 'test/house.test.ts')
    .filter((path) => /registry\.npmjs\.org|"resolved":|\/work\/main|\/root\//.test(readFileSync(path, 'utf8')));
  assert.deepEqual(named, []);
});
