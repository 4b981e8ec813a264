/** Deciding in the browser: the demonstration, the desk, the questions and the positions taken on them. */
import type { Stance } from '#forum/question/acts.ts';
import { counted } from './site.ts';
import { languageName } from './languages.ts';

const role = {
  'secretariat-officer': 'officer of the Secretariat',
  'officer-of-the-chair': 'officer of the Chair',
  'delegation-administrator': 'administrator of a delegation',
  delegate: 'delegate',
  'focal-point': 'focal point',
  'observer-delegate': 'delegate of an observer',
  'partner-delegate': 'delegate of a partner',
};

/** `does` tells, before a position is taken, what it does. */
const does: Readonly<Record<Stance, string>> = {
  'no-objection': 'You tell the others that you do not stand in the way. The text is not adopted any sooner for it.',
  objection: 'It stops the text. Under silence it does so at once, and the text is not adopted in this way.',
  amendment: 'You ask for another text, so this one is stopped like by an objection. Write what should be changed.',
  reservation:
    'The text may pass. Your reservation stays attached to the decision for ever, for all who may see the decision.',
  'interpretative-statement':
    'The text may pass. How you understand it stays attached to the decision for ever, for all who may see the decision.',
  dissociation:
    'The text may pass. That you do not associate yourself with it stays attached to the decision, for all who may see it.',
  explanation: 'The text may pass. Why you let it pass stays attached to the decision, for all who may see it.',
};

export const deciding = {
  role,
  /** The role with the party's name, as the record has it. */
  roleOf: (of: keyof typeof role, party: string | null) => (party === null ? role[of] : `${role[of]}, ${party}`),
  banner: {
    label: 'Demonstration',
    about: 'Demonstration: these people do not exist, and nothing said here binds anybody.',
    signIn: 'Try it as a delegate',
    as: (who: string) => `Signed in: ${who}.`,
    signOut: 'Sign out',
    change: 'Be somebody else',
  },
  demonstration: {
    title: 'Try it',
    describe: 'Sign in to the demonstration with one click, as the Secretariat, the Chair or a delegate.',
    lead: 'Choose who you are. No account, no password.',
    about:
      'The forum and its rules are real; the people are not. What you do is decided by the rules in force and written into the record of this demonstration, which lies on this computer alone. You stay signed in for eight hours.',
    people: 'Who you can be',
    none: 'Nobody can sign in yet: the record names no party.',
    secretariat: 'Sees everything, puts texts, serves them. Decides nothing.',
    chair: 'Opens silence, asks for objections, rules where the charter is silent.',
    delegate: 'Speaks for one member: objects, amends, states.',
    observer: 'Sees what observers may see; the rules say what else.',
  },
  desk: {
    title: 'What waits for you',
    describe: 'What waits for whoever is signed in, the most urgent first.',
    lead: (count: number) => `${counted(count, 'thing waits', 'things wait')} for you, the most urgent first.`,
    empty:
      'Nothing waits for you. As soon as a text is put under silence, or a step falls to you, it stands here with its rule and its deadline.',
    until: 'until',
    noTime: 'No time is set.',
    rule: 'Rule',
    concerns: 'Concerns',
    all: 'All questions',
    /** These sentences tell what a role or a standing leaves to others. */
    limits: {
      focalPoint:
        'A focal point takes no positions: the delegates of your delegation do. Your areas stand below, with the texts that touch them.',
      noConsensus:
        'Your party takes no part in consensus: it can neither object nor let a text pass. You see what is open to it.',
      partner: 'A partner’s delegate puts nothing to decision and takes no positions.',
    },
    areas: 'Areas that your party coordinates',
    noAreas: 'On record your party coordinates no area of confidence-building measures.',
    noTexts: 'no text before an organ touches it',
  },
  /** Days, hours and minutes that are left; seconds only at the very end. */
  left: (days: number, hours: number, minutes: number) => {
    if (days > 0) return `${counted(days, 'day', 'days')} ${counted(hours, 'hour', 'hours')} left`;
    if (hours > 0) return `${counted(hours, 'hour', 'hours')} ${counted(minutes, 'minute', 'minutes')} left`;
    return minutes > 0 ? `${counted(minutes, 'minute', 'minutes')} left` : 'less than a minute left';
  },
  over: 'the time has passed',
  questions: {
    title: 'Questions',
    describe: 'Texts that were put to an organ for decision, and where each stands.',
    lead: 'Texts put to an organ for decision, the newest first. You see those that are open to you.',
    caption: 'Questions put',
    empty:
      'No question that you may see has been put. The Secretariat, the Chair or a delegation puts one, with its exact text.',
    signedOut: 'Most questions are for the members alone: sign in to see them.',
    column: { title: 'Question', organ: 'Organ', stands: 'Stands', until: 'Until' },
  },
  question: {
    describe: (title: string, organ: string) => `${title}: a question put to ${organ}.`,
    lead: (organ: string, verb: string, procedure: string, stands: string) =>
      `Put to ${organ}, to be decided ${procedure}; adopted, it will read “${verb}”. Now: ${stands}.`,
    stands: 'Stands',
    organ: 'Organ',
    until: 'Silence ends',
    proposer: 'Proposed by',
    text: 'The exact text',
    earlierText: (version: string) => `The earlier text, version ${version}`,
    needs: 'What it needs to pass',
    nothingNeeded: 'Nothing more: it is no longer open.',
    needTime: 'Silence has to run out',
    needService: 'The text has not reached',
    needObjection: 'An objection stands, of',
    needStep: 'The next step',
    positions: 'Positions',
    noPositions: 'Nobody has taken a position. A delegation that says nothing is never said to have agreed.',
    position: {
      party: 'Party',
      as: 'Position',
      statement: 'Statement',
      received: 'Received',
      late: 'too late to change the outcome',
      aboutVersion: (version: string) => `about version ${version}`,
      lifted: 'lifted',
    },
    served: 'Who was served',
    noneServed: 'The text has not been served on anybody: it is served when silence opens.',
    servedColumn: { party: 'Party', outcome: 'Outcome' },
    notReached: 'Not reached',
    stopped: 'No longer counted',
    effects: 'What it brings about when it is adopted',
    noEffects: 'Nothing beyond itself.',
    history: 'What happened to it',
  },
  take: {
    title: 'Take a position',
    for: (party: string) =>
      `You speak for ${party}. What you say is on record for ever, with the instant at which it was received.`,
    does,
    button: (stance: string) => `Take this position: ${stance}`,
    statement: (language: string) => `Statement, in ${languageName(language)}`,
    cannot: 'Not open to you',
    past: 'This page shows an earlier state. Positions are taken on the newest one.',
    newest: 'To the newest state',
    signedOut: 'Sign in to take a position.',
    noParty: 'Positions are taken by delegations; you belong to none.',
  },
  refused: {
    title: 'This was not recorded',
    mayOrder: (roles: string) => `Your role does not reach this far. Who may: ${roles}`,
    notInTheChair: 'Your party is not in the chair',
    notFound: 'There is no such question for you',
    noCharter: 'No charter is in force, so nothing can be decided',
    rule: 'Rule',
    byRecord: 'The record itself stands against it.',
    edition: (edition: string) => `edition of ${edition}`,
  },
  foreign: {
    title: 'This came from another page',
    lead: 'For your safety an order counts only if it was sent from a page of this site. Nothing was recorded. Go back to the page and try again.',
  },
};
