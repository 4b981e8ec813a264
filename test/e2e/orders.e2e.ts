import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { look, LOOKING, unfold } from '#test/support/look.ts';
import { DIGEST_PUT } from '#test/support/live-forum.ts';
import { done, put } from '#test/support/silence.ts';
import { started } from '#test/support/visiting.ts';

const here = started();
const { browser, go, as } = here;

/** By the id of whoever it is, as the demonstration names them in any language. */
async function signIn(page: Page, who: string): Promise<void> {
  await go(page, '/demonstration');
  await page.locator(`form:has(input[value="${who}"]) button`).click();
  await page.waitForURL(/\/desk$/);
}

/** A text of the Senior Officials Committee. */
const putDraft = (question: string, title: string): Promise<void> =>
  put(as, question, {
    title: { en: title },
    text: {
      reference: `SOC/${question}`,
      version: '1',
      languages: ['en', 'ru'].map((language) => ({ language, sha256: DIGEST_PUT })),
    },
    organ: 'soc',
    verb: 'approve',
    audience: 'members-and-observers',
  });

/** For as long as the rules say. */
async function underSilence(question: string, title: string): Promise<void> {
  await putDraft(question, title);
  await done(await as('chair'), 'silence.opened', { question });
}

const sits = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

suite('orders in a browser, with the forum that is shipped', () => {
  for (const scripts of [true, false]) {
    const how = scripts ? 'scripts on' : 'scripts off';
    const suffix = scripts ? 'with' : 'without';

    test(`a member enters a reservation, which stays beside the text under a reference of its own (${how})`, async () => {
      const question = `calendar-${suffix}`;
      await underSilence(question, `Calendar of meetings, ${suffix} scripts`);
      const context = await browser().newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();
      // The seat of AFG is empty: the demonstration has no delegate of it.
      await signIn(page, 'delegate:BGD');
      await page.getByRole('link', { name: `Calendar of meetings, ${suffix} scripts` }).click();
      await page.locator('summary', { hasText: /^Reservation$/ }).click();
      const form = page.locator('details#reservation');
      await form.getByLabel('Statement, in English').fill('Paragraph 2 is without prejudice to the budget.');
      await form.getByRole('button', { name: 'Take this position: reservation' }).click();
      await page.waitForURL(/recorded=\d+/);
      await sits(page, 'Recorded.');
      const main = await page.innerText('main');
      assert.match(main, /reservation[\s\S]*Paragraph 2 is without prejudice to the budget\./);
      assert.match(main, new RegExp(`position/${question}/1`));
      assert.match(main, /under silence/);
      await context.close();
    });

    test(`an observer tries to object and is told which rule says no (${how})`, async () => {
      const question = `guidelines-${suffix}`;
      await underSilence(question, `Guidelines, ${suffix} scripts`);
      const context = await browser().newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();
      await here.signIn(page, /observer/i);
      await go(page, `/questions/${question}`);
      await page.locator('summary', { hasText: /^Objection/ }).click();
      const told = page.locator('details#objection');
      assert.equal(await told.getByRole('button', { name: 'Take this position: objection' }).isDisabled(), true);
      const why = await told.innerText();
      assert.match(why, /Rule: Who takes part/);
      assert.match(why, /edition of 20\d\d-\d\d-\d\d/);
      const seen = await (await as('delegate:KAZ')).get(`/api/v1/questions/${question}`);
      assert.equal(((await seen.json()) as { stands: string }).stands, 'under-silence');
      await context.close();
    });
  }

  test('an officer puts a text in two steps, opens silence, and another officer’s stale page is told so', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, 'secretariat');
    await go(page, '/questions/new');
    await page.getByLabel('Title, in English').fill('Rules on visiting herring');
    await page.getByRole('textbox', { name: 'Text in English' }).fill('Herring may visit.');
    await page.getByRole('textbox', { name: 'Text in Russian' }).fill('Сельдь может приезжать.');
    await page.getByRole('textbox', { name: 'Reference' }).fill('SOC/2026/9');
    await page.getByLabel('Organ', { exact: true }).selectOption('soc');
    await page.getByRole('button', { name: 'Next: see it as it will stand' }).click();
    await sits(page, 'Put this question?');
    assert.match(await page.innerText('main'), /Herring may visit\.[\s\S]*[0-9a-f]{64}/);
    await page.getByRole('button', { name: 'Put the question' }).click();
    await page.waitForURL(/questions\/soc-20\d\d-rules-visiting-herring\?recorded=\d+$/);
    const other = await context.newPage();
    await other.goto(page.url());
    await page.locator('summary', { hasText: 'Open silence' }).click();
    await page.getByRole('button', { name: 'Open silence on this text' }).click();
    await page.waitForURL(/recorded=\d+$/);
    await sits(page, 'Recorded.');
    await other.locator('summary', { hasText: 'Take the text back' }).click();
    await other.locator('details#WithdrawQuestion').getByLabel('Reason, in English').fill('Too early.');
    await other.getByRole('button', { name: 'Take the text back' }).click();
    const alert = other.getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /Something happened while this page was open[\s\S]*under silence/i);
    const kept = other.locator('details#WithdrawQuestion').getByLabel('Reason, in English');
    assert.equal(await kept.inputValue(), 'Too early.');
    await context.close();
  });

  for (const language of ['en', 'ru'] as const) {
    test(`axe finds nothing on the forms, and nothing is wider than a phone (${language})`, async () => {
      const [draft, open] = [`draft-${language}`, `open-${language}`];
      await putDraft(draft, 'A draft');
      await underSilence(open, 'An open text');
      const wrong: string[] = [];
      const page = await (await browser().newContext(LOOKING)).newPage();
      const inLanguage = (path: string) => (language === 'en' ? path : `/ru${path}`);
      const looked = async (where: string) => {
        await unfold(page);
        wrong.push(...(await look(page)).map((what) => `${where}: ${what}`));
      };
      await signIn(page, 'secretariat');
      for (const path of [
        `/questions/${draft}`,
        `/questions/${open}`,
        '/questions/new',
        `/questions/new?follows=${open}`,
      ]) {
        await go(page, inLanguage(path));
        await looked(path);
      }
      // Sent as it is: every field that is missing says so.
      await page.locator('form[enctype] button[name="step"]').last().click();
      await page.getByRole('alert').waitFor();
      await looked('mistakes');
      await signIn(page, 'chair');
      await go(page, inLanguage(`/questions/${open}`));
      await looked('chair');
      await page.context().close();
      assert.deepEqual(wrong, []);
    });
  }
});
