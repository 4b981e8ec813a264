/** Starts Concords of the live forum as processes, and speaks to them. */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { child as childOf } from './child.ts';
import { askingAs, type Office } from './desk.ts';

const SERVER = fileURLToPath(new URL('desk-server.ts', import.meta.url));
const STARTED_MS = 60_000;

export type DeskServer = {
  readonly child: ChildProcess;
  /** Where it listens, with a slash at the end. */
  readonly address: string;
  /** Since when it listens, by this machine's clock. Its letters may begin later. */
  readonly listening: number;
  readonly as: Office['as'];
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Sets the clock of a process wrong, by so many milliseconds. */
const clockSetWrong = (by: number): string =>
  `data:text/javascript,${encodeURIComponent(
    `const Right = Date, now = Right.now; Right.now = () => now() + ${by};
     globalThis.Date = new Proxy(Right, {
       construct: (right, given, of) => Reflect.construct(right, given.length ? given : [right.now()], of),
     });`,
  )}`;

/** `where`: an address of a database, or a folder for the embedded one. `wrongBy`: its clock goes wrong by so many milliseconds. `mail`: letters are written. */
export async function deskServer(where: string, { wrongBy = 0, mail = false } = {}): Promise<DeskServer> {
  const wrong = wrongBy === 0 ? [] : ['--import', clockSetWrong(wrongBy)];
  const child = childOf([...wrong, SERVER, where, ...(mail ? ['mail'] : [])]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const said = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    void ended.then(() => reject(new Error('It ended before it was ready')));
    setTimeout(() => reject(new Error('It did not start in time')), STARTED_MS).unref();
  });
  const [told = '', since] = said.split(' ');
  const address = told.replace('localhost', '127.0.0.1');
  return {
    child,
    address,
    listening: Number(since),
    as: askingAs((path, init) => fetch(new URL(path, address), init)),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
