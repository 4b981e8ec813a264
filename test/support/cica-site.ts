/** The forum that is shipped, as a site in memory. */
import type { Site } from '#reading/reading.ts';
import { readForumFolder } from '#store/forum-folder.ts';
import { siteInMemory } from './site.ts';

export async function cicaSite(now = '2026-03-01T12:00:00.000Z'): Promise<Site> {
  const folder = await readForumFolder('forums/cica');
  if (!folder.ok) throw new Error('The folder of the forum has mistakes');
  const { drafts, tiles, knownUntil, id } = folder.value;
  const { site } = await siteInMemory([{ recordedAt: '2026-01-01T00:00:00.000Z', drafts }], {
    now,
    knownUntil,
    forumId: id,
  });
  return { ...site, tiles: new Map(tiles.map(({ party, column, row }) => [party, { column, row, label: party }])) };
}
