import type { Bounded, BoundedPer, Holding } from '#forum/refusal.ts';
import type { RefusalWords } from '#words/refusals.ts';
import { listed } from '#words/sentence.ts';
import { terms } from './terms.ts';

const capacity: RefusalWords['capacity'] = {
  secretariat: 'the Secretariat',
  chair: 'the Chair',
  delegation: 'a delegation',
  system: 'the system',
};

const order: RefusalWords['order'] = {
  PutQuestion: 'putting a question',
  WithdrawQuestion: 'withdrawing a question',
  TakePosition: 'taking a position',
  OpenSilence: 'opening a silence',
  RecordService: 'recording a service',
  ExtendSilence: 'extending a silence',
  CloseSilence: 'closing a silence',
  OpenDecision: 'opening a decision to more readers',
  OpenMeeting: 'opening a meeting',
  NotePresence: 'noting who is present',
  CallRoll: 'calling the roll',
  AscertainQuorum: 'ascertaining the quorum',
  CallQuestion: 'asking for objections',
  RaiseObjection: 'raising an objection',
  AmendQuestion: 'amending a question',
  SuspendMeeting: 'suspending a meeting',
  ResumeMeeting: 'resuming a meeting',
  LiftObjection: 'lifting an objection',
  Gavel: 'the gavel',
  DeclareNoConsensus: 'declaring that there is no consensus',
  CloseMeeting: 'closing a meeting',
  GiveRuling: 'giving a ruling',
  NameParty: 'naming a party',
  RecordApplication: 'recording an application',
  WithdrawApplication: 'withdrawing an application',
  RecordCandidature: 'recording a candidature',
  RecordHandover: 'recording a handover of the chair',
  RecordDeparture: 'recording that an officer left',
  RecordInstrument: 'recording a signature or an instrument',
  RecordMemorandum: 'recording a memorandum',
  WithdrawCandidature: 'withdrawing a candidature',
  CorrectAct: 'correcting an act',
  WithdrawAct: 'withdrawing an act',
  AddToHistory: 'adding to the history',
};

const holding: { readonly [H in Holding]: string } = {
  standings: 'What standing a party has today changes',
  chair: 'Who is in the chair today changes',
  rules: 'The rules in force today change',
};

const bounded: Readonly<Record<Bounded, string>> = {
  positions: 'positions of one party',
  questions: 'questions of one delegation',
  services: 'services on one party by hand',
  rulings: 'rulings',
  extensions: 'extensions',
  presences: 'departures of one party',
  lifts: 'objections that one party lifted',
  amendments: 'amended texts',
};

const boundedPer: Readonly<Record<BoundedPer, string>> = {
  question: 'on a question',
  meeting: 'in a meeting',
  day: 'within a day',
};

const stands = terms.questionStanding;

