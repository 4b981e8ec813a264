/** Orders given from pages: fields, what was recorded, what stands in the way. */
import { counted } from './site.ts';

export const orders = {
  title: 'What you can do',
  nothing: 'Your role gives no orders on a question. You read it.',
  notOpen: 'Not open to you, and why',
  reason: 'Reason, in English (if you like)',
  reasonRu: 'Reason, in Russian (if you like)',
  open: {
    title: 'Open silence',
    does: 'The exact text below goes to every member. From this instant an objection or amendment in writing stops it; unbroken at the end, it is adopted by itself. The end can be put off by an act, and never comes earlier.',
    button: 'Open silence on this text',
    until: 'Until when',
    usual: (period: string, end: string) =>
      `Left empty it runs for the period of the rules, ${period}: opened now, until ${end}.`,
    noPeriod: 'The rules name no period: say until when it is to run.',
  },
  service: {
    title: 'Record how the text was served',
    does: 'Notes for one party how the text reached it, or that it came back. Silence does not close over a party that the text has not reached, where the rules say so.',
    button: 'Record the service',
    party: 'Party',
    missed: (party: string) => `${party}: not reached yet`,
    how: 'How',
    outcome: 'What became of it',
    at: 'When',
  },
  behalf: {
    title: 'Enter a position on behalf of a party',
    does: 'What came by note, mail or call is entered as the party’s own word, with the reference by which it came. It counts from the instant at which you enter it, not from the date of the letter.',
    button: 'Enter this position',
    party: 'Party',
    choose: 'Choose a party',
    as: 'Position',
    by: 'It came by',
    came: { note: 'note verbale', mail: 'mail', call: 'telephone call' },
    callHelp: 'Where the rules ask for writing, a call alone does not break silence.',
    reference: 'Reference',
    referenceHelp: 'Number and date of the note; of a call, who called and when. No names of persons.',
  },
  rule: {
    title: 'Give a ruling',
    does: 'Where the rules leave a point open, the Chair decides it for this question. The ruling is on record with its reason, and the question goes on by it.',
    button: 'Give this ruling',
    rule: 'The point',
    holds: 'Is the rule met?',
    yes: 'Yes, it holds',
    no: 'No, it does not',
    text: 'The ruling and its reason, in English',
    textRu: 'The same in Russian (if you like)',
  },
  extend: {
    title: 'Put off the end of silence',
    does: (until: string) =>
      `Silence now ends on ${until}. It can only end later; all are told the new instant and the reason.`,
    button: 'Put off the end',
    until: 'The new end',
    reason: 'Reason, in English',
  },
  withdraw: {
    title: 'Take the text back',
    does: 'The question is closed without a decision. What was said on it stays on record; an amended text may take its place.',
    button: 'Take the text back',
  },
  amended: {
    about: 'This text was stopped.',
    link: 'Put an amended text in its place',
  },
  upward: {
    about: 'This text was adopted.',
    link: 'Put it to the next organ',
  },
  cannot: 'not open to you',
  field: {
    date: 'Date',
    time: 'Time of day',
    zone: 'Time zone',
    look: 'Show it in UTC',
    inUtc: (instant: string) => `This is ${instant}.`,
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
