import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { hiddenOf, visitor, type Visitor } from '#test/support/forms.ts';
import { between, liveForum } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

const NEW = '/questions/new';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What an officer fills in at least. */
const filled = (title: string) => ({
  'title.en': title,
  'words.en': 'Article 1\r\nThe nets shall be coarse.',
  'text.reference': 'COUNCIL/7',
  'text.version': '1',
  organ: 'council',
  verb: 'adopt',
  procedure: 'by-silence',
  audience: 'members',
});

const WORDS = 'Article 1\nThe nets shall be coarse.';

/** Without the whole page in the answer of a test that fails. */
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);

/** Fills in the first step, looks at the second, confirms it. */
async function putBy(who: Visitor, fields: Readonly<Record<string, string>>): Promise<{ page: string; path: string }> {
  const first = await who.send(NEW, 'PutQuestion', { ...fields, step: 'confirm' });
  const page = await first.text();
  assert.equal(first.status, 200, page.match(/class="refused"[\s\S]{0,600}/)?.[0]);
  const put = await who.post(NEW, hiddenOf(page, 'PutQuestion'));
  assert.equal(put.status, 303);
  return { page, path: (put.headers.get('location') ?? '').split('?')[0] ?? '' };
}

suite('a question put from its page', () => {
  before(async () => {
    database = await freshDatabase();
    const drafts = [...liveForum({ charter: { 'silence.period': 'P1D' } }), between('council-secret', 'M4')];
    concord = await office(database.url, { drafts });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('is shown as it will stand, with the digest of its very bytes, before it is put', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const size = concord.room.now().size;
    const { page, path } = await putBy(secretariat, filled('On the fishing of herring'));
    shows(page, /Put this question\?/);
    assert.ok(page.includes(sha256(WORDS)));
    shows(page, /The nets shall be coarse\./);
    shows(page, /What it will need to pass[\s\S]*The next step: opening a silence/);
    assert.equal(path, `/questions/council-${new Date().getUTCFullYear()}-fishing-herring`);
    const question = await secretariat.see(path);
    shows(question.text, /The nets shall be coarse\./);
    assert.equal(concord.room.now().size, size + 1);
  });

  test('can be changed before it is confirmed, and nothing that was typed is lost on the way', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const first = await secretariat.send(NEW, 'PutQuestion', { ...filled('On forests'), step: 'confirm' });
    const second = await secretariat.post(NEW, { ...hiddenOf(await first.text(), 'PutQuestion'), step: 'change' });
    assert.equal(second.status, 200);
    const page = await second.text();
    shows(page, /value="On forests"/);
    shows(page, /The nets shall be coarse\.<\/textarea>/);
    shows(page, /value="council"\s+selected/);
  });

  test('what is missing is said at its field, and the step is not taken', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const fields = { ...filled(''), organ: '', 'words.en': '' };
    const response = await secretariat.send(NEW, 'PutQuestion', { ...fields, step: 'confirm' });
    assert.equal(response.status, 422);
    const page = await response.text();
    shows(page, /id="PutQuestion-title-en"[^>]*aria-invalid="true"/);
    shows(page, /id="PutQuestion-organ"[^>]*aria-invalid="true"/);
    shows(page, /value="COUNCIL\/7"/);
  });

  test('an amended text begins with the words of the one that was stopped, and takes its place', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const effects = {
      'effects.900.body.document': 'on-nets',
      'effects.900.body.type': 'decision',
      'effects.900.kind': 'document.adopted',
    };
    const { path } = await putBy(secretariat, { ...filled('On nets'), ...effects });
    const id = path.split('/').at(-1) ?? '';
    assert.equal((await secretariat.send(path, 'WithdrawQuestion', {})).status, 303);
    const again = await secretariat.see(`${NEW}?supersedes=${id}`);
    shows(again.text, /The nets shall be coarse\.<\/textarea>/);
    shows(again.text, /name="text\.version"\s+value="2"/);
    shows(again.text, new RegExp(`value="${id}"\\s+selected`));
    const hidden = hiddenOf(again.text, 'PutQuestion');
    assert.equal(hidden['effects.0.kind'], 'document.adopted');
    const fields = {
      ...hidden,
      ...filled('On nets, amended'),
      supersedes: id,
      carried: ['no', 'yes'],
      step: 'confirm',
    };
    const confirm = await secretariat.post(NEW, fields);
    const page = await confirm.text();
    assert.equal(confirm.status, 200, page.match(/class="refused"[\s\S]{0,600}/)?.[0]);
    const put = await secretariat.post(NEW, { ...hiddenOf(page, 'PutQuestion'), carried: 'yes' });
    assert.equal(put.status, 303);
    const { acts } = concord.room.now().forum;
    const last = acts.findLast((act) => act.kind === 'question.put');
    assert.deepEqual([last?.body.supersedes, last?.body.effects.length], [id, 1]);
  });

  test('texts may be files; one that is not what it says, or too long, is refused at its field', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const send = async (bytes: Uint8Array, name: string, type: string) => {
      const form = new FormData();
      const hidden = await secretariat.form(NEW, 'PutQuestion');
      const fields = { ...hidden, ...filled('By file'), 'words.en': '', step: 'confirm' };
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file.en', new File([new Uint8Array(bytes)], name, { type }));
      return secretariat.multipart(NEW, form);
    };
    const pdf = new TextEncoder().encode('%PDF-1.7 coarse nets');
    const kept = await send(pdf, 'nets.pdf', 'application/pdf');
    const page = await kept.text();
    assert.equal(kept.status, 200);
    assert.ok(page.includes(sha256('%PDF-1.7 coarse nets')));
    shows(page, /From the file nets\.pdf/);
    assert.equal((await secretariat.post(NEW, hiddenOf(page, 'PutQuestion'))).status, 303);
    const wrong = await send(new TextEncoder().encode('no such thing'), 'nets.pdf', 'application/pdf');
    assert.equal(wrong.status, 422);
    shows(await wrong.text(), /id="PutQuestion-file-en"[^>]*aria-invalid="true"/);
    const long = await send(new Uint8Array(5_242_881).fill(65), 'nets.txt', 'text/plain');
    assert.equal(long.status, 422);
    const longer = await send(new Uint8Array(11_000_000).fill(65), 'nets.txt', 'text/plain');
    assert.equal(longer.status, 413);
  });

  test('who may put nothing is told who may; a delegation puts for its own party, under an id that tells of no other', async () => {
    const partner = await visitor(concord, 'partner:PAR');
    shows((await partner.see(NEW)).text, /Your role does not reach this far/);
    assert.equal((await partner.post(NEW, { ...filled('x'), act: 'PutQuestion', question: 'x' })).status, 403);
    const member = await visitor(concord, 'delegate:M2');
    assert.doesNotMatch((await member.see(`${NEW}?supersedes=council-secret`)).text, /On council-secret/);
    const { path } = await putBy(member, filled('Secret'));
    assert.match(path, /^\/questions\/by-m2-council-\d{4}-secret-[a-z2-9]{4}$/);
    const observer = await visitor(concord, 'observer:OBS');
    const first = await observer.send(NEW, 'PutQuestion', { ...filled('By an observer'), step: 'confirm' });
    assert.equal(first.status, 409);
    shows(await first.text(), /article 1/);
    assert.equal((await concord.request(NEW)).status, 303);
  });

  test('what an organ recommended is offered to the one above it, with the words and what it would bring about', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const asked = {
      'effects.900.kind': 'document.adopted',
      'effects.900.body.document': 'on-reefs',
      'effects.900.body.type': 'decision',
    };
    const { path } = await putBy(secretariat, { ...filled('On reefs'), ...asked, verb: 'recommend' });
    const id = path.split('/').at(-1) ?? '';
    const until = new Date(Date.now() + 1_500).toISOString();
    const chair = await concord.as('chair');
    assert.equal((await chair.post({ act: 'silence.opened', body: { question: id, until } })).status, 201);
    const patience = Date.now() + 20_000;
    while (!/questions\/new\?follows=/.test((await secretariat.see(path)).text)) {
      assert.ok(Date.now() < patience, 'the recommendation is adopted');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    shows((await secretariat.see(`/decisions/${id}`)).text, new RegExp(`questions/new\\?follows=${id}`));
    const form = (await secretariat.see(`${NEW}?follows=${id}`)).text;
    shows(form, /The nets shall be coarse\.<\/textarea>/);
    shows(form, new RegExp(`value="${id}"\\s+selected`));
    assert.equal(hiddenOf(form, 'PutQuestion')['effects.0.body.document'], 'on-reefs');
    assert.doesNotMatch(await concord.request(`/decisions/${id}`).then((one) => one.text()), /questions\/new/);
  });
});
