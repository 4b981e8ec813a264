import { counted } from './site.ts';

/** /calendar: a year of meetings, held, planned and due, as a list by month. */
export const calendars = {
  title: (year: string) => `Calendar ${year}`,
  describe: (forum: string, year: string) =>
    `What ${forum} held, planned and had due by its rules in ${year}, month by month.`,
  lead: (year: string, held: number, planned: number, due: number) =>
    held + planned + due === 0
      ? `Nothing is on record for ${year}.`
      : `In ${year}: ${[
          ...(held > 0 ? [`${counted(held, 'meeting', 'meetings')} held`] : []),
          ...(planned > 0 ? [`${counted(planned, 'meeting', 'meetings')} planned`] : []),
          ...(due > 0 ? [`${counted(due, 'date', 'dates')} due by rule`] : []),
        ].join(', ')}.`,
  explain:
    'Held is what a source says took place. Planned is what was announced, and no more. Due by rule is what the rules in force require, whether or not anybody has announced it.',
  empty:
    'Here would be the meetings of the year, the plans and what the rules have due. The record holds none of these for it.',
  beyond: (date: string) =>
    `The record knows nothing after ${date}: what is missing after that day may well have taken place.`,
  years: 'Years',
  previous: (year: number) => `← ${year}`,
  next: (year: number) => `${year} →`,
  yearLabel: 'Year',
  show: 'Show',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  noMonth: 'Month not known, or not settled',
  kind: { held: 'held', planned: 'planned', 'not-held': 'not held', due: 'due by rule', day: 'day kept by the forum' },
  dueWhat: {
    'regular-meeting': 'regular meeting due by this date',
    'end-of-term': 'end of the term in the chair due',
    'choice-of-chair': 'choice of the next Chair due',
  },
  feeds: 'Into your own calendar',
  feedsLead: 'These addresses can be subscribed to. They hold meetings and due dates, and grow with the record.',
  whole: 'The whole forum',
  organs: 'By organ',
  parties: 'By party',
};
