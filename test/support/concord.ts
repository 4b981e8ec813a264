/** Concord as a person starts it: a process of its own, with its own data and port. Ended by `stop`, or with the test. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { child, type Child } from './child.ts';

export type RunningServer = {
  readonly address: string;
  readonly child: ChildProcess;
  readonly data: string;
  /** What it has said on standard error. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

export type ServerOptions = { readonly env?: Readonly<Record<string, string>>; readonly data?: string };

const READY_MS = 60_000;

/** Starts it and waits for the line with the address. Rejects with what it said where it ends before. */
export async function startServer({ env = {}, data }: ServerOptions = {}): Promise<RunningServer> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'concord-'));
  const server = child(['src/main.ts'], {
    env: { ...process.env, PORT: '0', CONCORD_DATA: folder, ...env },
    stderr: 'pipe',
  });
  let error = '';
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (error += text));
  const address = await ready(server, () => error);
  return {
    address,
    child: server,
    data: folder,
    said: () => error,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const gone = once(server, 'exit');
        server.kill('SIGTERM');
        await gone;
      }
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ready(server: Child, error: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error(`Not ready in time: ${error()}`));
    }, READY_MS);
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /Concord is ready: (\S+)\/\n/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
    server.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`Ended (${signal ?? code}) before it was ready: ${error()}`));
    });
  });
}
