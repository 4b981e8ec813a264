import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '#contract/text.ts';
import { sayIn } from './say.ts';

test('a language whose tag the record takes, and the tables of Unicode do not, is called by its tag', () => {
  for (const tag of ['qa-x10', 'en-aaaaaaaa-x1', 'zz', 'ru-12']) {
    assert.ok(language.safeParse(tag).success, tag);
    for (const own of ['en', 'ru'] as const) assert.match(sayIn(own).texts.language(tag), /\S/);
  }
  assert.equal(sayIn('en').texts.language('qa-x10'), 'qa-x10');
  assert.equal(sayIn('en').texts.language('kk'), 'Kazakh');
});
