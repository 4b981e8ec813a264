import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { look, LOOKING } from '#test/support/look.ts';
import { openSilence, put } from '#test/support/silence.ts';
import { started } from '#test/support/visiting.ts';

const { browser, go, ask, as, signIn } = started();

const TEXT = 'Draft decision on a meeting of experts.\n';

/** Handed in and put by the Secretariat, opened by the Chair, in the forum of the demonstration. */
async function underSilence(question: string): Promise<void> {
  const secretariat = await as('secretariat');
  const kept = await ask('/api/v1/texts', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${secretariat.token}` },
    body: TEXT,
  });
  const { sha256 } = (await kept.json()) as { sha256: string };
  const text = { reference: 'SOC/1', version: '1', languages: [{ language: 'en', sha256 }] };
  await put(as, question, { organ: 'soc', text });
  await openSilence(as, question, 14 * 86_400_000);
}

suite('mail in a browser', () => {
  before(async () => {
    await underSilence('on-letters');
    const written = async () => /delegate@kgz\.example/.test(await (await ask('/mail')).text());
    for (const end = performance.now() + 30_000; !(await written()); await pause(100)) {
      assert.ok(performance.now() < end, 'letters are written within half a minute');
    }
  });

  for (const scripts of [true, false]) {
    test(`a delegation reads its letter, takes the text out of it and acknowledges it (scripts ${scripts ? 'on' : 'off'})`, async () => {
      const context = await browser().newContext({ javaScriptEnabled: scripts, acceptDownloads: true });
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
    const page = await browser().newPage();
    await signIn(page, /^Delegate/);
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
      const page = await (await browser().newContext(LOOKING)).newPage();
      const wrong: string[] = [];
      const see = async (path: string) => {
        await go(page, language === 'en' ? path : `/ru${path}`);
        wrong.push(...(await look(page)).map((what) => `${path}: ${what}`));
      };
      for (const path of ['/mail', letter, acknowledging, '/mail/choices']) await see(path);
      await signIn(page, 'Officer of the Secretariat');
      for (const path of ['/mail/outbox', '/mail/choices']) await see(path);
      assert.deepEqual(wrong, []);
      await page.context().close();
    });
  }
});
