/** Every page of the table is valid HTML, in every language, for everybody and for people who are signed in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { namesIn } from '#contract/shape.ts';
import { gulliver, gulliverBatches } from './support/gulliver.ts';
import { everyPage } from './support/showing.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Style: a void element may close itself, spaces are folded by the browser, and the standard writes doctype in either case.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Style: the standard says that an input without a type is a text.
    'no-implicit-input-type': 'off',
    // Style: the standard says that a button without a type sends its form, which is what each of ours does.
    'no-implicit-button-type': 'off',
    // An id is part of an address: `#quorum.share` is the path of the value, and stays.
    'valid-id': ['error', { relaxed: true }],
    // Boxes to tick with one name are one list, in whichever group of the form they stand.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A table that scrolls is a region for the keyboard, not a section of the page.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

const names = gulliverBatches.flatMap(({ drafts }) => drafts.flatMap(namesIn));

test('every page of the table is valid HTML', async () => {
  const { site } = await gulliver();
  const faults = new Map<string, string>();
  const named = (thing: string) =>
    [...new Set(names.filter((one) => one.thing === thing).map(({ id }) => id))].slice(0, 1);
  for (const { what, text } of everyPage(site, named)) {
    const page = text();
    if (page === null) continue;
    for (const { messages } of validator.validateStringSync(page).results)
      for (const { ruleId, message, line } of messages)
        faults.set(`${ruleId}: ${message}`, `${what}: ${page.split('\n')[line - 1]?.trim().slice(0, 160)}`);
  }
  assert.deepEqual([...faults], []);
});
