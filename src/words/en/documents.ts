import type { DocumentRelation, DocumentType } from '#forum/document/acts.ts';
import type { DocumentStanding } from '#forum/document/read.ts';
import { counted } from './site.ts';
import { languageName } from './languages.ts';

const types: Readonly<Record<DocumentType, string>> = {
  declaration: 'Declarations',
  act: 'Acts',
  rules: 'Rules',
  catalogue: 'Catalogues',
  treaty: 'Treaties',
  protocol: 'Protocols',
  statement: 'Statements',
  'chairs-text': 'Chair’s texts',
  decision: 'Decisions',
  'concept-paper': 'Concept papers',
  'action-plan': 'Action plans',
  'plan-of-implementation': 'Plans of implementation',
  memorandum: 'Memoranda',
  report: 'Reports',
  guidelines: 'Guidelines',
  regulations: 'Regulations',
  'road-map': 'Road maps',
  charter: 'Charters',
  note: 'Notes',
  other: 'Others',
};

const standing: Readonly<Record<DocumentStanding, string>> = {
  consensus: 'by consensus',
  signed: 'signed',
  'chairs-text': 'Chair’s text, not agreed',
  draft: 'draft',
  registered: 'known to exist',
};

const standingMeans: Readonly<Record<DocumentStanding, string>> = {
  consensus: 'An organ adopted, approved or endorsed it, and no member objected.',
  signed: 'Its force rests on signatures, and on instruments where it asks for them.',
  'chairs-text': 'The Chair issued it alone. It is not a document that the members agreed on.',
  draft: 'A draft: nobody has adopted it as far as the record knows.',
  registered: 'It is known to exist; no source says who adopted it.',
};

const relation: Readonly<Record<DocumentRelation['relation'], string>> = {
  amends: 'amends',
  supersedes: 'takes the place of',
  implements: 'carries out',
  'integral-part-of': 'is an integral part of',
  translates: 'is a translation of',
};

const relatedFrom: Readonly<Record<DocumentRelation['relation'], string>> = {
  amends: 'is amended by',
  supersedes: 'gave way to',
  implements: 'is carried out by',
  'integral-part-of': 'has as an integral part',
  translates: 'is translated by',
};

/** /documents and /documents/…: what was adopted, signed, issued, and how far instruments have come. */
export const documents = {
  title: 'Documents',
  titleAt: (endOf: string) => `Documents known ${endOf}`,
  describe: (forum: string) =>
    `Every document of ${forum} on record: adopted by consensus, signed, issued by the Chair, or known to exist.`,
  lead: (count: number, endOf: string) =>
    `${count === 0 ? 'No document' : counted(count, 'document', 'documents')} on record ${endOf}.`,
  ofWhich: (parts: readonly string[]) => `Of these: ${parts.join(', ')}.`,
  part: {
    consensus: (count: number) => `${count} by consensus`,
    signed: (count: number) => `${count} signed`,
    'chairs-text': (count: number) => counted(count, 'text of the Chair alone', 'texts of the Chair alone'),
    draft: (count: number) => counted(count, 'draft', 'drafts'),
    registered: (count: number) => `${count} only known to exist`,
  },
  noTexts:
    'Of documents from before, the record holds what is known and not their texts; where a source publishes a text, the page of the document leads there. What was adopted here can be read on its page.',
  byType: 'Type',
  allTypes: 'All types',
  byStanding: 'How it came to be',
  allStandings: 'However it came to be',
  types,
  standing,
  standingMeans,
  relation,
  relatedFrom,
  caption: 'Documents, newest first',
  column: {
    title: 'Title',
    type: 'Type',
    standing: 'How it came to be',
    date: 'Date',
    where: 'Where',
    says: 'Says who',
  },
  empty:
    'Here would be every document with its date and how it came to be. One appears when the record holds an act that adopts, signs or registers it.',
  noneOfThese: 'No document of this kind is on record at this date.',
  one: {
    describe: (title: string, date: string) =>
      `${title} (${date}): how it came to be, who signed, its status, and the documents it is related to.`,
    date: 'Date',
    type: 'Type',
    standing: 'How it came to be',
    organ: 'Organ',
    verb: 'What the organ did',
    meeting: 'Meeting',
    decision: 'Decision',
    chair: 'Issued by the Chair',
    depositary: 'Depositary',
    signatories: 'Signatories',
    signatoriesCount: (count: number) => `${count}, as a source counts them`,
    about: 'What it is about',
    titleIn: (language: string) => `Title in ${languageName(language)}`,
    noTitle: 'not in the record',
    address: 'Where it can be read',
    says: 'Says who',
    noText: 'The text is not ours to publish.',
    here: 'The exact text is on this page.',
    text: 'The text that was adopted',
    signed: 'Who signed',
    signedCaption: 'Signatories in English alphabetical order',
    column: {
      party: 'Party',
      person: 'Signed by',
      capacity: 'In the capacity of',
      instrument: 'Instrument',
      date: 'Date',
      reference: 'Reference',
      says: 'Says who',
    },
    force: 'Entry into force and instruments',
    inForce: (date: string) => `In force ${date}.`,
    notInForce: (asOf: string, missing: number | null) =>
      `Not in force as of ${asOf}${missing === null ? '' : `: ${missing === 1 ? 'one instrument is' : `${missing} instruments are`} still missing`}.`,
    wasInForce: (asOf: string) => `In force as of ${asOf}, as a source says.`,
    noStatus: 'No source on record says whether it is in force.',
    depositsCaption: 'Instruments on record; there may be others that no source names',
    noDeposits: 'No instrument is on record. Each appears here with its date when it is.',
    relations: 'Related documents',
    effects: 'What rests on it',
    history: 'What the record holds of it',
  },
};
