import type { DecisionId, MeetingId, PartyId, Words } from '#forum/words.ts';

export type ForumActs = {
  /** Somebody put the idea of the forum forward. */
  'forum.proposed': { readonly proposer: Person; readonly where: Words };
  /** The forum has these names from a date. */
  'forum.named': { readonly names: Words; readonly short: Words; readonly decision?: DecisionId };
  /** Somebody, the forum or others, says what it is and works for. */
  'forum.described': { readonly nature: Words; readonly purpose?: Words };
  /** The forum keeps a day of the year: `day` is `MM-DD`. */
  'day.proclaimed': {
    readonly names: Words;
    readonly day: string;
    readonly meeting?: MeetingId;
    readonly decision?: DecisionId;
  };
  /**
   * An event took place around the forum that is no meeting of an organ: preparatory talks, a commemoration, an award.
   */
  'event.noted': { readonly title: Words; readonly place?: Words; readonly text?: Words; readonly meeting?: MeetingId };
  /** Somebody said this, told in our words. It is never a position of the forum. */
  'statement.made': { readonly speaker: Person; readonly text: Words; readonly meeting?: MeetingId };
};

/** A person of public history, as a source names them. */
export type Person = { readonly name: Words; readonly capacity?: Words; readonly party?: PartyId };
