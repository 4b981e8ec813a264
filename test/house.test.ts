import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { configured, tableOf } from '../scripts/linter.ts';

const PAGE = readFileSync('docs/architecture.md', 'utf8');
const ROWS = tableOf(PAGE);
const CONCEPTS = readdirSync('src/pages', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
  .toSorted();

type Breach = readonly [file: string, line: string, says: RegExp];

const importing = (name: string): string => `import { x } from '${name}';`;

/** For each row a folder that it may not import; for each pure row the disk, the clock, chance and the process, too. */
const ofRows = ROWS.flatMap(({ folder, may, pure }): Breach[] => {
  const other = ROWS.find((row) => row.folder !== folder && !may.includes(row.folder));
  const breaches: Breach[] = other
    ? [[`src/${folder}/a.ts`, importing(`#${other.folder}/x.ts`), new RegExp(`src/${folder} may import`)]]
    : [];
  if (!pure) return breaches;
  return [
    ...breaches,
    [`src/${folder}/b.ts`, importing('node:fs'), new RegExp(`src/${folder} is pure`)],
    [`src/${folder}/c.ts`, 'export const x = () => Date.now();', /the core is pure/],
    [`src/${folder}/d.ts`, 'export const x = () => Math.random();', /the core is pure/],
    [`src/${folder}/e.ts`, 'export const x = () => process.env;', /the core is pure/],
  ];
});

/** For each concept's folder of pages one that it may not know; for the parts a concept, and the forms. */
const ofConcepts = CONCEPTS.map((concept): Breach => {
  const other = CONCEPTS.find((one) => one !== concept && one !== 'parts' && one !== 'forms') ?? '';
  return [`src/pages/${concept}/a.ts`, importing(`#pages/${other}/x.ts`), /knows no other concept's folder/];
});

const OTHERS: readonly Breach[] = [
  ['src/forum/party/c.ts', importing('../act.ts'), /never \.\.\//],
  ['src/web/b.ts', importing('#main.ts'), /main\.ts is imported by nobody/],
  ['src/web/c.ts', 'export default 1;', /no-default-export/],
  ['src/web/d.ts', `${'\n'.repeat(401)}export const x = 1;`, /max-lines/],
  ['src/pages/parts/f.ts', importing('#pages/forms/x.ts'), /knows no other concept's folder/],
];

test('the linter catches a breach of every rule of the house', () => {
  const place = mkdtempSync(join(tmpdir(), 'concord-house-'));
  const breaches = [...ofRows, ...ofConcepts, ...OTHERS];
  assert.ok(breaches.length > 80, String(breaches.length));
  try {
    writeFileSync(join(place, '.oxlintrc.json'), readFileSync('.oxlintrc.json'));
    for (const [file, line] of breaches) {
      mkdirSync(dirname(join(place, file)), { recursive: true });
      const use = line.startsWith('import') ? `${line}\nexport const y = x;\n` : `${line}\n`;
      writeFileSync(join(place, file), use);
    }
    const linter = join(process.cwd(), 'node_modules', '.bin', 'oxlint');
    const { stdout } = spawnSync(linter, ['--format=json', '.'], { cwd: place, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; message: string; help?: string; code: string }[];
    };
    for (const [file, , says] of breaches) {
      const said = diagnostics
        .filter((one) => one.filename === file)
        .map((one) => `${one.code} ${one.message} ${one.help}`);
      assert.match(said.join('\n'), says, file);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('the linter keeps the table of the architecture, and the table has every folder', () => {
  const kept = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: unknown };
  const { overrides: _, ...base } = kept;
  assert.deepEqual(kept, configured(base, PAGE, CONCEPTS), 'run node scripts/linter.ts');
  const folders = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(ROWS.map(({ folder }) => folder).toSorted(), folders.map(({ name }) => name).toSorted());
});

const sources = (): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('words/'),
  );

const linesOf = (path: string): number => readFileSync(join('src', path), 'utf8').split('\n').length - 1;

test('no file is above 400 lines, the median is 80 at most, and no room holds a quarter of the house', () => {
  const files = sources().map((path) => ({ path, lines: linesOf(path) }));
  assert.deepEqual(
    files.filter(({ lines }) => lines > 400).map(({ path }) => path),
    [],
  );
  const sorted = files.map(({ lines }) => lines).toSorted((one, other) => one - other);
  assert.ok((sorted[sorted.length >> 1] ?? 0) <= 80, `median ${sorted[sorted.length >> 1]}`);
  const rooms = new Map<string, number>();
  for (const { path, lines } of files) {
    const room = path.split('/')[0] ?? '';
    rooms.set(room, (rooms.get(room) ?? 0) + lines);
  }
  const words = readdirSync('src/words', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const all = [...files.map(({ lines }) => lines), ...words.map((path) => linesOf(`words/${path}`))].reduce(
    (sum, lines) => sum + lines,
    0,
  );
  const [biggest = ['', 0]] = [...rooms].toSorted(([, one], [, other]) => other - one);
  assert.ok(biggest[1] / all < 0.25, `${biggest[0]} holds ${Math.round((biggest[1] / all) * 100)} %`);
});

/** The file that a newcomer opens for an address, by the rule in docs/architecture.md: `/members/:party` is `member.ts`. */
function guessed(path: string): string[] {
  const words = path.split('/').filter((word) => word !== '');
  const named = words.filter((word) => !word.startsWith(':'));
  const last = named.at(-1) ?? 'home';
  const isOne = words.at(-1)?.startsWith(':') === true;
  return isOne ? [last.replace(/s$/, '')] : [last, `${last}s`, `${named.at(-1)}-${named.at(-2)?.replace(/s$/, '')}`];
}

/** Addresses whose file has another name, each with its reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '/record/:n': 'act',
  '/matters/:guide': 'guide',
};

test('the file of a page is found by its address in one guess', async () => {
  const { publicRoutes, routes } = await import('#web/routes.ts');
  const files = sources().filter((path) => path.startsWith('pages/'));
  const withPage = [...publicRoutes, ...routes.filter(({ page }) => page)];
  assert.ok(withPage.length > 30);
  for (const { path } of withPage) {
    const names = OTHERWISE[path] === undefined ? guessed(path) : [OTHERWISE[path]];
    const found = files.filter((file) => names.some((name) => file.endsWith(`/${name}.ts`)));
    assert.equal(found.length > 0, true, `${path}: no ${names.join(' or ')} in ${found.join(', ')}`);
  }
});

/** The concept that an act, an order or a refusal belongs to is the folder of src/forum that names it. */
test('the files of an act, of an order and of a refusal are found by their names in one guess', () => {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const concepts = readdirSync('src/forum', { withFileTypes: true }).filter((one) => one.isDirectory());
  const acts = concepts.flatMap(({ name }) => {
    const file = `src/forum/${name}/acts.ts`;
    if (!existsSync(file)) return [];
    return [...read(file).matchAll(/^ {2}'([a-z-]+\.[a-z-]+)':/gm)].map(([, kind = '']) => ({ kind, name }));
  });
  assert.ok(acts.length >= 60, String(acts.length));
  const sentences = readdirSync('src/words/en')
    .map((file) => read(`src/words/en/${file}`))
    .join('');
  const contracts = readdirSync('src/contract/acts').map((file) => read(`src/contract/acts/${file}`));
  for (const { kind, name } of acts) {
    const schema = existsSync(`src/contract/acts/${name}.ts`) ? read(`src/contract/acts/${name}.ts`) : '';
    assert.ok(schema.includes(`'${kind}'`) || contracts.some((text) => text.includes(`'${kind}'`)), kind);
    assert.ok(sentences.includes(`'${kind}'`), kind);
  }
  for (const [, order = ''] of read('src/forum/orders.ts').matchAll(/^ {2}([A-Z]\w+): /gm)) {
    assert.ok(
      concepts.some(
        ({ name }) =>
          existsSync(`src/forum/${name}/commands.ts`) && read(`src/forum/${name}/commands.ts`).includes(order),
      ),
      order,
    );
  }
});

test('there are seven scripts at most, and nothing committed names a machine or a registry', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  assert.ok(Object.keys(scripts).length <= 7);
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
  const named = tracked
    .filter((path) => !/\.(?:png|woff2)$/.test(path) && path !== 'test/house.test.ts' && existsSync(path))
    .filter((path) => /registry\.npmjs\.org|"resolved":|\/work\/main|\/root\//.test(readFileSync(path, 'utf8')));
  assert.deepEqual(named, []);
});
