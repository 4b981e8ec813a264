import { dateWords, type SingleDate } from '#words/dates.ts';

type Case = 'nominative' | 'genitive' | 'instrumental' | 'prepositional';

const STEMS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];

/** Endings by case for the three kinds of month names: март and август; май; all others. */
const ENDINGS: Readonly<Record<Case, readonly [string, string, string]>> = {
  nominative: ['', 'й', 'ь'],
  genitive: ['а', 'я', 'я'],
  instrumental: ['ом', 'ем', 'ем'],
  prepositional: ['е', 'е', 'е'],
};

function month(date: SingleDate, form: Case): string {
  const place = (date.month ?? 1) - 1;
  const [hard, may, soft] = ENDINGS[form];
  return `${STEMS[place] ?? ''}${place === 2 || place === 7 ? hard : place === 4 ? may : soft}`;
}

function years(year: string, form: Case): string {
  if (/^\d{3}X$/.test(year)) {
    const ending = { nominative: 'е годы', genitive: 'х годов', instrumental: 'ми годами', prepositional: 'х годах' };
    return `${year.slice(0, 3)}0-${ending[form]}`;
  }
  if (/^\d{2}XX$/.test(year)) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99\u00a0гг.`;
  return `${year}\u00a0г.`;
}

function bare(date: SingleDate, form: Case): string {
  if (date.month === null) return years(date.year, form);
  if (date.day === null) return `${month(date, form)} ${date.year}\u00a0г.`;
  return `${date.day}\u00a0${month(date, 'genitive')} ${date.year}\u00a0г.`;
}

const marked = (date: SingleDate, form: Case): string => {
  const text = date.about ? `около ${bare(date, 'genitive')}` : bare(date, form);
  return date.uncertain ? `${text} (не точно)` : text;
};

function days(from: SingleDate, to: SingleDate): string {
  const end = bare(to, 'nominative');
  if (from.year !== to.year) return `${bare(from, 'nominative')}\u00a0– ${end}`;
  if (from.month !== to.month) return `${from.day}\u00a0${month(from, 'genitive')}\u00a0– ${end}`;
  return from.day === to.day ? end : `${from.day}–${end}`;
}

function between(from: SingleDate, to: SingleDate): string {
  const exact = from.day !== null && to.day !== null && !from.about && !from.uncertain;
  if (!exact || from.year !== to.year) return `между ${marked(from, 'instrumental')} и ${marked(to, 'instrumental')}`;
  const first = from.month === to.month ? from.day : `${from.day}\u00a0${month(from, 'genitive')}`;
  return `между ${first} и ${marked(to, 'instrumental')}`;
}

/** Dates as Russian diplomatic papers write them, each preposition with its case. */
export const date = dateWords<Case>({
  date: marked,
  forms: { plain: 'nominative', on: 'prepositional', since: 'genitive', until: 'genitive', endOf: 'genitive' },
  single: {
    on: (text, { day, about }) => (about || day !== null ? text : `в ${text}`),
    since: (text, { about }) => (about ? `примерно с ${text.replace(/^около /, '')}` : `с ${text}`),
    until: (text, { about }) => (about ? `примерно до ${text.replace(/^около /, '')}` : `до ${text}`),
    endOf: (text, { day, about }) => (day === null || about ? `в какой-то день ${text}` : `на конец ${text}`),
  },
  span: {
    since: (text) => `с дня, точно не известного (${text})`,
    until: (text) => `до дня, точно не известного (${text})`,
    endOf: (text) => `в какой-то день: ${text}`,
  },
  days,
  between,
  before: (to) => `не позднее ${marked(to, 'genitive')}`,
  after: (from) => `не ранее ${marked(from, 'genitive')}`,
});
