/** Acts whose content does not matter, and what must hold of every record. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Head, NewEntry, RecordStore } from '#desk/ports.ts';
import { leafHash, leafOf, toHex, type Entry } from '#record/entry.ts';
import { emptyEdge, extended, rootOf } from '#record/tree.ts';
import { sha256 } from '#store/hash.ts';

export const someAct = (what: string | number = 'act'): NewEntry => ({
  content: JSON.stringify({ body: { what }, kind: 'event.noted' }),
  salt: randomBytes(32),
});

/** Every act of a record, in order. */
export async function allOf(store: RecordStore): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const batch of store.entries(0)) entries.push(...batch);
  return entries;
}

/** The head that a list of acts must have. */
export function headOver(entries: readonly Entry[]): Pick<Head, 'size' | 'root'> {
  let edge = emptyEdge;
  for (const entry of entries) edge = extended(edge, leafHash(leafOf(entry, sha256), sha256), sha256);
  return { size: edge.size, root: toHex(rootOf(edge, sha256)) };
}

/** Numbers without a gap, instants that never go back, and a head that is the tree over exactly these acts. */
export async function assertWhole(store: RecordStore): Promise<readonly Entry[]> {
  const entries = await allOf(store);
  entries.forEach((entry, i) => {
    assert.equal(entry.n, i, 'numbers are gapless');
    assert.ok(i === 0 || entry.recordedAt >= (entries[i - 1]?.recordedAt ?? ''), `act ${i} is not before act ${i - 1}`);
  });
  const { size, root } = await store.head();
  assert.deepEqual({ size, root }, headOver(entries));
  return entries;
}
