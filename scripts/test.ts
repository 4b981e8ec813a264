/**
 * `npm test`: every test, one kind after the other. `-- pure`, `-- long`, `-- db` or `-- e2e` runs that kind, `-- FILE…` the files that are named (or
 * that a pattern names). What begins with a dash goes on to node:test.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { shareServer } from '#test/support/shared-server.ts';

type Kind = {
  readonly name: string;
  readonly files: RegExp;
  readonly flags: readonly string[];
  /** Whether the files of this kind find one PostgreSQL that the run shares. */
  readonly onServer: boolean;
  /** Processes side by side, each with its share of the files; one where it says nothing. */
  readonly shares?: (file: string) => number;
  /** What must be done before two processes begin. */
  readonly before?: () => Promise<void>;
};

const unpacked = async (): Promise<void> => (await import('#test/support/browser.ts')).unpackBrowser();

/** Pure tests share two processes: loading the code is most of what they cost. A database waits more than it works. */
const KINDS: readonly Kind[] = [
  {
    name: 'pure',
    files: /(?<!\.db|\.long)\.test\.ts$/,
    flags: ['--test-isolation=none'],
    onServer: false,
    shares: (file) => Number(file.startsWith('test/')),
  },
  // Walks over every address and many dates: too long for the loop of work, short enough for every run.
  { name: 'long', files: /\.long\.test\.ts$/, flags: ['--test-concurrency=2'], onServer: false },
  { name: 'db', files: /\.db\.test\.ts$/, flags: ['--test-concurrency=4'], onServer: true },
  { name: 'e2e', files: /\.e2e\.ts$/, flags: ['--test-concurrency=2'], onServer: true, before: unpacked },
];

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/** What was compiled for one file is there for the next, and for the programs that it starts. */
const COMPILED = join(CHECKOUT, 'node_modules', '.cache', 'concord-tests');

const EVERY_FILE = ['src/**/*.test.ts', 'test/**/*.test.ts', 'test/**/*.e2e.ts'];
const COUNTED = ['tests', 'pass', 'fail', 'cancelled', 'skipped', 'todo'] as const;

type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;
type Ran = { readonly kind: string; readonly ok: boolean; readonly counts: Counts; readonly seconds: number };

const children = new Set<ChildProcess>();
let stopping: NodeJS.Signals | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping = signal;
    for (const child of children) child.kill(signal);
  });
}

/** What node:test counts in its closing lines. */
function countsIn(said: string): Counts {
  const count = (name: string) => Number(new RegExp(`^(?:ℹ|#) ${name} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  return Object.fromEntries(COUNTED.map((name) => [name, count(name)])) as Counts;
}

/** The output of a share that runs beside another is shown when it has ended, so that the two do not mix. */
async function shareOf(args: readonly string[], env: NodeJS.ProcessEnv, apart: boolean): Promise<Share> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const running = spawn(process.execPath, args, {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...colours, ...env },
  });
  children.add(running);
  // It may have come while the server started.
  if (stopping !== null) running.kill(stopping);
  let said = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!apart) process.stdout.write(text);
    said = apart ? said + text : (said + text).slice(-100_000);
  });
  const code = await new Promise<number | null>((resolve) => running.once('close', resolve));
  children.delete(running);
  if (apart) process.stdout.write(said);
  return { code, counts: countsIn(stripVTControlCharacters(said.slice(-100_000))) };
}

type Share = { readonly code: number | null; readonly counts: Counts };

async function ran({ name, flags, shares }: Kind, files: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const start = performance.now();
  const groups = Map.groupBy(files, (file) => shares?.(file) ?? 0);
  const args = ['--test', '--test-timeout=300000', ...flags, ...dashed];
  const ended = await Promise.all(
    [...groups.values()].map((group) => shareOf([...args, ...group], env, groups.size > 1)),
  );
  const sum = (one: keyof Counts) => ended.reduce((all, { counts }) => all + counts[one], 0);
  return {
    kind: name,
    ok: ended.every(({ code }) => code === 0),
    counts: Object.fromEntries(COUNTED.map((one) => [one, sum(one)])) as Counts,
    seconds: (performance.now() - start) / 1000,
  };
}

/** One file alone starts its own server if it needs one. */
async function ranOnServer(kind: Kind, files: readonly string[]): Promise<Ran> {
  await kind.before?.();
  if (!kind.onServer || files.length < 2) return ran(kind, files, {});
  const server = await shareServer();
  try {
    return await ran(kind, files, server.env);
  } finally {
    await server.stop();
  }
}

function told({ kind, ok, counts, seconds }: Ran): string {
  const some = COUNTED.filter((name) => name === 'tests' || name === 'pass' || counts[name] > 0);
  const figures = some.map((name) => `${name} ${counts[name]}`).join(', ');
  return `${ok ? 'ok  ' : 'FAIL'} ${kind}: ${figures} (${seconds.toFixed(0)} s)`;
}

function total(runs: readonly Ran[]): Ran {
  const sum = (name: keyof Counts) => runs.reduce((all, { counts }) => all + counts[name], 0);
  return {
    kind: 'all',
    ok: runs.every(({ ok }) => ok),
    counts: Object.fromEntries(COUNTED.map((name) => [name, sum(name)])) as Counts,
    seconds: runs.reduce((all, { seconds }) => all + seconds, 0),
  };
}

process.chdir(CHECKOUT);
const dashed = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const kinds = KINDS.filter(({ name }) => named.includes(name));
const patterns = named.filter((one) => !KINDS.some(({ name }) => name === one));
const files = globSync(patterns.length > 0 ? patterns : EVERY_FILE).toSorted();
const missing = patterns.filter((pattern) => globSync(pattern).length === 0);
if (missing.length > 0) {
  console.error(`There is no test ${missing.join(', ')}`);
  process.exit(1);
}

const runs: Ran[] = [];
for (const kind of kinds.length > 0 ? kinds : KINDS) {
  const ofKind = files.filter((file) => kind.files.test(basename(file)));
  if (ofKind.length > 0 && stopping === null) runs.push(await ranOnServer(kind, ofKind));
}
for (const run of runs.length > 1 ? [...runs, total(runs)] : runs) console.log(told(run));
if (stopping !== null) {
  process.removeAllListeners(stopping);
  process.kill(process.pid, stopping);
}
process.exitCode = runs.length > 0 && runs.every(({ ok }) => ok) ? 0 : 1;
