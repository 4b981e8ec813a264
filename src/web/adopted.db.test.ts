import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { decisionAnswer } from '#contract/answers/decisions.ts';
import { documentAnswer } from '#contract/answers/documents.ts';
import { everyAddress, inLanguage } from '#test/support/addresses.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { visitor } from '#test/support/forms.ts';
import { liveForum } from '#test/support/live-forum.ts';
import { done, put, silenceHolds } from '#test/support/silence.ts';

let database: FreshDatabase;
let concord: Office;

const WORDS = 'The Baku Plan.\nArticle 1. <Peace> & trade.';
const PDF = '%PDF-1.7 a plan in Russian';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The plan in English as words, in Russian as a file. */
const planText = (reference: string) => ({
  text: {
    reference,
    version: '2',
    languages: [
      { language: 'en', sha256: digestOf(WORDS) },
      { language: 'ru', sha256: digestOf(PDF) },
    ],
  },
});

const effect = (document: string) => ({
  kind: 'document.adopted',
  body: { document, type: 'declaration', title: { en: `Declaration ${document}` }, organ: 'council', verb: 'adopt' },
});

async function handIn(body: string, type: string): Promise<void> {
  const { token } = await concord.as('secretariat');
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  assert.equal((await concord.request('/api/v1/texts', { method: 'POST', headers, body })).status, 201);
}

const adopted = async (question: string, more: object = {}): Promise<void> => {
  await put(concord.as, question, {
    effects: [effect(`paper-${question}`)],
    ...planText(`COUNCIL/${question}`),
    ...more,
  });
  await silenceHolds(concord.as, question, 1_500);
};

