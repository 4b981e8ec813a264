/** The three servers that bench/serve.ts asks, in one process of their own. Reports its ports to the parent. */
import { HANDED } from '#test/support/site.ts';
import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeContent } from '#contract/content.ts';
import { openReadingRoom } from '#desk/reading-room.ts';
import type { Act } from '#forum/act.ts';
import { whenOf } from '#kernel/date.ts';
import type { Entry, Hash } from '#record/entry.ts';
import { readForumFolder } from '#store/forum-folder.ts';
import { listener } from '#web/app.ts';
import { assets } from '#web/assets.ts';
import { cache } from '#web/cache.ts';

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

const folder = await readForumFolder('forums/cica');
if (!folder.ok) throw new Error('The folder of the forum has mistakes');
const recordedAt = '2026-01-01T00:00:00.000Z';
const entries = folder.value.drafts.map((draft, n): Entry => ({
  n,
  recordedAt,
  content: writeContent(draft),
  salt: new Uint8Array(32),
}));
const readAct = ({ n, content }: Entry) => ({ ...(JSON.parse(content) as object), n, recordedAt }) as Act;
async function* from(start: number) {
  yield entries.slice(start);
}
const room = await openReadingRoom({ entries: from }, readAct, sha256);
const site = {
  room,
  forumId: folder.value.id,
  knownUntil: whenOf(folder.value.knownUntil),
  tiles: new Map(folder.value.tiles.map(({ party, column, row }) => [party, { column, row, label: party }])),
  ...HANDED,
  now: () => new Date().toISOString(),
};
const serving = { site, assets: assets(), onFault: (fault: unknown) => console.error(fault) };

async function listening(listen: RequestListener): Promise<number> {
  const server = createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const warm = await listening(listener(serving));
// A cache that holds nothing: every request is read, rendered and sent.
const rendered = await listening(listener(serving, cache(0)));
const page = await fetch(`http://127.0.0.1:${warm}/members?at=2010-06-08`);
const body = Buffer.from(await page.arrayBuffer());
const headers = Object.fromEntries(
  [...page.headers].filter(([name]) => !['connection', 'date', 'keep-alive', 'transfer-encoding'].includes(name)),
);
const bare = await listening((_request, response) => {
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(body);
});
process.send?.({ bare, warm, rendered, bytes: body.length });
