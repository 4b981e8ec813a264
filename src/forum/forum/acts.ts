import type { DecisionId, MeetingId, PartyId, Words } from '#forum/words.ts';

export type ForumActs = {
  /** Somebody put the idea of the forum forward. */
  'forum.proposed': { readonly proposer: Person; readonly where: Words };
  /** The forum's name from a date. */
  'forum.named': { readonly names: Words; readonly short: Words; readonly decision?: DecisionId };
  /** What the forum is and works for, as it or others put it. */
  'forum.described': { readonly nature: Words; readonly purpose?: Words };
  /** A day of the year that the forum keeps: `day` is `MM-DD`. */
  'day.proclaimed': {
    readonly names: Words;
    readonly day: string;
    readonly meeting?: MeetingId;
    readonly decision?: DecisionId;
  };
  /** An event around the forum that is no meeting of an organ: preparatory talks, a commemoration, an award. */
  'event.noted': { readonly title: Words; readonly place?: Words; readonly text?: Words; readonly meeting?: MeetingId };
  /** What somebody said, in our words. Never a position of the forum. */
  'statement.made': { readonly speaker: Person; readonly text: Words; readonly meeting?: MeetingId };
};

/** A person of public history, as a source names them. */
export type Person = { readonly name: Words; readonly capacity?: Words; readonly party?: PartyId };
