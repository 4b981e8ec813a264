import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { axe } from '#test/support/axe.ts';
import { done, openSilence, put, underSilence } from '#test/support/silence.ts';
import { liveForumStarted } from '#test/support/visiting.ts';

const { browser, go, as, signIn } = liveForumStarted();

suite('live pages in a browser', () => {
  test('what happens meanwhile appears by itself; what is being typed, the focus and what is folded open stay', async () => {
    await underSilence(as, 'on-rivers');
    const page = await (await browser().newContext({ bypassCSP: true })).newPage();
    await signIn(page, 'Delegate, M2');
    await go(page, '/questions/on-rivers');
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
    await done(await as('delegate:M3'), 'position.taken', objection);
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
    await put(as, 'on-lakes');
    const page = await (await browser().newContext()).newPage();
    await signIn(page, 'M4', '/ru/demonstration');
    assert.equal(await page.getByRole('link', { name: 'On on-lakes' }).count(), 0);
    await openSilence(as, 'on-lakes');
    await page.getByRole('link', { name: 'On on-lakes' }).waitFor({ timeout: 20_000 });
    await page.context().close();
  });
});
