/** /secretariat */
export const secretariat = {
  title: 'The Secretariat',
  titleAt: (endOf: string) => `The Secretariat ${endOf}`,
  describe: (forum: string) =>
    `Where the Secretariat of ${forum} sits, who has headed it, and what the offices were called.`,
  lead: <Piece>(city: Piece, since: string) => ['The Secretariat sits in ', city, `, ${since}.`],
  perhaps: <Piece>(city: Piece) => [
    'The sources leave open where the Secretariat sat at this date; perhaps in ',
    city,
    '.',
  ],
  none: (endOf: string) => `There was no seat of the Secretariat ${endOf}.`,
  headed: <Piece>(name: Piece, title: Piece) => [' It is headed by ', name, ', ', title, '.'],
  headUnknown: ' The record knows nobody in office as its head at this date.',
  empty: 'Here would be the seat and the officers. They appear with the act that establishes the seat.',
  heading: { seat: 'The seat', officers: 'Who held office', titles: 'What the offices were called' },
  caption: {
    seat: 'City and premises over time',
    officers: 'Officers on record, oldest first',
    titles: 'Titles of the offices, from when',
  },
  facts: { city: 'City', country: 'In', premises: 'Premises', head: 'Head', deputy: 'Deputy head' },
  column: {
    from: 'From',
    what: 'What happened',
    city: 'City',
    premises: 'Premises',
    name: 'Name',
    office: 'Office',
    nationality: 'From which state',
    since: 'Since',
    until: 'Until',
    decided: 'Decided by',
    title: 'Title',
    says: 'Says who',
  },
  seat: {
    'seat.established': 'seat established',
    'seat.moved': 'seat moved',
    'seat.renamed': 'city renamed',
    'seat.rehoused': 'new premises',
  },
  inOffice: 'no departure on record',
  noOfficers:
    'Here would be the heads of the Secretariat and their deputies, each with dates. They appear with their appointment.',
};
