/**
 * An `Edge` is the Merkle tree of RFC 6962 as far as appending needs it. It has one hash for each full subtree from the
 * largest to the smallest. Sixty-four hashes would hold a record of 2^64 acts.
 */
import { nodeHash, type Hash } from './entry.ts';

export type Edge = {
  readonly size: number;
  /** The roots of the full subtrees, largest first: one for each bit set in `size`. */
  readonly peaks: readonly Uint8Array[];
};

export const emptyEdge: Edge = { size: 0, peaks: [] };

/** `extended` returns the edge after one more leaf hash. */
export function extended(edge: Edge, leaf: Uint8Array, hash: Hash): Edge {
  const peaks = [...edge.peaks];
  let node = leaf;
  for (let size = edge.size; size % 2 === 1; size = (size - 1) / 2) {
    const left = peaks.pop();
    if (!left) throw new Error('The edge of the tree does not fit its size');
    node = nodeHash(left, node, hash);
  }
  peaks.push(node);
  return { size: edge.size + 1, peaks };
}

/** `rootOf` returns the root of the tree: the head of the record. */
export function rootOf(edge: Edge, hash: Hash): Uint8Array {
  let root: Uint8Array | null = null;
  for (const peak of edge.peaks.toReversed()) root = root === null ? peak : nodeHash(peak, root, hash);
  return root ?? hash(new Uint8Array());
}
