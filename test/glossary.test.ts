import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every term of the glossary has its name in the code', () => {
  assert.ok(rows.length > 40);
  const missing = rows.flatMap((cells) => {
    const name = /`([^`]+)`/.exec(cells.at(-2) ?? '')?.[1];
    return name !== undefined && new RegExp(`(?<![A-Za-z])${name.replaceAll('.', '\\.')}(?![A-Za-z])`).test(source)
      ? []
      : [cells[1]];
  });
  assert.deepEqual(missing, []);
});

test('no term stands in the glossary twice', () => {
  const terms = rows.map((cells) => cells[1]);
  assert.deepEqual(
    terms.filter((term, place) => terms.indexOf(term) !== place),
    [],
  );
});
