import { counted } from './site.ts';

/** /disagreements: each question on which sources differ, with every claim. */
export const disagreements = {
  title: 'Where sources differ',
  describe: (forum: string) =>
    `Every question about ${forum} on which sources contradict each other or themselves: what is held, why, and what each source says.`,
  lead: (count: number) =>
    count === 0
      ? 'No disagreement between sources is on record.'
      : `On ${counted(count, 'question', 'questions')} sources differ.`,
  explain:
    'The record holds one reading of each, or none, and keeps every other claim beside it with its source. Nothing is silently chosen. They are questions about sources and not about a date, so all of them are shown at every date.',
  empty:
    'Here would be every question on which sources differ. One appears when the record holds an act that notes it.',
  contents: 'The questions',
  held: 'Held',
  open: 'Left open: the record holds no reading of this.',
  why: 'Why',
  claims: 'What the sources say',
  claimsCaption: (title: string) => `What the sources say: ${title}`,
  column: { source: 'Source', says: 'Says' },
  concerned: 'Facts concerned',
  notedBy: 'Noted by',
};
