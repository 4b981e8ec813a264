/** These orders are about questions: put, withdraw, take a position, call in the meeting, decide, rule. */
import type { Audience } from '#forum/act.ts';
import type { MeetingId, PartyId, QuestionId, Said, Words } from '#forum/words.ts';
import type { OnBehalf, QuestionActs, Stance, TextKept } from './acts.ts';

/**
 * `sha256` holds the digests of the text before the person who orders, in any order. They must be those of the text
 * that was put.
 */
type OfText = { readonly question: QuestionId; readonly meeting: MeetingId; readonly sha256?: readonly string[] };

export type QuestionCommand =
  | {
      readonly order: 'PutQuestion';
      /** `proposer` is the delegation's own party, or one on whose behalf the Secretariat puts it. */
      readonly body: QuestionActs['question.put'] & {
        /** The audience of the question and what happens to it until it is decided; without it, the members. */
        readonly audience?: Audience;
      };
    }
  | { readonly order: 'WithdrawQuestion'; readonly body: QuestionActs['question.withdrawn'] }
  | { readonly order: 'AmendQuestion'; readonly body: QuestionActs['question.amended'] }
  | { readonly order: 'TakePosition'; readonly body: PositionBody }
  | { readonly order: 'CallQuestion'; readonly body: OfText }
  | {
      readonly order: 'RaiseObjection';
      /** A party objects from the floor; the Chair or the Secretariat may note it for the party. */
      readonly body: {
        readonly question: QuestionId;
        readonly meeting: MeetingId;
        readonly party: PartyId;
        readonly as?: 'objection' | 'amendment';
        readonly statement?: Said;
        readonly texts?: readonly TextKept[];
      };
    }
  /** Without `position` the party lifts what of it stands. */
  | { readonly order: 'LiftObjection'; readonly body: QuestionActs['objection.lifted'] }
  | { readonly order: 'Gavel'; readonly body: OfText }
  | {
      readonly order: 'DeclareNoConsensus';
      readonly body: { readonly question: QuestionId; readonly meeting: MeetingId; readonly reason?: Words };
    }
  | { readonly order: 'GiveRuling'; readonly body: QuestionActs['ruling.given'] };

export type PositionBody = {
  readonly question: QuestionId;
  readonly party: PartyId;
  readonly as: Stance;
  readonly statement?: Said;
  readonly texts?: readonly TextKept[];
  /** Only the Secretariat has to say it: how the position reached it. */
  readonly onBehalf?: OnBehalf;
};
