/** The ways in which a Concord with its embedded PostgreSQL is brought down or hindered, and how it comes back. */
import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processesIn } from '#store/embedded/orphans.ts';
import { lockedBySomebody, noActCanBeWritten } from './database-trouble.ts';
import type { DeskServer } from './desk-client.ts';
import { ask, urlOf } from './postgres.ts';

type Place = {
  readonly home: string;
  readonly started: () => Promise<DeskServer>;
  /** How long somebody else holds the head. */
  readonly lockedMs: number;
};

/** What a way left: the server that runs now, the time in which no order can have been taken, and how long an orderly stop took. */
type Left = {
  readonly server: DeskServer;
  readonly away: Away | null;
  readonly stoppedMs?: number;
};

export type Away = { readonly from: number; readonly to: number };

type Way = (server: DeskServer, place: Place) => Promise<Left>;

/** Longer than a server may be silent before it is missed. */
const SUSPENDED_MS = 5_000;
const FULL_MS = 3_000;
const GONE_MS = 10_000;

const databaseOf = (home: string): string => join(home, 'postgres');

export const WAYS: Readonly<Record<string, Way>> = {
  'Concord killed': async (server, place) => {
    const from = Date.now();
    server.child.kill('SIGKILL');
    return restarted(server, place, from);
  },
  'PostgreSQL killed': (server, { home }) => {
    signalAll(home, 'SIGKILL');
    return Promise.resolve({ server, away: null });
  },
  'both killed': async (server, place) => {
    signalAll(place.home, 'SIGKILL');
    const from = Date.now();
    server.child.kill('SIGKILL');
    return restarted(server, place, from);
  },
  'stopped while letters go out': async (server, place) => {
    const from = Date.now();
    const stoppedMs = await stopped(server, place.home);
    return { ...(await restarted(server, place, from)), stoppedMs };
  },
  'database full': async (server, { home }) => {
    const { ownerUrl, close } = ownerOf(home);
    const again = await noActCanBeWritten({ asOwner: (sql) => ask(ownerUrl, sql) }, 'full');
    const from = Date.now();
    await pause(FULL_MS);
    const to = Date.now();
    await again();
    close();
    return { server, away: { from, to } };
  },
  // An order that waits for the lock may be taken when it is let go, and counts by when it came.
  'head locked': async (server, { home, lockedMs }) => {
    const { ownerUrl, close } = ownerOf(home);
    const unlock = await lockedBySomebody({ ownerUrl }, 'head');
    await pause(lockedMs);
    await unlock();
    close();
    return { server, away: null };
  },
  'PostgreSQL suspended': async (server, { home }) => {
    signalAll(home, 'SIGSTOP');
    await pause(SUSPENDED_MS);
    signalAll(home, 'SIGCONT');
    return { server, away: null };
  },
  'Concord suspended': async (server) => {
    const from = Date.now();
    server.child.kill('SIGSTOP');
    await pause(SUSPENDED_MS);
    const to = Date.now();
    server.child.kill('SIGCONT');
    return { server, away: { from, to } };
  },
};

/** How long it took from SIGTERM until neither Concord nor its PostgreSQL was there any more. */
export async function stopped(server: DeskServer, home: string): Promise<number> {
  const asked = performance.now();
  server.child.kill('SIGTERM');
  await Promise.race([server.ended, pause(GONE_MS, undefined, { ref: false })]);
  const took = performance.now() - asked;
  const left = processesIn(databaseOf(home)).length;
  assert.ok(
    took < GONE_MS && left === 0,
    `${Math.round(took)} ms after SIGTERM ${left} servers of PostgreSQL are left`,
  );
  return took;
}

async function restarted(server: DeskServer, { started }: Place, from: number): Promise<Left> {
  await server.ended;
  const next = await started();
  return { server: next, away: { from, to: next.listening } };
}

/** The owner's address of the embedded database, by an open handle: the path of its socket may be too long. */
function ownerOf(home: string): { readonly ownerUrl: string; readonly close: () => void } {
  const handle = openSync(databaseOf(home), 'r');
  const host = `/proc/${process.pid}/fd/${handle}`;
  const access = (user: string, database: string) => ({ host, port: 5432, user, database });
  return { ownerUrl: urlOf({ access }, 'postgres', 'concord'), close: () => closeSync(handle) };
}

export function signalAll(home: string, signal: NodeJS.Signals): void {
  for (const pid of processesIn(databaseOf(home))) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended with its siblings.
    }
  }
}
