import { counted } from './site.ts';

/** /decisions and /decisions/…: what was decided, by which organ, how, and what followed. */
export const decisions = {
  title: 'Decisions',
  titleAt: (endOf: string) => `Decisions known ${endOf}`,
  describe: (forum: string) => `Every decision of ${forum} on record: organ, verb, procedure and effects.`,
  lead: (adopted: number, failed: number, endOf: string) =>
    `${adopted === 0 ? 'No decision' : counted(adopted, 'decision', 'decisions')} on record ${endOf}${failed === 0 ? '' : `, and ${counted(failed, 'question', 'questions')} on which there was none`}.`,
  leadUnknown: (count: number) =>
    `Of ${count} the procedure is not known: no source says whether they were taken in a meeting or by silence.`,
  noVoting: 'Decisions are taken by consensus: no member objects when the text is put.',
  byOrgan: 'Organ',
  allOrgans: 'All organs',
  caption: 'Decisions, newest first',
  column: { title: 'Decision', organ: 'Organ', verb: 'The organ', procedure: 'How', date: 'Date', says: 'Says who' },
  failed: 'not adopted',
  empty:
    'Here would be every decision with its organ and date. One appears when the record holds an act that adopts it.',
  noneOfThese: 'No decision of this organ is on record at this date.',
  one: {
    describe: (title: string, organ: string) =>
      `${title}: decided by ${organ}; how, on what ground, and with what effects.`,
    date: 'Date',
    organ: 'Organ',
    verb: 'What the organ did',
    outcome: 'Outcome',
    procedure: 'How it was decided',
    meeting: 'Meeting',
    follows: 'Rests on the recommendation',
    authority: 'Relies on',
    documents: 'Documents decided on',
    parties: 'Parties concerned',
    silence: 'Silence period',
    silenceDays: (from: string, until: string, days: number) =>
      `from ${from} to ${until}, ${counted(days, 'day', 'days')}`,
    silenceFrom: (from: string, until: string) => `begun: ${from}; ended: ${until}; not dated to the day`,
    reason: 'Why it was not adopted',
    says: 'Says who',
    question: 'Question',
    asPut: 'as it was put, with positions and service',
    openTo: 'Open to',
    since: 'since',
    text: 'The text that was adopted',
    textWithQuestion: 'The record has the exact text with the question, which is not open to every reader.',
    lead: {
      'in-the-meeting': (organ: string, on: string) => `${organ} decided it in a meeting, ${on}.`,
      'by-silence': (organ: string, on: string) => `${organ} decided it by silence, ${on}: no objection is recorded.`,
      written: (organ: string, on: string) => `${organ} decided it in writing, ${on}.`,
      unknown: (organ: string, on: string) => `${organ} decided it, ${on}; no source says by which procedure.`,
      failed: (organ: string, on: string) => `Put to ${organ} and not adopted, ${on}.`,
    },
    beside: {
      title: 'What was said beside it',
      lead: 'Statements of parties that belong to the decision. They change nothing in its text.',
    },
    effects: 'What took effect by it',
    noEffects: 'No other act on record rests on this decision.',
    followers: 'Decisions that rest on this one',
    findings: 'Rule and fact',
  },
};
