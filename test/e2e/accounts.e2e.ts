import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axe, overflow } from '#test/support/axe.ts';
import { codeOf, PASSWORD } from '#test/support/account.ts';
import { openBrowser } from '#test/support/browser.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';
import { ministry, type Ministry } from '#test/support/ministry.ts';
import { ownServer, type OwnServer } from '#test/support/own-server.ts';
import { sayIn } from '#words/say.ts';

let database: FreshDatabase;
let server: OwnServer;
let ours: Ministry;
let browser: Browser;
/** Signed in as the first officer of the Secretariat, with a passkey. */
let officer: BrowserContext;

type Language = 'en' | 'ru';
const at = (path: string, language: Language = 'en') => `${server.address}${language === 'ru' ? '/ru' : ''}${path}`;

/** An authenticator such as a telephone or a laptop has, which its owner unlocks. */
async function authenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** As somebody reads it off the page; answers with the authenticator's key. */
async function takeUpWithPassword(page: Page, link: string, language: Language = 'en'): Promise<string> {
  const { invitation, field } = sayIn(language).accounts;
  await page.goto(link);
  const secret = (await page.locator('input[name=authenticator]').getAttribute('value')) ?? '';
  await page.getByLabel(field.newPassword).fill(PASSWORD);
  await page.getByLabel(field.passwordAgain).fill(PASSWORD);
  await page.getByLabel(invitation.code).fill(codeOf(secret));
  await page.getByRole('button', { name: invitation.passwordButton }).click();
  await page.getByRole('heading', { name: invitation.openTitle }).waitFor();
  return secret;
}

/** The link that the page shows once. */
async function linkOn(page: Page): Promise<string> {
  const link = page.locator('.once code');
  await link.waitFor();
  return link.innerText();
}

/** By the page; the link of the invitation. */
async function invite(page: Page, name: string, as: string | null, language: Language = 'en'): Promise<string> {
  const { field, delegation } = sayIn(language).accounts;
  await page.goto(at('/delegation', language));
  await page.getByLabel(field.name).fill(name);
  await page.getByLabel(field.address).fill(addressOf(name));
  if (as !== null) await page.getByLabel(field.party).selectOption(as);
  await page.getByRole('button', { name: delegation.inviteButton }).click();
  return linkOn(page);
}

