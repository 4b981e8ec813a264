import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { look, LOOKING, unfold } from '#test/support/look.ts';
import { done, put } from '#test/support/silence.ts';
import { liveForumStarted } from '#test/support/visiting.ts';

const { browser, go, ask, as, signIn } = liveForumStarted();

/** A text handed in, and put to a meeting. */
async function putTo(meeting: string, question: string, words: string, more: object = {}): Promise<void> {
  const secretariat = await as('secretariat');
  const headers = { authorization: `Bearer ${secretariat.token}`, 'content-type': 'text/plain' };
  const kept = await ask('/api/v1/texts', { method: 'POST', headers, body: words });
  const { sha256 } = (await kept.json()) as { sha256: string };
  const text = { reference: question, version: '1', languages: [{ language: 'en', sha256 }] };
  await put(as, question, { audience: 'members-and-observers', procedure: 'in-the-meeting', meeting, text, ...more });
}

async function enter(context: BrowserContext, button: string | RegExp, meeting: string): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, button);
  await go(page, `/room/${meeting}`);
  return page;
}

/** The Secretariat opens the meeting in the browser and calls the roll. */
async function opens(context: BrowserContext, meeting: string): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, 'Officer of the Secretariat');
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
  for (const scripts of [true, false]) {
    test(`a delegate objects, all see it at once, the text is amended and adopted (scripts ${scripts ? 'on' : 'off'})`, async () => {
      const meeting = `session-${scripts ? 'on' : 'off'}`;
      const contexts = await Promise.all(
        Array.from({ length: 4 }, () => browser().newContext({ javaScriptEnabled: scripts })),
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
      await putTo(meeting, `draft-${meeting}`, 'Members shall fish daily.');
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
      await delegate.getByRole('heading', { name: 'Is this what is said?' }).waitFor();
      await delegate.getByRole('button', { name: 'Yes, put it on record' }).click();
      await delegate.getByText('There is no consensus while an objection stands').waitFor();
      await says(observer, 'There is no consensus while an objection stands');
      await says(chair, 'An objection stands: the text is not adopted');
      assert.equal(await chair.getByRole('button', { name: /I hear no objection/ }).count(), 0);
      await chair.getByRole('button', { name: 'There is no consensus' }).click();
      await says(delegate, 'No consensus: not adopted');
      await putTo(meeting, `amended-${meeting}`, 'Members may fish daily.', { supersedes: `draft-${meeting}` });
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
    const [secretariat, chair] = [await as('secretariat'), await as('chair')];
    const meeting = 'looked-at';
    await done(secretariat, 'meeting.opened', { meeting, organ: 'council', kind: 'special', presidedBy: 'M1' });
    await done(secretariat, 'roll.called', { meeting, parties: ['M1', 'M2', 'M3', 'M4'], present: true });
    await putTo(meeting, 'shown', 'Members may look.');
    await putTo(meeting, 'waits', 'Members may wait.');
    await done(chair, 'question.called', { question: 'shown', meeting });
    const wrong: string[] = [];
    for (const button of [/Officer of the Chair/, /^Delegate, M3/, /observer, OBS/i, /Officer of the Secretariat/]) {
      const context = await browser().newContext(LOOKING);
      const page = await enter(context, button, meeting);
      const amending = ['/questions/shown/amend', '/ru/questions/shown/amend'];
      const rooms = ['/room', '/room/looked-at', '/screen/looked-at', '/ru/room/looked-at', '/ru/room'];
      for (const path of [...rooms, ...amending]) {
        await go(page, path);
        await unfold(page);
        wrong.push(...(await look(page)).map((what) => `${path} ${button}: ${what}`));
      }
      await context.close();
    }
    assert.deepEqual(wrong, []);
  });
});
