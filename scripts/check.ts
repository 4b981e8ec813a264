/** `npm run check`: all that is asked of a change beside its tests. `npm run fix` mends what can be mended and checks the rest. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

type Check = { readonly name: string; readonly command: readonly string[]; readonly fix?: readonly string[] };

const FORMATTED = ['src', 'test', 'bench', 'scripts', 'styles'];

const CHECKS: readonly Check[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the browser code', command: ['tsc', '-p', 'tsconfig.browser.json'] },
  { name: 'lint', command: ['oxlint', '--type-aware'], fix: ['oxlint', '--type-aware', '--fix'] },
  { name: 'format', command: ['oxfmt', '--check', ...FORMATTED], fix: ['oxfmt', ...FORMATTED] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

const fixing = process.argv.includes('--fix');

async function passes({ name, command, fix }: Check): Promise<boolean> {
  const [program = '', ...args] = fixing && fix ? fix : command;
  const start = performance.now();
  const child = spawn(join('node_modules', '.bin', program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(said.trimEnd());
  return code === 0;
}

const passed: boolean[] = [];
for (const check of CHECKS) passed.push(await passes(check));
const failed = passed.filter((ok) => !ok).length;
console.log(`${passed.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
