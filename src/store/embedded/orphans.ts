/** Server processes that an earlier Concord left in a data folder. Each of them works in that folder, so /proc tells them. */
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '#store/fault.ts';

const STOP_MS = 15_000;
const KILL_MS = 5_000;

/** Living processes that work in a folder; a zombie has none. */
export function processesIn(folder: string): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workingFolder(pid) === folder).map(Number);
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/**
 * Ends whatever still runs on the data. Only for the holder of the folder's lock: no living Concord needs those processes.
 * Afterwards the server's own lock files are removed, for the number in them may belong to a zombie or a stranger by now, and
 * PostgreSQL would take that for a living server.
 */
export async function endOrphans(data: string): Promise<void> {
  if (!(await areGone(data, 'SIGINT', STOP_MS)) && !(await areGone(data, 'SIGKILL', KILL_MS))) {
    throw new CannotStart(`A PostgreSQL server that nobody can stop is running on ${data}`);
  }
  for (const lock of ['postmaster.pid', '.s.PGSQL.5432.lock']) rmSync(join(data, lock), { force: true });
}

async function areGone(data: string, signal: 'SIGINT' | 'SIGKILL', patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  let left = processesIn(data);
  const first = postmasterOf(data);
  // A fast shutdown is the postmaster's to carry out; its children end by themselves when it is gone.
  for (const pid of signal === 'SIGINT' ? left.filter((one) => one === first) : left) signalled(pid, signal);
  while (left.length > 0 && performance.now() < until) {
    await pause(20);
    left = processesIn(data);
  }
  return left.length === 0;
}

function signalled(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

function postmasterOf(data: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return null;
  }
}
