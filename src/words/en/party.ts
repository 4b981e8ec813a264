import type { Status } from '#words/standing.ts';
import { counted } from './site.ts';

const article = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

const NOUNS: Readonly<Record<Status, string>> = {
  member: 'member',
  'observer-state': 'observer state',
  'observer-organisation': 'observer organisation',
  partner: 'partner organisation',
};

/** /members/… — one party. */
export const party = {
  title: (name: string) => `${name}: standing and history`,
  titleAt: (name: string, endOf: string) => `${name}, ${endOf}`,
  describe: (name: string, forum: string) =>
    `${name} in ${forum}: names, standing, decisions, chairmanships, meetings and documents, each with date and source.`,
  /** One standing that certainly was so at the date. */
  stands: (name: string, status: Status, since: string) => `${name} is ${article(NOUNS[status])} ${since}.`,
  stood: (name: string, status: Status, since: string) => `${name} had been ${article(NOUNS[status])} ${since}.`,
  perhaps: (name: string, status: Status) =>
    `${name} may have been ${article(NOUNS[status])}: the sources do not date it exactly.`,
  none: (name: string, endOf: string) => `${name} has no standing in the forum ${endOf}.`,
  seat: {
    represented: 'The forum noted that its seat is represented.',
    vacant: 'The forum noted that nobody represents its seat; its standing is not touched by that.',
    contested: 'The forum noted that its seat is contested; its standing is not touched by that.',
  },
  seatSince: (since: string) => `Noted ${since}.`,
  facts: {
    formal: 'Formal name',
    id: 'Code',
    chaired: 'In the chair',
    attended: 'Meetings',
    signed: 'Documents',
    seat: 'Seat',
  },
  count: {
    chaired: (terms: number) => counted(terms, 'term', 'terms'),
    attended: (meetings: number) => `named among the participants of ${counted(meetings, 'meeting', 'meetings')}`,
    signed: (documents: number) => `signed ${counted(documents, 'document', 'documents')} that name the signatories`,
  },
  heading: {
    standings: 'Standing',
    names: 'Names',
    chairs: 'In the chair',
    relations: 'Relations with the forum',
    meetings: 'Meetings attended',
    documents: 'Documents signed and instruments deposited',
    areas: 'Areas coordinated',
    disagreements: 'Where sources differ',
    history: 'Everything the record says, in time',
  },
  caption: {
    standings: 'Each standing, from its grant to its end',
    names: 'Names in use, from when',
    chairs: 'Terms in the chair',
    meetings: 'Meetings at which a source names the delegation',
    documents: 'Signatures and instruments',
    areas: 'Areas of confidence-building measures coordinated',
  },
  column: {
    status: 'Standing',
    since: 'Since',
    until: 'Until',
    signed: 'Founding documents signed',
    decided: 'Decided by',
    says: 'Says who',
    name: 'Name',
    formal: 'Formal name',
    from: 'From',
    planned: 'Planned until',
    meeting: 'Meeting',
    date: 'Date',
    as: 'As',
    level: 'Led by',
    document: 'Document',
    what: 'What',
    area: 'Area',
    role: 'Role',
  },
  stillSo: 'still so',
  levelUnknown: 'level not known',
  signature: 'signature',
  presided: 'presided',
  absent: 'named as absent',
  noStandings:
    'Here would be each standing with its dates. One appears when the record holds an act that grants or announces it.',
  noHistory: (endOf: string) =>
    `The record says nothing of this party ${endOf}. What it comes to say appears here, act by act.`,
};
