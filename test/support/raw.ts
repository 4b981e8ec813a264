/** A request over a socket, with the headers that a test chooses: also those that a browser would not let it choose. */
import { request } from 'node:http';

export type Raw = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Headers of the connection itself say nothing of the answer. */
const OF_THE_CONNECTION = ['date', 'connection', 'keep-alive'];

export function rawly(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Raw> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const told = Object.entries(answer.headers).flatMap(([name, value]) =>
          OF_THE_CONNECTION.includes(name) ? [] : [[name, String(value)] as const],
        );
        const sorted = told.toSorted(([one], [other]) => (one < other ? -1 : 1));
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(sorted), body: Buffer.concat(parts) });
      });
    });
    asking.on('error', reject).end();
  });
}
