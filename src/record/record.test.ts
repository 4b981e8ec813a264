import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { readContent, readDraft, writeContent } from '#contract/content.ts';
import { canonical } from '#kernel/canonical.ts';
import { commitment, fromHex, joined, leafFrom, leafHash, leafOf, nodeHash, toHex, type Hash } from './entry.ts';
import { emptyEdge, extended, rootOf } from './tree.ts';

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

const utf8 = new TextEncoder();
const read = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

type Vectors = {
  readonly entries: readonly {
    readonly comment: string;
    readonly given?: string;
    readonly content: string;
    readonly salt: string;
    readonly n: number;
    readonly recordedAt: string;
    readonly commit: string;
    readonly leaf: string;
    readonly leafHash: string;
  }[];
  readonly trees: {
    readonly leaves: readonly string[];
    readonly roots: readonly { readonly size: number; readonly root: string }[];
  };
};

const vectors: Vectors = JSON.parse(readFileSync(new URL('../../test/vectors/record.json', import.meta.url), 'utf8'));

for (const vector of vectors.entries) {
  test(`an entry of the record: ${vector.comment}`, () => {
    const salt = fromHex(vector.salt);
    assert.ok(salt);
    assert.equal(commitment(vector.content, salt, sha256), vector.commit);
    const leaf = leafOf({ ...vector, salt }, sha256);
    assert.equal(read(leaf), vector.leaf);
    assert.deepEqual(leafFrom(vector.n, vector.recordedAt, vector.commit), leaf);
    assert.equal(toHex(leafHash(leaf, sha256)), vector.leafHash);
    assert.ok(leaf.length < 300);
    const act = readContent(vector.content);
    assert.ok(act.ok, JSON.stringify(act));
    assert.equal(writeContent(act.value), vector.content);
    if (vector.given === undefined) return;
    assert.equal(canonical(JSON.parse(vector.given)), vector.content);
    assert.deepEqual(readContent(vector.given), {
      ok: false,
      problem: [{ path: [], code: 'not-canonical', facts: {} }],
    });
    assert.ok(readDraft(JSON.parse(vector.given)).ok);
  });
}

test('the head of a record of none to nine acts', () => {
  let edge = emptyEdge;
  const roots = [toHex(rootOf(edge, sha256))];
  for (const leaf of vectors.trees.leaves) {
    edge = extended(edge, leafHash(utf8.encode(leaf), sha256), sha256);
    roots.push(toHex(rootOf(edge, sha256)));
  }
  assert.deepEqual(
    roots.map((root, size) => ({ size, root })),
    vectors.trees.roots,
  );
});

test('the hashes that RFC 6962 gives for an empty tree and an empty leaf', () => {
  assert.equal(toHex(rootOf(emptyEdge, sha256)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(
    toHex(leafHash(new Uint8Array(), sha256)),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
});

/** The definition of RFC 6962 §2.1, word for word: slow, and plainly right. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return leafHash(only, sha256);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)), sha256);
}

test('the head grown act by act is the one that the definition gives', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (leaves) => {
      let edge = emptyEdge;
      for (const leaf of leaves) edge = extended(edge, leafHash(leaf, sha256), sha256);
      assert.equal(edge.size, leaves.length);
      assert.deepEqual(toHex(rootOf(edge, sha256)), toHex(treeHash(leaves)));
    }),
    { numRuns: 60 },
  );
});

test('a head kept is not changed by what is recorded after it', () => {
  const first = extended(emptyEdge, leafHash(utf8.encode('first'), sha256), sha256);
  const before = toHex(rootOf(first, sha256));
  extended(extended(first, leafHash(utf8.encode('second'), sha256), sha256), sha256(new Uint8Array()), sha256);
  assert.equal(toHex(rootOf(first, sha256)), before);
});

test('an edge that does not fit its size is a fault, not a head', () => {
  assert.throws(() => extended({ size: 3, peaks: [] }, new Uint8Array(32), sha256), /does not fit/);
});

test('canonical JSON is the same text that another implementation of RFC 8785 writes', () => {
  // Texts with a lone surrogate are no I-JSON and are refused: see kernel/canonical.test.ts.
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      assert.equal(canonical(value), canonicalize(value));
    }),
  );
});

test('the same content under another salt gives another commitment', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (one, other) => {
        fc.pre(toHex(one) !== toHex(other));
        assert.notEqual(commitment('{}', one, sha256), commitment('{}', other, sha256));
      },
    ),
  );
});

test('hexadecimal text and bytes are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual(fromHex(toHex(bytes)), bytes);
      assert.deepEqual(fromHex(toHex(joined(bytes, bytes))), joined(bytes, bytes));
    }),
  );
  assert.equal(fromHex('0'), null);
  assert.equal(fromHex('0G'), null);
  assert.equal(fromHex('AB'), null);
});
