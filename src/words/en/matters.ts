/** Matters that go a way of their own: admission, observers, partners, the chair, the rules, appointments. */
import type { Guide } from '#forum/matter/guide.ts';
import type { MatterStep, StepStands } from '#forum/matter/steps.ts';
import { languageName } from './languages.ts';
import { labelInEach } from '#words/in-language.ts';

type Steps = Readonly<Record<MatterStep['step'], string>>;
type Guides = Readonly<Record<Guide, string>>;

const stands: Readonly<Record<StepStands, string>> = {
  done: 'done',
  now: 'to be done now',
  later: 'later',
  'not-asked': 'not asked for by the rules',
  'not-recorded': 'not on record',
};

const name: Guides = {
  admission: 'Admission of a member',
  'observer-status': 'Observer status',
  partnership: 'Partnership',
  chairmanship: 'The next Chair',
  charter: 'Amendment of the rules',
  appointment: 'Appointment of an officer',
};

const about: Guides = {
  admission:
    'A state applies, signs the founding documents, is recommended and admitted. It is a member from the day of the decision.',
  'observer-status': 'A state or an organisation applies, is recommended, and is granted the status.',
  partnership: 'An organ approves a partnership with an organisation. It begins on the day the memorandum is signed.',
  chairmanship: 'A member offers in writing to take the chair, is recommended, and is chosen.',
  charter: 'An amendment is proposed with its exact text. Once adopted it is a new edition of the rules.',
  appointment: 'The head of the Secretariat, or a deputy, is appointed by decision.',
};

const of: Readonly<Record<Guide, (subject: string) => string>> = {
  admission: (party) => `${party}: admission as a member`,
  'observer-status': (party) => `${party}: observer status`,
  partnership: (party) => `${party}: partnership`,
  chairmanship: (party) => `${party}: candidature for the chair`,
  charter: (edition) => `Amendment of the rules: ${edition}`,
  appointment: (officer) => `Appointment: ${officer}`,
};

const step: Readonly<Record<Guide, Steps>> = {
  admission: {
    asking: 'Application',
    signatures: 'Founding documents signed',
    recommendation: 'Recommendation',
    decision: 'Decision',
    memorandum: 'Memorandum',
    ending: 'Member',
  },
  'observer-status': {
    asking: 'Application',
    signatures: 'Documents signed',
    recommendation: 'Recommendation',
    decision: 'Decision',
    memorandum: 'Memorandum',
    ending: 'Observer',
  },
  partnership: {
    asking: 'Application',
    signatures: 'Documents signed',
    recommendation: 'Recommendation',
    decision: 'Approval',
    memorandum: 'Memorandum signed',
    ending: 'Partner',
  },
  chairmanship: {
    asking: 'Candidature',
    signatures: 'Documents signed',
    recommendation: 'Recommendation',
    decision: 'Decision',
    memorandum: 'Memorandum',
    ending: 'In the chair',
  },
  charter: {
    asking: 'Proposal',
    signatures: 'Documents signed',
    recommendation: 'Recommendation',
    decision: 'Decision',
    memorandum: 'Memorandum',
    ending: 'In force',
  },
  appointment: {
    asking: 'Nomination',
    signatures: 'Documents signed',
    recommendation: 'Recommendation',
    decision: 'Decision',
    memorandum: 'Memorandum',
    ending: 'In office',
  },
};

const does: Steps = {
  asking: 'By a letter with a number and a date. The Secretariat records it with the day on which it came.',
  signatures: 'Before the decision. The Secretariat records each signature with its own date.',
  recommendation: 'The organ that recommends names exactly what it recommends; it counts for that and nothing else.',
  decision: 'The organ that decides adopts the exact text, by silence or in the meeting, if no member objects.',
  memorandum: 'Signed by both sides. The Secretariat records it with its date.',
  ending: 'It comes into the record together with the step before. Nobody has to enter it.',
};