const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@mfa.example`;

suite('accounts in a browser', () => {
  before(async () => {
    database = await freshDatabase();
    ours = await ministry({
      mina: { email: 'mina.four@mfa.example', email_verified: true },
      stranger: { email: 'stranger@mfa.example', email_verified: true },
      liar: { email: 'liar.four@mfa.example', email_verified: false },
      other: { email: 'other.five@mfa.example', email_verified: true },
    });
    const provider = {
      id: 'mfa',
      name: 'the Ministry',
      parties: ['M4'],
      issuer: ours.issuer,
      client: ours.client,
      secret: ours.secret,
    };
    const drafts = liveForum({ charter: { 'silence.period': 'P1D' } });
    [server, browser] = await Promise.all([
      ownServer(database.url, { drafts, people: { providers: [provider] } }),
      openBrowser(),
    ]);
    ours.open(at('/sign-in/from/mfa'), at('/sign-in/from/mfa', 'ru'));
  });
  after(async () => {
    await browser?.close();
    await ours?.close();
    await server?.close();
    await database?.close();
  });

  test('the first officer sets up a passkey, signs out, and signs in with it', async () => {
    officer = await browser.newContext();
    const page = await officer.newPage();
    await authenticator(page);
    const first = await server.office.store.accounts.inviteFirst(600);
    await page.goto(at(`/invitation/${first?.token ?? ''}`));
    await page.getByRole('button', { name: 'Set up a passkey' }).click();
    await page.getByText('Write a name').waitFor();
    await page.getByLabel('Name').fill('Ana First');
    await page.getByLabel('E-mail address').fill('ana@secretariat.example');
    await page.getByRole('button', { name: 'Set up a passkey' }).click();
    await page.waitForURL(/\/desk$/);
    assert.match(
      await page.getByRole('navigation', { name: 'Your pages' }).innerText(),
      /Ana First, officer of the Secretariat/,
    );
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(/\/desk$/);
    await page.goto(at('/account'));
    await page.getByLabel('What you call this passkey').fill('blue key');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    // The authenticator has one already, and says so.
    await page.getByText('The passkey was not accepted').waitFor();
    assert.match(await page.getByRole('region', { name: 'Your passkeys' }).innerText(), /Chrome, Linux/);
    const put = await page.request.post(at('/api/v1/acts'), {
      data: putting('fish'),
      headers: { origin: server.address },
    });
    assert.equal(put.status(), 201, await put.text());
  });

  for (const language of ['en', 'ru'] as const) {
    for (const scripts of [true, false]) {
      const named = `${language} ${scripts ? 'with' : 'without'}`;
      test(`a delegate’s account is closed by its administrator and its session ends at once (${named} scripts)`, async () => {
        const { accounts, deciding } = sayIn(language);
        // A second administrator of one delegation would have to be confirmed.
        const party = { en: scripts ? 'M2' : 'M3', ru: scripts ? 'M1' : 'M5' }[language];
        const fresh = () =>
          browser.newContext({ javaScriptEnabled: scripts, bypassCSP: true, viewport: { width: 360, height: 800 } });
        const [administrator, delegate] = await Promise.all([fresh(), fresh()]);
        const [theirs, page] = await Promise.all([administrator.newPage(), delegate.newPage()]);
        const wrong: string[] = [];
        const look = async (one: Page) => {
          const [found, wide] = [scripts ? await axe(one) : [], await overflow(one)];
          wrong.push(
            ...found.map((what) => `${one.url()}: ${what}`),
            ...(wide > 0 ? [`${one.url()}: ${wide} pixels`] : []),
          );
        };
        const office = await officer.newPage();
        const first = await invite(office, `Admin ${named}`, `delegation-administrator:${party}`);
        await office.close();
        await takeUpWithPassword(theirs, first.replace(server.address, at('', language)), language);
        await look(theirs);
        const name = `Delegate ${named}`;
        const link = await invite(theirs, name, null, language);
        await look(theirs);
        await page.goto(link);
        await look(page);
        const secret = await takeUpWithPassword(page, link, language);
        await page
          .getByRole('navigation', { name: accounts.bar.label })
          .getByRole('button', { name: accounts.bar.signOut })
          .click();
        await page.waitForURL(/\/sign-in$/);
        await look(page);
        await page.getByLabel(accounts.field.address).fill(addressOf(name));
        await page.getByLabel(accounts.field.password, { exact: true }).fill(PASSWORD);
        await page.getByLabel(accounts.signIn.code, { exact: true }).fill(codeOf(secret, 1));
        await page.getByRole('button', { name: accounts.signIn.passwordButton }).click();
        await page.waitForURL(/\/desk$/);
        await page.goto(at('/account', language));
        await look(page);
        await page.goto(at('/questions/fish', language));
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'On fish');

        const act = await administrator.request.post(`${server.address}/api/v1/acts`, {
          data: putting(`put-${party.toLowerCase()}`),
          headers: { origin: server.address },
        });
        const { receipt } = (await act.json()) as { receipt: { n: number } };
        await theirs.goto(at(`/given/${receipt.n}`, language));
        await theirs.getByText(accounts.log.given.yes).waitFor();
        await look(theirs);
        await theirs.goto(at('/delegation/changes', language));
        await theirs.getByText(accounts.log.deed['taken-up']).first().waitFor();
        await look(theirs);

        await theirs.goto(at('/delegation', language));
        await theirs.getByText(accounts.delegation.change(name), { exact: true }).click();
        await look(theirs);
        await theirs
          .getByRole('row', { name })
          .getByRole('button', { name: accounts.delegation.close, exact: true })
          .click();
        await theirs.getByText(accounts.delegation.done.close).waitFor();

        const answer = await page.goto(at('/questions/fish', language));
        assert.equal(answer?.status(), 404, 'the session has ended');
        await page.goto(at('/desk', language));
        await page.waitForURL(/\/sign-in/);
        await page.getByLabel(accounts.field.address).fill(addressOf(name));
        await page.getByLabel(accounts.field.password, { exact: true }).fill(PASSWORD);
        await page.getByLabel(accounts.signIn.code, { exact: true }).fill(codeOf(secret, 2));
        await page.getByRole('button', { name: accounts.signIn.passwordButton }).click();
        await page.getByText(accounts.mistake['no-match']).waitFor();
        assert.equal(await page.getByText(deciding.role.delegate).count(), 0);
        assert.deepEqual(wrong, []);
        await Promise.all([administrator.close(), delegate.close()]);
      });
    }
  }

  const withMinistry = async (page: Page, login: string, from = '/sign-in') => {
    await page.goto(at(from));
    await page.getByRole('link', { name: /the Ministry/ }).click();
    await atMinistry(page, login);
  };
  const atMinistry = async (page: Page, login: string) => {
    await page.getByPlaceholder('Enter any login').fill(login);
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL((url) => url.href.startsWith(server.address));
  };

  test('who comes with a ministry’s account comes in if invited, and is known from then on', async () => {
    const administrator = await browser.newContext();
    const theirs = await administrator.newPage();
    const office = await officer.newPage();
    await takeUpWithPassword(theirs, await invite(office, 'Admin Four', 'delegation-administrator:M4'));
    await office.close();
    for (const login of ['mina', 'stranger']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await withMinistry(page, login);
      await page.getByText('No invitation is out').waitFor();
      await context.close();
    }
    await invite(theirs, 'Mina Four', null);
    for (const language of ['en', 'ru'] as const) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await withMinistry(page, 'mina', language === 'en' ? '/sign-in' : '/sign-in?next=%2Fquestions');
      await page.waitForURL(/\/desk$/);
      assert.match(await page.getByRole('navigation', { name: 'Your pages' }).innerText(), /Mina Four, delegate, M4/);
      await context.close();
    }
    await administrator.close();
  });

  test('a provider speaks for its own party alone, and only for addresses that it has confirmed', async () => {
    const invited = await server.office.store.accounts.invite(
      { name: 'Other Five', address: 'other.five@mfa.example', language: 'en', party: 'M5', roles: ['delegate'] },
      { person: 'test', party: 'M5', roles: ['delegation-administrator'] },
      600,
    );
    const lying = await server.office.store.accounts.invite(
      { name: 'Liar Four', address: 'liar.four@mfa.example', language: 'en', party: 'M4', roles: ['delegate'] },
      { person: 'test', party: 'M4', roles: ['delegation-administrator'] },
      600,
    );
    assert.ok(invited && lying);
    for (const login of ['other', 'liar']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await withMinistry(page, login);
      await page.getByText('No invitation is out').waitFor();
      await context.close();
    }
  });

  test('an answer of the provider is good once, and only in the browser that set out', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const back: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/sign-in/from/mfa?')) back.push(request.url());
    });
    await withMinistry(page, 'mina');
    await page.waitForURL(/\/desk$/);
    assert.match(back[0] ?? '', /code=/);
    const replayed = await context.request.get(back[0] ?? '', { maxRedirects: 0 });
    assert.equal(replayed.status(), 403);

    const set = await context.request.get(at('/sign-in/with/mfa'), { maxRedirects: 0 });
    const elsewhere = await browser.newContext();
    const theirs = await elsewhere.newPage();
    await theirs.goto(set.headers()['location'] ?? '');
    await atMinistry(theirs, 'mina');
    await theirs.getByText('The provider did not confirm who you are').waitFor();
    await Promise.all([context.close(), elsewhere.close()]);
  });
});
