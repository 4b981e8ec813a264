import { counted } from './site.ts';

/** /chairmanship */
export const chairmanship = {
  title: 'The chairmanship',
  titleAt: (endOf: string) => `The chairmanship ${endOf}`,
  describe: (forum: string) =>
    `Every chairmanship of ${forum}: how it began, what was planned, how it ended, by which decision.`,
  lead: <Piece>(chair: Piece, since: string, terms: number, chairs: number) => [
    chair,
    ` has been in the chair ${since}. ${counted(terms, 'term', 'terms')} by ${counted(chairs, 'state', 'states')} so far.`,
  ],
  perhaps: <Piece>(chair: Piece) => [
    'The dates of the sources leave open who was in the chair at this date; perhaps ',
    chair,
    '.',
  ],
  none: (endOf: string) => `Nobody was in the chair ${endOf}.`,
  empty: 'Here would be each term: since when, until when, decided where. One appears when a party takes the chair.',
  caption: 'Terms in the chair, oldest first',
  column: {
    party: 'In the chair',
    since: 'Since',
    began: 'How it began',
    planned: 'Planned until',
    until: 'Until',
    ended: 'Ended by',
    decided: 'Decided by',
    says: 'Says who',
  },
  prolonged: 'prolonged',
  assumedAt: 'took the chair at',
  prolongedAt: 'went on at',
  unknownHow: 'no source says at which meeting',
  running: 'runs',
  handover: <Piece>(next: Piece) => ['handed over to ', next],
  wentOn: 'the same party’s next term',
  rules: 'How rule and fact compare',
};
