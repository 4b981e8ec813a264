import { counted } from './site.ts';
import { keys } from './act-keys.ts';

/** /record and /record/…: the acts, and how to check them. */
export const record = {
  title: 'The record',
  titleFrom: (first: number, last: number) => `The record, acts ${first} to ${last}`,
  describe: (forum: string) =>
    `Every act in the record of ${forum}, one after the other, and how to check the record yourself.`,
  lead: (size: number, instant: string | null) =>
    size === 0
      ? 'The record has no acts yet.'
      : `${counted(size, 'act', 'acts')} on record, the newest of ${instant ?? ''}.`,
  explain:
    'An act is one fact. Nothing is edited or deleted: a correction is a new act that names the one whose place it takes. The date of a fact and the instant at which it was recorded are two things.',
  restrictedCount: (count: number) =>
    `${counted(count, 'act is', 'acts are')} not public: of these only the commitment is shown.`,
  empty:
    'Here would be every act with its number. The first appears when a forum’s history is imported or the forum acts.',
  beyond: (from: number, size: number) => `There is no act ${from} yet: the newest is ${size - 1}.`,
  captionNewest: 'The newest acts',
  caption: (first: number, last: number) => `Acts ${first} to ${last}`,
  column: { act: 'Act', what: 'What', effective: 'When it was so', recorded: 'Recorded', says: 'Says who' },
  restricted: 'Not public',
  corrected: (n: number) => `replaced by act ${n}`,
  corrects: 'takes the place of an earlier act',
  goTo: 'From act number',
  go: 'Show',
  newest: 'Newest',
  newer: 'Later acts',
  older: 'Earlier acts',
  first: 'From the beginning',
  pages: 'Pages of the record',
  growth: 'How the record has grown',
  growthLead: 'The last days on which acts were recorded. Each can be seen as the record then stood.',
  growthCaption: 'Acts by the day on which they were recorded',
  growthColumn: { day: 'Recorded on', acts: 'Acts', count: 'How many', asItStood: 'As it then stood' },
  asItStood: (n: number) => `the record at act ${n}`,
  verify: 'Check this record yourself',
  verifySteps: [
    'Each public act below shows its exact text and its salt. SHA-256 of salt and text is its commitment; number, commitment and instant make its leaf; all leaves make one tree, whose root is the head.',
    'Write the head down, or let somebody else do so. As long as a later record still contains that head, no act before it has been changed, moved or taken out.',
    'With the software at hand, concord export writes the whole record as JSON lines, and concord replay reads such a file, recomputes every leaf and the head, and says whether they agree.',
    'The format is laid down byte for byte in docs/record.md, which is enough to write a verifier in another language; test/vectors/record.json has examples.',
  ],
  notProved:
    'It proves that nothing was changed since somebody kept a head. It does not prove that an act is true or that nothing was left out: for that there are the sources.',
  head: 'Head of the tree over these acts',
  size: 'Acts',
  apiActs: 'The acts as JSON',
  one: {
    title: (n: number, what: string) => `Act ${n}: ${what}`,
    titleRestricted: (n: number) => `Act ${n}: not public`,
    describe: (n: number) =>
      `Act ${n} of the record, whole: what it says, its sources, and the bytes by which it can be checked.`,
    leadRestricted:
      'This act is not public. That it is there, and when it was recorded, can be checked by its leaf; what it says cannot be seen here, nor guessed from the commitment.',
    kind: 'Kind of act',
    effective: 'When it was so',
    received: 'Received at',
    recordedAt: 'Recorded at',
    by: 'Entered by',
    capacity: {
      import: 'import of the forum’s history',
      secretariat: 'the Secretariat',
      chair: 'the Chair',
      delegation: 'a delegation',
      system: 'the system itself',
    },
    ref: 'Lasting name',
    edition: 'Accepted under',
    confidence: 'Confidence',
    note: 'Note',
    corrects: 'Takes the place of',
    correctedBy: 'Replaced by',
    correctedNote: 'This act has been replaced. It stays in the record; pages show the newer one.',
    body: 'What the act says',
    sources: 'Sources',
    noSources: 'No source is named: the act was decided here.',
    disagreements: 'Where sources differ on it',
    bytes: 'To check it',
    bytesLead:
      'commitment = SHA-256(salt ‖ content); leaf hash = SHA-256(0x00 ‖ leaf). Hexadecimal; the text is UTF-8.',
    content: 'Content, exactly as hashed',
    salt: 'Salt',
    commitment: 'Commitment',
    leaf: 'Leaf',
    leafHash: 'Leaf hash',
    previous: 'Previous act',
    next: 'Next act',
    around: 'Acts before and after',
    whole: 'The whole act as JSON',
  },
  keys,
  yes: 'yes',
  no: 'no',
  none: 'none',
};
