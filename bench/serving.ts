/**
 * The servers that bench/serve.ts asks, in one process of their own: the pages, and a bare node:http server that sends the bytes of the
 * page last asked for. Tells its ports to the parent, and how much of the processor it has used whenever the parent asks.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cicaSite } from '#test/support/cica-site.ts';
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { cache } from '#web/cache.ts';

const serving = { site: await cicaSite(), assets: assets(), onFault: (fault: unknown) => console.error(fault) };

async function listening(listen: RequestListener): Promise<number> {
  const server = createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const warm = await listening(listener(serving));
// A cache that holds nothing: every request is read, made and sent.
const made = await listening(listener(serving, cache(0)));

let headers: Record<string, string | number> = {};
let body = Buffer.alloc(0);
const bare = await listening((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});

/** What the bare server sends from now on. */
async function take(address: string): Promise<void> {
  const page = await fetch(`http://127.0.0.1:${made}${address}`);
  body = Buffer.from(await page.arrayBuffer());
  const own = [...page.headers].filter(
    ([name]) => !['connection', 'date', 'keep-alive', 'transfer-encoding'].includes(name),
  );
  headers = { ...Object.fromEntries(own), 'content-length': body.length };
}

process.on('message', (asked: { readonly take?: string }) => {
  const answer = () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ used: user + system, bytes: body.length });
  };
  if (asked.take === undefined) answer();
  else void take(asked.take).then(answer);
});
process.send?.({ bare, warm, made });