const see = async (path: string, accept = 'text/html') => {
  const response = await concord.request(path, { headers: { accept } });
  return { status: response.status, text: await response.text() };
};
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}: ${page}`);
const hides = (page: string, what: RegExp) => assert.ok(!what.test(page), `the page shows ${what}`);

suite('what was adopted here', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, {
      drafts: liveForum({ charter: { 'silence.shortest': 'PT1S', 'decision.reservations': true } }),
    });
    await handIn(WORDS, 'text/plain');
    await handIn(PDF, 'application/pdf');
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('everybody reads a public decision and its document word for word, and takes the files along', async () => {
    await adopted('plan', { decisionFor: 'public' });
    for (const path of ['/decisions/plan', '/documents/paper-plan', '/ru/decisions/plan', '/ru/documents/paper-plan']) {
      const { status, text } = await see(path);
      assert.equal(status, 200, path);
      shows(text, /The Baku Plan\.\nArticle 1\. &lt;Peace&gt; &amp; trade\./);
      shows(text, /COUNCIL\/plan/);
      shows(text, new RegExp(`<code class="digest">${digestOf(PDF)}</code>`));
      shows(text, new RegExp(`href="/api/v1/texts/${digestOf(PDF)}">[^<]*PDF, 1 (?:KB|КБ)`));
      hides(text, /not ours to publish|Публиковать текст мы не вправе/);
      hides(text, /href="[^"]*\/questions\/plan"/);
    }
    assert.equal((await see('/questions/plan')).status, 404, 'the question is for the members');
    const file = await concord.request(`/api/v1/texts/${digestOf(PDF)}`);
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf']);
    assert.equal(await file.text(), PDF);
  });

  test('a member is led on to the question, and a page at a date has the text too', async () => {
    const member = await visitor(concord, 'delegate:M3');
    const { text } = await member.see('/decisions/plan');
    shows(text, /href="\/questions\/plan"/);
    shows(text, /The Baku Plan/);
    const today = concord.site.now().slice(0, 10);
    shows((await see(`/decisions/plan?at=${today}`)).text, /The Baku Plan/);
    shows((await see(`/documents/paper-plan?at=${today}`)).text, /The Baku Plan/);
  });

  test('programs get reference, digests, sizes and addresses, and linked data the same files', async () => {
    const languages = [
      {
        language: 'en',
        sha256: digestOf(WORDS),
        href: `/api/v1/texts/${digestOf(WORDS)}`,
        type: 'text/plain',
        size: WORDS.length,
      },
      {
        language: 'ru',
        sha256: digestOf(PDF),
        href: `/api/v1/texts/${digestOf(PDF)}`,
        type: 'application/pdf',
        size: PDF.length,
      },
    ];
    const text = { reference: 'COUNCIL/plan', version: '2', languages };
    const decision = decisionAnswer.parse(JSON.parse((await see('/api/v1/decisions/plan', 'application/json')).text));
    assert.deepEqual([decision.text, decision.question], [text, null]);
    const document = documentAnswer.parse(JSON.parse((await see('/api/v1/documents/paper-plan', '*/*')).text));
    assert.deepEqual(document.text, text);
    const member = await concord.as('delegate:M2');
    const seen = decisionAnswer.parse(await (await member.get('/api/v1/decisions/plan')).json());
    assert.equal(seen.question, 'plan');
    for (const path of ['/decisions/plan', '/documents/paper-plan']) {
      const { text: linked } = await see(path, 'application/ld+json');
      shows(linked, new RegExp(`"contentUrl":"http://localhost/api/v1/texts/${digestOf(PDF)}"`));
      shows(linked, /"encodingFormat":"application\/pdf"/);
      shows(linked, /"identifier":"COUNCIL\/plan"/);
    }
  });

  test('a text of which only the digest is known is named by it', async () => {
    await adopted('bare', {
      decisionFor: 'public',
      text: { reference: 'B', version: '1', languages: [{ language: 'en', sha256: 'cd'.repeat(32) }] },
    });
    const { text } = await see('/decisions/bare');
    shows(text, /The text itself was not handed in here/);
    const answer = decisionAnswer.parse(JSON.parse((await see('/api/v1/decisions/bare', '*/*')).text));
    assert.deepEqual(answer.text?.languages[0], {
      language: 'en',
      sha256: 'cd'.repeat(32),
      href: `/api/v1/texts/${'cd'.repeat(32)}`,
      type: null,
      size: null,
    });
  });

  /** Every address that anybody may ask for, with what it answers; the state of the record is left out, and what shows the record itself. */
  async function everything(): Promise<Map<string, string>> {
    const ids: Readonly<Record<string, readonly string[]>> = {
      party: ['M1', 'M2', 'OBS'],
      organ: ['council'],
      document: ['paper-plan', 'paper-zanzibar'],
      decision: ['plan', 'zanzibar'],
      meeting: [],
      edition: ['2020-01-01'],
    };
    const found = new Map<string, string>();
    const isRecord = (of: string) => /^\/(?:record|timemap|api\/v1\/(?:acts|record|head))/.test(of);
    const named = (thing: string) => ids[thing] ?? [];
    for (const { of, address } of everyAddress(named)) {
      if (isRecord(of)) continue;
      for (const path of /^\/api|^\/ns|\./.test(address) ? [address] : [address, inLanguage('ru', address)]) {
        const { status, text } = await see(path, '*/*');
        found.set(path, `${status} ${text.replaceAll(STATE, '')}`);
      }
    }
    for (const path of [
      '/search?q=zanzibar',
      '/api/v1/search?q=zanzibar',
      `/api/v1/texts/${digestOf(SECRET)}`,
      '/decisions?organ=council',
    ]) {
      const { status, text } = await see(path, '*/*');
      found.set(path, `${status} ${text.replaceAll(STATE, '')}`);
    }
    return found;
  }
  /** What changes with each act, or with each second, whatever the act says. */
  const STATE =
    /[0-9a-f]{64}|\b[0-9a-f]{16}\b|data-live="\d+"|"asKnownAt":\d+|\d\d:\d\d:\d\d(?:\.\d+)?Z?|asKnownAt=\d+|(?:key|nonce)" value="[^"]*"|\d+ acts|(?:act|[аА]кт[а-я]*:?) \d+|requestId":"[^"]*"|<updated>[^<]*/g;

  const SECRET = 'The zanzibar budget.';
  const secretText = {
    reference: 'ZANZIBAR/1',
    version: '1',
    languages: [{ language: 'en', sha256: digestOf(SECRET) }],
  };

  test('a decision of the members shows at no public address that it is there; opened, it shows with its text', async () => {
    await handIn(SECRET, 'text/plain');
    const earlier = await everything();
    // Nobody chose: it changes neither members nor chair nor rules.
    await adopted('zanzibar', { text: secretText, title: { en: 'Zanzibar budget' } });
    const member = await visitor(concord, 'delegate:M3');
    shows((await member.see('/decisions/zanzibar')).text, /The zanzibar budget\./);
    const observer = await visitor(concord, 'observer:OBS');
    assert.equal((await observer.see('/decisions/zanzibar')).status, 404);
    const then = await everything();
    assert.deepEqual([...then.keys()], [...earlier.keys()]);
    for (const [path, body] of then) {
      if (!path.includes('zanzibar')) assert.doesNotMatch(body, /zanzibar/i, path);
    }
    assert.deepEqual(
      [...then].flatMap(([path, body]) => {
        const known = new Set(earlier.get(path)?.split('\n'));
        return body.split('\n').flatMap((line) => (known.has(line) ? [] : [`${path}: ${line}`]));
      }),
      [],
    );
    const closed = concord.room.now().size - 1;
    const chair = await visitor(concord, 'chair');
    shows((await chair.see('/questions/zanzibar')).text, /once it is taken<\/dt>\s*<dd>The members</);
    const form = await chair.form('/questions/zanzibar', 'OpenDecision');
    assert.equal(form['act'], 'OpenDecision');
    const opened = await chair.send('/questions/zanzibar', 'OpenDecision', { audience: 'members-and-observers' });
    assert.match(opened.headers.get('location') ?? '', /^\/questions\/zanzibar\?recorded=\d+$/);
    shows((await observer.see('/decisions/zanzibar')).text, /The zanzibar budget\./);
    shows((await observer.see('/documents/paper-zanzibar')).text, /The zanzibar budget\./);
    assert.equal((await see('/decisions/zanzibar')).status, 404, 'and to nobody else');
    await done(await concord.as('secretariat'), 'decision.opened', { decision: 'zanzibar', audience: 'public' });
    shows(
      (await see('/decisions/zanzibar')).text,
      /The zanzibar budget\.[\s\S]*ZANZIBAR\/1|ZANZIBAR\/1[\s\S]*The zanzibar budget\./,
    );
    shows((await see('/documents/paper-zanzibar')).text, /The zanzibar budget\./);
    shows((await see('/feed.atom')).text, /Zanzibar budget/);
    shows((await see('/search?q=zanzibar+budget')).text, /Zanzibar budget/);
    assert.equal((await see(`/api/v1/texts/${digestOf(SECRET)}`, '*/*')).status, 200);
    assert.equal((await see('/questions/zanzibar')).status, 404, 'the question stays with the members');
    for (const path of ['/decisions/zanzibar', '/documents/paper-zanzibar', '/api/v1/decisions/zanzibar'])
      assert.equal((await see(`${path}?asKnownAt=${closed}`, '*/*')).status, 404, `${path}, as known before`);
    hides((await see('/questions/zanzibar')).text, /Zanzibar/);
    const question = (await chair.see('/questions/zanzibar')).text;
    hides(question, /value="OpenDecision"/);
    shows(question, /once it is taken<\/dt>\s*<dd>Everybody</);
  });

  test('an opened act is served with the bytes and the salt that its commitment is of', async () => {
    const { forum } = concord.room.now();
    const act = forum.decisions.get('zanzibar')?.at(-1);
    assert.ok(act);
    assert.equal(act.audience, 'members', 'the act is as it was');
    const answer = JSON.parse((await see(`/api/v1/acts/${act.n}`, '*/*')).text) as Record<
      'canonical' | 'salt' | 'commit',
      string
    >;
    const commit = createHash('sha256').update(Buffer.from(answer.salt, 'hex')).update(answer.canonical).digest('hex');
    assert.equal(commit, answer.commit);
  });

  test('what is not there, and what an officer of the Chair may not see, is opened with the same answer', async () => {
    const [chair, secretariat, member] = [
      await concord.as('chair'),
      await concord.as('secretariat'),
      await concord.as('delegate:M3'),
    ];
    const ask = async (asking: typeof chair, decision: string, audience = 'public') => {
      const response = await asking.post({ act: 'decision.opened', body: { decision, audience } });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    assert.deepEqual(await ask(chair, 'nothing'), [404, 'not-found']);
    assert.deepEqual(await ask(secretariat, 'nothing'), [404, 'not-found']);
    assert.deepEqual(await ask(member, 'nothing'), [403, 'denied']);
    assert.deepEqual(await ask(member, 'zanzibar'), [403, 'denied']);
    assert.deepEqual(await ask(secretariat, 'zanzibar'), [409, 'not-for-more']);
    assert.deepEqual(await ask(secretariat, 'zanzibar', 'members'), [409, 'not-for-more']);
    assert.deepEqual(await ask(secretariat, 'zanzibar', 'nobody'), [422, 'mistake']);
  });

  test('the page on which a text is confirmed says who will read the decision, and what would happen', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const typed = {
      'title.en': 'Rules of the library',
      question: 'library',
      'words.en': 'Quiet, please.',
      'text.reference': 'LIB/1',
      'text.version': '1',
      organ: 'council',
      verb: 'adopt',
      procedure: 'by-silence',
      audience: 'members',
      'effects.900.body.document': 'library-rules',
      'effects.900.body.type': 'rules',
    };
    const readers = /Who may see the decision and its text once it is taken<\/dt>\s*<dd>([^<]*)</;
    const confirms = async (more: Readonly<Record<string, string>>) => {
      const page = await secretariat.form('/questions/new', 'PutQuestion');
      const response = await secretariat.post('/questions/new', { ...page, ...typed, ...more, step: 'confirm' });
      return response.text();
    };
    const usual = await confirms({ decisionFor: '' });
    assert.equal(readers.exec(usual)?.[1], 'The members');
    shows(usual, /Rules of the library<\/bdi>? would be adopted|Rules of the library[\s\S]{0,40} would be adopted by/);
    hides(usual, /library-rules[^"<]* (?:would be )?adopted/);
    assert.equal(readers.exec(await confirms({ decisionFor: 'public' }))?.[1], 'Everybody');
    const renamed = { 'effects.902.body.organ': 'council', 'effects.902.body.names.en': 'Senate' };
    assert.equal(readers.exec(await confirms({ decisionFor: '', ...renamed }))?.[1], 'Everybody');
    shows(await confirms({ audience: 'public', decisionFor: 'members' }), /fewer readers than the question/);
  });
});
