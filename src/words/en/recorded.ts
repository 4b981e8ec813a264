/** Sentences that the service itself writes into the record. They stay there for ever. */
export const recorded = {
  gone: 'The entry is no longer in the files of the forum.',
  unreachable: (from: string, to: string) =>
    `The service could not be reached between ${from} and ${to}, near the end of the silence.`,
};
