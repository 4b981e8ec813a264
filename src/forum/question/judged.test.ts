import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenQuestions } from '#forum/organ/acts.ts';
import { chair, members } from '#test/support/given.ts';
import { book, closes, opens, put, rulesAt, story, theChair, theSystem, type Story } from '#test/support/story.ts';
import { rulesFor } from './judged.ts';

const EASTER = '2026-04-05T00:00:00.000Z';

const amends = (edition: string, openQuestions?: OpenQuestions) =>
  ({
    kind: 'charter.amended',
    body: {
      edition,
      title: { en: edition },
      values: [{ path: 'languages.documents', value: ['en', 'ru'], basis: 'article', article: '9' }],
      ...(openQuestions === undefined ? {} : { openQuestions }),
    },
  }) as const;

/** Two questions are put, one of them is under silence, and then the charter is amended. */
const amended = (openQuestions?: OpenQuestions): Story =>
  story(book, members('AND', 'BEL'), chair('AND', '2020'))
    .when(put('waits'), theChair('AND'))
    .when(put('runs'), theChair('AND'))
    .when(put('second', { effects: [amends('second', openQuestions)] }), theChair('AND'))
    .when(opens('second', '2026-03-03T00:00:00.000Z'), theChair('AND'))
    .at('2026-03-02T00:00:00.000Z')
    .when(opens('runs'), theChair('AND'))
    .at('2026-03-03T00:00:00.000Z')
    .when(closes('second'), theSystem)
    .enters('decision.adopted', 'charter.amended')
    .at(EASTER);

const judges = (told: Story, question: string): string =>
  rulesFor({ forum: told.forum(), rules: rulesAt(told.forum(), EASTER) }, told.question(question)).edition.id;

test('an amendment takes over the questions that are open, but never a silence that runs', () => {
  const told = amended();
  assert.equal(judges(told, 'waits'), 'second');
  assert.equal(judges(told, 'runs'), 'book');
  told
    .when(opens('waits'), theChair('AND'))
    .refuses('language-missing')
    .when(closes('runs'), theSystem)
    .enters('decision.adopted');
});

test('an amendment that says so leaves what was put before it under the edition it was put under', () => {
  const told = amended('as-put');
  assert.equal(judges(told, 'waits'), 'book');
  told.when(opens('waits'), theChair('AND')).enters('silence.opened');
  assert.equal(told.acts('silence.opened').at(-1)?.edition, 'book');
  told.when(put('afterwards'), theChair('AND')).when(opens('afterwards'), theChair('AND')).refuses('language-missing');
});

test('a later amendment that takes over ends what an earlier one had left', () => {
  const told = amended('as-put');
  told
    .when(
      put('third', { effects: [amends('third')], text: { reference: 'A', version: '1', languages: both } }),
      theChair('AND'),
    )
    .when(opens('third', '2026-04-07T00:00:00.000Z'), theChair('AND'))
    .enters('silence.opened')
    .at('2026-04-07T00:00:00.000Z')
    .when(closes('third'), theSystem)
    .enters('decision.adopted', 'charter.amended')
    .when(opens('waits'), theChair('AND'))
    .refuses('language-missing');
});

const both = ['en', 'ru'].map((language) => ({ language, sha256: 'cd'.repeat(32) }));
