import { counted } from './site.ts';

/** The kinds of things that a search finds. */
export type FoundType =
  | 'party'
  | 'organ'
  | 'meeting'
  | 'document'
  | 'decision'
  | 'area'
  | 'activity'
  | 'officer'
  | 'disagreement'
  | 'source'
  | 'statement';

const types: Readonly<Record<FoundType, string>> = {
  party: 'party',
  organ: 'organ',
  meeting: 'meeting',
  document: 'document',
  decision: 'decision',
  area: 'area of measures',
  activity: 'activity',
  officer: 'officer of the Secretariat',
  disagreement: 'where sources differ',
  source: 'source',
  statement: 'statement',
};

/** /search. */
export const searching = {
  title: 'Search',
  titleFor: (words: string) => `Search: ${words}`,
  describe: (forum: string) =>
    `Search the record of ${forum}: parties, organs, meetings, documents, decisions, measures, officers, sources.`,
  lead: 'Names, titles and texts of the record, at the date shown. Beginnings of words are enough, and slips of the pen are forgiven.',
  label: 'Words to search for',
  button: 'Search',
  found: (count: number, most: boolean) =>
    most ? `The ${count} best of many.` : `${counted(count, 'result', 'results')}.`,
  nothing: (words: string) =>
    `Nothing fits “${words}”. Try fewer words, or an id as it stands in the address of a page.`,
  caption: 'What was found, best first',
  column: { what: 'What', type: 'Kind', date: 'Date' },
  types,
};
