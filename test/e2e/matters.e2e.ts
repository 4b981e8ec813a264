import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { cicaInSeconds } from '#test/support/cica-in-seconds.ts';
import { look, lookMirrored, LOOKING, unfold } from '#test/support/look.ts';
import { done, silenceHolds } from '#test/support/silence.ts';
import { started } from '#test/support/visiting.ts';
import { sayIn } from '#words/say.ts';

type Language = 'en' | 'ru';

/** Long enough for a member to find the text and object. */
const PERIOD = 40;

const forum = cicaInSeconds(PERIOD);
const here = started(() => ({ env: { CONCORD_FORUM: forum.folder } }));
const { browser, as } = here;
after(() => forum.remove());

const inLanguage = (language: Language, path: string) => (language === 'en' ? path : `/ru${path}`);
const go = (page: Page, language: Language, path: string) => here.go(page, inLanguage(language, path));

const signIn = (page: Page, language: Language, button: RegExp): Promise<void> =>
  here.signIn(page, button, inLanguage(language, '/demonstration'));

/** The form of one order, unfolded. */
async function unfolded(page: Page, title: string): Promise<Locator> {
  const form = page.locator('details.order').filter({ has: page.getByText(title, { exact: true }) });
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  return form;
}

/** Whoever signs in, in the words of the page. */
const people = {
  en: { secretariat: /Officer of the Secretariat/, chair: /Officer of the Chair/, delegate: /^Delegate, / },
  ru: { secretariat: /[Сс]отрудник Секретариата/, chair: /Председател/, delegate: /^Делегат/ },
};

/** The id of the question whose text was just put from the page of a matter. */
async function lastQuestion(page: Page): Promise<string> {
  const links = page.locator('.matter-steps a[href*="/questions/"]');
  const href = (await links.last().getAttribute('href')) ?? '';
  return decodeURIComponent(href.split('/').at(-1) ?? '');
}

async function putText(page: Page, language: Language, title: string, text: string): Promise<void> {
  const { put } = sayIn(language).matters.form;
  const form = await unfolded(page, title);
  await form.getByRole('textbox', { name: put.text('en'), exact: true }).fill(text);
  await form.getByRole('textbox', { name: put.text('ru'), exact: true }).fill(`${text} (по-русски)`);
  await form.getByRole('button', { name: put.button }).click();
  await page.waitForURL(/recorded=\d+$/);
}

/** A meeting of leaders with every member's delegation in the room adopts a text by the gavel. */
async function leadersAdopt(page: Page, language: Language, party: string, question: string): Promise<void> {
  const meeting = `special-summit-${party.toLowerCase()}`;
  const chair = await as('chair');
  const { chair: inTheChair } = (await (await chair.get('/api/v1/forum')).json()) as { chair: { party: string } };
  const presidedBy = inTheChair.party;
  await done(chair, 'meeting.opened', { meeting, organ: 'summit', kind: 'special', presidedBy });
  const members = (await (await chair.get('/api/v1/parties?status=member')).json()) as { items: { id: string }[] };
  for (const { id } of members.items.slice(0, 22)) {
    await done(chair, 'presence.noted', { meeting, party: id, present: true });
  }
  await signIn(page, language, people[language].chair);
  await go(page, language, `/matters/admission/${party}`);
  await page.getByRole('link', { name: sayIn(language).matters.toRoom }).click();
  await page.waitForURL(new RegExp(`/room/${meeting}$`));
  const { before: words, chair: own } = sayIn(language).room;
  await page.locator(`[id="call-${question}"] summary`).click();
  await page.getByRole('button', { name: words.call.button }).first().click();
  await page.waitForURL(/recorded=\d+$/);
  await page.getByRole('button', { name: own.gavel.button }).click();
  await page.waitForURL(/recorded=\d+$/);
  await page.locator('#decided').getByText(sayIn(language).room.outcome.adopted).waitFor();
  await done(chair, 'meeting.closed', { meeting });
}

const JOURNEYS = [
  { language: 'en', scripts: true, party: 'IDN', name: 'Indonesia', title: 'Indonesia', members: 29 },
  { language: 'ru', scripts: false, party: 'MYS', name: 'Малайзия', title: 'Malaysia', members: 30 },
] as const;

