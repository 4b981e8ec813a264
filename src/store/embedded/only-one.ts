/**
 * One Concord on one data folder. The lock is a name in the kernel (a Unix socket in Linux's abstract namespace), which goes
 * with its process however that dies: no file can be left behind.
 */
import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '#store/fault.ts';

/** One that was just told to stop, or killed, is gone within this time. */
const PATIENCE_MS = 3_000;

/** Takes the lock of a folder; gives back what releases it. */
export async function onlyOne(folder: string): Promise<() => void> {
  const { dev, ino } = statSync(folder);
  const name = `\0concord-data-${dev}-${ino}`;
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const lock = await taken(name);
    if (lock) return () => lock.close();
    if (performance.now() > until) throw new CannotStart(`Concord is already running on ${folder}`);
    await pause(100);
  }
}

const taken = (name: string): Promise<Server | null> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(null));
    server.listen(name, () => resolve(server.unref()));
  });
