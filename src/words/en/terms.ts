/** The field's closed lists in words. The types make a new verb, status or form fail to compile until it is worded. */
import type { MeetingState } from '#forum/meeting/read.ts';
import type { SourceStanding } from '#forum/source/acts.ts';
import type { CoordinatorRole } from '#forum/measure/acts.ts';
import type { AUDIENCES, Citation, Confidence } from '#forum/act.ts';
import type { Procedure, Verb } from '#forum/decision/acts.ts';
import type { DocumentType } from '#forum/document/acts.ts';
import type { DelegationLevel, MeetingForm, MeetingKind, TakesPartAs } from '#forum/meeting/acts.ts';
import type { Level, OpenQuestions, OrganClass } from '#forum/organ/acts.ts';
import type { Recipient, Status, SeatStands } from '#forum/party/acts.ts';
import type { Stance } from '#forum/question/acts.ts';
import type { QuestionStanding } from '#forum/refusal.ts';
import type { Office } from '#forum/secretariat/acts.ts';
import type { ServiceOutcome, ServiceWay } from '#forum/silence/acts.ts';

type Terms<Key extends string> = Readonly<Record<Key, string>>;

const status: Terms<Status> = {
  member: 'member',
  'observer-state': 'observer state',
  'observer-organisation': 'observer organisation',
  partner: 'partner',
};

const statuses: Terms<Status> = {
  member: 'Members',
  'observer-state': 'Observer states',
  'observer-organisation': 'Observer organisations',
  partner: 'Partners',
};

const verb: Terms<Verb> = {
  adopt: 'adopted',
  approve: 'approved',
  endorse: 'endorsed',
  recommend: 'recommended',
  'take-note-of': 'took note of',
  welcome: 'welcomed',
  agree: 'agreed',
  appoint: 'appointed',
  admit: 'admitted',
  grant: 'granted',
  establish: 'established',
};

/** To whom something is open. */
const audience: Terms<(typeof AUDIENCES)[number]> = {
  public: 'everybody',
  members: 'the members',
  'members-and-observers': 'the members and the observers',
};

const procedure: Terms<Procedure> = {
  'in-the-meeting': 'in the meeting',
  'by-silence': 'by silence procedure',
  written: 'in writing',
  unknown: 'procedure not known',
};

const documentType: Terms<DocumentType> = {
  declaration: 'declaration',
  act: 'act',
  rules: 'rules',
  catalogue: 'catalogue',
  treaty: 'treaty',
  protocol: 'protocol',
  statement: 'statement',
  'chairs-text': 'Chair’s text',
  decision: 'decision',
  'concept-paper': 'concept paper',
  'action-plan': 'action plan',
  'plan-of-implementation': 'plan of implementation',
  memorandum: 'memorandum',
  report: 'report',
  guidelines: 'guidelines',
  regulations: 'regulations',
  'road-map': 'road map',
  charter: 'charter',
  note: 'note',
  other: 'other document',
};

const delegationLevel: Terms<DelegationLevel> = {
  'head-of-state-or-government': 'head of state or government',
  'deputy-head-of-state-or-government': 'deputy head of state or government',
  minister: 'minister',
  'deputy-minister': 'deputy minister',
  'special-envoy': 'special envoy',
  ambassador: 'ambassador',
  'senior-official': 'senior official',
  expert: 'expert',
};

const meetingKind: Terms<MeetingKind> = {
  regular: 'regular',
  special: 'special',
  informal: 'informal',
  sectoral: 'sectoral',
  preparatory: 'preparatory',
  commemorative: 'commemorative',
};

const meetingForm: Terms<MeetingForm> = { 'in-person': 'in person', online: 'online', hybrid: 'hybrid' };

const level: Terms<Level> = {
  'heads-of-state-or-government': 'heads of state or government',
  ministers: 'ministers',
  'senior-officials': 'senior officials',
  officials: 'officials',
  experts: 'experts',
  none: 'no level of its own',
};

const organClass: Terms<OrganClass> = {
  governing: 'governing organ',
  working: 'working organ',
  administrative: 'administrative organ',
  advisory: 'advisory body',
  fund: 'fund',
  network: 'network',
};

const office: Terms<Office> = { head: 'head of the Secretariat', deputy: 'deputy head of the Secretariat' };

const instrument: Terms<'ratification' | 'acceptance' | 'approval' | 'accession' | 'notification' | 'signature'> = {
  ratification: 'instrument of ratification',
  acceptance: 'instrument of acceptance',
  approval: 'instrument of approval',
  accession: 'instrument of accession',
  notification: 'notification',
  signature: 'signature',
};

const role: Terms<CoordinatorRole> = {
  coordinator: 'coordinator',
  'co-coordinator': 'co-coordinator',
};

const seat: Terms<SeatStands> = {
  represented: 'represented',
  vacant: 'vacant',
  contested: 'contested',
};

const confidence: Terms<Confidence> = {
  high: 'read in a primary source or in two independent ones',
  medium: 'read in one secondary source',
  low: 'inferred, or contested',
};

const standing: Terms<SourceStanding> = {
  primary: 'primary source',
  secondary: 'secondary source',
  research: 'research',
};

const takesPartAs: Terms<TakesPartAs> = {
  member: 'member',
  observer: 'observer',
  partner: 'partner',
  guest: 'guest',
};

const meetingState: Terms<MeetingState> = {
  planned: 'planned',
  held: 'held',
  'not-held': 'not held',
};

const stance: Terms<Stance> = {
  'no-objection': 'no objection',
  objection: 'objection',
  amendment: 'amendment',
  reservation: 'reservation',
  'interpretative-statement': 'interpretative statement',
  dissociation: 'dissociation',
  explanation: 'explanation of position',
};

const questionStanding: Terms<QuestionStanding> = {
  put: 'put',
  'under-silence': 'under silence',
  broken: 'silence broken, not adopted',
  adopted: 'adopted',
  failed: 'no consensus',
  withdrawn: 'withdrawn',
};

const serviceOutcome: Terms<ServiceOutcome> = {
  sent: 'sent',
  received: 'received',
  bounced: 'returned undelivered',
  acknowledged: 'acknowledged',
};

const serviceWay: Terms<ServiceWay> = { mail: 'by mail', desk: 'at the desk', note: 'by note verbale' };

const recipient: Terms<Recipient> = { chair: 'the Chair', secretariat: 'the Secretariat' };

const openQuestions: Terms<OpenQuestions> = {
  'as-put': 'go on under the edition under which they were put',
  'by-this-edition': 'are judged by the new edition',
};

export const terms = {
  status,
  statuses,
  verb,
  audience,
  procedure,
  documentType,
  delegationLevel,
  meetingKind,
  meetingForm,
  meetingState,
  level,
  organClass,
  office,
  instrument,
  role,
  seat,
  confidence,
  standing,
  takesPartAs,
  stance,
  questionStanding,
  serviceOutcome,
  serviceWay,
  recipient,
  openQuestions,
  /** The locator says where in its source a fact stands, when it is a line or page number and no words. */
  locator: (citation: Pick<Citation, 'at'>) => (citation.at === undefined ? '' : `at ${citation.at}`),
};