export const refusals: RefusalWords = {
  capacity,
  order,
  stands,
  own: {
    'not-in-this-capacity': ({ order: ordered, may }) => [
      `For ${order[ordered]} this capacity does not do; it takes ${listed(
        may.map((one) => capacity[one]),
        'or',
      ).join('')}`,
    ],
    'not-in-the-chair': ({ chair }, name) =>
      chair === null ? ['Nobody is in the chair on this day'] : ['In the chair on this day is ', name.party(chair)],
    'not-for-this-party': ({ party }, name) =>
      party === ''
        ? ['A delegation acts for its own party']
        : ['Nobody here acts for another party: ', name.party(party)],
    'not-without-how-it-came': ({ party }, name) => [
      'Entered on behalf of ',
      name.party(party),
      ', this needs the note, call or mail by which it came',
    ],
    'clock-behind': ({ at, last }, name) => [
      'The clock shows ',
      name.instant(at),
      ', earlier than the last act, of ',
      name.instant(last),
    ],
    'no-such-question': ({ question }) => [`No question has the id ${question}`],
    'no-such-decision': ({ decision }) => [`No decision adopted has the id ${decision}`],
    'too-many': ({ of, most, per }) => [`No more than ${most} ${bounded[of]} are taken ${boundedPer[per]}`],
    'no-such-text': ({ sha256 }) => [
      `An order names only texts that its own side handed in or may read here, and ${sha256} is none of them: hand it in first`,
    ],
    'no-such-document': ({ document }) => [`The record does not know the document ${document}`],
    'dated-in-the-future': ({ today }, name) => [
      'What is recorded has happened already, today (',
      name.date(today),
      ') at the latest',
    ],
    'dated-before': ({ before }, name) => ['This cannot be earlier than ', name.date(before)],
    'not-chosen': ({ party, chosen }, name) =>
      chosen === null
        ? ['No decision on record has chosen ', name.party(party), ' for the chair']
        : [name.party(party), ' was not chosen for the chair; chosen is ', name.party(chosen)],
    'beginning-not-named': ({ effect }) => [
      effect === 'officer.appointed'
        ? 'To be appointed is not yet to be in office: name the day on which the officer begins'
        : 'To be chosen is not yet to be in the chair: name the day, or the meeting, at which the chair is taken',
    ],
    'meeting-already-held': ({ meeting }, name) => [name.meeting(meeting), ' has been held already'],
    'not-in-office': () => ['The record does not show this officer in this office'],
    'partnership-not-approved': ({ party }, name) => [
      'No organ has approved the partnership with ',
      name.party(party),
      ' by that day',
    ],
    'no-such-organ': ({ organ }) => [`Neither the record nor the charter knows the organ ${organ}`],
    'no-such-party': ({ party }) => [`The record does not know the party ${party}`],
    'charter-not-readable': ({ edition, known, paths }) => [
      known ? `The record has an edition ${edition} already` : `No rule reads these values: ${paths.join(', ')}`,
    ],
    'question-exists': ({ question }, name) => ['This id is taken: ', name.decision(question)],
    'question-not-open': ({ question, stands: now }, name) => [
      'Nothing more can be done on this question (',
      name.decision(question),
      `): ${stands[now]}`,
    ],
    'question-still-open': ({ question, stands: now }, name) => [
      'The earlier text must first be withdrawn (',
      name.decision(question),
      `): ${stands[now]}`,
    ],
    'other-procedure': ({ question, procedure }, name) => [
      name.decision(question),
      procedure === 'by-silence' ? ' is to be decided by silence' : ' is to be decided in the meeting',
    ],
    'decision-for-fewer': () => [
      'The decision would be for fewer readers than the question: some who saw it put would never learn how it ended',
    ],
    'not-for-more': ({ decision }, name) => [
      'A decision can be opened to more readers than it has, never to fewer or the same: ',
      name.decision(decision),
    ],
    'recommendation-has-no-effects': () => ['A recommendation brings nothing about; the organ to which it goes does'],
    'no-open-application': ({ party, status }, name) => [
      name.party(party),
      ` has no open application for this status: ${terms.status[status]}`,
    ],
    'already-so': ({ party }, name) => [name.party(party), ' holds this status already'],
    'no-silence-running': ({ question, stands: now }, name) => [
      'No silence runs on ',
      name.decision(question),
      `: ${stands[now]}`,
    ],
    'silence-already-running': ({ until }, name) => ['Silence runs already, until ', name.instant(until)],
    'silence-over': ({ question }, name) => ['Silence has ended unbroken: ', name.decision(question)],
    'until-not-given': () => ['The rules name no period: say until when silence is to run'],
    'end-not-ahead': ({ until, at }, name) => [
      'The new end must be later than ',
      name.instant(until),
      ' and than this instant, ',
      name.instant(at),
    ],
    'already-recorded': () => ['This is on record already'],
    'desk-of-nobody': ({ party }, name) => [
      'Nobody can sign in for ',
      name.party(party),
      ', so no text lies at its desk',
    ],
    'served-before-opening': ({ opened }, name) => [
      'A service cannot be earlier than the opening of silence, ',
      name.instant(opened),
    ],
    'served-in-the-future': ({ at }, name) => ['A service cannot be later than now, ', name.instant(at)],
    'no-such-meeting': ({ meeting }) => [`The record does not know the meeting ${meeting}`],
    'meeting-not-open': ({ meeting }, name) => [name.meeting(meeting), ' is not sitting'],
    'meeting-already-opened': ({ meeting }, name) => [name.meeting(meeting), ' has been opened before'],
    'not-as-planned': ({ meeting, organ, kind }, name) => [
      name.meeting(meeting),
      ' is on record as planned otherwise: ',
      name.organ(organ),
      `, ${terms.meetingKind[kind]}`,
    ],
    'another-text': ({ question }, name) => [
      'The text before you is not the one that was put: ',
      name.decision(question),
    ],
    'other-organ': ({ question, meeting }, name) => [
      name.decision(question),
      ' was put to another organ or meeting than this one: ',
      name.meeting(meeting),
    ],
    'not-called': ({ question }, name) => ['The Chair has not yet asked for objections to ', name.decision(question)],
    'text-in-hand': ({ question }, name) => [
      'The Chair is asking whether anybody objects to ',
      name.decision(question),
      '; until that is decided, nobody is noted as having left but by its own delegation',
    ],
    'seat-not-filled': ({ party, seat }, name) => [
      'The seat of ',
      name.party(party),
      ` is ${terms.seat[seat]}: only its own delegation can take it`,
    ],
    'nothing-to-lift': ({ question, party }, name) => [
      'No objection or amendment of ',
      name.party(party),
      ' stands to ',
      name.decision(question),
    ],
    'question-replaced': ({ question, by }, name) => [
      name.decision(by),
      ' has taken the place of this text: ',
      name.decision(question),
    ],
    'same-text': ({ question }, name) => [
      'This is the very text that lies before the organ: ',
      name.decision(question),
    ],
    'meeting-suspended': ({ meeting }, name) => [name.meeting(meeting), ' is suspended; it is resumed first'],
    'meeting-not-suspended': ({ meeting }, name) => [name.meeting(meeting), ' is not suspended'],
    'no-open-candidature': ({ party }, name) => [name.party(party), ' has no open candidature for this term'],
    'no-such-act': ({ ref }) => [`No act on record has the name ${ref}`],
    'put-right-already': ({ by }) => [`This act has been put right before, by act ${by}`],
    'never-put-right': () => [
      'This act records what a party said, or what was decided or done here; it stays as it was given',
    ],
    'of-another-kind': ({ kind, proposed }) => [
      `A correction is of the same kind as the act that it corrects (${kind}), not ${proposed}`,
    ],
    'of-another-thing': ({ id, proposed }) => [
      `This act is about ${id} and its correction about ${proposed}: withdraw the one and record the other`,
    ],
    'history-without-source': () => ['A fact of history names at least one source in which it stands'],
    'not-on-record': ({ id }) => [`The record does not know ${id}`],
    'still-spoken-of': ({ id, acts }) => [
      `Other acts speak of ${id}, which only this act brings into the record: ${acts.join(', ')}`,
    ],
    'changes-what-holds': ({ holding: what }) => [`${holding[what]} by a decision, and not by a correction`],
    'puts-out-of-the-room': ({ meeting, party }, name) => [
      name.party(party),
      ' is in the room of ',
      name.meeting(meeting),
      ', which is sitting; who is there is noted in the room',
    ],
    'counts-for-less': ({ question, party }, name) =>
      party === null
        ? ['The time left to object would become shorter: ', name.decision(question)]
        : [name.party(party), ' would no longer count, or would count as served at once: ', name.decision(question)],
    'no-objection-stands': ({ question }, name) => ['No objection stands to ', name.decision(question)],
  },
};
