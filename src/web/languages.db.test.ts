/** A forum that has other languages than the service: its forms ask for its own, in whatever language the page speaks. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { office, type Office } from '#test/support/desk.ts';
import { visitor } from '#test/support/forms.ts';
import { liveForum, putting } from '#test/support/live-forum.ts';

let database: FreshDatabase;
let concord: Office;

/** The languages in which a page has a field under this name. */
const asksFor = (page: string, name: string): string[] => {
  const found = page.matchAll(new RegExp(`name="${name.replaceAll('.', '\\.')}\\.([a-z]{2})"`, 'g'));
  return [...new Set([...found].map(([, language = '']) => language))];
};

suite('a forum whose languages are English and French', () => {
  before(async () => {
    database = await freshDatabase();
    concord = await office(database.url, { drafts: liveForum({ languages: ['en', 'fr'] }) });
  });
  after(async () => {
    await concord.close();
    await database.close();
  });

  test('the form of a new question asks for title and text in English and French, on a Russian page too', async () => {
    const chair = await visitor(concord, 'chair');
    for (const path of ['/questions/new', '/ru/questions/new']) {
      const { status, text } = await chair.see(path);
      assert.equal(status, 200);
      for (const name of ['title', 'words', 'file', 'effects.901.body.names', 'effects.902.body.names']) {
        assert.deepEqual(asksFor(text, name), ['en', 'fr'], `${path} ${name}`);
      }
    }
    const { text } = await chair.see('/questions/new');
    assert.match(text, /Title, in French \(if you like\)/);
    assert.match(text, /Text in French/);
    assert.match((await chair.see('/ru/questions/new')).text, /Название на французском языке/);
  });

  test('what is typed in French is put, and shown before', async () => {
    const secretariat = await visitor(concord, 'secretariat');
    const typed = {
      'title.en': 'On water',
      'title.fr': 'Sur l’eau',
      'words.en': 'Water is shared.',
      'words.fr': 'L’eau est partagée.',
      'text.reference': 'W/1',
      'text.version': '1',
      organ: 'council',
      verb: 'adopt',
      procedure: 'by-silence',
      audience: 'members',
      question: 'on-water',
    };
    const shown = await (await secretariat.send('/questions/new', 'PutQuestion', { ...typed, step: 'confirm' })).text();
    assert.match(shown, /<bdi lang="fr">Sur l&#8217;eau<\/bdi>/);
    assert.match(shown, /Text in French/);
    assert.equal((await secretariat.send('/questions/new', 'PutQuestion', typed)).status, 303);
    const member = await concord.as('delegate:M2');
    const asked = await (await member.get('/api/v1/questions/on-water')).text();
    assert.match(asked, /"fr":"Sur l’eau"/);
    assert.match(asked, /"language":"fr"/);
  });

  test('positions, rulings and the reason of an extension are asked for in the languages of the forum', async () => {
    const question = 'on-rivers';
    assert.equal((await (await concord.as('secretariat')).post(putting(question))).status, 201);
    const opening = {
      act: 'silence.opened',
      body: { question, until: new Date(Date.now() + 86_400_000).toISOString() },
    };
    assert.equal((await (await concord.as('chair')).post(opening)).status, 201);
    const path = `/questions/${question}`;
    assert.deepEqual(asksFor((await (await visitor(concord, 'chair')).see(path)).text, 'reason'), ['en', 'fr']);
    const delegate = await visitor(concord, 'delegate:M2');
    assert.deepEqual(asksFor((await delegate.see(path)).text, 'statement'), ['en', 'fr']);
    assert.deepEqual(asksFor((await delegate.see(`/ru${path}`)).text, 'statement'), ['en', 'fr']);
  });
});
