/** A site over acts in memory: what the server has at run time, without a database. */
import { randomUUID } from 'node:crypto';
import { openReadingRoom, type ReadAct } from '#desk/reading-room.ts';
import { readContent, writeContent } from '#contract/content.ts';
import type { Draft } from '#forum/act.ts';
import { whenOf } from '#kernel/date.ts';
import type { Entry } from '#record/entry.ts';
import { sha256 } from '#store/hash.ts';
import type { Site } from '#reading/reading.ts';
import { assetHref } from '#web/assets.ts';

/** What a site is handed besides its record. */
export const HANDED = { hash: sha256, asset: assetHref, newKey: randomUUID } as const;

export const readAct: ReadAct = (entry) => {
  const content = readContent(entry.content);
  if (!content.ok) throw new Error(`Act ${entry.n} cannot be read: ${JSON.stringify(content.problem)}`);
  return { ...content.value, n: entry.n, recordedAt: entry.recordedAt };
};

/** Acts recorded at one instant. */
export type Batch = { readonly recordedAt: string; readonly drafts: readonly Draft[] };

export type SiteInMemory = {
  readonly site: Site;
  /** Records some more acts, and lets the site see them. */
  readonly record: (batch: Batch) => Promise<void>;
};

type Given = { readonly now: string; readonly knownUntil: string; readonly forumId: string };

/** The site after these batches. Salts are made of the act's number, so that every run has the same head. */
export async function siteInMemory(
  batches: readonly Batch[],
  { now, knownUntil, forumId }: Given,
): Promise<SiteInMemory> {
  const entries: Entry[] = [];
  const add = ({ recordedAt, drafts }: Batch) => {
    for (const draft of drafts) {
      const n = entries.length;
      entries.push({
        n,
        recordedAt,
        content: writeContent(draft),
        salt: sha256(new TextEncoder().encode(`salt ${n}`)),
      });
    }
  };
  batches.forEach(add);
  const reader = {
    async *entries(from: number) {
      yield await Promise.resolve(entries.slice(from));
    },
  };
  const room = await openReadingRoom(reader, readAct, sha256);
  return {
    site: { room, forumId, knownUntil: whenOf(knownUntil), tiles: new Map(), now: () => now, ...HANDED },
    record: async (batch) => {
      add(batch);
      await room.catchUp();
    },
  };
}
