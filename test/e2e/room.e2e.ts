import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axe, overflow } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { deskServer, type DeskServer } from '#test/support/desk-client.ts';
import { putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let server: DeskServer;
let browser: Browser;

const go = (page: Page, path: string) => page.goto(new URL(path, server.address).href);

/** A text handed in, and put to a meeting. */
async function put(question: string, meeting: string, words: string, more: object = {}): Promise<void> {
  const secretariat = await server.as('secretariat');
  const headers = { authorization: `Bearer ${secretariat.token}`, 'content-type': 'text/plain' };
  const kept = await fetch(new URL('/api/v1/texts', server.address), { method: 'POST', headers, body: words });
  const { sha256 } = (await kept.json()) as { sha256: string };
  const text = { reference: question, version: '1', languages: [{ language: 'en', sha256 }] };
  const open = { audience: 'members-and-observers', procedure: 'in-the-meeting', meeting, text, ...more };
  assert.equal((await secretariat.post(putting(question, open))).status, 201);
}

async function enter(context: BrowserContext, button: string | RegExp, meeting: string): Promise<Page> {
  const page = await context.newPage();
  await go(page, '/demonstration');
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/desk$/);
  await go(page, `/room/${meeting}`);
  return page;
}

/** The Secretariat opens the meeting in the browser and calls the roll. */
async function opens(context: BrowserContext, meeting: string): Promise<Page> {
  const page = await context.newPage();
  await go(page, '/demonstration');
  await page.getByRole('button', { name: 'Officer of the Secretariat' }).click();
  await page.waitForURL(/\/desk$/);
  await page.getByRole('link', { name: 'Meetings that sit' }).click();
  await page.locator('summary', { hasText: 'Open a meeting that is not planned' }).click();
  await page.getByRole('textbox', { name: 'Name in the record' }).fill(meeting);
  await page.getByRole('textbox', { name: 'Title in English' }).fill(`The ${meeting}`);
  await page.getByRole('button', { name: 'Open the meeting' }).click();
  await page.waitForURL(new RegExp(`/room/${meeting}`));
  await page.locator('summary', { hasText: 'Call the roll' }).click();
  for (const party of ['M1', 'M2', 'M3', 'M4']) await page.getByRole('checkbox', { name: party, exact: true }).check();
  await page.getByRole('button', { name: 'Note as present' }).click();
  await page.getByText('4 members of 5 present').waitFor();
  return page;
}

suite('a meeting in the browser', () => {
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
    test(`a delegate objects, all see it at once, the text is amended and adopted (scripts ${scripts ? 'on' : 'off'})`, async () => {
      const meeting = `session-${scripts ? 'on' : 'off'}`;
      const contexts = await Promise.all(
        Array.from({ length: 4 }, () => browser.newContext({ javaScriptEnabled: scripts })),
      );
      const [one, two, three, four] = contexts;
      assert.ok(one && two && three && four);
      await opens(one, meeting);
      const chair = await enter(two, /Officer of the Chair/, meeting);
      const delegate = await enter(three, 'Delegate, M2', meeting);
      const observer = await enter(four, /observer, OBS/i, meeting);
      /** Waits until a page says it: by itself, or where no script runs after it was shown anew. */
      const says = async (page: Page, text: string | RegExp) => {
        if (!scripts) await page.getByRole('link', { name: 'Show it anew' }).click();
        await page.locator('main').getByText(text).first().waitFor({ timeout: 20_000 });
      };
      const puts = async (question: string) => {
        await says(chair, `Put: On ${question}`);
        await chair.locator('summary', { hasText: `Put: On ${question}` }).click();
        await chair.getByRole('button', { name: 'Put the text: any objection?' }).first().click();
        await chair.getByText('I hear no objection').waitFor();
      };
      await put(`draft-${meeting}`, meeting, 'Members shall fish daily.');
      await puts(`draft-${meeting}`);
      let loads = 0;
      for (const page of [delegate, observer]) page.on('load', () => (loads += 1));
      for (const page of [delegate, observer]) {
        await says(page, 'Any objection?');
        assert.match(await page.innerText('main'), /Members shall fish daily\./);
      }
      assert.equal(await observer.getByRole('button', { name: 'I object' }).isDisabled(), true);
      assert.match(await observer.innerText('.why-not >> nth=0'), /Who takes part/);
      if (scripts) assert.equal(loads, 0, 'nothing was loaded anew');
      await delegate.getByRole('button', { name: 'I object' }).click();
      await delegate.getByText('There is no consensus while an objection stands').waitFor();
      await says(observer, 'There is no consensus while an objection stands');
      await says(chair, 'An objection stands: the text is not adopted');
      assert.equal(await chair.getByRole('button', { name: /I hear no objection/ }).count(), 0);
      await chair.getByRole('button', { name: 'There is no consensus' }).click();
      await says(delegate, 'No consensus: not adopted');
      await put(`amended-${meeting}`, meeting, 'Members may fish daily.', { supersedes: `draft-${meeting}` });
      await puts(`amended-${meeting}`);
      await says(delegate, 'Members may fish daily.');
      await chair.getByRole('button', { name: /I hear no objection/ }).click();
      for (const page of [chair, delegate, observer]) await says(page, 'Adopted:');
      await go(observer, `/decisions/amended-${meeting}`);
      assert.match(await observer.innerText('main'), /decided it in a meeting/);
      for (const context of contexts) await context.close();
    });
  }

  test('axe finds nothing in the room and on the screen, in both languages, and nothing is wider than a phone', async () => {
    const secretariat = await server.as('secretariat');
    const body = { meeting: 'looked-at', organ: 'council', kind: 'special', presidedBy: 'M1' };
    assert.equal((await secretariat.post({ act: 'meeting.opened', body })).status, 201);
    const parties = ['M1', 'M2', 'M3', 'M4'];
    await secretariat.post({ act: 'roll.called', body: { meeting: 'looked-at', parties, present: true } });
    await put('shown', 'looked-at', 'Members may look.');
    await put('waits', 'looked-at', 'Members may wait.');
    const called = { question: 'shown', meeting: 'looked-at' };
    assert.equal((await (await server.as('chair')).post({ act: 'question.called', body: called })).status, 201);
    const wrong: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const button of [/Officer of the Chair/, /^Delegate, M3/, /observer, OBS/i, /Officer of the Secretariat/]) {
        const viewport = { width: 360, height: 800 };
        const context = await browser.newContext({ viewport, bypassCSP: true, colorScheme });
        const page = await enter(context, button, 'looked-at');
        for (const path of ['/room', '/room/looked-at', '/screen/looked-at', '/ru/room/looked-at', '/ru/room']) {
          await go(page, path);
          for (const details of await page.locator('main details').all()) {
            await details.evaluate((it) => void ((it as unknown as { open: boolean }).open = true));
          }
          const wide = await overflow(page);
          wrong.push(...(await axe(page)).map((what) => `${path} ${button}: ${what}`));
          if (wide > 0) wrong.push(`${path} ${button}: ${wide} pixels too wide`);
        }
        await context.close();
      }
    }
    assert.deepEqual(wrong, []);
  });
});
