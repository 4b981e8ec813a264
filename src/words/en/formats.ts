/** These are the words of calendars, feeds and the explanations of problems. */
export const formats = {
  calendar: {
    ofForum: (forum: string) => `${forum}: meetings`,
    of: (forum: string, name: string) => `${forum}: ${name}`,
    dateOpen: 'The day is not settled yet.',
    dayNotKnown: 'The sources do not give the exact day.',
    notHeld: 'Planned, and not held.',
    due: (organ: string) => `Due by rule: ${organ}, regular meeting`,
    dueNote: (rule: string, edition: string) =>
      `The last day on which it is in time by the rule ${rule}, edition ${edition}. It is not an announcement.`,
  },
  feed: {
    title: (forum: string) => `${forum}: new in the record`,
    describe: 'The newest acts of the record, in the order in which they were recorded.',
    correction: (sentence: string) => `Correction: ${sentence}`,
    entry: (date: string, n: number) => `Act ${n} of the record; date of the fact: ${date}`,
  },
};
