import { counted } from './site.ts';

/** / — the forum at a date. */
export const home = {
  title: (forum: string) => `${forum} today`,
  titleAt: (forum: string, endOf: string) => `${forum} ${endOf}`,
  describe: (name: string) =>
    `The public record of the ${name}: who belongs, who chairs, what was decided, what is due, each fact with its date and source.`,
  lead: <Piece>(chair: Piece, since: string) => [chair, ` has been in the chair ${since}.`],
  leadPerhaps: <Piece>(chair: Piece, since: string) => [
    chair,
    ` was, as far as the dates tell, in the chair ${since}.`,
  ],
  noChair: 'Nobody was in the chair yet: the first chairmanship begins with the first act that gives it to a party.',
  nothing: (endOf: string) => `The record has nothing ${endOf}: the forum had not begun.`,
  counts: (members: string, states: number, organisations: number) =>
    `${members}; ${counted(states, 'observer state', 'observer states')} and ${counted(organisations, 'observer organisation', 'observer organisations')}.`,
  members: (certain: number, possible: number) =>
    certain === possible
      ? counted(certain, 'state is a member', 'states are members')
      : `${certain} states are members for certain, ${possible} at most`,
  facts: {
    chair: 'In the chair',
    members: 'Who belongs',
    secretariat: 'Secretariat',
    head: 'Its head',
    rules: 'Rules in force',
  },
  chairUntil: (until: string, planned: boolean) => (planned ? `, planned ${until}` : `, ${until}`),
  noHead: 'nobody known in office',
  dueHeading: 'What is due',
  dueLead: 'By the rules in force at the date shown, counted from what was last held.',
  dueEmpty:
    'Nothing is due: no rules with a rhythm are in force at this date. What is due follows from the charter, once one is adopted.',
  dueCaption: 'What is due next, and by when',
  due: {
    what: 'What',
    by: 'Due by',
    state: 'State',
    counted: 'Counted from',
    planned: 'Planned',
    rule: 'By which rule',
  },
  dueMeeting: <Piece>(organ: Piece) => ['Next regular meeting: ', organ],
  dueTerm: <Piece>(party: Piece) => ['End of the term in the chair: ', party],
  dueChoice: 'Choice of the next Chair',
  article: (article: string) => `article ${article}`,
  basis: { article: 'an article', source: 'a source', assumption: 'our assumption' },
  latestHeading: 'What was decided and held last',
  latestEmpty:
    'Here would be the latest meetings, decisions and documents. Each appears when its act enters the record.',
  latestMore: 'All decisions',
  timeHeading: 'Through the years',
  timeEmpty: 'Here would be plots of members and meetings over the years. They begin with the first meeting held.',
};
