import { dateWords, type SingleDate } from '#words/dates.ts';

const MONTHS = [
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
];

const month = (date: SingleDate) => MONTHS[(date.month ?? 1) - 1] ?? '';

function years(year: string): string {
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99`;
  return year;
}

function bare(date: SingleDate): string {
  if (date.month === null) return years(date.year);
  return date.day === null ? `${month(date)} ${date.year}` : `${date.day} ${month(date)} ${date.year}`;
}

const marked = (date: SingleDate): string =>
  `${date.about ? 'about ' : ''}${bare(date)}${date.uncertain ? ' (uncertain)' : ''}`;

function days(from: SingleDate, to: SingleDate): string {
  if (from.year !== to.year) return `${bare(from)} – ${bare(to)}`;
  if (from.month !== to.month) return `${from.day} ${month(from)} – ${bare(to)}`;
  return from.day === to.day ? bare(to) : `${from.day}–${bare(to)}`;
}

/** `between` says once, with the second date, what both have in common. */
function between(from: SingleDate, to: SingleDate): string {
  const exact = from.day !== null && to.day !== null && !from.about && !from.uncertain;
  if (!exact || from.year !== to.year) return `between ${marked(from)} and ${marked(to)}`;
  return `between ${from.month === to.month ? from.day : `${from.day} ${month(from)}`} and ${marked(to)}`;
}

/** Dates as English diplomatic papers write them: day, month, year. */
export const date = dateWords<'plain'>({
  date: marked,
  forms: { plain: 'plain', on: 'plain', since: 'plain', until: 'plain', endOf: 'plain' },
  single: {
    on: (text, { day, about }) => (about ? text : `${day === null ? 'in' : 'on'} ${text}`),
    since: (text) => `since ${text}`,
    until: (text) => `until ${text}`,
    endOf: (text, { day, about }) => (day === null || about ? `at some time in ${text}` : `at the end of ${text}`),
  },
  span: {
    since: (text) => `since a day not known exactly (${text})`,
    until: (text) => `until a day not known exactly (${text})`,
    endOf: (text) => `at some time: ${text}`,
  },
  days,
  between,
  before: (to) => `by ${marked(to)}`,
  after: (from) => `${marked(from)} or later`,
});
