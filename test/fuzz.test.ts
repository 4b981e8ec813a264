/**
 * Whatever is sent, the answer is one of the contract's: what was asked for, by its schema, or a problem. Never a fault.
 * `FUZZ=10000` sends as many requests as it says; without it, fewer.
 */
import assert from 'node:assert/strict';
import { createServer, METHODS } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { endpoints } from '#contract/endpoints.ts';
import { problemSchema } from '#contract/problem.ts';
import { assets } from '#web/assets.ts';
import { listener, site as routes } from '#web/app.ts';
import { cache } from '#web/cache.ts';
import { gulliver } from './support/gulliver.ts';
import { hostile, type Sent } from './support/hostile.ts';

const REQUESTS = Number(process.env['FUZZ'] ?? 1500);
const OVER_A_SOCKET = 300;

const { site } = await gulliver();
const faults: unknown[] = [];
const serving = { site, assets: assets(), onFault: (fault: unknown) => void faults.push(fault) };

const EXPECTED = new Set([200, 204, 302, 304, 400, 404, 405, 406, 413, 414, 415]);

type Answered = { readonly status: number; readonly type: string; readonly text: string };

/** What must hold of every answer. */
function judge(sent: Sent, { status, type, text }: Answered): void {
  const what = `${sent.method} ${sent.address} ${JSON.stringify(sent.headers)} → ${status}`;
  if (faults.length > 0) throw new Error(what, { cause: faults.splice(0)[0] });
  // An address typed with a slash at its end is the same page.
  const slash = status === 301 && /\/(?:\?|$)/.test(sent.address);
  if (slash) return;
  assert.ok(EXPECTED.has(status), what);
  if (sent.method === 'HEAD' || status === 304 || status === 204 || status === 302) return;
  if (type.startsWith('application/problem+json')) {
    const problem = problemSchema.parse(JSON.parse(text));
    assert.equal(problem.status, status, what);
    assert.doesNotMatch(text, /\.ts:\d|node:internal|node_modules/, what);
    if (status === 400) assert.ok((problem.errors ?? []).length > 0, what);
  } else if (sent.endpoint !== null) {
    assert.equal(status, 200, what);
    if (sent.csv) assert.match(text, /^\ufeff?[\w.]+(,[\w.]+)*\r\n/, what);
    else if (type.startsWith('application/ld+json')) assert.ok('@context' in (JSON.parse(text) as object), what);
    else assert.ok(endpoints[sent.endpoint].answer.safeParse(JSON.parse(text)).success, what);
  }
}

test(`${REQUESTS} requests that nobody should send are answered by the contract`, async () => {
  const app = routes(serving, cache());
  const counted = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(hostile, async (sent) => {
      const request = new Request(`http://localhost${sent.address}`, {
        method: sent.method,
        headers: sent.headers,
        body: sent.body,
      });
      const response = await app.request(request);
      counted.set(response.status, (counted.get(response.status) ?? 0) + 1);
      judge(sent, {
        status: response.status,
        type: response.headers.get('content-type') ?? '',
        text: await response.text(),
      });
    }),
    { numRuns: REQUESTS },
  );
  // Were nearly all refused at the door, the rest would have been tried by nobody.
  for (const status of [200, 400, 404])
    assert.ok((counted.get(status) ?? 0) > REQUESTS / 20, JSON.stringify([...counted]));
});

/** Sends bytes and reads the status line; null where the server closed the connection without one. */
function exchange(port: number, bytes: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.setEncoding('latin1');
    socket.setTimeout(5000, () => socket.destroy(new Error(`No answer to ${JSON.stringify(bytes.slice(0, 200))}`)));
    socket.on('data', (part: string) => (answer += part));
    // A server may close on what it cannot read while it is still being sent.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(null) : reject(error),
    );
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? Number.NaN) || null));
  });
}

const BROKEN = [
  'GET /%%% HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /api/v1/parties?at=%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET //api//v1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http://elsewhere/api/v1/forum HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET * HTTP/1.1\r\nHost: a\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /api/v1/forum HTTP/1.1\r\nHost: a b c\r\n\r\n',
  'GET /api/v1/forum HTTP/1.1\r\nHost: [::1\r\n\r\n',
  'GET /api/v1/forum HTTP/1.1\r\nHost: a/../b?c#d\r\n\r\n',
  'GET /api/v1/forum HTTP/1.1\r\n\r\n',
  'GET /api/v1/forum HTTP/1.0\r\n\r\n',
  'GET /api/v1/forum HTTP/9.9\r\nHost: a\r\n\r\n',
  'GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /assets/../../package.json HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /assets/%2e%2e%2fpackage.json HTTP/1.1\r\nHost: a\r\n\r\n',
  `GET /${'a'.repeat(10_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: a\r\nX: ${'b'.repeat(40_000)}\r\n\r\n`,
  'POST /api/v1/acts HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n{}',
  'POST /api/v1/acts HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'CONNECT elsewhere:443 HTTP/1.1\r\nHost: a\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n',
  'NONSENSE\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
];

test('over a socket too, what cannot be read is refused, and the server goes on', async () => {
  const server = createServer(listener(serving));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fetched = async (sent: Sent): Promise<void> => {
    const { 'content-length': _length, ...headers } = sent.headers;
    const response = await fetch(`http://127.0.0.1:${port}${sent.address}`, {
      method: sent.method,
      headers,
      body: sent.body,
      redirect: 'manual',
    });
    if (!METHODS.includes(sent.method)) return assert.equal(response.status, 400);
    judge(sent, {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    });
  };
  try {
    for (const bytes of BROKEN) {
      const status = await exchange(port, bytes);
      assert.ok(status === null || status < 500, `${JSON.stringify(bytes.slice(0, 80))} → ${status}`);
      if (faults.length > 0) throw new Error(bytes.slice(0, 80), { cause: faults.splice(0)[0] });
    }
    await fc.assert(fc.asyncProperty(hostile, fetched), { numRuns: OVER_A_SOCKET });
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
