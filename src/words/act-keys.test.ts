import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forumIn } from '../../test/support/folder.ts';
import { gulliverBatches } from '../../test/support/gulliver.ts';
import { kinds } from '#contract/acts.ts';
import { bodyShape, type Shape } from '#contract/shape.ts';
import { sayIn } from './say.ts';

/** Names of members at any depth; texts by language are values. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null || 'en' in value) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)]);
}

test('whatever an act of our forums says, each member of it has a word in both languages', () => {
  const drafts = [...forumIn('forums/cica').folder.drafts, ...gulliverBatches.flatMap((batch) => batch.drafts)];
  const keys = new Set(drafts.flatMap(({ body }) => keysOf(body)));
  assert.ok(keys.size > 60);
  for (const language of ['en', 'ru'] as const) {
    const words = sayIn(language).record.keys;
    assert.deepEqual(
      [...keys].filter((key) => !Object.hasOwn(words, key)),
      [],
      language,
    );
  }
});

/** Every member that the schema of a body has, at any depth. */
function membersOf(shape: Shape): string[] {
  switch (shape.is) {
    case 'list':
      return membersOf(shape.of);
    case 'either':
      return shape.options.flatMap(membersOf);
    case 'keys':
    case 'citation':
      return [...shape.keys].flatMap(([key, of]) => [key, ...membersOf(of)]);
    case 'text':
    case 'number':
    case 'boolean':
    case 'words':
      return [];
  }
}

test('whatever an act may say, each member of it has a word', () => {
  const members = new Set(kinds.flatMap((kind) => membersOf(bodyShape(kind))));
  assert.deepEqual(
    [...members].filter((key) => !Object.hasOwn(sayIn('en').record.keys, key)),
    [],
  );
});

test('the two languages name the same members', () => {
  assert.deepEqual(Object.keys(sayIn('ru').record.keys), Object.keys(sayIn('en').record.keys));
});
