/**
 * The embedded PostgreSQL is a real server of our own. Its data lies in a folder, and it is reached over a Unix socket
 * inside that folder.
 *
 * It starts and ends with this process, recovers by itself from any kind of kill, and is started again if it dies
 * alone.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Access } from '#store/connection.ts';
import { CannotStart, messageOf } from '#store/fault.ts';
import { onlyOne } from './only-one.ts';
import { endOrphans } from './orphans.ts';
import { completeLinks, copiedFiles, serverFiles } from './server-files.ts';
import { can, own, reaching, run, serverUser, tied, type ServerUser } from './server-user.ts';

export type Embedded = {
  /** Where the server listens, for a login and a database in it. */
  access(user: string, database: string): Access;
  /** Process id of the server as it runs now. */
  pid(): number;
  /** A fast shutdown; resolves when the process is gone. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Another package with the server's files. */
  readonly server?: string;
  /** Settings of PostgreSQL, `name=value`. */
  readonly settings?: readonly string[];
  /** Where to tell what a person should know. */
  readonly say?: (line: string) => void;
};

/** What the server's user owns, where its files are, and what it is told. */
type Place = {
  readonly user: ServerUser | null;
  readonly files: string;
  readonly data: string;
  readonly log: string;
  readonly settings: readonly string[];
};

const READY_MS = 60_000;
const STOP_MS = 30_000;
/** A server that does not start again, for want of space say, is tried again this often. */
const LONGEST_WAIT_MS = 5_000;

/** The longest path of a Unix socket, and what PostgreSQL adds to its folder. */
const SOCKET_PATH = 107;
const SOCKET = '/.s.PGSQL.5432';

/** Starts the server whose data are below `home`, and makes them if there are none. Throws `CannotStart`. */
export async function startEmbedded(home: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const say = options.say ?? (() => undefined);
  makeFolder(home);
  const release = await onlyOne(home);
  try {
    const place = placeIn(realpathSync(home), options);
    initialise(place);
    return await guarded(place, say, release);
  } catch (error) {
    release();
    throw error instanceof CannotStart
      ? error
      : new CannotStart(`The embedded PostgreSQL did not start: ${messageOf(error)}`);
  }
}

function makeFolder(home: string): void {
  try {
    mkdirSync(home, { recursive: true });
  } catch (error) {
    throw new CannotStart(`The data folder ${home} cannot be made: ${messageOf(error)}`);
  }
}

function placeIn(home: string, options: EmbeddedOptions): Place {
  const user = reaching(serverUser(), home);
  if (user === 'unreachable') {
    throw new CannotStart(
      `PostgreSQL does not run as root, and no other user can reach ${home}: set CONCORD_DATA to a folder below one that all may enter`,
    );
  }
  const original = serverFiles(options.server);
  const usable = completeLinks(original) && can(user, '-x', join(original, 'bin', 'postgres'));
  return {
    user,
    files: usable ? original : copiedFiles(original, join(home, 'server')),
    data: join(home, 'postgres'),
    log: join(home, 'postgres.log'),
    settings: options.settings ?? [],
  };
}

/** Makes the data folder under another name first: one that was interrupted is made again. */
function initialise({ user, files, data }: Place): void {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  if (existsSync(data))
    throw new CannotStart(`${data} is not the data of a PostgreSQL server: restore it or move it away`);
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  own(user, draft);
  const how = ['--auth=trust', '--encoding=UTF8', '--no-locale', '--data-checksums', '--no-instructions'];
  const done = run(user, join(files, 'bin', 'initdb'), ['-D', draft, '-U', 'postgres', ...how], draft);
  if (done.status !== 0) {
    const why = done.error ? messageOf(done.error) : lastWords(done.stderr);
    rmSync(draft, { recursive: true, force: true });
    throw new CannotStart(`The embedded PostgreSQL could not make its data: ${why}`);
  }
  renameSync(draft, data);
}

