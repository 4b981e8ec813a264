/** What the sources read in full say is all accounted for: held by acts, kept as a claim in a disagreement, or no fact of the forum. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Coverage } from '#contract/folder.ts';
import { uncoveredLines } from '#history/parts.ts';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { readForumFolder } from '#store/forum-folder.ts';

const folder = new URL('../forums/cica/', import.meta.url);

/** The texts themselves are not ours to publish; they lie beside the checkout where the record was made. */
const texts = new URL('../../shared/sources/', import.meta.url);

const read = await readForumFolder(fileURLToPath(folder));
assert.ok(read.ok, read.ok ? '' : read.problem.map((mistake) => sayFolderMistake(mistake, 'en')).join('\n'));
const forum = read.value;

const refs = new Set(forum.drafts.map((draft) => draft.ref));
const sources = forum.drafts.filter((draft) => draft.kind === 'source.registered').map((draft) => draft.body);
const questions = new Set(
  forum.drafts.flatMap((draft) => (draft.kind === 'disagreement.noted' ? [draft.body.question] : [])),
);

test('every source of which the bytes were at hand is accounted for', () => {
  const digests = sources.flatMap(({ source, digest }) => (digest === undefined ? [] : [`${source} ${digest}`]));
  assert.ok(digests.length > 0);
  assert.deepEqual(forum.coverage.map(({ source, digest }) => `${source} ${digest}`).toSorted(), digests.toSorted());
});

for (const coverage of forum.coverage) {
  test(`${coverage.source}: every line that is not blank has a statement`, () => {
    assert.deepEqual(uncoveredLines(coverage), []);
  });

  test(`${coverage.source}: every statement is held, disputed, or said to be no fact of the forum`, () => {
    for (const { line, held = [], disputed = [], context } of coverage.statements) {
      assert.ok(held.length > 0 || disputed.length > 0 || (context?.en ?? '').length >= 8, `line ${line}`);
      for (const ref of held) assert.ok(refs.has(ref), `line ${line}: ${ref}`);
      for (const question of disputed) assert.ok(questions.has(question), `line ${line}: ${question}`);
    }
  });

  test(`${coverage.source}: what is held names the source, or another that says the same`, () => {
    const byRef = new Map(forum.drafts.map((draft) => [draft.ref, draft]));
    for (const { line, held = [] } of coverage.statements) {
      for (const ref of held) assert.ok((byRef.get(ref)?.sources.length ?? 0) > 0, `line ${line}: ${ref}`);
    }
  });

  test(`${coverage.source}: lines, blank lines and digest are those of the text itself`, (context) => {
    const text = new URL(coverage.file, texts);
    if (existsSync(text)) assert.deepEqual(measured(readFileSync(text)), claimed(coverage));
    else context.diagnostic(`${coverage.file} does not lie beside this checkout: its digest is ${coverage.digest}`);
  });
}

/** What can be measured of a text without publishing it. */
function measured(bytes: Buffer): object {
  const lines = bytes.toString('utf8').split('\n');
  // The line feed that ends the last line begins no other.
  if (lines.at(-1) === '') lines.pop();
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    lines: lines.length,
    blank: lines.flatMap((line, i) => (line.trim() === '' ? [i + 1] : [])),
  };
}

const claimed = ({ digest, lines, blank }: Coverage): object => ({
  digest,
  lines,
  blank: blank.toSorted((one, other) => one - other),
});
