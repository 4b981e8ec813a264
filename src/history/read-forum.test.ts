import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readDraft } from '#contract/content.ts';
import type { Draft } from '#forum/act.ts';
import { sayFolderMistake } from '#words/folder-mistakes.ts';
import { changed, smallForum } from '../../test/support/small-forum.ts';
import { readForum, type ForumFolder } from './read-forum.ts';
import type { FolderFile } from './tree.ts';

function read(files: readonly FolderFile[] = smallForum): ForumFolder {
  const forum = readForum(files);
  assert.ok(forum.ok, forum.ok ? '' : forum.problem.map((one) => sayFolderMistake(one, 'en')).join('\n'));
  return forum.value;
}

function act(ref: string): Draft {
  const draft = read().drafts.find((one) => one.ref === ref);
  assert.ok(draft, ref);
  return draft;
}

test('acts enter the record in time: its opening, sources, then charter and history by first possible day, then disagreements', () => {
  assert.deepEqual(
    read().drafts.map((draft) => draft.ref),
    [
      'record',
      'source/gazette',
      'source/yearbook',
      'name/NOR',
      // All of these may have been on the first day of 2001: file names decide, then places in the file.
      'charter/2001',
      'organ/assembly',
      'assembly/1',
      'document/rules',
      'membership/NOR',
      'disagreement/norway-since',
    ],
  );
});

test('the order of the record does not hang on the order in which files are found', () => {
  assert.deepEqual(read(smallForum.toReversed()), read());
});

test('every act of a folder is one that the contract takes', () => {
  for (const draft of read().drafts) assert.deepEqual(readDraft(draft), { ok: true, value: draft });
});

test('an entry of history becomes an act, entered by import, for everybody', () => {
  assert.deepEqual(act('membership/NOR'), {
    kind: 'status.granted',
    body: { party: 'NOR', status: 'member', meeting: 'assembly-1' },
    effective: '2001',
    ref: 'membership/NOR',
    by: { capacity: 'import' },
    audience: 'public',
    sources: [{ source: 'gazette', at: '3' }, { source: 'yearbook' }],
    confidence: 'low',
  });
});

test('numbers are read as numbers where an act counts, and block texts end without a line feed', () => {
  assert.deepEqual(act('assembly/1').body, {
    meeting: 'assembly-1',
    organ: 'assembly',
    kind: 'regular',
    ordinal: 1,
    attendance: { members: 12, participants: [{ party: 'NOR', as: 'member' }] },
    summary: { en: 'They met, and they agreed.' },
  });
});

test('a bare text is English, in words and in what a source says', () => {
  assert.deepEqual(act('organ/assembly').sources, [
    { source: 'yearbook', at: '19-21', says: { en: 'It was founded.' } },
  ]);
});

test('a charter is flattened, each value with its one basis', () => {
  const { body } = act('charter/2001');
  assert.deepEqual(body, {
    edition: '2001-01-01',
    title: { en: 'Rules' },
    document: 'rules',
    values: [
      { path: 'quorum.share', value: '2/3', basis: 'article', article: '1.2', source: { source: 'gazette' } },
      { path: 'quorum.empty-seat', value: 'counted', basis: 'assumption', note: { en: 'Our reading.' } },
      { path: 'meetings.notice-days', value: 7, basis: 'source', source: { source: 'yearbook', at: '12' } },
      { path: 'silence.allowed', value: true, basis: 'article', article: '2.1' },
      { path: 'silence.broken-by', value: ['objection', 'amendment'], basis: 'article', article: '2.3' },
      { path: 'silence.extension', value: null, basis: 'article', article: '2.4' },
      { path: 'secretariat.head.title', value: '7', basis: 'article', article: '2.2' },
    ],
  });
});

test('a path that no rule reads, and a value that none could, are told with their line', () => {
  const told = (from: string, to: string) => {
    const forum = readForum(changed(smallForum, 'charter/2001.yaml', (text) => text.replace(from, to)));
    return forum.ok ? [] : forum.problem.map((one) => [one.line, one.code, one.facts['value']]);
  };
  assert.deepEqual(told('    share:', '    shares:'), [[9, 'charter-path-unknown', 'quorum.shares']]);
  assert.deepEqual(told('value: 2/3', 'value: most'), [[9, 'charter-value-not-foreseen', 'quorum.share']]);
  assert.deepEqual(told('value: counted', 'value: ignored'), [[10, 'charter-value-not-foreseen', 'quorum.empty-seat']]);
});

test('a source speaks for itself, and is known from the last day of the folder unless it says otherwise', () => {
  assert.deepEqual(act('source/gazette').sources, [{ source: 'gazette' }]);
  assert.equal(act('source/gazette').effective, '2010-12-31');
  assert.equal(act('source/yearbook').effective, '2005');
});

test('a disagreement rests on the sources of its claims, each named once', () => {
  const noted = act('disagreement/norway-since');
  assert.deepEqual(noted.sources, [{ source: 'yearbook' }, { source: 'gazette' }]);
  assert.deepEqual(noted.body, {
    question: 'norway-since',
    title: { en: 'When did Norway join?' },
    held: { en: 'In 2001.' },
    heldBy: ['membership/NOR'],
    claims: [
      { source: 'yearbook', at: '4', says: { en: 'In 2000.' } },
      { source: 'gazette', says: { en: 'In 2001.' } },
      { source: 'yearbook', says: { en: 'In 2000 or 2001.' } },
    ],
  });
});

test('a disagreement that is left open holds nothing', () => {
  const open = read(
    changed(smallForum, 'disagreements.yaml', (text) => text.replace(/ {2}held: .*\n {2}held-by: .*\n/, '')),
  );
  const noted = open.drafts.at(-1)?.body as { readonly held: unknown; readonly heldBy: unknown };
  assert.deepEqual([noted.held, noted.heldBy], [null, []]);
});

test('the map and the coverage are no acts', () => {
  const forum = read();
  assert.deepEqual(forum.tiles, [{ party: 'NOR', column: 1, row: 2 }]);
  assert.equal(forum.coverage[0]?.statements.length, 4);
  assert.deepEqual(forum.languages, ['en', 'ru']);
});

/** What YAML would make of these by itself: a number, a date, false, null, sixty times sixty. */
const TEXTS = ['2011', '2001-01-01', 'no', 'null', '1:30', '2/3', '0x1F', '1e3', '2.10', '.5', 'on'];

test('what looks like a number, a date or an answer is the text that was written', () => {
  for (const text of TEXTS) {
    const forum = read(changed(smallForum, 'history/early.yaml', (all) => all.replace('en: Norway', `en: ${text}`)));
    const named = forum.drafts.find((one) => one.ref === 'name/NOR');
    assert.deepEqual(named?.body, { party: 'NOR', type: 'state', short: { en: text, ru: 'Норвегия' } });
  }
});

test('two ways of writing one letter are read as the same text', () => {
  const forum = read(changed(smallForum, 'history/early.yaml', (all) => all.replace('Norway', 'No\u0308rway')));
  const named = forum.drafts.find((one) => one.ref === 'name/NOR');
  assert.deepEqual(named?.body, { party: 'NOR', type: 'state', short: { en: 'N\u00f6rway', ru: 'Норвегия' } });
});

test('a plan may lie after the last day that is known', () => {
  const planned = `- meeting.scheduled: assembly/2
  on: 2011
  meeting: assembly-2
  organ: assembly
  kind: regular
  plannedFor: 2012
  sources: [gazette]
`;
  assert.equal(read(changed(smallForum, 'history/early.yaml', (all) => all + planned)).drafts.length, 11);
});
