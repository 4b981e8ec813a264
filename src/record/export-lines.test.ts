import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical } from '#kernel/canonical.ts';
import { leafHash, leafOf, toHex, type Entry, type Hash } from './entry.ts';
import { closingLine, entryLine, ExportReader, headerLine } from './export-lines.ts';
import { emptyEdge, extended, rootOf } from './tree.ts';

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

const entries: readonly Entry[] = [0, 1, 2, 3, 4].map((n) => ({
  n,
  recordedAt: `2026-01-0${n + 1}T00:00:00.000Z`,
  content: canonical({ kind: 'party.named', effective: '1992', body: { party: 'KAZ', n } }),
  salt: new Uint8Array(32).fill(n),
}));

const head = toHex(
  rootOf(
    entries.reduce((edge, entry) => extended(edge, leafHash(leafOf(entry, sha256), sha256), sha256), emptyEdge),
    sha256,
  ),
);

const lines: readonly string[] = [headerLine('league'), ...entries.map(entryLine), closingLine(entries.length, head)];

function read(text: readonly string[]): string {
  const reader = new ExportReader(sha256);
  for (const line of text) {
    const taken = reader.take(line);
    if (!taken.ok) return `${taken.problem.line}: ${taken.problem.code}`;
  }
  const end = reader.end();
  return end.ok ? end.value.head : `${end.problem.line}: ${end.problem.code}`;
}

test('an export read back has the same head', () => {
  assert.equal(read(lines), head);
});

test('an export cut short anywhere is refused', () => {
  for (let length = 0; length < lines.length; length++) assert.match(read(lines.slice(0, length)), /: cut-short$/);
});

test('an act left out, put twice or moved is refused with its line', () => {
  assert.equal(read(lines.toSpliced(2, 1)), '3: number-out-of-order');
  assert.equal(read(lines.toSpliced(2, 0, lines[2] ?? '')), '4: number-out-of-order');
});

test('an act changed anywhere is refused, by its own line or by the head', () => {
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.nat(), fc.integer({ min: 32, max: 126 }), (which, at, code) => {
      const line = lines[which + 1] ?? '';
      const place = at % line.length;
      const changed = line.slice(0, place) + String.fromCharCode(code) + line.slice(place + 1);
      fc.pre(changed !== line);
      assert.match(read(lines.toSpliced(which + 1, 1, changed)), /^\d+: /);
    }),
    { numRuns: 500 },
  );
});

test('a foreign file, an empty one, and lines after the end are refused', () => {
  assert.equal(read(['{"record":"something/1","forum":"league"}']), '1: not-an-export');
  assert.equal(read(['<html>']), '1: not-json');
  assert.equal(read([]), '0: cut-short');
  assert.equal(read([...lines, lines[1] ?? '']), `${lines.length + 1}: goes-on-after-the-end`);
});
