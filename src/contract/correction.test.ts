import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broughtBy, spokenOf } from '#forum/correction/names.ts';
import { forumIn } from '#test/support/folder.ts';
import { namesIn } from './shape.ts';

/** Things that no act brings into the record by an id of its own. */
const NOT_NAMED: ReadonlySet<string> = new Set(['dimension', 'edition', 'question']);

test('a correction asks of the same names as the reader of a folder does', () => {
  for (const draft of forumIn('forums/cica').folder.drafts) {
    const own = broughtBy(draft);
    const inSchema = namesIn(draft).flatMap(({ thing, id, path }) => {
      const isOwnRef = thing === 'ref' && (path[0] === 'ref' || path[0] === 'corrects');
      const isOfCatalogue = draft.kind === 'catalogue.adopted' && thing === 'area';
      return NOT_NAMED.has(thing) || isOwnRef || isOfCatalogue || (own?.thing === thing && own.id === id)
        ? []
        : [`${thing} ${id}`];
    });
    assert.deepEqual(
      spokenOf(draft)
        .map(({ thing, id }) => `${thing} ${id}`)
        .toSorted(),
      [...new Set(inSchema)].toSorted(),
      draft.ref,
    );
  }
});
