/** /about: what this is and how to read it. */
export const about = {
  title: 'About this record',
  describe: (forum: string) =>
    `What the public record of ${forum} is, how far it reaches, and how dates, sources and certainty are to be read.`,
  lead: (forum: string) =>
    `This is the public record of ${forum}: who belonged, what was decided, where and when, each fact with its date and its source.`,
  what: 'What it is',
  whatText: [
    'Everything on these pages is computed from one list of acts. An act is one fact; nothing is edited, and a correction is a new act. So any page can be shown as the forum was at any date, and as the record stood at any act.',
    'It is not a website of the forum’s decisions alone: where sources contradict each other, every claim is kept, and where rule and fact differ, that is said.',
  ],
  reach: 'How far it reaches',
  reachText: (first: string | null, until: string, acts: number) =>
    `${first === null ? 'It holds no fact yet.' : `Its earliest fact is of ${first}.`} It knows nothing after ${until}. It has ${acts} acts. What is missing here may still have happened.`,
  reachPlans:
    'A plan never becomes a fact because its date has passed: only an act that says a meeting was held makes it one.',
  times: 'Two times',
  timesText: [
    'The date at the top of each page asks when something was so. “Who was a member on 8 June 2010?” is answered with all that is known today; the end of the day, month or year counts.',
    'Another question is what the record said at some time. It is asked with asKnownAt in the address: the number of an act, or an instant. Later acts and corrections are then left out.',
  ],
  dates: 'How dates are to be read',
  datesLead:
    'A date is as exact as its source, and never more. It is written in EDTF (ISO 8601-2) for programs and in words for people.',
  datesCaption: 'Forms of dates',
  column: { written: 'Written', read: 'Read', means: 'Means', sign: 'Sign' },
  forms: [
    ['1999-09-14', 'That day.'],
    ['2014-05', 'Some day of that month; the source gives no day.'],
    ['2011', 'Some day of that year.'],
    ['2010~', 'About then, as the source says.'],
    ['2010?', 'The source itself is not sure.'],
    ['2004-03/2004-11', 'Somewhere between the two.'],
    ['../2012-09-30', 'By then, and since when is not known.'],
    ['2022-10-12/2022-10-13', 'From the one day to the other.'],
  ] as readonly (readonly [edtf: string, means: string])[],
  certainty: 'How certainty is shown',
  certaintyCaption: 'Marks and what they mean',
  perhaps:
    'The sources’ dates leave open whether it was so at the date shown. Counts then say how many for certain and how many at most.',
  differ: 'Sources contradict each other on this; the link leads to what each of them says.',
  says: 'After each fact stand the short names of its sources and the number of the act that holds it.',
  confidenceLead: 'Each act of history says how well it is attested:',
  chairsText: 'A text that the Chair issued alone. It is never counted among the documents that members agreed on.',
  assumption: 'A rule whose text was not found. It is ours, and stands in so that the forum can be run.',
  plan: 'Announced, and no more than that.',
  cite: 'How to cite',
  citeText:
    'Every page has at its foot an address that will show the same for ever: it names the date and the newest act known. Cite that address. For example:',
  citation: (forum: string, title: string, at: string, act: number, address: string) =>
    `${forum}, ${title}, as of ${at}, act ${act}: ${address}`,
  open: 'Open data',
  openText: 'All that stands here can be had by programs, without an account.',
  links: {
    openapi: 'The programming interface, described in OpenAPI 3.1',
    json: 'The forum at the date, as JSON',
    csv: 'The members as CSV; every list has one',
    atom: 'What is new in the record, as Atom',
    feed: 'The same as JSON Feed',
    calendar: 'The calendar, as iCalendar',
    context: 'The vocabulary for linked data (JSON-LD)',
    record: 'The record itself, act by act, to be checked',
  },
  licence: 'Licence',
  licenceText:
    'Concord, the software, is free under the Apache License 2.0. The record states facts in its own words and names who says so; the texts of the sources remain with their publishers and are not reproduced here.',
  names: 'Names',
};