/** Keeps one server running until it is told to stop. */
async function guarded(place: Place, say: (line: string) => void, release: () => void): Promise<Embedded> {
  let stopping = false;
  let server = await launched(place);
  const host = socketFolder(place.data);

  const again = async (): Promise<void> => {
    let said = '';
    for (let wait = 100; !stopping; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        server = await launched(place);
        server.once('exit', onExit);
        return;
      } catch (error) {
        if (messageOf(error) !== said) say((said = messageOf(error)));
        await pause(wait, undefined, { ref: false });
      }
    }
  };
  const onExit = (code: number | null, signal: string | null): void => {
    if (stopping) return;
    say(`The embedded PostgreSQL ended (${signal ?? `exit ${code}`}); it is started again`);
    restarting = again();
  };
  let restarting: Promise<void> = Promise.resolve();
  server.once('exit', onExit);

  return {
    access: (user, database) => ({ host: host.path, port: 5432, user, database }),
    pid: () => server.pid ?? 0,
    stop: async () => {
      stopping = true;
      await restarting;
      await stopped(server);
      host.close();
      release();
    },
  };
}

async function launched(place: Place): Promise<ChildProcess> {
  await endOrphans(place.data);
  const settings = [
    'listen_addresses=',
    // Inside the data folder, which only the server's user and root can enter: a user who can connect owns the data anyway.
    'unix_socket_directories=.',
    'log_checkpoints=off',
    'timezone=UTC',
    'log_timezone=UTC',
    ...place.settings,
  ];
  if (existsSync(place.log)) renameSync(place.log, `${place.log}.1`);
  const log = openSync(place.log, 'a', 0o600);
  const start = tied(place.user, [
    join(place.files, 'bin', 'postgres'),
    '-D',
    place.data,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const [program, ...args] = start.command;
  // A session of its own: Ctrl-C is for Concord, which stops the server when it has finished with it.
  const child = spawn(program, args, {
    ...start.options,
    cwd: place.data,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await ready(child, place);
  // A server alone does not keep the process alive.
  child.unref();
  return child;
}

/** The server writes into its lock file how far it has come; recovery after a crash may take its time. */
async function ready(child: ChildProcess, { data, log }: Place): Promise<void> {
  let failed: Error | null = null;
  child.once('error', (error) => (failed = error));
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    if (failed) throw failed;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new CannotStart(`The embedded PostgreSQL did not start: ${lastWords(textOf(log))} (log: ${log})`);
    }
    const lines = textOf(join(data, 'postmaster.pid')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await pause(10);
  }
  child.kill('SIGINT');
  throw new CannotStart(`The embedded PostgreSQL was not ready after ${READY_MS / 1000} seconds (log: ${log})`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  // An immediate shutdown loses nothing either: the next start recovers from the write-ahead log.
  const late = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
  await gone;
  clearTimeout(late);
}

/** What a failing server says of itself: the line that counts, with its detail. */
function lastWords(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // Clients that are turned away while it starts leave such lines, too.
  const at = lines.findLastIndex(
    (line) => /(?:FATAL|PANIC|error):/.test(line) && !/starting up|not yet accepting/.test(line),
  );
  if (at < 0) return lines.at(-1) ?? 'it said nothing';
  const plain = (line = '') => line.replace(/^.*?(?:FATAL|PANIC|DETAIL|error): +/, '').trim();
  const detail = lines[at + 1]?.includes('DETAIL:') ? ` (${plain(lines[at + 1])})` : '';
  return plain(lines[at]) + detail;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The folder of the socket by a path that is short enough: a long one is reached through an open handle of it. */
function socketFolder(folder: string): { readonly path: string; close(): void } {
  if (Buffer.byteLength(folder + SOCKET) <= SOCKET_PATH) return { path: folder, close: () => undefined };
  const handle = openSync(folder, 'r');
  return { path: `/proc/${process.pid}/fd/${handle}`, close: () => closeSync(handle) };
}
