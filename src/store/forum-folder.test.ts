import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { smallForum } from '../../test/support/small-forum.ts';
import { readForumFolder } from './forum-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'concord-folder-'));
after(() => rmSync(root, { recursive: true, force: true }));

let made = 0;

/** The small forum on disk. */
function onDisk(): string {
  const folder = join(root, String(++made));
  for (const { path, text } of smallForum) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return folder;
}

async function told(folder: string): Promise<string[]> {
  const forum = await readForumFolder(folder);
  return forum.ok ? [] : forum.problem.map((mistake) => sayFolderMistake(mistake, 'en'));
}

test('a folder on disk is read, and what is neither YAML nor a link is left alone', async () => {
  const folder = onDisk();
  writeFileSync(join(folder, 'README.md'), 'About this forum.\n');
  writeFileSync(join(folder, '.hidden.yaml'), 'not read\n');
  const forum = await readForumFolder(folder);
  assert.equal(forum.ok && forum.value.drafts.length, 10);
});

test('a folder that is not there is told, not thrown', async () => {
  assert.deepEqual(await told(join(root, 'nowhere')), ['.:1: This cannot be read.']);
});

test('a link is refused, to a file as to a folder', async () => {
  const folder = onDisk();
  symlinkSync(join(folder, 'sources.yaml'), join(folder, 'history', 'late.yaml'));
  symlinkSync(root, join(folder, 'charter', 'more'));
  assert.deepEqual((await told(folder)).toSorted(), [
    'charter/more:1: Links are not followed; put the file itself here.',
    'history/late.yaml:1: Links are not followed; put the file itself here.',
  ]);
});

test('bytes that are not UTF-8 are told with their line', async () => {
  const folder = onDisk();
  writeFileSync(join(folder, 'history', 'late.yaml'), Buffer.from('2d20610a2d20ff0a', 'hex'));
  assert.deepEqual(await told(folder), ['history/late.yaml:2: This line is not UTF-8.']);
});

test('a file with the other ending is refused, so that it is not overlooked', async () => {
  const folder = onDisk();
  writeFileSync(join(folder, 'history', 'late.yml'), '- a: b\n');
  assert.deepEqual(await told(folder), ['history/late.yml:1: No such file belongs in a forum’s folder.']);
});

test('a file too large to be meant is refused unread', async () => {
  const folder = onDisk();
  writeFileSync(join(folder, 'history', 'late.yaml'), Buffer.alloc(9_000_000, '#'));
  assert.deepEqual(await told(folder), ['history/late.yaml:1: The file is larger than 2 MB.']);
});

test('a folder with more files than anybody writes is refused', async () => {
  const folder = onDisk();
  for (let i = 0; i <= 1000; i++) writeFileSync(join(folder, 'history', `${i}.yaml`), '');
  assert.match((await told(folder)).join('\n'), /The folder holds more than 1000 files/);
});

test('a folder that was kept is the same folder, and one that was changed is read anew', async () => {
  const [folder, kept] = [onDisk(), join(root, 'kept', 'forum.json')];
  const first = await readForumFolder(folder, kept);
  const text = readFileSync(kept, 'utf8');
  assert.deepEqual(await readForumFolder(folder, kept), first);
  assert.deepEqual(await readForumFolder(folder), first);

  writeFileSync(join(folder, 'history', 'late.yaml'), '- a: b\n');
  assert.equal((await readForumFolder(folder, kept)).ok, false, 'a mistake is told, whatever was kept');
  assert.equal(readFileSync(kept, 'utf8'), text, 'and is not kept');
});

test('what was kept and was cut short is read anew', async () => {
  const [folder, kept] = [onDisk(), join(root, 'cut', 'forum.json')];
  const first = await readForumFolder(folder, kept);
  const text = readFileSync(kept, 'utf8');
  writeFileSync(kept, text.slice(0, -100));
  assert.deepEqual(await readForumFolder(folder, kept), first);
  assert.equal(readFileSync(kept, 'utf8'), text);
});

test('a folder is read where nothing can be kept', async () => {
  const folder = onDisk();
  assert.equal((await readForumFolder(folder, join(folder, 'forum.yaml', 'forum.json'))).ok, true);
});
