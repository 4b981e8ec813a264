/**
 * These orders put the record right. Nothing is edited: a correction is an act of the same kind that takes the place of
 * another, a withdrawal takes the place of one and puts nothing there.
 */
import type { Bodies, Citation, Confidence, Kind } from '#forum/act.ts';
import type { Edtf, Ref, Words } from '#forum/words.ts';

/** `Evidence` says when a fact was so and where it stands. For history, at least one source. */
type Evidence = {
  readonly on: Edtf;
  readonly sources?: readonly Citation[];
  readonly confidence?: Confidence;
  readonly note?: Words;
};

/** `Whole` is the fact as it stands from now on, whole: what it leaves out is gone. */
type Whole<K extends Kind> = { readonly [P in K]: { readonly kind: P; readonly body: Bodies[P] } & Evidence }[K];

/** The act that is put right goes by its ref, or by `act/` and its number; `reason` says why it was wrong. */
type PuttingRight = { readonly corrects: Ref; readonly reason: Words };

/** These kinds of history enter on a page. None of them gives a standing, an office or a rule. */
export const ADDED = [
  'source.registered',
  'disagreement.noted',
  'statement.made',
  'event.noted',
  'document.registered',
] as const satisfies readonly Kind[];
export type Added = (typeof ADDED)[number];

export type CorrectionCommand =
  | { readonly order: 'CorrectAct'; readonly body: Whole<Kind> & PuttingRight }
  | {
      readonly order: 'WithdrawAct';
      readonly body: PuttingRight & { readonly sources?: readonly Citation[] };
    }
  | { readonly order: 'AddToHistory'; readonly body: Whole<Added> };
