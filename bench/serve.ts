/**
 * What a public page costs the server's processor, against a bare node:http server that sends the same bytes. All pages, in every
 * language, at dates that nobody asked for before; the client is light and runs in another process.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { dayOf, writeDay } from '#kernel/date.ts';
import { publicRoutes } from '#web/routes.ts';
import { chance } from './synthetic.ts';

const CONNECTIONS = 4;
const WARMING = 300;
const ASKED = 200;
const ALONE = 60;

/** Something that is there, by the name of the parameter. */
const ONE: Readonly<Record<string, string>> = {
  party: 'KAZ',
  meeting: 'summit-6',
  document: 'almaty-act-2002',
  decision: 'soc-recommends-fund-2022',
  n: '300',
};

const random = chance(7);
const FIRST = dayOf(1993, 1, 1);
const newDate = (): string => writeDay(FIRST + Math.floor(random() * 33 * 365));

type Ports = { readonly bare: number; readonly warm: number; readonly made: number };

type ServingCost = {
  readonly page: string;
  /** Microseconds of the server's processor for a request to the bare server. */
  readonly bare: number;
  /** The bare server's cost, of that of a page kept; at a random date; and written for its date alone. */
  readonly warm: number;
  readonly made: number;
  readonly alone: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

const ask = (port: number, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });

async function used(server: ChildProcess, take?: string): Promise<number> {
  const answer = once(server, 'message');
  server.send(take === undefined ? {} : { take });
  const [told] = (await answer) as [{ used: number }];
  return told.used;
}

/** Microseconds a request. */
async function cost(server: ChildProcess, port: number, addresses: readonly string[]): Promise<number> {
  const before = await used(server);
  const left = [...addresses];
  const client = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await ask(port, next);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  return ((await used(server)) - before) / addresses.length;
}

async function benchServe(): Promise<readonly ServingCost[]> {
  const server = fork(fileURLToPath(new URL('serving.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const [ports] = (await once(server, 'message')) as [Ports];
    const costs: ServingCost[] = [];
    for (const { path } of publicRoutes) {
      const page = path.replaceAll(/:(\w+)/g, (_, name: string) => ONE[name] ?? '');
      for (const prefix of ['', '/ru']) {
        const address = prefix + page === '/ru/' ? '/ru' : prefix + page;
        const at = (count: number, mark = '') =>
          Array.from({ length: count }, () => `${address}?at=${newDate()}${mark}`);
        await cost(server, ports.made, at(WARMING));
        await used(server, `${address}?at=2010-06-08`);
        await cost(server, ports.bare, at(WARMING));
        const bare = await cost(server, ports.bare, at(ASKED * 2));
        const warm = await cost(
          server,
          ports.warm,
          Array.from({ length: ASKED * 2 }, () => `${address}?at=2010-06-08`),
        );
        const made = await cost(server, ports.made, at(ASKED));
        // A date that its source doubts is written otherwise in links, so that such a page is shared with no other.
        const alone = await cost(server, ports.made, at(ALONE, '%3F'));
        costs.push({ page: address, bare, warm: bare / warm, made: bare / made, alone: bare / alone });
      }
    }
    return costs;
  } finally {
    server.disconnect();
    server.kill();
    agent.destroy();
  }
}

const by = (costs: readonly ServingCost[], kind: 'warm' | 'made' | 'alone') => {
  const sorted = costs.toSorted((one, other) => one[kind] - other[kind]);
  const [worst] = sorted;
  const median = sorted[sorted.length >> 1];
  return `median ${median?.[kind].toFixed(2)}, worst ${worst?.[kind].toFixed(2)} (${worst?.page})`;
};

const costs = await benchServe();
for (const { page, bare, warm, made, alone } of costs)
  console.log(
    `${page.padEnd(40)} bare ${bare.toFixed(0).padStart(4)} µs; warm ${warm.toFixed(2)}, random date ${made.toFixed(2)}, alone ${alone.toFixed(2)}`,
  );
const members = costs.find(({ page }) => page === '/members');
console.log('Server CPU of a bare node:http server with the same bytes, of that of a page:');
console.log(`kept by its address:         ${by(costs, 'warm')}`);
console.log(
  `at a random date:            ${by(costs, 'made')}; /members ${members?.made.toFixed(2)} (aims: 0.15, 0.05; 0.30)`,
);
console.log(`written for its date alone:  ${by(costs, 'alone')}; /members ${members?.alone.toFixed(2)}`);
