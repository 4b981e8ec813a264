import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { axe } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { deskServer, type DeskServer } from '#test/support/desk-client.ts';
import { putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let server: DeskServer;
let browser: Browser;

const at = (path: string) => new URL(path, server.address).href;

async function openSilence(question: string): Promise<void> {
  const chair = await server.as('chair');
  const until = new Date(Date.now() + 3_600_000).toISOString();
  assert.equal((await chair.post({ act: 'silence.opened', body: { question, until } })).status, 201);
}

suite('live pages in a browser', () => {
  before(async () => {
    database = await freshDatabase();
    [server, browser] = await Promise.all([deskServer(database.url), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await database?.close();
  });

  test('what happens meanwhile appears by itself; what is being typed, the focus and what is folded open stay', async () => {
    const secretariat = await server.as('secretariat');
    assert.equal((await secretariat.post(putting('on-rivers'))).status, 201);
    await openSilence('on-rivers');
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(at('/demonstration'));
    await page.getByRole('button', { name: 'Delegate, M2' }).click();
    await page.waitForURL(/\/desk$/);
    await page.goto(at('/questions/on-rivers'));
    await page.locator('summary', { hasText: /^Objection/ }).click();
    const statement = page.locator('details[open]').getByRole('textbox', { name: 'Statement, in English' });
    await statement.pressSequentially('We object');
    let loads = 0;
    page.on('load', () => (loads += 1));
    const objection = {
      question: 'on-rivers',
      party: 'M3',
      as: 'objection',
      statement: { en: 'The dams are missing.' },
    };
    assert.equal((await (await server.as('delegate:M3')).post({ act: 'position.taken', body: objection })).status, 201);
    await page.getByText('The dams are missing.').first().waitFor({ timeout: 20_000 });
    assert.match(await page.innerText('main .lead'), /silence broken/);
    assert.equal(await statement.inputValue(), 'We object');
    await statement.pressSequentially(' to the dams.');
    assert.equal(await statement.inputValue(), 'We object to the dams.');
    assert.equal(await page.getByRole('status').filter({ hasText: 'brought up to date' }).count(), 1);
    assert.equal(loads, 0);
    assert.deepEqual(await axe(page), []);
    await page.context().close();
  });

  test('the desk fills by itself when a silence opens', async () => {
    const secretariat = await server.as('secretariat');
    assert.equal((await secretariat.post(putting('on-lakes'))).status, 201);
    const page = await (await browser.newContext()).newPage();
    await page.goto(at('/ru/demonstration'));
    await page.getByRole('button', { name: 'M4' }).first().click();
    await page.waitForURL(/\/ru\/desk$/);
    assert.equal(await page.getByRole('link', { name: 'On on-lakes' }).count(), 0);
    await openSilence('on-lakes');
    await page.getByRole('link', { name: 'On on-lakes' }).waitFor({ timeout: 20_000 });
    await page.context().close();
  });
});
