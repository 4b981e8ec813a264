/** A forum that does not exist, as small as a folder can be and still have one file of each sort. */
import type { FolderFile } from '#history/tree.ts';

const forum = `id: lagado
languages: [en, ru]
known-until: 2010-12-31
`;

const sources = `- source: gazette
  title: { en: The Gazette, ru: Газета }
  standing: primary
- source: yearbook
  title: Yearbook
  standing: secondary
  on: 2005
`;

const charter = `edition: "2001-01-01"
charter.adopted: charter/2001
on: 2001-01-01
title: Rules
document: rules
sources: [gazette:2]
values:
  quorum:
    share: { value: 2/3, article: "1.2", source: gazette }
    empty-seat: { value: counted, assumption: true, note: Our reading. }
  meetings:
    notice-days: { value: 7, source: "yearbook:12" }
  silence:
    allowed: { value: true, article: 2.1 }
    broken-by: { value: [objection, amendment], article: 2.3 }
    extension: { value: null, article: 2.4 }
  secretariat:
    head:
      title: { value: "7", article: 2.2 }
`;

const history = `- party.named: name/NOR
  on: 2000
  party: NOR
  type: state
  short: { en: Norway, ru: Норвегия }
  sources: [gazette]
- organ.established: organ/assembly
  on: 2001
  organ: assembly
  names: Assembly
  class: governing
  level: ministers
  sources: [{ source: yearbook, at: 19-21, says: It was founded. }]
- meeting.held: assembly/1
  on: 2001-01-01
  meeting: assembly-1
  organ: assembly
  kind: regular
  ordinal: 1
  attendance: { members: 12, participants: [{ party: NOR, as: member }] }
  summary: >
    They met,
    and they agreed.
  sources: [gazette:1]
- document.adopted: document/rules
  on: 2001-01-01
  document: rules
  type: rules
  title: Rules
  verb: adopt
  meeting: assembly-1
  sources: [gazette:2]
- status.granted: membership/NOR
  on: 2001
  party: NOR
  status: member
  meeting: assembly-1
  confidence: low
  sources: [gazette:3, yearbook]
`;

const disagreements = `- question: norway-since
  title: When did Norway join?
  held: In 2001.
  held-by: [membership/NOR]
  claims:
    - { source: yearbook, at: 4, says: In 2000. }
    - { source: gazette, says: In 2001. }
    - { source: yearbook, says: In 2000 or 2001. }
`;

const coverage = `source: gazette
file: gazette.txt
digest: ${'0123456789abcdef'.repeat(4)}
lines: 4
blank: [3]
statements:
  - { line: 1, says: that the Assembly met, held: [assembly/1] }
  - { line: 2, says: the rules, held: [document/rules] }
  - { line: 2, says: that Norway joined, disputed: [norway-since] }
  - { line: 4, says: the price, context: It is no fact of the forum. }
`;

const map = `tiles:
  - { party: NOR, column: 1, row: 2 }
`;

/** The files of the folder; a test changes what it is about. */
export const smallForum: readonly FolderFile[] = [
  { path: 'history/early.yaml', text: history },
  { path: 'forum.yaml', text: forum },
  { path: 'sources.yaml', text: sources },
  { path: 'charter/2001.yaml', text: charter },
  { path: 'disagreements.yaml', text: disagreements },
  { path: 'coverage/gazette.yaml', text: coverage },
  { path: 'map.yaml', text: map },
];

/** The folder with one file changed; what is to be replaced must be there. */
export function changed(
  files: readonly FolderFile[],
  path: string,
  change: (text: string) => string,
): readonly FolderFile[] {
  if (!files.some((file) => file.path === path)) throw new Error(`No file ${path}`);
  return files.map((file) => {
    if (file.path !== path) return file;
    const text = change(file.text);
    if (text === file.text) throw new Error(`Nothing was changed in ${path}`);
    return { path, text };
  });
}
