/**
 * The crowd asks the dearest addresses without pause, on so many connections, from a process of its own. It says how many answers it got
 * once it is told to stop.
 */
import { Agent, get } from 'node:http';

const [, , address = '', connections = '64', acts = '0'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const told = new Map<string, number>();
let isOver = false;
let asked = 0;

/** An earlier state that nobody asked for yet: far from the one before. */
const another = (): number => (asked * 7919) % Math.max(1, Number(acts));

const DEAREST: readonly (() => string)[] = [
  () => `/members?asKnownAt=${another()}`,
  () => `/api/v1/search?q=confidence&asKnownAt=${another()}`,
  () => `/search?q=baku&at=20${String(asked % 25).padStart(2, '0')}`,
  () => '/record.csv',
  () => `/rules?asKnownAt=${another()}`,
  () => `/rules?at=20${String(asked % 25).padStart(2, '0')}-03-0${1 + (asked % 9)}`,
  () => '/api/v1/acts?limit=1000',
];

const one = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const request = get(new URL(path, address), { agent, timeout: 60_000 }, (response) => {
      response.resume();
      response.on('close', () => resolve(String(response.statusCode)));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve('cut off'));
  });

async function asker(): Promise<void> {
  while (!isOver) {
    asked += 1;
    const status = await one((DEAREST[asked % DEAREST.length] ?? (() => '/'))());
    told.set(status, (told.get(status) ?? 0) + 1);
    // A client that is told to wait asks again at once here: that is what a hostile one does.
    if (status === 'cut off') await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

process.stdin.once('data', () => {
  isOver = true;
});
await Promise.all(Array.from({ length: Number(connections) }, asker));
console.log(JSON.stringify(Object.fromEntries(told)));
process.exit(0);
