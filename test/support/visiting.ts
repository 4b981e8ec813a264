/** A Concord and a browser for the tests of one file: both are there before the first of them, and gone after the last. */
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startServer, type ServerOptions } from './concord.ts';
import { freshDatabase } from './database.ts';
import { askingAs, type Office } from './desk.ts';
import { deskServer } from './desk-client.ts';

type Place = {
  /** Without a slash at the end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

export type Visiting = {
  readonly browser: () => Browser;
  readonly address: () => string;
  readonly go: (page: Page, path: string) => ReturnType<Page['goto']>;
  /** Asks the server as a program does, by a path. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Signs in to the demonstration as a program does. */
  readonly as: Office['as'];
  /** Signs in to the demonstration by the button of that name, the first if there are several. */
  readonly signIn: (page: Page, button: string | RegExp, path?: string) => Promise<void>;
};

function visiting(open: () => Promise<Place>): Visiting {
  let place: Place | undefined;
  let browser: Browser | undefined;
  before(async () => {
    const [opened, started] = await Promise.allSettled([open(), openBrowser()]);
    if (opened.status === 'fulfilled') place = opened.value;
    if (started.status === 'fulfilled') browser = started.value;
    for (const one of [opened, started]) if (one.status === 'rejected') throw one.reason;
  });
  after(async () => {
    await browser?.close();
    await place?.stop();
  });
  const there = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('Nothing is open before the first test');
    return what;
  };
  const address = () => there(place).address;
  const go = (page: Page, path: string) => page.goto(address() + path);
  const ask: Visiting['ask'] = (path, init) => fetch(address() + path, init);
  return {
    browser: () => there(browser),
    address,
    go,
    ask,
    as: askingAs(ask),
    signIn: async (page, button, path = '/demonstration') => {
      await go(page, path);
      await page.getByRole('button', { name: button }).first().click();
      await page.waitForURL(/\/desk$/);
    },
  };
}

/** The forum that is shipped or another folder, as a person starts it. */
export const started = (options: () => ServerOptions = () => ({})): Visiting => visiting(() => startServer(options()));

/** The live forum, over a database of its own. */
export const liveForumStarted = (): Visiting =>
  visiting(async () => {
    const database = await freshDatabase();
    const server = await deskServer(database.url);
    return {
      address: server.address.replace(/\/$/, ''),
      stop: async () => {
        await server.stop();
        await database.close();
      },
    };
  });
