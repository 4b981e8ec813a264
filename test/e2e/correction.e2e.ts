import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { look, LOOKING, unfold } from '#test/support/look.ts';
import { started } from '#test/support/visiting.ts';
import { sayIn } from '#words/say.ts';

const here = started();
const { browser } = here;

for (const language of ['en', 'ru'] as const) {
  const { correction } = sayIn(language);
  const officer = async () => {
    const page = await (await browser().newContext(LOOKING)).newPage();
    const demonstration = language === 'en' ? '/demonstration' : '/ru/demonstration';
    await here.signIn(page, /Officer of the Secretariat|[Сс]отрудник Секретариата/, demonstration);
    return page;
  };

  suite(`an officer puts history right without a file (${language})`, () => {
    test('an act is corrected: what rests on it, how it stood and how it will stand, on every screen', async () => {
      const page = await officer();
      await here.go(page, language === 'en' ? '/record/400' : '/ru/record/410');
      await page.getByRole('link', { name: correction.link }).click();
      await unfold(page);
      assert.deepEqual(await look(page), []);
      const form = page.locator('#CorrectAct');
      await form.locator('[name="reason.en"]').fill('A slip of the pen.');
      await form.locator('[name="note.en"]').fill('Read again.');
      await form.getByRole('button', { name: correction.correct.button }).click();
      await page.getByRole('heading', { name: correction.confirm.willBe }).waitFor();
      assert.deepEqual(await look(page), []);
      await page.getByRole('button', { name: correction.confirm.button }).click();
      await page.waitForURL(/\/correct\?recorded=\d+$/);
      assert.deepEqual(await look(page), []);
      await page.context().close();
    });

    test('what adds to the history can be filled in on every screen', async () => {
      const page = await officer();
      await here.go(page, language === 'en' ? '/history' : '/ru/history');
      await unfold(page);
      assert.deepEqual(await look(page), []);
      await page.context().close();
    });
  });
}

test('an act that stays as it was given says so on the page that would put it right', async () => {
  const page = await (await browser().newContext(LOOKING)).newPage();
  await here.signIn(page, /Officer of the Secretariat/, '/demonstration');
  await here.go(page, '/record/0/correct');
  assert.match(await page.locator('.why-not').innerText(), /stays as it was given/);
  await page.context().close();
});
