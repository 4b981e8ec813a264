import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedSentences } from './recorded.ts';
import { sayIn } from './say.ts';

test('a sentence enters the record in each language of the forum that the service speaks', () => {
  assert.deepEqual(recordedSentences.gone(['en', 'ru']), {
    en: 'The entry is no longer in the files of the forum.',
    ru: 'Записи больше нет в файлах форума.',
  });
  const span = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T01:00:00.000Z' };
  assert.deepEqual(Object.keys(recordedSentences.unreachable(['en', 'ru'], span)), ['en', 'ru']);
});

test('a language of the forum that the service does not speak is left out; English never is', () => {
  assert.deepEqual(Object.keys(recordedSentences.gone(['en', 'fr'])), ['en']);
  assert.deepEqual(Object.keys(recordedSentences.gone(['fr'])), ['en']);
});

test('a label names any language that a forum may have', () => {
  const [english, russian] = [sayIn('en').orders, sayIn('ru').orders];
  assert.equal(english.put.title('fr'), 'Title, in French (if you like)');
  assert.equal(russian.put.title('fr'), 'Название на французском языке (по желанию)');
  assert.equal(russian.put.title('hi'), 'Название на языке хинди (по желанию)');
  assert.equal(sayIn('ru').room.floor.statement('ar'), 'На арабском языке');
});
