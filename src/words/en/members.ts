import type { Count, Status } from '#words/standing.ts';
import { counted } from './site.ts';

const singular: Readonly<Record<Status, string>> = {
  member: 'member',
  'observer-state': 'observer state',
  'observer-organisation': 'observer organisation',
  partner: 'partner organisation',
};

/** /members: who belonged, in which standing. */
export const members = {
  title: (status: Status, endOf: string) => `${HEADINGS[status]} ${endOf}`,
  titleToday: (status: Status) => HEADINGS[status],
  describe: (status: Status, forum: string) =>
    `${HEADINGS[status]} of ${forum}: since when, and by which decision, with the source of each fact.`,
  tabs: 'Standing',
  lead: (status: Status, { certain, possible }: Count, endOf: string) => {
    const noun = singular[status];
    const open = possible - certain;
    const first = certain === 0 ? `No ${noun} for certain ${endOf}` : `${counted(certain, noun, `${noun}s`)} ${endOf}`;
    if (open === 0) return certain === 0 ? `No ${noun} ${endOf}.` : `${first}.`;
    const more = certain === 0 ? counted(open, 'may have been one', 'may have been') : `${open} more may have been`;
    const such = open === 1 ? (certain === 0 ? '' : ' one') : ` ${noun}s`;
    return `${first}; ${more}${such}: the sources leave the date open.`;
  },
  nobody: (status: Status, endOf: string) => `No ${singular[status]} ${endOf}.`,
  empty: (status: Status) =>
    `Here would be every ${singular[status]} with the date and the decision. One appears when the record holds an act that grants the status.`,
  caption: (status: Status, endOf: string) => `${HEADINGS[status]} ${endOf}`,
  column: { party: 'Name', since: 'Since', decided: 'Decided by', says: 'Says who' },
  seatNote: { represented: '', vacant: 'seat vacant', contested: 'seat contested' },
  announced: 'Announced, or seen without a date of beginning',
};

const HEADINGS: Readonly<Record<Status, string>> = {
  member: 'Member states',
  'observer-state': 'Observer states',
  'observer-organisation': 'Observer organisations',
  partner: 'Partner organisations',
};
