/**
 * Runs a program of Concord on the Node that the lockfile pins, installing what is missing first:
 *
 *   node scripts/ensure.mjs src/main.ts [ARGUMENT…]
 *
 * Plain JavaScript for Node 20: in a bare clone this is the first thing that runs. A program then runs inside this very
 * process if it is the right Node already, so that nothing stands between npm and the program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE = 24;
const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const pinned = join(checkout, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const underNpm = process.env.npm_lifecycle_event !== undefined;
const isRightNode = Number(process.versions.node.split('.')[0]) >= NODE;

/** npm writes its own copy of the lockfile when everything is installed; other systems' optional packages stay out of it. */
function isInstalled() {
  const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});
  const wanted = Object.entries(packagesOf(join(checkout, 'package-lock.json')));
  const there = packagesOf(join(checkout, 'node_modules', '.package-lock.json'));
  return wanted.every(
    ([path, { version, optional }]) => path === '' || (there[path] ? there[path].version === version : optional),
  );
}

function install() {
  console.error('Concord installs what it needs (npm ci) …');
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(program, [...before, 'ci', '--no-audit', '--no-fund'], {
    cwd: checkout,
    stdio: 'inherit',
  });
  if (error || status !== 0)
    leave(`npm ci failed${error ? `: ${error.message}` : ''}; Concord cannot start without it`);
}

function leave(line) {
  console.error(line);
  process.exit(1);
}

/** Runs the right Node and ends as it ends. Signals go on to it. */
function spawned(args) {
  const path = [dirname(pinned), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, CONCORD_LAUNCHER: String(process.pid) };
  const child = spawn(existsSync(pinned) ? pinned : process.execPath, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => leave(`Node ${NODE} does not run: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** The processes from this one up to npm, or to the Node that installed: each with its parent. None where nobody is above. */
function launchers() {
  const links = [];
  for (let pid = process.pid; pid > 1;) {
    const parent = parentOf(pid);
    links.push({ pid, parent });
    if (String(parent) === process.env.CONCORD_LAUNCHER && !underNpm) return links;
    if (underNpm && /^npm\b|\bnpm-cli\.js/.test(commandOf(parent))) return links;
    pid = parent;
  }
  return [];
}

const commandOf = (pid) => textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
/** The fourth field of stat; the second is a name in brackets, which may hold anything. */
const parentOf = (pid) =>
  Number(
    textOf(`/proc/${pid}/stat`)
      .replace(/^.*\) \S+ /s, '')
      .split(' ')[0],
  );

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * When whoever started the program is killed without a word, nobody would ever stop it: it stops by itself, in order. A process
 * whose parent dies gets another one, which is how it is seen.
 */
function stopWithLaunchers() {
  const chain = launchers();
  if (chain.length === 0) return;
  const watch = setInterval(() => {
    if (chain.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

const [first, ...rest] = process.argv.slice(2);
if (!first) leave('Usage: node scripts/ensure.mjs PROGRAM [ARGUMENT…]');
if (!isInstalled()) install();
if (!isRightNode && !existsSync(pinned)) {
  leave(
    `Concord needs Node ${NODE} or newer; this is ${process.version}, and no package brings it for ${process.platform} on ${process.arch}`,
  );
}

if (isRightNode) {
  stopWithLaunchers();
  // Types are stripped and scripts compiled once; the second start finds both done. Missing or unwritable, it does without.
  modules.enableCompileCache?.(join(checkout, 'node_modules', '.cache', 'concord'));
  process.argv = [process.argv[0], resolve(checkout, first), ...rest];
  await import(pathToFileURL(process.argv[1]).href);
} else {
  spawned([fileURLToPath(import.meta.url), first, ...rest]);
}