suite('matters in a browser', { concurrency: false }, () => {
  for (const { language, scripts, party, name, title, members } of JOURNEYS) {
    test(`${title}, an observer, becomes a member (${language}, scripts ${scripts ? 'on' : 'off'})`, async () => {
      const say = sayIn(language);
      const { matters } = say;
      const { form } = matters;
      const who = people[language];
      const context = await browser().newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();

      await signIn(page, language, who.secretariat);
      await page.getByRole('link', { name: matters.list.title, exact: true }).first().click();
      await page.getByRole('link', { name: matters.name.admission, exact: true }).click();
      const application = await unfolded(page, form.application.title);
      await application.getByRole('combobox', { name: form.party }).selectOption({ label: name });
      await application.getByRole('textbox', { name: form.reference }).fill('Note 12/26');
      await application.getByLabel(form.dated).fill('2026-01-15');
      await application.getByRole('button', { name: form.application.button }).click();
      await page.waitForURL(new RegExp(`/matters/admission/${party}\\?recorded=\\d+$`));
      assert.match(await page.innerText('h1'), new RegExp(name));
      assert.match(await page.innerText('main'), /Note 12\/26/);

      const soc = say.matters.form.put.recommend(
        language === 'en' ? 'Senior Officials Committee' : 'Комитет старших должностных лиц',
      );
      await putText(page, language, soc, `The admission of ${party} is recommended.`);
      const first = await lastQuestion(page);

      await signIn(page, language, who.chair);
      await go(page, language, `/questions/${first}`);
      const opening = await unfolded(page, say.orders.open.title);
      await opening.getByRole('button', { name: say.orders.open.button }).click();
      await page.waitForURL(/recorded=\d+$/);

      await signIn(page, language, who.delegate);
      await go(page, language, `/questions/${first}`);
      const objection = page.locator('details.order#objection');
      await objection.locator('summary').click();
      await objection.getByRole('textbox').first().fill('The second paragraph is not clear.');
      await objection.getByRole('button').last().click();
      await page.getByRole('button', { name: say.orders.readBack.confirm }).click();
      await page.waitForURL(/recorded=\d+$/);

      await signIn(page, language, who.secretariat);
      await go(page, language, `/matters/admission/${party}`);
      assert.match(await page.innerText('#recommendation'), new RegExp(matters.brokenBy));
      const amended = form.put.amended(
        language === 'en' ? 'Senior Officials Committee' : 'Комитет старших должностных лиц',
      );
      await putText(page, language, amended, `The admission of ${party} is recommended. Paragraph 2 is now clear.`);
      const second = await lastQuestion(page);
      assert.notEqual(second, first);
      await silenceHolds(as, second);

      await go(page, language, `/matters/admission/${party}`);
      assert.match(await page.innerText('#recommendation'), new RegExp(matters.stands.done));
      for (const button of [1, 2]) {
        const signature = page.locator('#signatures details.order').first();
        await signature.locator('summary').click();
        await signature.getByLabel(form.signature.on).fill(`2026-03-0${button}`);
        await signature.getByRole('button', { name: form.signature.button }).click();
        await page.waitForURL(/recorded=\d+$/);
      }
      assert.match(await page.innerText('#signatures'), new RegExp(matters.stands.done));

      await putText(page, language, form.put.decide, `${party} is admitted as a member.`);
      const decision = await lastQuestion(page);
      await leadersAdopt(page, language, party, decision);

      await go(page, language, `/matters/admission/${party}`);
      const { date } = say;
      assert.match(await page.innerText('.lead'), new RegExp(matters.matter.over));
      const ending = await page.innerText('#ending');
      assert.ok(ending.includes(date.plain('2026-03-02')), `the day of signature: ${ending}`);
      const today = new Date().toISOString().slice(0, 10);
      assert.ok(ending.includes(date.plain(today)), `the day of decision: ${ending}`);
      const way = await page.innerText('#way');
      assert.match(way, language === 'en' ? /Senior Officials Committee[\s\S]*Summit/ : /должностных[\s\S]*[Сс]аммит/);

      await go(page, language, '/');
      assert.match(await page.innerText('main'), new RegExp(`(?<!\\d)${members}(?!\\d)`));
      assert.equal(await page.locator(`.map a.tile-member[href*="/members/${party}"]`).count(), 1, 'on the map');
      await go(page, language, `/members/${party}`);
      const told = await page.innerText('main');
      for (const day of ['2026-03-02', today]) assert.ok(told.includes(date.plain(day)), day);
      assert.match(told, new RegExp(say.decisions.one.follows));
      await page
        .getByRole('link', { name: new RegExp(matters.of.admission(name)) })
        .first()
        .click();
      assert.match(page.url(), /\/decisions\//);
      await context.close();
    });
  }

  test('the next Chair is chosen by silence', async () => {
    const { matters } = sayIn('en');
    const { form } = matters;
    const page = await (await browser().newContext()).newPage();
    await signIn(page, 'en', people.en.secretariat);
    await go(page, 'en', '/matters/chairmanship');
    const candidature = await unfolded(page, form.candidature.title);
    await candidature.getByRole('combobox', { name: form.party }).selectOption({ label: 'Thailand' });
    await candidature.getByRole('textbox', { name: form.reference }).fill('Note 9/26');
    await candidature.getByLabel(form.dated).fill('2025-11-03');
    await candidature.getByRole('button', { name: form.candidature.button }).click();
    await page.waitForURL(/\/matters\/chairmanship\/THA\?recorded=\d+$/);

    await signIn(page, 'en', people.en.chair);
    await go(page, 'en', '/matters/chairmanship/THA');
    await putText(page, 'en', form.put.recommend('Senior Officials Committee'), 'Thailand is recommended.');
    await silenceHolds(as, await lastQuestion(page));
    await go(page, 'en', '/matters/chairmanship/THA');
    const put = await unfolded(page, form.put.decide);
    await put
      .getByRole('combobox', { name: form.put.organ })
      .selectOption({ label: 'Council of Ministers of Foreign Affairs (Ministerial Council)' });
    await put.getByRole('radio', { name: 'By silence procedure' }).check();
    // The form proposes what is due; here the chair changes hands on the day of the decision, which the text has to say.
    await put.getByLabel(form.put.effective).fill(new Date().toISOString().slice(0, 10));
    await put.getByRole('combobox', { name: form.put.effectiveAt }).selectOption('');
    await putText(page, 'en', form.put.decide, 'Thailand takes the chair.');
    await silenceHolds(as, await lastQuestion(page));
    await go(page, 'en', '/matters/chairmanship/THA');
    assert.match(await page.innerText('.lead'), new RegExp(matters.matter.over));
    assert.match(await page.innerText('#ending'), /Thailand took the chair/);
    await go(page, 'en', '/chairmanship');
    assert.match(await page.innerText('main'), /Thailand/);
  });

  test('a delegate sees who records an application, and why the button is not theirs', async () => {
    const { matters } = sayIn('en');
    const page = await (await browser().newContext()).newPage();
    await signIn(page, 'en', people.en.delegate);
    await go(page, 'en', '/matters/admission/JPN');
    const form = page.locator('details.order').filter({ hasText: matters.form.application.title });
    await form.locator('summary').click();
    assert.equal(await form.getByRole('button').isDisabled(), true);
    assert.match(await form.innerText(), /officer of the Secretariat/);
  });

  for (const language of ['en', 'ru'] as const) {
    test(`axe finds nothing on the guides and on a matter, and nothing is too wide, mirrored or not (${language})`, async () => {
      const wrong: string[] = [];
      const page = await (await browser().newContext(LOOKING)).newPage();
      await signIn(page, language, people[language].secretariat);
      for (const path of PAGES) {
        await go(page, language, path);
        await unfold(page);
        wrong.push(...(await look(page)).map((what) => `${path}: ${what}`));
      }
      wrong.push(...(await lookMirrored(page)));
      await page.context().close();
      assert.deepEqual(wrong, []);
    });
  }
});

const PAGES = [
  '/matters',
  '/matters/admission',
  '/matters/observer-status',
  '/matters/partnership',
  '/matters/chairmanship',
  '/matters/charter',
  '/matters/charter?change=quorum.share&change=silence.allowed&change=decision.organs&change=silence.broken-by',
  '/matters/appointment',
  '/matters/admission/IDN',
  '/matters/admission/JPN',
  '/matters/partnership/ESCAP',
  '/matters/charter/2014-05-21',
];
