/** Orders given from pages: fields, what was recorded, what stands in the way. */
import { counted } from './site.ts';

export const orders = {
  cannot: 'not open to you',
  field: {
    date: 'Date',
    time: 'Time of day',
    zone: 'Time zone',
    look: 'Show it in UTC',
    inUtc: (instant: string) => `This is ${instant}.`,
  },
  service: {
    title: 'Record how the text was served',
    does: 'Notes for one party how the text reached it, or that it came back. Those whom it has not reached stand above.',
    button: 'Record the service',
    party: 'Party',
    how: 'How',
    outcome: 'What became of it',
    at: 'When',
  },
  recorded: {
    title: 'Recorded.',
    as: 'In the record as',
    act: (n: number) => `act ${n}`,
  },
  stale: {
    title: 'Something happened while this page was open',
    lead: (count: number) =>
      `Nothing of yours was recorded: since you opened the page ${counted(count, 'act has', 'acts have')} come. Read what is new; what you typed is still in the form. Send it again if it still holds.`,
  },
  tooLarge: (bytes: number) =>
    `What you sent is longer than ${Math.floor(bytes / 1024)} KB, and nothing of it was read or recorded.`,
  noForm: 'What was sent is not a form of this page. Nothing was recorded.',
};
