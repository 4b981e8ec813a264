/** `/members?at=2010-06-08` served warm and rendered anew, against a bare node:http server that sends the same bytes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const PAGE = '/members?at=2010-06-08';
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 16;

export type ServingRates = {
  readonly bare: number;
  readonly warm: number;
  readonly rendered: number;
  readonly bytes: number;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** Medians of the ratios of each round to the bare server in the same round. */
export async function benchServe(): Promise<ServingRates> {
  const child = fork(fileURLToPath(new URL('serving.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const [ports] = (await once(child, 'message')) as [{ bare: number; warm: number; rendered: number; bytes: number }];
    const rounds: { bare: number; warm: number; rendered: number }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const rates = {
        bare: await rate(ports.bare),
        warm: await rate(ports.warm),
        rendered: await rate(ports.rendered),
      };
      // The first round warms everything up.
      if (round > 0) rounds.push(rates);
    }
    return {
      bare: median(rounds.map((one) => one.bare)),
      warm: median(rounds.map((one) => one.warm / one.bare)),
      rendered: median(rounds.map((one) => one.rendered / one.bare)),
      bytes: ports.bytes,
    };
  } finally {
    child.kill();
  }
}

async function rate(port: number): Promise<number> {
  const run = await autocannon({ url: `http://127.0.0.1:${port}${PAGE}`, connections: CONNECTIONS, duration: SECONDS });
  if (run.non2xx > 0 || run.errors > 0)
    throw new Error(`The server on ${port} answered ${run.non2xx} times something else`);
  return run.requests.average;
}

const { bare, warm, rendered, bytes } = await benchServe();
console.log(`${PAGE}: ${bytes} bytes; bare node:http ${Math.round(bare)} requests/s with ${CONNECTIONS} connections`);
console.log(`warm:     ${warm.toFixed(2)} of the bare server's rate (aim: 0.70)`);
console.log(`rendered: ${rendered.toFixed(2)} of the bare server's rate (aim: 0.30)`);
