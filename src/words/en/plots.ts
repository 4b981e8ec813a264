import { counted } from './site.ts';

/** Headings, accessible names and columns of the plots. */
export const plots = {
  membership: {
    title: 'Members over time',
    label: (highest: number) =>
      `A line that steps up with each admission, to ${counted(highest, 'member', 'members')}.`,
    signs: 'Line: members for certain. Paler step above it: what the sources leave open. Dotted: last known.',
    column: { from: 'From', certain: 'Members for certain', possible: 'At most' },
  },
  chairs: {
    title: 'Who was in the chair',
    label: (count: number) => `A band of ${counted(count, 'chairmanship', 'chairmanships')}, one after the other.`,
    signs: 'Full: on record. Hatched: planned, or after the end of what the record knows.',
    span: (party: string, since: string, until: string) => `${party}, ${since}, ${until}`,
    running: 'still in the chair as far as is known',
  },
  meetings: {
    title: 'Meetings by organ',
    label: (meetings: number, organs: number) =>
      `${counted(meetings, 'meeting', 'meetings')} of ${counted(organs, 'organ', 'organs')}, each a dot at its date.`,
    signs: 'Full dot: held. Hollow dot: planned. Crossed: not held.',
    column: { meeting: 'Meeting', organ: 'Organ', date: 'Date', state: 'State' },
  },
};
