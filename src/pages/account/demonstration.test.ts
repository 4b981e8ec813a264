import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forumIn } from '#test/support/folder.ts';
import { siteInMemory } from '#test/support/site.ts';
import { readingOf } from '#reading/reading.ts';
import { demonstrationView } from './demonstration.ts';

test('nobody is invented for a seat that stands empty', async () => {
  const { folder } = forumIn('forums/cica');
  const { site } = await siteInMemory([{ recordedAt: '2026-01-01T00:00:00.000Z', drafts: folder.drafts }], {
    now: '2026-11-21T12:00:00.000Z',
    knownUntil: folder.knownUntil,
    forumId: folder.id,
  });
  const reading = readingOf(site, new URL('https://forum.example/demonstration'), 'en');
  assert.ok(reading.ok);
  const page = demonstrationView(reading.value).text;
  assert.equal([...page.matchAll(/value="delegate:/g)].length, 4);
  assert.ok(!page.includes('delegate:AFG'));
});
