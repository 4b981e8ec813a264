/**
 * Writes .oxlintrc.json from the table in docs/architecture.md: `node scripts/linter.ts`. A test fails where the file is stale.
 *
 * The table says what each folder may import and whether it is pure; here stands how the linter is told.
 */
import { readFileSync, writeFileSync } from 'node:fs';

export type Row = {
  readonly folder: string;
  readonly may: readonly string[];
  /** Packages that the folder may use although it is pure. */
  readonly packages: readonly string[];
  readonly pure: boolean;
};

/** Packages that read, write or serve, and those that one folder alone is to know. */
const PACKAGES =
  'hono hono/* @hono/* zod pg nodemailer yaml ical-generator feed minisearch @simplewebauthn/* openid-client otpauth uqr temporal-polyfill node:*';

const WORLD = ['Date', 'fetch', 'process', 'setTimeout', 'setInterval', 'crypto', 'performance'];

/** Folders of pages that others may import. The rest is a folder a concept, and they do not know each other. */
const SHARED_PAGES = ['parts', 'forms'];

/** The rows of the table, in their order. */
export function tableOf(page: string): Row[] {
  return page.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const folder = /^`(\w+)`$/.exec(cells[1] ?? '')?.[1];
    if (folder === undefined || cells.length !== 7) return [];
    const names = (cell = '') => cell.split(/[,\s]+/).filter((name) => /^[\w@#/*.-]+$/.test(name) && name !== '–');
    return [{ folder, may: names(cells[3]), packages: names(cells[4]), pure: cells[5]?.startsWith('yes') === true }];
  });
}

const pattern = (group: readonly string[], message: string) => ({ group, message });

function importsOf({ folder, may, packages, pure }: Row, folders: readonly string[]) {
  const others = folders.filter((other) => other !== folder && !may.includes(other)).map((other) => `#${other}/**`);
  // A row may open one file of a folder that is closed otherwise.
  const files = may.filter((one) => one.includes('/')).map((one) => `!#${one}`);
  const kept = PACKAGES.split(' ').filter((name) => !packages.includes(name.replace('/*', '')));
  return [
    pattern([...others, ...files], `src/${folder} may import ${may.join(', ') || 'nothing'}: see docs/architecture.md`),
    pattern(['#main.ts', '**/main.ts'], 'main.ts is imported by nobody'),
    pattern(['../**'], 'never ../: write #folder/file.ts'),
    ...(pure ? [pattern(kept, `src/${folder} is pure: no I/O, no such package`)] : []),
  ];
}

const restricting = (files: readonly string[], patterns: readonly object[]) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** A concept's folder of pages knows the parts and the forms, and no other concept's. */
function conceptsOf(row: Row, folders: readonly string[], concepts: readonly string[]) {
  return concepts.map((concept) => {
    const known = SHARED_PAGES.includes(concept) ? [concept, 'parts'] : [concept, ...SHARED_PAGES];
    const others = concepts.filter((other) => !known.includes(other)).map((other) => `#pages/${other}/**`);
    const message = `src/pages/${concept} knows no other concept's folder: what two share lies in parts`;
    return restricting([`src/pages/${concept}/**/*.ts`], [...importsOf(row, folders), pattern(others, message)]);
  });
}

/** The configuration of the linter: `base` is what no table says, `concepts` are the folders under src/pages. */
export function configured(base: object, page: string, concepts: readonly string[]): object {
  const rows = tableOf(page);
  const folders = rows.map(({ folder }) => folder);
  const pages = rows.find(({ folder }) => folder === 'pages');
  const pure = rows.filter((row) => row.pure).map(({ folder }) => `src/${folder}/**/*.ts`);
  const message = 'the core is pure: time, chance and the world come in with the command';
  return {
    ...base,
    overrides: [
      ...rows.map((row) => restricting([`src/${row.folder}/**/*.ts`], importsOf(row, folders))),
      ...(pages ? conceptsOf(pages, folders, concepts) : []),
      {
        files: pure,
        rules: {
          'no-restricted-globals': ['error', ...WORLD.map((name) => ({ name, message }))],
          'no-restricted-properties': ['error', { object: 'Math', property: 'random', message }],
        },
      },
      {
        files: ['src/**/*.test.ts', 'src/**/*.bench.ts', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*'],
        rules: Object.fromEntries(TESTS.map((name) => [name, 'off'])),
      },
    ],
  };
}

const TESTS = [
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
  'max-lines-per-function',
  'typescript/no-floating-promises',
  'typescript/await-thenable',
  'typescript/no-misused-promises',
];

if (import.meta.main) {
  const { readdirSync } = await import('node:fs');
  const { overrides: _, ...base } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: unknown };
  const concepts = readdirSync('src/pages', { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = concepts.map(({ name }) => name).toSorted();
  const page = readFileSync('docs/architecture.md', 'utf8');
  writeFileSync('.oxlintrc.json', `${JSON.stringify(configured(base, page, names), null, 2)}\n`);
}
