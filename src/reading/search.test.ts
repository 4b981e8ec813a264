import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { readingOf } from './reading.ts';
import type { Language } from '#words/languages.ts';
import { folded, search } from './search.ts';
import { gulliver, RESTRICTED_WORDS } from '#test/support/gulliver.ts';

const { site } = await gulliver();

function found(words: string, language: Language = 'en', query = ''): string[] {
  const reading = readingOf(site, new URL(`http://localhost/search${query}`), language);
  assert.ok(reading.ok);
  return search(reading.value, words).map(({ type, id }) => `${type} ${id}`);
}

test('a name finds its party first, in either language, by its id too', () => {
  for (const words of ['Laputa', 'laputa', 'LAP', 'Лапута']) assert.equal(found(words)[0], 'party LAP', words);
  assert.equal(found('Laputa', 'ru')[0], 'party LAP');
});

test('slips of the pen are forgiven, and beginnings are enough', () => {
  assert.equal(found('Lapuda')[0], 'party LAP');
  assert.equal(found('Glubdubdrib')[0], 'party GLU');
  assert.equal(found('Лапуда', 'ru')[0], 'party LAP');
  assert.equal(found('Lill')[0], 'party LIL');
});

test('every word counts', () => {
  assert.deepEqual(found('Treaty Egg'), ['document treaty']);
  assert.deepEqual(found('Treaty Zebra'), []);
});

test('texts are searched, in the language of the reader', () => {
  assert.ok(found('speaking engine').includes('meeting ministerial-2'));
  assert.ok(found('изготовления речей', 'ru').includes('meeting ministerial-2'));
});

test('meetings without a title of their own are found by the one they are shown under', () => {
  assert.ok(found('third summit').includes('meeting summit-3'));
  assert.ok(found('саммит', 'ru').includes('meeting summit-1'));
});

test('what is restricted is in no index', () => {
  for (const word of RESTRICTED_WORDS) {
    assert.deepEqual(found(word), []);
    assert.deepEqual(found(word, 'ru'), []);
  }
});

test('what had not happened by the date is not found', () => {
  assert.ok(found('Workshop', 'en').includes('activity workshop-eggs'));
  assert.deepEqual(found('Workshop', 'en', '?at=2009'), []);
});

test('nothing asked finds nothing', () => {
  for (const words of ['', '   ', '"', '-', '\u0301']) assert.deepEqual(found(words), [], JSON.stringify(words));
});

test('letters are compared without their marks and case', () => {
  assert.equal(folded('Türkiye'), 'turkiye');
  assert.equal(folded('Ёлка'), 'елка');
  assert.equal(present([...folded('\ud800')][0], 'a letter'), '\ufffd');
});
