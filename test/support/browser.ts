/** A real browser: the one that a package brings, or the system's where that one does not start. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Unpacks the browser that a package brings, once on this machine: two processes that did it at once would find half of it. */
export const unpackBrowser = async (): Promise<void> => void (await sparticuz.executablePath().catch(() => null));

export async function openBrowser(): Promise<Browser> {
  const problems: string[] = [];
  const bundled = await sparticuz.executablePath().catch((error: unknown) => {
    problems.push(String(error));
    return null;
  });
  const candidates = [bundled, ...SYSTEM.filter((path) => existsSync(path))].filter((path) => path !== null);
  for (const executablePath of candidates) {
    try {
      return await chromium.launch({ executablePath, args: QUIET, headless: true });
    } catch (error) {
      problems.push(`${executablePath}: ${String(error).split('\n')[0]}`);
    }
  }
  throw new Error(`No browser starts. Install Debian's chromium.\n${problems.join('\n')}`);
}
