/**
 * What readers of a record of 100,000 acts cost those who take orders: how long an earlier state takes that nobody asked
 * for before, and how late the thread of the orders is while 64 connections ask for what is dear without pause.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chance } from './synthetic.ts';

const FIRST = 40;
const CONNECTIONS = 64;
const FLOOD_MS = 20_000;

/** The flood comes from so many addresses: one alone has few places in the line. */
const ADDRESSES = 16;

type Told = {
  readonly port: number;
  readonly size: number;
  readonly started: {
    readonly seconds: number;
    readonly p99: number;
    readonly alone: number;
    readonly both: number;
    readonly heap: number;
  };
};
type Late = { readonly p99: number; readonly max: number; readonly rss: number; readonly heap: number };

const random = chance(11);
const PAGES = [
  '/members',
  '/members/KAZ',
  '/',
  '/rules',
  '/organs',
  '/record',
  '/documents/text-40',
  '/api/v1/parties',
];

async function late(server: ChildProcess): Promise<Late> {
  const answer = once(server, 'message');
  server.send({});
  return ((await answer) as [Late])[0];
}

function ask(port: number, path: string, agent?: Agent, from?: number): Promise<{ status: number; ms: number }> {
  const begun = performance.now();
  const localAddress = from === undefined ? {} : { localAddress: `127.0.0.${from + 2}` };
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: agent ?? false, ...localAddress }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - begun }));
    }).on('error', reject);
  });
}

const sorted = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);
const share = (values: readonly number[], part: number): string =>
  (sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN).toFixed(0);

async function first(server: ChildProcess, { port, size }: Told): Promise<void> {
  await late(server);
  for (const page of PAGES) {
    const took: number[] = [];
    for (let time = 0; time < FIRST; time++) {
      const { status, ms } = await ask(port, `${page}?asKnownAt=${Math.floor(random() * size)}`);
      if (status === 200 || status === 404) took.push(ms);
    }
    console.log(
      `${page.padEnd(20)} first ?asKnownAt=: p50 ${share(took, 0.5)} ms, p90 ${share(took, 0.9)}, max ${share(took, 1)}`,
    );
  }
  const { p99, max } = await late(server);
  console.log(`meanwhile the thread of the orders is late by p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)}`);
}

async function flood(server: ChildProcess, { port, size }: Told): Promise<void> {
  await late(server);
  const statuses = new Map<number, number>();
  const health: number[] = [];
  const end = performance.now() + FLOOD_MS;
  const dear = (): string => {
    const known = `asKnownAt=${Math.floor(random() * size)}`;
    return [`/members?${known}`, `/search?q=x${Math.floor(random() * 1e6)}&${known}`, '/record.csv', `/rules?${known}`][
      Math.floor(random() * 4)
    ] as string;
  };
  const client = async (place: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (performance.now() < end) {
      const { status } = await ask(port, dear(), agent, place % ADDRESSES);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    agent.destroy();
  };
  const probe = async () => {
    while (performance.now() < end) {
      health.push((await ask(port, '/healthz')).ms);
      await pause(50);
    }
  };
  await Promise.all([probe(), ...Array.from({ length: CONNECTIONS }, (_, place) => client(place))]);
  const { p99, max, rss, heap } = await late(server);
  console.log(`${CONNECTIONS} connections without pause: ${JSON.stringify(Object.fromEntries(statuses))}`);
  console.log(
    `the thread of the orders is late by p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)}; ${rss} MB, ${heap} MB of it the heap of the thread that reads`,
  );
  console.log(`/healthz p50 ${share(health, 0.5)} ms, p99 ${share(health, 0.99)}`);
}

const server = fork(fileURLToPath(new URL('reading-server.ts', import.meta.url)), {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
try {
  const [told] = (await once(server, 'message')) as [Told];
  const { seconds, p99, alone, both, heap } = told.started;
  console.log(
    `The thread has read ${told.size} acts after ${seconds.toFixed(1)} s (the other late by p99 ${p99.toFixed(1)} ms); ${alone} MB without it, ${both} MB with it, ${heap} MB of it its heap`,
  );
  await first(server, told);
  await flood(server, told);
} finally {
  server.disconnect();
  server.kill();
}
