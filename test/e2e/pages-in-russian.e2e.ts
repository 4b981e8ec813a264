import { test } from 'node:test';
import { eachPage } from '#test/support/every-page.ts';
import { look } from '#test/support/look.ts';
import { started } from '#test/support/visiting.ts';

const here = started();

// The dark is looked at in English: colours are the same in both languages.
test('axe finds nothing on any page in Russian, and none is wider than its window at any width, mirrored or not', () =>
  eachPage(here, 'ru', (page) => look(page, { dark: false })));
