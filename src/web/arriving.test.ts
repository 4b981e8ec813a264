import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as asked, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Arrivals } from '#desk/arrivals.ts';
import { changes, reception } from './arriving.ts';

async function listening(listener: RequestListener): Promise<{ port: number; close: () => void }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

type Whole = IncomingMessage & { rawBody?: Buffer };

const bodies: readonly (readonly [name: string, body: string, read: boolean])[] = [
  ['an order', '{"act":"position.taken"}', true],
  ['an order with the longest statement', 'x'.repeat(262_144), true],
  ['nothing', '', true],
  ['a file that is longer than an order', 'x'.repeat(300_000), false],
];

for (const [name, body, read] of bodies) {
  test(`what is sent is taken before anybody asks for it, unless it is too long to be held: ${name}`, async () => {
    const arrivals = new Arrivals(performance.now.bind(performance), {
      looked: () => performance.now(),
      busy: () => 0,
    });
    const { receive } = reception(arrivals);
    let found: Buffer | undefined;
    const { port, close } = await listening((request: Whole, response) => {
      void receive(request).then(async () => {
        found = request.rawBody;
        if (!read) for await (const part of request) assert.ok(part);
        response.end(String(arrivals.settled() <= arrivals.now()));
      });
    });
    const sent = asked({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': body.length } });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    assert.equal(answer.statusCode, 200);
    answer.resume();
    await once(answer, 'end');
    assert.equal(found?.toString(), read ? body : undefined);
    close();
  });
}

test('a request that is cut off before it is whole is no order, and nothing waits for it', async () => {
  const arrivals = new Arrivals(performance.now.bind(performance), { looked: () => performance.now(), busy: () => 0 });
  const { receive } = reception(arrivals);
  const cut = Promise.withResolvers<unknown>();
  const { port, close } = await listening((request) => {
    receive(request).catch(cut.resolve);
  });
  const sent = asked({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': 100 } });
  sent.on('error', () => undefined);
  sent.write('{"act":');
  setTimeout(() => sent.destroy(), 50);
  assert.ok((await cut.promise) instanceof Error);
  await arrivals.idle();
  close();
});

test('a request that only reads is not waited for', () => {
  assert.deepEqual(
    ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'].filter((method) => changes({ method } as IncomingMessage)),
    ['POST', 'PUT', 'DELETE'],
  );
});
