/**
 * These words stand on a page for an address that cannot be answered. The sentences about each mistake are in
 * problems.ts.
 */
const title: Readonly<Record<400 | 404 | 405 | 500 | 503, string>> = {
  400: 'This address asks for something that cannot be',
  404: 'There is nothing under this address',
  405: 'This address only shows a page',
  500: 'Something went wrong on our side',
  503: 'The service cannot answer just now',
};

const lead: Readonly<Record<400 | 404 | 405 | 500 | 503, string>> = {
  400: 'Nothing is broken, and nothing was guessed in place of what was asked.',
  404: 'The record, at the date and in the state asked for, holds nothing of this name. Names of pages are written exactly, in small Latin letters; states by three capital ones.',
  405: 'A public page is read (GET). Nothing can be sent to it, and nothing was changed.',
  500: 'The page could not be made. Nothing in the record was touched, and the fault has been noted.',
  503: 'Its database does not answer: it is starting, or it is away. Nothing in the record was touched. Try again in a few seconds.',
};

export const trouble = {
  title,
  lead,
  describe: 'What is wrong with the address, and what to do.',
  wrong: 'What is wrong',
  field: (field: string) => `In “${field}”`,
  meaning: {
    at: 'the date asked about',
    asKnownAt: 'the state of the record asked for',
    lang: 'the language',
    sort: 'the order of a table',
    q: 'the words searched for',
    from: 'the act from which to list',
    year: 'the year',
  } as Readonly<Record<string, string>>,
  next: 'What to do',
  notYet: (endOf: string) => `${endOf}, nothing is known of this yet.`,
  firstKnown: 'The first that the record knows of it is of',
  dated: (endOf: string) => `You asked about the forum ${endOf}; it may be known at a later date.`,
  atToday: 'The same address today',
  newest: 'The same address in the newest state of the record',
  home: 'The forum today',
  search: 'Search the record',
  back: 'Or correct the address and send it again.',
  request: (id: string) => `If it happens again, give this number to whoever runs the service: ${id}`,
};
