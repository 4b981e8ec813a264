/** These are the words of `concord` on the command line. */
export const cli = {
  usage: `concord: a forum's record on the command line

  concord at DATE            the forum as it was at the end of a date (EDTF: 2010-06-08, 2011)
  concord findings           where rule and fact differ      [--at DATE]
  concord disagreements      where sources differ            [--at DATE]
  concord replay [FILE]      read the whole record, or an export of it, recompute every leaf and the head
  concord export [FILE]      write the whole record as JSON lines
  concord check-folder       read the forum's folder, and name the values of its charter that no rule applies
  concord export-folder DIR  write the forum's folder from the record, with all that was put right on pages
  concord import FILE        read an export into an empty record
  concord given N            who gave act N, and whether that agrees with the record

  --lang en|ru   the language of the answer
  --json         the answer of the API as it is (at, findings, disagreements)
  --server URL   ask a running server instead of opening the record
  DATABASE_URL, CONCORD_DATA, CONCORD_FORUM: see docs/operating.md
`,
  folderChecked: (acts: number) => `The folder can be read: ${acts} acts`,
  notApplied: (path: string) => `stated, not applied here: ${path}`,
  unknownCommand: (name: string) => `There is no command "${name}"; "concord help" names them all`,
  unknownOption: (message: string) => message,
  needs: (what: string) => `This command needs ${what}; see "concord help"`,
  aDate: 'a date',
  aFile: 'a file',
  anAct: 'the number of an act',
  given: {
    noAct: (n: number) => `There is no act ${n}`,
    none: 'No person gave this act, or it was recorded before persons were committed to.',
    erased: 'The person was erased.',
    nameless: 'no name',
    matches: 'It agrees with the commitment in the record.',
    differs: 'IT DIFFERS from the commitment in the record: what lies beside the record was altered.',
  },
  notUnderstood: (status: number) => `The server's answer (${status}) is not of this API; is the address right?`,
  unreachable: (server: string) => `No server answers at ${server}`,
  acts: (done: number) => `${done.toLocaleString('en')} acts`,
  rate: (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')} acts/s`,
  replayed: (size: number, perSecond: number) =>
    `${size.toLocaleString('en')} acts read and hashed, ${Math.round(perSecond).toLocaleString('en')} a second`,
  folded: (perSecond: number) => `folded, ${Math.round(perSecond).toLocaleString('en')} acts a second`,
  head: (head: string) => `head ${head}`,
  headAgrees: 'The head agrees with the one that was stored.',
  headDiffers: (stored: string) => `THE HEAD DIFFERS from the one that was stored: ${stored}`,
  exported: (size: number, file: string) => `${size.toLocaleString('en')} acts written to ${file}`,
  aFolder: 'a folder',
  folderWritten: (files: number, folder: string) => `${files} files written to ${folder}`,
  folderNotEmpty: (folder: string) =>
    `${folder} is not empty: the folder is written into a new one only. Nothing was written.`,
  leftInRecord: (acts: string) =>
    `These facts of history stay in the record alone, because they speak of what was done here or are later than the last day of the history: ${acts}`,
  wouldNotStart: 'Concord would not start on this folder until this is mended in it:',
  nothingOpened: 'The record is empty: there is nothing to write.',
  imported: (size: number) => `${size.toLocaleString('en')} acts read into the record`,
  notEmpty: 'The record is not empty: an import goes into an empty one only. Nothing was written.',
  otherForum: (file: string, here: string) =>
    `The export is of the forum "${file}"; this Concord was started for "${here}" (CONCORD_FORUM). Nothing was written.`,
  noFile: (file: string, why: string) => `${file} cannot be opened: ${why}`,
  exportMistake: {
    'not-json': 'is not a JSON object',
    'not-an-export': 'is not the first line of an export of Concord',
    'not-an-entry': 'is not an act of an export',
    'number-out-of-order': 'has a number that is not the next one',
    'instant-goes-back': 'was recorded before the act in front of it',
    'content-not-canonical': 'has a content that is not canonical JSON',
    'size-differs': 'gives another number of acts than there are',
    'head-differs': 'gives another head than the acts have: something in the file was changed',
    'cut-short': 'is the last one, and the end of the export is missing: the file was cut short',
    'goes-on-after-the-end': 'stands after the end of the export',
  },
  actUnreadable: 'holds an act that this version cannot read',
  atLine: (file: string, line: number, what: string) => `${file}, line ${line}: the line ${what}`,
  forum: {
    none: 'Nothing is known of the forum at this date.',
    chair: 'Chair',
    nobody: 'nobody yet',
    since: (date: string) => `since ${date}`,
    until: (date: string, planned: boolean) => (planned ? `planned until ${date}` : `until ${date}`),
    uncertain: 'date uncertain',
    seat: 'Seat of the Secretariat',
    headOfSecretariat: 'Head of the Secretariat',
    members: 'Members',
    'observer-state': 'Observer states',
    'observer-organisation': 'Observer organisations',
    partner: 'Partners',
    orPossibly: (certain: number, possible: number) =>
      certain === possible ? `${certain}` : `${certain} certain, ${possible} possible`,
    due: 'Due next',
    dueBy: (name: string, date: string, overdue: boolean) => `${name}: by ${date}${overdue ? ' (overdue)' : ''}`,
    dueWhat: {
      'regular-meeting': 'regular meeting',
      'end-of-term': 'end of the term in the chair',
      'choice-of-chair': 'choice of the next Chair',
    },
  },
  findings: {
    none: 'No rule finds anything at this date.',
    rule: 'rule',
    article: 'article',
    edition: 'edition',
    expected: 'expected',
    found: 'found',
  },
  disagreements: {
    none: 'No disagreement between sources is on record at this date.',
    held: 'held',
    open: 'open: no reading is held',
  },
};
