import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { look, LOOKING, unfold } from '#test/support/look.ts';
import { underSilence } from '#test/support/silence.ts';
import { liveForumStarted } from '#test/support/visiting.ts';

const { browser, go, as, signIn } = liveForumStarted();

suite('deciding in a browser', () => {
  for (const scripts of [true, false]) {
    test(`a delegate finds a text at the desk and objects; all see the silence broken (scripts ${scripts ? 'on' : 'off'})`, async () => {
      const question = `on-fishing-${scripts ? 'on' : 'off'}`;
      await underSilence(as, question);
      const context = await browser().newContext({ javaScriptEnabled: scripts });
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
      assert.match(await page.innerText('main'), /The nets are too fine\.[\s\S]*It stops the text/);
      await page.getByRole('button', { name: 'Yes, put it on record' }).click();
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
      await underSilence(as, question);
      const page = await (await browser().newContext(LOOKING)).newPage();
      const wrong: string[] = [];
      const see = async (path: string) => {
        await go(page, language === 'en' ? path : `/ru${path}`);
        await unfold(page);
        wrong.push(...(await look(page)).map((what) => `${path}: ${what}`));
      };
      await see('/demonstration');
      await see('/questions');
      await signIn(page, /^Delegate, M4/);
      for (const path of ['/desk', '/questions', `/questions/${question}`, '/members']) await see(path);
      await signIn(page, /Officer of the Chair/);
      await see(`/questions/${question}`);
      assert.deepEqual(wrong, []);
      await page.context().close();
    });
  }
});
