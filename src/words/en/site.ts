/**
 * These words stand on every page around its own matter: navigation, the time bar, notices, tables, sources, the foot.
 */

import type { MeetingKind } from '#forum/meeting/acts.ts';

/** "1 member", "2 members". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "First", "second"… as meetings are numbered; figures beyond the twelfth. */
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

const nth = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return ORDINALS[n] ?? `${n}${ending}`;
};

type MeetingTitle = {
  readonly organ: string;
  readonly ordinal: number | null;
  readonly kind: MeetingKind;
  readonly year: string;
};

export const site = {
  nth,
  /** The title of a meeting that has none of its own. */
  meeting: ({ organ, ordinal, kind, year }: MeetingTitle) =>
    ordinal === null ? `${organ}, ${kind} meeting, ${year}` : `${organ}, ${nth(ordinal)} ${kind} meeting`,
  skip: 'Skip to the content',
  live: 'The page was brought up to date.',
  languages: 'Languages',
  unnamedForum: 'A forum without a name yet',
  menu: 'Contents',
  pages: 'Pages of the site',
  nav: {
    forum: 'The forum',
    home: 'The forum today',
    members: 'Members',
    organs: 'Organs',
    chairmanship: 'Chairmanship',
    secretariat: 'Secretariat',
    partners: 'Partners',
    work: 'Its work',
    meetings: 'Meetings',
    documents: 'Documents',
    decisions: 'Decisions',
    measures: 'Confidence-building measures',
    calendar: 'Calendar',
    record: 'The record',
    rules: 'Rules and findings',
    disagreements: 'Where sources differ',
    sources: 'Sources',
    acts: 'The acts',
    search: 'Search',
    about: 'About this record',
  },
  time: {
    label: 'Show the forum at another date',
    date: 'Date',
    hint: 'A day, whose end counts: 2010-06-08. Or a month or a year, any day of which may be meant: 2010-06, 2010.',
    show: 'Show',
    slide: 'Slide through time',
    today: 'Today',
    allYears: 'All years',
    previous: 'Previous change',
    next: 'Next change',
  },
  notice: {
    dated: (endOf: string) => `You are looking at the forum ${endOf}.`,
    backToToday: 'Back to today',
    earlier: (act: number) =>
      `This is the record as it stood at act ${act}; later acts and corrections are not counted.`,
    emptyRecord: 'This is the record before its first act: it holds nothing yet.',
    backToNewest: 'Show the newest record',
    beyond: (date: string) =>
      `The history in this record ends on ${date}. Later there is only what was decided here; all else is shown as last known.`,
    before: (date: string) => `The earliest fact in the record is of ${date}; before that it holds nothing.`,
  },
  table: {
    sortBy: (column: string) => `Sort by ${column}`,
    csv: 'This table as CSV',
    scroll: (caption: string) => `${caption} (scrolls sideways)`,
  },
  paging: {
    label: 'Pages of this list',
    shown: (first: number, last: number, all: number) => `${first} to ${last} of ${all}`,
    first: 'From the beginning',
    next: 'Further',
  },
  count: {
    uncertain: (possible: number) => `up to ${possible}: the sources do not date every case exactly`,
    maybe: 'perhaps',
    maybeLong: 'The sources’ dates leave open whether this was so at the date shown.',
  },
  says: {
    act: (n: number) => `act ${n}`,
    differ: 'sources differ',
    none: 'no source named',
  },
  unknown: 'not known',
  none: 'none',
  today: 'today',
  plot: { behind: 'The figures behind this plot' },
  foot: {
    known: (date: string) => `The record’s history reaches to ${date}.`,
    head: (act: number, head: string) =>
      `This page knows the record up to act ${act}; its head there begins with ${head}.`,
    noActs: 'The record has no acts yet.',
    check: 'Check it yourself',
    cite: 'To cite this page as it is now',
    machine: 'For programs',
    json: 'This page’s facts as JSON',
    csv: 'as CSV',
    api: 'The programming interface',
    feeds: 'Calendar and feeds',
    calendar: 'calendar',
    feed: 'news feed',
    disclaimer:
      'The designations used and the way in which material is presented do not imply any opinion on the legal status of any country, territory, city or area or of its authorities, or on the course of its frontiers or boundaries. Names are given as the forum itself uses them.',
    made: 'Made with Concord, a digital secretariat for forums that decide by consensus.',
  },
  map: {
    label: 'Map without borders',
    about: 'One equal tile for each party, roughly where it lies. No border is drawn.',
    legend: 'What the tiles mean',
    observer: 'observer',
    toTable: 'The same as a table',
    tile: (name: string, code: string, standing: string) => `${name} (${code}), ${standing}`,
    noStanding: 'no standing at this date',
    perhaps: (standing: string) => `perhaps ${standing}: the date is not known exactly`,
    uncertain: 'standing uncertain at this date',
  },
};