export const matters = {
  stands,
  name,
  about,
  of,
  step,
  does,
  part: 'Matter',
  recommends: 'It asks the organ above to bring this about',
  list: {
    title: 'Matters',
    describe:
      'What is under way: admission, observer status, partnership, the chair, the rules, appointments; and how each goes.',
    lead: 'Some matters always go the same way. Each has a guide: which steps, by which article, who takes them.',
    guides: 'How it goes',
    onDesk: 'Matters under way',
    underWay: 'Under way',
    none: 'Nothing is under way. As soon as an application is recorded or a text put, the matter stands here with its next step.',
    over: 'Concluded',
    other: 'For any other question',
    otherLink: 'see the questions',
  },
  guide: {
    rules: 'What the rules say',
    noRules: 'The rules say nothing on it.',
    due: 'When it is due',
    steps: 'Step by step, by the rules in force',
    edition: 'Edition',
    start: 'Begin',
    signIn: 'The Secretariat begins it.',
    underWay: 'Under way',
    none: 'None is under way.',
  },
  matter: {
    describe: (title: string) => `${title}: the steps, their dates and documents, and who has to do what now.`,
    nothing: 'Nothing is on record yet.',
    next: (steps: readonly string[]) => `Next: ${steps.join('; ')}.`,
    nextStep: (what: string, who: string) => `${what} (${who})`,
    over: 'Concluded.',
    steps: 'Steps',
    way: 'The way up',
    wayLead: 'What came from below, and where it stands now.',
  },
  who: {
    secretariat: 'the Secretariat',
    chair: 'the Chair',
    organ: (organ: string) => `the ${organ}`,
    putters: 'the Secretariat, the Chair or a delegation',
    nobody: 'nobody: it comes by itself',
  },
  letter: (reference: string, dated: string, received: string, by: string) =>
    `Letter ${reference} of ${dated}, received on ${received} by ${by}`,
  signedAll: (on: string) => `All signed by ${on}`,
  signedOn: (on: string) => `signed on ${on}`,
  notSigned: 'not signed yet',
  byOrgan: 'By',
  byOneOf: 'By one of',
  brokenBy: 'Objected to, so not adopted',
  underSilence: 'Under silence until',
  replaces: 'An amended text takes its place',
  openIt: 'See the text and what can be done',
  toRoom: 'The organ sits: to the room',
  stillNeeds: 'What it still needs to pass',
  twoDates: {
    decided: 'Decided on',
    signed: 'Founding documents signed by',
    since: 'With effect from',
    decision: 'Decision',
  },
  open: {
    title: 'What becomes of questions already put',
    lead: 'If the amendment enters into force, questions that are open then are judged as follows. A silence that runs is never touched: it ends under the edition under which it was opened.',
    none: 'No question is open.',
    under: 'Judged by edition',
    question: 'Question',
    choice: 'The amendment says',
    proposed: 'What changes',
    rule: 'Rule',
    now: 'Now',
    proposal: 'Proposed',
  },
  form: {
    choose: 'Choose a party',
    application: {
      title: 'Record the application',
      does: 'The record then says that this party asked, by which letter, and when it came. It opens the way to a recommendation.',
      button: 'Record the application',
    },
    withdrawal: {
      title: 'Withdraw the application',
      does: 'The record then says that the party no longer asks. The application stays on record; no text rests on it any more.',
      button: 'Withdraw the application',
    },
    candidature: {
      title: 'Record a candidature',
      does: 'A member told the Chair in writing that it offers to take the chair. The members are told through the Secretariat.',
      button: 'Record the candidature',
      term: 'For which term',
      terms: (place: number) => (place === 1 ? 'the next term' : `the term after ${place - 1} more`),
    },
    handover: {
      title: 'Record the handover of the chair',
      does: 'The party was chosen. It takes the chair when the meeting closes that the decision names; where none says so, record the day here.',
      button: 'Record the handover',
      on: 'In the chair from',
    },
    departure: {
      title: (officer: string) => `Record that an officer left: ${officer}`,
      does: 'The office is vacant from then on, until another officer begins.',
      button: 'Record the departure',
      on: 'Last day in office',
    },
    candidatureWithdrawal: {
      title: 'Withdraw the candidature',
      does: 'The record then says that the party no longer stands. The candidature stays on record; no text rests on it any more.',
      button: 'Withdraw the candidature',
    },
    signature: {
      title: (document: string) => `Record the signature: ${document}`,
      does: 'The day of signature is kept apart from the day of the decision.',
      button: 'Record the signature',
      on: 'Signed on',
    },
    memorandum: {
      title: 'Record the memorandum',
      does: 'Where an organ has approved the partnership, the party is a partner from the day of signature.',
      button: 'Record the memorandum',
      name: labelInEach('Title of the memorandum, in English', (language) => `The same in ${languageName(language)}`),
    },
    naming: {
      title: 'The party is not in the list',
      does: 'Names it in the record, for everybody to see. It gets no standing by it.',
      button: 'Name the party',
      id: 'Identifier',
      idHelp: 'For a state the three letters of ISO 3166, as FJI; for an organisation its short name.',
      type: 'What it is',
      state: 'a state',
      organisation: 'an organisation',
      short: (language: string) => `Usual name, in ${languageName(language)}`,
    },
    party: 'Party',
    status: 'What it asks for',
    reference: 'Number of the letter',
    dated: 'Date of the letter',
    on: 'Received on',
    receivedBy: 'Received by',
    audience: 'Who may see it',
    audiences: { members: 'the members', 'members-and-observers': 'members and observers', public: 'everybody' },
    put: {
      recommend: (organ: string) => `Put the recommendation to the ${organ}`,
      amended: (organ: string) => `Put an amended text to the ${organ}`,
      decide: 'Put the decision',
      does: 'Only this very text is put. What takes effect if it is adopted stands in it and cannot be changed later.',
      button: 'Put the question',
      title: (language: string) => `Title, in ${languageName(language)}`,
      organ: 'To which organ',
      procedure: 'How it is decided',
      text: (language: string) => `The exact text, in ${languageName(language)}`,
      reference: 'Reference',
      id: 'Identifier of the decision',
      idHelp: 'Small letters, figures and hyphens. It stays for ever.',
      effective: 'With effect from',
      effectiveOr: 'With effect from (the day of adoption, if left empty)',
      effectiveHelp: 'To be chosen is not yet to have begun: name the day, or the meeting.',
      effectiveAt: 'or when this meeting closes',
      noMeeting: 'no meeting: on the day above',
    },
    officer: {
      id: 'Identifier of the officer',
      name: (language: string) => `Name, in ${languageName(language)}`,
      office: 'Office',
      nationality: 'Nationality',
    },
    charter: {
      choose: 'Choose the rules that change',
      chooseButton: 'Go on',
      edition: 'Identifier of the new edition',
      name: (language: string) => `Title of the edition, in ${languageName(language)}`,
      value: (rule: string, now: string) => `${rule} (now: ${now})`,
      article: 'Article',
      list: 'One a line.',
      silent: 'nothing',
    },
  },
  suggested: {
    recommend: (what: string) => `Recommendation. ${what}`,
    decide: (what: string) => `Decision. ${what}`,
  },
};
