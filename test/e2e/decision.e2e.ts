import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, overflow } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { deskServer, type DeskServer } from '#test/support/desk-client.ts';
import { putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let server: DeskServer;
let browser: Browser;

const go = (page: Page, path: string) => page.goto(new URL(path, server.address).href);

/** Put by the Secretariat, opened by the Chair. */
async function underSilence(question: string): Promise<void> {
  const [secretariat, chair] = [await server.as('secretariat'), await server.as('chair')];
  assert.equal((await secretariat.post(putting(question))).status, 201);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const opened = await chair.post({ act: 'silence.opened', body: { question, until } });
  assert.equal(opened.status, 201, await opened.clone().text());
}

async function signIn(page: Page, button: string | RegExp): Promise<void> {
  await go(page, '/demonstration');
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/desk$/);
}

suite('deciding in a browser', () => {
  before(async () => {
    database = await freshDatabase();
    [server, browser] = await Promise.all([deskServer(database.url), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await database?.close();
  });

  for (const scripts of [true, false]) {
    test(`a delegate finds a text at the desk and objects; all see the silence broken (scripts ${scripts ? 'on' : 'off'})`, async () => {
      const question = `on-fishing-${scripts ? 'on' : 'off'}`;
      await underSilence(question);
      const context = await browser.newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();
      await go(page, '/members');
      await page.getByRole('link', { name: 'Try it as a delegate' }).click();
      await page.getByRole('button', { name: 'Delegate, M2' }).click();
      await page.waitForURL(/\/desk$/);
      await page.getByRole('link', { name: `On ${question}` }).click();
      assert.match(await page.innerText('main'), /59 minutes left/);
      await page.locator('summary', { hasText: /^Objection/ }).click();
      await page.getByRole('textbox', { name: 'Statement, in English' }).first().fill('The nets are too fine.');
      await page.getByRole('button', { name: 'Take this position: objection' }).click();
      await page.waitForURL(new RegExp(`/questions/${question}\\?recorded=\\d+$`));
      assert.match(await page.getByRole('status').filter({ hasText: 'Recorded.' }).innerText(), /act \d+/);
      assert.match(await page.innerText('main'), /silence broken, not adopted/);
      await go(page, '/members');
      assert.match(await page.innerText('aside'), /Signed in: delegate, M2/);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL(/\/demonstration$/);
      await go(page, '/members');
      assert.doesNotMatch(await page.innerText('aside'), /Signed in/);
      for (const other of [/^Delegate, M3/, /Officer of the Chair/, /Officer of the Secretariat/]) {
        await signIn(page, other);
        await go(page, `/questions/${question}`);
        assert.match(await page.innerText('main'), /silence broken, not adopted[\s\S]*The nets are too fine\./);
      }
      await context.close();
    });
  }

  for (const language of ['en', 'ru'] as const) {
    test(`axe finds nothing where a delegate works, and nothing is wider than a phone (${language})`, async () => {
      const question = `on-forests-${language}`;
      await underSilence(question);
      for (const colorScheme of ['light', 'dark'] as const) {
        const viewport = { width: 360, height: 800 };
        const context = await browser.newContext({ viewport, bypassCSP: true, colorScheme });
        const page = await context.newPage();
        const wrong: string[] = [];
        const look = async (path: string) => {
          await go(page, language === 'en' ? path : `/ru${path}`);
          for (const details of await page.locator('details.order').all()) {
            await details.evaluate((one) => void ((one as unknown as { open: boolean }).open = true));
          }
          const wide = await overflow(page);
          wrong.push(
            ...(await axe(page)).map((what) => `${path}: ${what}`),
            ...(wide > 0 ? [`${path}: ${wide} pixels`] : []),
          );
        };
        await look('/demonstration');
        await look('/questions');
        await signIn(page, /^Delegate, M4/);
        for (const path of ['/desk', '/questions', `/questions/${question}`, '/members']) await look(path);
        await signIn(page, /Officer of the Chair/);
        await look(`/questions/${question}`);
        assert.deepEqual(wrong, []);
        await context.close();
      }
    });
  }
});
