import { counted } from './site.ts';

/** /partners */
export const partners = {
  title: 'Relations with other bodies',
  titleAt: (endOf: string) => `Relations with other bodies ${endOf}`,
  describe: (forum: string) =>
    `Three different relations: bodies that observe ${forum}, bodies with which it signed an instrument, and bodies at which it is itself an observer.`,
  lead: (bodies: number, endOf: string) =>
    bodies === 0
      ? `No relation with another body ${endOf}.`
      : `${counted(bodies, 'body stands', 'bodies stand')} in some relation with the forum ${endOf}. The three relations are different; one body may have several.`,
  heading: {
    observers: 'They observe the forum',
    partners: 'They have signed, or approved, a partnership',
    observerAt: 'The forum observes them',
  },
  about: {
    observers: 'The forum granted these organisations observer status: they may attend its meetings as its rules say.',
    partners:
      'The Secretariat or the forum signed a memorandum or another instrument with these bodies, or approved contacts.',
    observerAt: 'These bodies granted the forum the standing of observer in their own work.',
  },
  column: {
    body: 'Body',
    since: 'Since',
    decided: 'Decided by',
    instrument: 'Instrument',
    on: 'Date',
    reference: 'Reference',
    also: 'Also',
    says: 'Says who',
  },
  also: { observers: 'observes the forum', partners: 'partner', observerAt: 'has the forum as observer' },
  noInstrument: 'approved; no signed instrument is known',
  statusOnly: 'counted as a partner',
  ended: (until: string) => `ended ${until}`,
  empty: {
    observers: 'Here would be each observer organisation. One appears when the forum grants it the status.',
    partners: 'Here would be each memorandum and partnership. One appears when it is signed or approved.',
    observerAt: 'Here would be each body at which the forum is an observer. One appears when that body grants it.',
  },
};
