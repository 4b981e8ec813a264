/** The field's closed lists in Russian. */
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
  member: 'государство-член',
  'observer-state': 'государство-наблюдатель',
  'observer-organisation': 'организация-наблюдатель',
  partner: 'партнёр',
};

const statuses: Terms<Status> = {
  member: 'Государства-члены',
  'observer-state': 'Государства-наблюдатели',
  'observer-organisation': 'Организации-наблюдатели',
  partner: 'Партнёры',
};

const verb: Terms<Verb> = {
  adopt: 'принято',
  approve: 'утверждено',
  endorse: 'одобрено',
  recommend: 'рекомендовано',
  'take-note-of': 'принято к сведению',
  welcome: 'приветствуется',
  agree: 'согласовано',
  appoint: 'назначено',
  admit: 'приём в состав',
  grant: 'предоставлено',
  establish: 'учреждено',
};

/** To whom something is open. */
const audience: Terms<(typeof AUDIENCES)[number]> = {
  public: 'всем',
  members: 'членам',
  'members-and-observers': 'членам и наблюдателям',
};

const procedure: Terms<Procedure> = {
  'in-the-meeting': 'на заседании',
  'by-silence': 'по процедуре умолчания',
  written: 'письменно',
  unknown: 'порядок принятия неизвестен',
};

const documentType: Terms<DocumentType> = {
  declaration: 'декларация',
  act: 'акт',
  rules: 'правила',
  catalogue: 'каталог',
  treaty: 'договор',
  protocol: 'протокол',
  statement: 'заявление',
  'chairs-text': 'текст Председателя',
  decision: 'решение',
  'concept-paper': 'концептуальный документ',
  'action-plan': 'план действий',
  'plan-of-implementation': 'план реализации',
  memorandum: 'меморандум',
  report: 'доклад',
  guidelines: 'руководящие принципы',
  regulations: 'положение',
  'road-map': 'дорожная карта',
  charter: 'устав',
  note: 'записка',
  other: 'иной документ',
};

const delegationLevel: Terms<DelegationLevel> = {
  'head-of-state-or-government': 'глава государства или правительства',
  'deputy-head-of-state-or-government': 'заместитель главы государства или правительства',
  minister: 'министр',
  'deputy-minister': 'заместитель министра',
  'special-envoy': 'специальный представитель',
  ambassador: 'посол',
  'senior-official': 'старшее должностное лицо',
  expert: 'эксперт',
};

const meetingKind: Terms<MeetingKind> = {
  regular: 'очередное',
  special: 'специальное',
  informal: 'неформальное',
  sectoral: 'отраслевое',
  preparatory: 'подготовительное',
  commemorative: 'памятное',
};

const meetingForm: Terms<MeetingForm> = { 'in-person': 'очно', online: 'онлайн', hybrid: 'в смешанном формате' };

const level: Terms<Level> = {
  'heads-of-state-or-government': 'главы государств и правительств',
  ministers: 'министры',
  'senior-officials': 'старшие должностные лица',
  officials: 'должностные лица',
  experts: 'эксперты',
  none: 'без собственного уровня',
};

const organClass: Terms<OrganClass> = {
  governing: 'руководящий орган',
  working: 'рабочий орган',
  administrative: 'административный орган',
  advisory: 'консультативный орган',
  fund: 'фонд',
  network: 'сеть',
};

const office: Terms<Office> = { head: 'глава Секретариата', deputy: 'заместитель главы Секретариата' };

const instrument: Terms<'ratification' | 'acceptance' | 'approval' | 'accession' | 'notification' | 'signature'> = {
  ratification: 'ратификационная грамота',
  acceptance: 'документ о принятии',
  approval: 'документ об утверждении',
  accession: 'документ о присоединении',
  notification: 'уведомление',
  signature: 'подпись',
};

const role: Terms<CoordinatorRole> = { coordinator: 'координатор', 'co-coordinator': 'сокоординатор' };

const seat: Terms<SeatStands> = {
  represented: 'представлено',
  vacant: 'пустует',
  contested: 'оспаривается',
};

const confidence: Terms<Confidence> = {
  high: 'прочитано в первоисточнике или в двух независимых источниках',
  medium: 'прочитано в одном вторичном источнике',
  low: 'выведено или оспаривается',
};

const standing: Terms<SourceStanding> = {
  primary: 'первоисточник',
  secondary: 'вторичный источник',
  research: 'исследование',
};

const takesPartAs: Terms<TakesPartAs> = {
  member: 'член',
  observer: 'наблюдатель',
  partner: 'партнёр',
  guest: 'гость',
};

const meetingState: Terms<MeetingState> = {
  planned: 'планируется',
  held: 'состоялось',
  'not-held': 'не состоялось',
};

const stance: Terms<Stance> = {
  'no-objection': 'нет возражений',
  objection: 'возражение',
  amendment: 'поправка',
  reservation: 'оговорка',
  'interpretative-statement': 'заявление о толковании',
  dissociation: 'неприсоединение',
  explanation: 'разъяснение позиции',
};

const questionStanding: Terms<QuestionStanding> = {
  put: 'вынесен',
  'under-silence': 'на процедуре умолчания',
  broken: 'умолчание прервано, не принято',
  adopted: 'принято',
  failed: 'консенсуса нет',
  withdrawn: 'снят',
};

const serviceOutcome: Terms<ServiceOutcome> = {
  sent: 'отправлено',
  received: 'получено',
  bounced: 'не доставлено',
  acknowledged: 'получение подтверждено',
};

const serviceWay: Terms<ServiceWay> = { mail: 'почтой', desk: 'через Concord', note: 'нотой' };

const recipient: Terms<Recipient> = { chair: 'Председатель', secretariat: 'Секретариат' };

const openQuestions: Terms<OpenQuestions> = {
  'as-put': 'остаются под редакцией, при которой вынесены',
  'by-this-edition': 'рассматриваются по новой редакции',
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
  locator: (citation: Pick<Citation, 'at'>) => (citation.at === undefined ? '' : `место: ${citation.at}`),
};
