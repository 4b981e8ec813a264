import type { Citation } from '#forum/act.ts';
import type { DisagreementId, Edtf, Ref, SourceId, Words } from '#forum/words.ts';

export const SOURCE_STANDINGS = ['primary', 'secondary', 'research'] as const;
export type SourceStanding = (typeof SOURCE_STANDINGS)[number];

export type SourceActs = {
  /** The first act opens a record. It names the forum, its languages, and the last day that its history knows. */
  'record.opened': { readonly forum: string; readonly languages: readonly string[]; readonly knownUntil: Edtf };
  /**
   * A source is one on which facts rest. `standing` tells the body itself or a state from an account by others, and
   * from research that gathers several.
   */
  'source.registered': {
    readonly source: SourceId;
    readonly title: Words;
    readonly standing: SourceStanding;
    readonly publisher?: Words;
    readonly address?: string;
    /** The SHA-256 of the bytes that were read, hexadecimal. */
    readonly digest?: string;
    readonly language?: string;
  };
  /**
   * Sources differ. One reading is held (`held`, by the acts in `heldBy`), or none (`held` is null); every claim is kept.
   * A disagreement found later is a new act: the acts it concerns are never touched.
   */
  'disagreement.noted': {
    readonly question: DisagreementId;
    readonly title: Words;
    readonly held: Words | null;
    readonly why?: Words;
    readonly heldBy: readonly Ref[];
    readonly claims: readonly (Citation & { readonly says: Words })[];
  };
  /** An act was entered in error and nothing takes its place. The act withdrawn is named by `corrects`. */
  'act.withdrawn': { readonly reason: Words };
};
