/**
 * The server that bench/reading.ts asks, in a process of its own: a record of 100,000 acts with the thread that reads
 * beside the one that would take orders. Tells its port, and how late that one's clock was, whenever the parent asks.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { grownForum } from '#test/support/grown-forum.ts';
import { listener } from '#web/app.ts';
import { openAside } from '#web/aside/aside.ts';
import { assets } from '#web/assets.ts';

const ACTS = 100_000;
const MS = 1e6;
const MB = 1024 * 1024;

const site = await grownForum(ACTS);
const { room, forumId, knownUntil, tiles } = site;
const onFault = (fault: unknown) => console.error(fault);
const memory = () => Math.round(process.memoryUsage().rss / MB);
const alone = memory();
const begun = performance.now();
let heap = (): Promise<number> => Promise.resolve(0);
const aside = openAside({
  room,
  given: { forumId, knownUntil, tiles, services: null },
  onFault,
  onTrouble: onFault,
  onStart: (thread) => {
    heap = async () => Math.round((await thread.getHeapStatistics()).used_heap_size / MB);
  },
});
aside.start();
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
while (!aside.isReady()) await pause(20);
const started = {
  seconds: (performance.now() - begun) / 1000,
  p99: delay.percentile(99) / MS,
  alone,
  both: memory(),
  heap: await heap(),
};

const server = createServer(listener({ site, assets: assets(), onFault, aside }));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

async function tell(): Promise<void> {
  const [p99, max] = [delay.percentile(99) / MS, delay.max / MS];
  process.send?.({ p99, max, rss: memory(), heap: await heap() });
  delay.reset();
}

process.on('message', () => void tell());
process.send?.({ port: (server.address() as AddressInfo).port, size: room.now().size, started });
