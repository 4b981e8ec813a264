/** Letters, and the pages around them. A letter is read on a telephone, by somebody who is tired, and must suffice. */
import { counted } from './site.ts';
import { languageName } from './languages.ts';

const breaking = { objection: 'objection', amendment: 'amendment' } as const;

export const mail = {
  /** Every subject begins with the forum's short name in brackets. */
  subject: {
    opened: (until: string, title: string) => `Silence until ${until}: ${title}`,
    extended: (until: string, title: string) => `Silence extended to ${until}: ${title}`,
    broken: (by: string, title: string) => `Silence broken by ${by}: ${title}`,
    adopted: (title: string) => `Adopted by silence: ${title}`,
    adoptedInMeeting: (title: string) => `Adopted in the meeting: ${title}`,
    failed: (title: string) => `No consensus: ${title}`,
    amended: (version: string, title: string) => `Text amended, version ${version}: ${title}`,
    lifted: (by: string, title: string) => `Objection lifted by ${by}: ${title}`,
    withdrawn: (title: string) => `Withdrawn: ${title}`,
    put: (organ: string, title: string) => `Put to ${organ}: ${title}`,
    toOpen: (title: string) => `Waits to be put under silence: ${title}`,
    received: (stance: string, title: string) => `Received, ${stance}: ${title}`,
    late: (stance: string, title: string) => `Received too late, ${stance}: ${title}`,
    ruling: (title: string) => `The Chair has ruled: ${title}`,
    reminder: (left: string, title: string) => `${left[0]?.toUpperCase()}${left.slice(1)}: ${title}`,
    digest: (day: string, happened: number, waiting: number) =>
      `${day}: ${counted(happened, 'thing', 'things')} happened, ${counted(waiting, 'waits', 'wait')} for you`,
    digestWaiting: (day: string, waiting: number) =>
      `${day}: ${counted(waiting, 'thing waits', 'things wait')} for you`,
  },
  to: {
    delegation: (party: string) => `To the delegation of ${party}`,
    secretariat: 'To the Secretariat',
    chair: (party: string) => `To the officer of the Chair, ${party}`,
  },
  heading: {
    asked: 'What is asked of you',
    text: 'The text',
    until: 'Until when',
    ifSilent: 'If you say nothing',
    stops: 'What stops it',
    answer: 'Where to answer',
    acknowledge: 'Please acknowledge',
    happened: 'What happened',
    now: 'What now',
    counted: 'What was counted',
    effects: 'What follows from it',
    reason: 'Why',
    statement: 'The words on record',
    waits: 'What waits for you',
    news: 'What happened',
  },
  field: {
    reference: 'Reference',
    version: 'Version',
    organ: 'Put to',
    proposer: 'Proposed by',
    reads: 'If adopted, the decision reads',
    replaces: 'Takes the place of',
    meeting: 'Meeting',
    position: 'Position',
    received: 'Received',
    act: 'Number in the record',
    ref: 'Its own reference',
    came: 'How it came',
    digest: (language: string) => `SHA-256 of the text (${language})`,
    decision: 'Decision',
    earlierEnd: 'It was to end',
  },
  opened: {
    asked:
      'A text is now under silence. If you can let it pass, you need not do anything. If you cannot, say so before the silence ends.',
    information: 'A text is now under silence. This letter is for your information: you are not asked for a position.',
    instant: 'At that very instant it is too late.',
    left: (left: string) => `${left[0]?.toUpperCase()}${left.slice(1)} when this was written.`,
    silent:
      'The text is adopted by itself at that instant. The record will say that no objection was received; it will never say that you agreed.',
    stops: (ways: readonly ('objection' | 'amendment')[]) =>
      `One ${ways.map((way) => breaking[way]).join(' or ')}, in writing, from any member, received before the end. The text is then not adopted, and all are told at once.`,
    attaches:
      'A reservation, an interpretative statement, a dissociation or an explanation does not stop it. It stays attached to the decision for ever.',
    page: 'On the page of the question, once you have signed in:',
    otherwise:
      'Or by note verbale, mail or telephone to the Secretariat. That counts as soon as the Secretariat has entered it, not before; so leave it time.',
    acknowledge: 'One click says that this letter has reached your delegation. It takes no position.',
    enclosed: 'The full text is attached.',
    notEnclosed: 'The text itself was not handed in here. You can check your copy by its digest.',
  },
  extended: {
    happened: 'The silence on this text ends later than it was to. It never ends earlier.',
    byOutage:
      'The service could not be reached near the end. That never counts against a member, so the time is given back.',
    stands: 'What has been said on the text stands. Whoever has said nothing still has until then.',
  },
  broken: {
    happened: (by: string, as: 'objection' | 'amendment', at: string) =>
      `${by} broke the silence by an ${breaking[as]}, received on ${at}. The text is not adopted.`,
    now: 'That period is over. If the objection is lifted, the Chair may open a new silence, with a full period of its own; if an amended text takes its place, you will be told.',
    noWords: 'No words came with it.',
  },
  adopted: {
    bySilence: (until: string) =>
      `Nobody objected before ${until}. The text is adopted. A delegation that said nothing is not said to have agreed.`,
    inMeeting: (meeting: string) => `Nobody objected in the room: ${meeting}. The text is adopted by consensus.`,
    none: 'No position was received before the end.',
    unserved: (parties: string) => `The text is not known to have reached: ${parties}.`,
    stopped: (parties: string) => `Counted while silence ran, and not at its end: ${parties}.`,
    noEffects: 'Nothing beyond the decision itself.',
  },
  failed: { happened: (meeting: string) => `There was no consensus on this text: ${meeting}. It is not adopted.` },
  amended: {
    happened: 'An amended text has taken the place of the one that was put. Only this text can be adopted.',
    objections:
      'The Chair asks for objections anew. What was said on the earlier text stays on record as said of that one. An objection to it stands until its party is in the room when the amended text is called; it may object again.',
  },
  lifted: {
    happened: (party: string) => `${party} has lifted its objection to this text.`,
    broken:
      'The silence that it broke stays broken. Nothing is adopted unless the Chair opens a new one, with a full period of its own, in which every member may object.',
    inMeeting: 'The text is adopted only if the Chair asks the meeting for objections and hears none.',
  },
  withdrawn: {
    happened: 'This text was withdrawn. It will not be adopted.',
    underSilence: 'The silence on it has ended with that. You need not do anything.',
    stays: 'Whatever was said on it stays on record.',
  },
  put: {
    inMeeting:
      'A text was put for decision in the meeting. The Chair will ask there whether anybody objects to exactly this text.',
    toOpen: 'A text was put, to be decided by silence. The silence has not been opened yet.',
    objection: 'An objection is raised in the room, or on the page of the question while the meeting sits.',
  },
  received: {
    happened: (party: string) => `This position of ${party} is on record.`,
    late: 'It came when it could no longer change the outcome. It is recorded as late.',
    notYours: 'If nobody in your delegation took it, tell the Secretariat at once.',
    onBehalf: (by: string, reference: string) => `${by}, ${reference}, entered by the Secretariat`,
    by: { note: 'by note verbale', call: 'by telephone', mail: 'by mail' },
  },
  ruling: { happened: (rule: string) => `The rules leave this point open, and the Chair has ruled on it: ${rule}.` },
  reminder: {
    asked:
      'Your delegation has said nothing on this text so far. That is your right, and this letter asks you for nothing: it only says that the time is running out.',
  },
  digest: {
    lead: (from: string, to: string) => `From ${from} to ${to}.`,
    nothing: 'Nothing waits for you.',
    until: (instant: string) => `until ${instant}`,
    more: (count: number) => `${counted(count, 'more act', 'more acts')} on the pages of the record:`,
  },
  /** Over the second language of one letter, in that language. */
  inThis: 'The same in English',
  foot: {
    page: 'The question',
    choices: 'Which letters you get, and in which language, is yours to choose:',
    reply: 'An answer to this letter is read by the Secretariat, not by a machine. It counts when it has been entered.',
    demonstration: 'This is a demonstration. These people do not exist, and nothing said here binds anybody.',
  },
  state: {
    waiting: 'waits',
    sent: 'sent',
    bounced: 'came back',
    'given-up': 'given up',
  },
  pages: {
    title: 'Sent mail',
    describe: 'The letters that this demonstration has written. None of them leaves this computer.',
    lead: 'The letters that this demonstration has written, the newest first. None of them has left this computer.',
    empty:
      'No letter has been written yet. Put a text under silence as the Secretariat or the Chair, and everybody to whom it is served gets one.',
    caption: 'Letters',
    shown: (shown: number, of: number) => `The newest ${shown} of ${of}.`,
    column: { to: 'To', subject: 'Subject', when: 'When' },
    address: 'Address',
    written: 'Written',
    state: 'State',
    answer: 'What the mail server said',
    nowhere: 'Shown here. A demonstration has no mail server.',
    attachments: 'Attachments',
    back: 'All letters',
    letter: 'Letter',
  },
  choices: {
    title: 'Which letters you get',
    describe: 'Each person chooses which letters the service writes to them.',
    lead: 'This is yours to choose, and nobody else’s business.',
    legend: 'Send me',
    choice: {
      'at-once': 'everything I may see, as soon as it happens',
      daily: 'a digest every morning',
      weekly: 'a digest every Monday morning',
      waiting: 'only what waits for me',
      none: 'nothing of all this',
    },
    always:
      'Letters about a silence in which your delegation may object are sent in any case: that it opens, is extended, broken, withdrawn, and how it ended. So are receipts for what your delegation said.',
    language: 'Language of the letters',
    own: 'as in my account',
    languageName,
    save: 'Keep this choice',
    saved: 'Your choice is kept.',
    signedOut: 'Sign in to choose.',
    morning: 'In the morning means at 05:00 UTC.',
  },
  acknowledge: {
    title: 'Acknowledge a letter',
    describe: 'Says that a letter has reached a delegation.',
    lead: (title: string) => `The letter said that this text is under silence: ${title}.`,
    about: (party: string) =>
      `With one click you put on record that it has reached ${party}. This takes no position, and adopts nothing.`,
    button: 'It has reached us',
    done: 'Put on record. Thank you.',
    before: 'This is on record already. There is nothing to do.',
    over: 'The silence has ended, so there is nothing left to acknowledge.',
    strange: 'This link is not one that we sent, or it was cut short on its way. Copy it whole from the letter.',
  },
  outbox: {
    title: 'The outbox',
    describe: 'Letters that wait, went out, came back or were given up.',
    lead: 'Addresses stand here and never in the record.',
    counts: 'How the letters stand',
    caption: (state: string) => `Letters: ${state}`,
    all: 'all',
    empty: 'There is no such letter.',
    column: { letter: 'Letter', state: 'State', at: 'When', answer: 'Last answer', do: 'What to do' },
    attempts: (count: number) => `(${counted(count, 'attempt', 'attempts')})`,
    again: 'Try again now',
    cameBack: 'It came back',
    returned: 'Returned to the Secretariat as undeliverable',
    off: 'No mail is sent: no mail server is set (SMTP_URL). Letters to new accounts wait here until one is.',
    notYours: 'Only the Secretariat looks into the outbox.',
  },
};
