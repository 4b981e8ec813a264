/**
 * As whom the embedded server runs, and how it is tied to this process.
 *
 * PostgreSQL refuses to run as root. Started by root, it runs as the system's user `postgres`, or `nobody`. Such a user cannot
 * enter a folder below a home of mode 0700; then it is given one capability of root's, to search folders
 * (CAP_DAC_READ_SEARCH, or CAP_DAC_OVERRIDE where a container has only that), and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';

/** Numbers of a user of this system, and whether it needs help to reach the data. */
export type ServerUser = { readonly uid: number; readonly gid: number; readonly capability: string | null };

/** Null: the server runs as the user who runs Concord. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (account) return { uid: Number(account[2]), gid: Number(account[3]), capability: null };
  }
  return { uid: 65_534, gid: 65_534, capability: null };
}

/** Whether the server's user can do what `test` asks of a path: -x enter or run, -w write. */
export const can = (user: ServerUser | null, what: '-x' | '-w', path: string): boolean =>
  run(user, 'test', [what, path]).status === 0;

/** The user with the least capability that lets it reach a folder; null where none does. */
export function reaching(user: ServerUser | null, folder: string): ServerUser | null | 'unreachable' {
  if (can(user, '-x', folder)) return user;
  if (user === null) return 'unreachable';
  for (const capability of ['dac_read_search', 'dac_override']) {
    const helped = { ...user, capability };
    if (can(helped, '-x', folder)) return helped;
  }
  return 'unreachable';
}

export function own(user: ServerUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/** Runs a short program as the server's user. */
export function run(user: ServerUser | null, program: string, args: readonly string[], cwd = '/') {
  const [command, ...rest] = asUser(user, [program, ...args]);
  return spawnSync(command, rest, { cwd, encoding: 'utf8', ...(user?.capability === null ? ids(user) : {}) });
}

const ids = (user: ServerUser) => ({ uid: user.uid, gid: user.gid });

function asUser(user: ServerUser | null, command: readonly [string, ...string[]]): [string, ...string[]] {
  if (!user || user.capability === null) return [...command];
  const only = `-all,+${user.capability}`;
  // Without the last one, access(2) forgets the capability for a user who is not root, and PostgreSQL asks access(2).
  const give = [
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    '--securebits=+no_setuid_fixup',
  ];
  return ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...give, ...command];
}

/**
 * `tied` returns the command and the options to spawn a server as that user. The server ends with this process: the
 * kernel sends it SIGINT, a fast shutdown, when this process dies in whatever way. Without `setpriv` (util-linux) the
 * next start ends a server left behind. It asks for that signal after the user is changed, which would forget it, and
 * runs only if this process is still there then.
 */
export function tied(user: ServerUser | null, command: readonly [string, ...string[]]) {
  const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;
  const bound: [string, ...string[]] = hasSetpriv
    ? [
        'setpriv',
        '--pdeathsig',
        'INT',
        'sh',
        '-c',
        '[ "$PPID" -eq "$0" ] && exec "$@"',
        String(process.pid),
        ...command,
      ]
    : [...command];
  return { command: asUser(user, bound), options: user?.capability === null ? ids(user) : {} };
}
