import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { axe, overflow } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import { startServer, type RunningServer } from '#test/support/concord.ts';
import { askingAs } from '#test/support/desk.ts';
import { putting } from '#test/support/live-forum.ts';

let server: RunningServer;
let browser: Browser;

const ask = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);
const as = askingAs(ask);
const go = (page: Page, path: string) => page.goto(new URL(path, server.address).href);

const TEXT = 'Draft decision on a meeting of experts.\n';

/** Handed in and put by the Secretariat, opened by the Chair, in the forum of the demonstration. */
async function underSilence(question: string): Promise<void> {
  const [secretariat, chair] = [await as('secretariat'), await as('chair')];
  const kept = await ask('/api/v1/texts', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${secretariat.token}` },
    body: TEXT,
  });
  const { sha256 } = (await kept.json()) as { sha256: string };
  const text = { reference: 'SOC/1', version: '1', languages: [{ language: 'en', sha256 }] };
  const put = await secretariat.post(putting(question, { organ: 'soc', text }));
  assert.equal(put.status, 201, await put.clone().text());
  const until = new Date(Date.now() + 14 * 86_400_000).toISOString();
  assert.equal((await chair.post({ act: 'silence.opened', body: { question, until } })).status, 201);
}

suite('mail in a browser', () => {
  before(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await underSilence('on-letters');
    const written = async () => /delegate@kgz\.example/.test(await (await ask('/mail')).text());
    for (const end = performance.now() + 30_000; !(await written()); await pause(100)) {
      assert.ok(performance.now() < end, 'letters are written within half a minute');
    }
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const scripts of [true, false]) {
    test(`a delegation reads its letter, takes the text out of it and acknowledges it (scripts ${scripts ? 'on' : 'off'})`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: scripts, acceptDownloads: true });
      const page = await context.newPage();
      await go(page, '/members');
      await page.getByRole('link', { name: 'Sent mail' }).click();
      const to = scripts ? 'delegate@kgz.example' : 'delegate@mng.example';
      await page.getByRole('link', { name: to }).click();
      assert.match(await page.innerText('h1'), /^\[CICA\] Silence until .* UTC: On on-letters$/);
      const letter = page.getByRole('article', { name: 'Letter' });
      assert.match(await letter.innerText(), /IF YOU SAY NOTHING[\s\S]*ЕСЛИ ВЫ ПРОМОЛЧИТЕ/);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'SOC-1-v1-en.txt' }).click();
      const stream = await (await download).createReadStream();
      assert.equal(Buffer.concat(await stream.toArray()).toString(), TEXT);
      await letter
        .getByRole('link', { name: /\/acknowledge\// })
        .first()
        .click();
      await page.getByRole('button', { name: 'It has reached us' }).click();
      assert.match(await page.getByRole('status').filter({ hasText: 'Thank you' }).innerText(), /Put on record/);
      const secretariat = await as('secretariat');
      const shown = await (await secretariat.get('/api/v1/questions/on-letters')).text();
      assert.match(shown, new RegExp(`${to.slice(9, 12).toUpperCase()}[^}]*acknowledged`));
      await context.close();
    });
  }

  test('a delegate chooses Russian letters and a digest, and finds the choice kept', async () => {
    const page = await browser.newPage();
    await go(page, '/demonstration');
    await page
      .getByRole('button', { name: /^Delegate/ })
      .first()
      .click();
    await page.waitForURL(/\/desk$/);
    await page.getByRole('link', { name: 'Which letters you get' }).click();
    await page.getByRole('radio', { name: 'a digest every morning' }).check();
    await page.getByLabel('Language of the letters').selectOption({ label: 'Russian' });
    await page.getByRole('button', { name: 'Keep this choice' }).click();
    assert.match(await page.innerText('main'), /Your choice is kept\./);
    await go(page, '/mail/choices');
    assert.ok(await page.getByRole('radio', { name: 'a digest every morning' }).isChecked());
    await page.close();
  });

  for (const language of ['en', 'ru'] as const) {
    test(`axe finds nothing in the pages of letters, and nothing is wider than a phone (${language})`, async () => {
      const list = await (await ask('/mail')).text();
      const letter = /\/mail\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
      const whole = await (await ask(/\/mail\/[0-9a-f-]{36}(?="><bdi>delegate@kaz)/.exec(list)?.[0] ?? letter)).text();
      const acknowledging = /\/acknowledge\/[\w-]+/.exec(whole)?.[0] ?? '';
      assert.notEqual(acknowledging, '');
      for (const colorScheme of ['light', 'dark'] as const) {
        const viewport = { width: 360, height: 800 };
        const context = await browser.newContext({ viewport, bypassCSP: true, colorScheme });
        const page = await context.newPage();
        const wrong: string[] = [];
        const look = async (path: string) => {
          await go(page, language === 'en' ? path : `/ru${path}`);
          const wide = await overflow(page);
          wrong.push(...(await axe(page)).map((what) => `${path}: ${what}`), ...(wide > 0 ? [`${path}: ${wide}`] : []));
        };
        for (const path of ['/mail', letter, acknowledging, '/mail/choices']) await look(path);
        await go(page, '/demonstration');
        await page.getByRole('button', { name: 'Officer of the Secretariat' }).click();
        await page.waitForURL(/\/desk$/);
        for (const path of ['/mail/outbox', '/mail/choices']) await look(path);
        assert.deepEqual(wrong, []);
        await context.close();
      }
    });
  }
});
