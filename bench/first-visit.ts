/**
 * `npm run bench -- first-visit`: what a first visitor on a slow line waits for, in a real browser, and what each page weighs on the wire.
 * The line is 400 kbit/s with 300 ms of latency; nothing is in the browser's cache.
 */
import { request } from 'node:http';
import type { Browser } from 'playwright-core';
import { inLanguage, SAMPLES } from '#test/support/addresses.ts';
import { openBrowser } from '#test/support/browser.ts';
import { startServer } from '#test/support/concord.ts';

const LINE = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const AIM = { paint: 1600, bytes: 100_000, own: 12_000 };
const PATHS = ['/', '/members', '/rules', '/ru', '/ru/members'];
const ROUNDS = 3;

type Visit = {
  readonly paint: number;
  readonly done: number;
  readonly bytes: number;
  readonly fonts: readonly string[];
};

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const fonts: string[] = [];
  let bytes = 0;
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  line.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  line.on('Network.requestWillBeSent', ({ request: { url } }) => {
    const font = /\/([\w-]+)\.\w+\.woff2$/.exec(url)?.[1];
    if (font !== undefined) fonts.push(font);
  });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  const done = performance.now() - start;
  await context.close();
  return { paint, done, bytes, fonts };
}

/** Bytes of the body as they come over the line. */
function weight(address: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br', cookie };
    request(address, { headers, agent: false }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => void (bytes += part.length));
      answer.on('end', () => resolve(bytes));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

async function firstVisits(address: string): Promise<void> {
  const browser = await openBrowser();
  console.log('page                       first paint   bytes    fonts');
  for (const path of PATHS) {
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1) visits.push(await visit(browser, address + path));
    const [paint, bytes] = [middle(visits.map((one) => one.paint)), Math.max(...visits.map((one) => one.bytes))];
    const met = paint <= AIM.paint && bytes <= AIM.bytes ? '' : '   (aim missed)';
    const fonts = visits[0]?.fonts.toSorted().join(' ') ?? '';
    console.log(
      `${path.padEnd(26)} ${String(Math.round(paint)).padStart(8)} ms ${String(bytes).padStart(9)}  ${fonts}${met}`,
    );
  }
  await browser.close();
}

async function ownPages(address: string): Promise<void> {
  const body = JSON.stringify({ as: 'delegate:KAZ' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/api/v1/demonstration/sign-in`, { method: 'POST', headers, body });
  const { token } = (await answer.json()) as { token: string };
  const weights: { readonly path: string; readonly bytes: number }[] = [];
  for (const path of [...SAMPLES, '/desk', '/questions/new'].flatMap((one) => [one, inLanguage('ru', one)])) {
    weights.push({ path, bytes: await weight(address + path, `concord-session=${token}`) });
  }
  const heaviest = weights.toSorted((one, other) => other.bytes - one.bytes);
  const over = heaviest.filter(({ bytes }) => bytes > AIM.own);
  console.log(
    `\nPages of a delegate, brotli: ${weights.length}; median ${middle(weights.map(({ bytes }) => bytes))} bytes`,
  );
  for (const { path, bytes } of heaviest.slice(0, Math.max(5, over.length)))
    console.log(`${String(bytes).padStart(8)}  ${path}`);
  console.log(`${over.length} above ${AIM.own} bytes`);
}

const server = await startServer();
try {
  await firstVisits(server.address);
  await ownPages(server.address);
} finally {
  await server.stop();
}
