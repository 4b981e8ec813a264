/** Sentences that the service itself writes into the record. They stay there for ever. */
export const recorded = {
  gone: 'The entry is no longer in the files of the forum.',
  reachedLate: 'The text reached a party late, which has the shortest period from then on.',
  unreachable: (from: string, to: string) =>
    `The service could not be reached between ${from} and ${to}, near the end of the silence.`,
};
