/** A value that no rule reads would be a rule that silently does not hold: each path is read, or is said to be stated only. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isApplied, settingAt, settingPaths, type SettingPath } from '#forum/organ/settings.ts';

/** `A.b` in quotes, or a path that is put together as `${x}.b`. */
const WRITTEN = /'([a-z][a-z*-]*(?:\.[a-z*-]+)+)'|`((?:[a-z.-]|\$\{[^}`]*\})+)`/g;
/** A comment that names a path reads nothing. */
const COMMENT = /\/\*[^]*?\*\/|\/\/.*/g;
const GAP = /\$\{[^}]*\}/;

/** Every path that the rules, and the core that they judge, name; what is put together matches any word in the gap. */
function named(): RegExp[] {
  const files = globSync(['src/rules/**/*.ts', 'src/forum/**/*.ts', 'src/pages/**/*.ts']).filter(
    (file) => !file.endsWith('.test.ts') && !/settings\.ts$|acts\.ts$|parts\/(basis|axis)/.test(file),
  );
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').replaceAll(COMMENT, '').matchAll(WRITTEN)].flatMap(([, plain, composed]) => {
      const path = plain ?? composed ?? '';
      const fixed = path.split(GAP);
      // A gap alone would match everything: there has to be a word of the path beside it.
      if (!path.includes('.') || !fixed.some((part) => /[a-z]{3}/.test(part))) return [];
      return [new RegExp(`^${fixed.map((part) => part.replaceAll(/[.*]/g, String.raw`\$&`)).join('[a-z*-]+')}$`)];
    }),
  );
}

/** These can be stated in one way only, and the rule knows no other: it counts members, and seats by the English alphabet. */
const ONE_WAY: readonly SettingPath[] = ['quorum.of', 'seating.order'];

test('every value of a charter is read by a rule, or is said to be stated and not applied', () => {
  const paths = named();
  for (const path of ONE_WAY) {
    const setting = settingAt(path);
    assert.ok(typeof setting === 'object' && 'one' in setting && setting.one.length === 1, path);
  }
  const isRead = (path: SettingPath): boolean => ONE_WAY.includes(path) || paths.some((one) => one.test(path));
  const wrong = settingPaths.filter((path) => isRead(path) !== isApplied(path));
  assert.deepEqual(wrong, []);
});

test('the list of values marks those that are stated and not applied', () => {
  const rows = readFileSync('docs/charter-values.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const marked = rows.filter((line) => line.split('|')[1]?.includes('†')).map((line) => line.split('`')[1]);
  assert.deepEqual(
    marked,
    settingPaths.filter((path) => !isApplied(path)),
  );
});

test('the checker of a folder names the values that its charter states and no rule applies', () => {
  const told = execFileSync(process.execPath, ['src/main.ts', 'check-folder'], { encoding: 'utf8' });
  const stated = told.split('\n').flatMap((line) => /^stated, not applied here: (\S+)$/.exec(line)?.[1] ?? []);
  assert.ok(stated.includes('meetings.notice-days') && stated.includes('organs.summit.level'), told);
  assert.ok(!stated.includes('silence.period') && !stated.includes('quorum.share'), told);
});
