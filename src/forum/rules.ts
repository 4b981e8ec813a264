/**
 * `Rules` is what the forum asks of its rules of procedure, and how they answer. The charter's edition in force
 * answers; `rules/` implements it. The same rules refuse a live command and find about history.
 */
import type { Basis } from './organ/acts.ts';
import type { When } from '#kernel/date.ts';
import type { Edition } from './organ/charter.ts';
import type { Forum } from './forum.ts';
import type { MeetingKind } from './meeting/acts.ts';
import type { Status, PartyType } from './party/acts.ts';
import type { EffectKind, Stance } from './question/acts.ts';
import type { Office } from './secretariat/acts.ts';
import type { DocumentId, EditionId, Instant, OrganId, PartyId } from './words.ts';

/** `Cited` says where an answer stands: the path of the rule, its article if known, and the edition. */
export type Cited = {
  readonly rule: string;
  readonly article: string | null;
  /** The value's basis; null where the charter says nothing at all. */
  readonly basis: Basis | null;
  /** The edition in force. */
  readonly edition: EditionId;
  /** The edition that stated the rule: the one in force, or an earlier one. */
  readonly statedIn: EditionId | null;
};

/** `Doing` is what a party may do in the forum. */
export type Doing = 'attend' | 'consensus' | 'object' | 'propose' | 'speak' | 'documents' | 'chair';

/**
 * `RefusalFacts` gives, for each reason for a refusal, the facts that a reader needs to understand it. Sentences:
 * words/findings.*.ts.
 */
export type RefusalFacts = {
  'not-entitled': {
    readonly party: PartyId;
    readonly doing: Doing;
    readonly statuses: readonly Status[];
    readonly entitled: readonly string[];
  };
  'quorum-not-met': { readonly present: number; readonly required: number; readonly of: number };
  'not-present': { readonly party: PartyId };
  'objection-stands': { readonly parties: readonly PartyId[] };
  'organ-does-not-decide': { readonly organ: OrganId; readonly deciding: readonly OrganId[] };
  'meeting-does-not-decide': { readonly kind: MeetingKind; readonly deciding: readonly string[] };
  'recommendation-missing': { readonly from: OrganId };
  'type-not-eligible': { readonly party: PartyId; readonly type: string; readonly eligible: readonly string[] };
  'application-missing': { readonly party: PartyId; readonly status: Status };
  'candidature-missing': { readonly party: PartyId };
  'not-a-national-of-the-chair': { readonly nationality: PartyId | null; readonly chair: PartyId | null };
  'founding-documents-not-signed': { readonly party: PartyId; readonly missing: readonly DocumentId[] };
  'language-missing': { readonly missing: readonly string[] };
  'silence-not-foreseen': { readonly organ: OrganId };
  'silence-not-opened-by': { readonly capacity: string; readonly may: readonly string[] };
  'silence-too-short': { readonly seconds: number; readonly shortest: number };
  'silence-not-broken-by': { readonly by: string; readonly may: readonly string[] };
  'silence-has-ended': { readonly until: Instant; readonly received: Instant };
  'silence-still-runs': { readonly until: Instant; readonly at: Instant };
  'not-served': { readonly parties: readonly PartyId[] };
  /** The audience of the question, or of its decision, leaves out parties whose consent is counted. */
  'not-for-all-counted': { readonly of: 'question' | 'decision'; readonly parties: readonly PartyId[] };
  /** These change who belongs, who presides or by which rules, and would be told to the named parties alone. */
  'effects-not-for-members': { readonly effects: readonly EffectKind[]; readonly parties: readonly PartyId[] };
  /** The charter does not let the Chair go on for another term. */
  'prolongation-not-foreseen': Readonly<Record<never, never>>;
  /** The charter asks for the reasons of an objection. */
  'reasons-missing': { readonly party: PartyId };
  'statement-not-foreseen': { readonly as: Stance };
  'end-not-later': { readonly until: Instant; readonly proposed: Instant };
  'not-in-writing': { readonly party: PartyId };
  'candidature-beyond-next-terms': { readonly party: PartyId; readonly terms: number; readonly asked: number };
};

/** These points are left open by the rules, to the Chair, to the members, or to the facts themselves. */
export type NeedFacts = {
  'charter-silent': Readonly<Record<never, never>>;
  'status-uncertain': { readonly party: PartyId };
  'leave-of-the-chair': { readonly party: PartyId; readonly doing: Doing };
  'consent-of-members': Readonly<Record<never, never>>;
  'eligibility-to-be-found': { readonly party: PartyId; readonly territory: string };
};

export type RefusalCode = keyof RefusalFacts;
export type NeedCode = keyof NeedFacts;

export type Refused = {
  readonly [C in RefusalCode]: { readonly is: 'refused'; readonly code: C; readonly facts: RefusalFacts[C] } & Cited;
}[RefusalCode];
export type Needs = {
  readonly [C in NeedCode]: { readonly is: 'needs'; readonly code: C; readonly facts: NeedFacts[C] } & Cited;
}[NeedCode];
export type Ruling = { readonly is: 'holds' } | Refused | Needs;

/** The quorum is the number that must be present, of how many, and the number that is. */
export type QuorumCount = {
  readonly required: number;
  readonly of: number;
  readonly present: number;
  readonly ruling: Ruling;
};

/** An adoption is a text that is put to an organ to be adopted. */
export type Adoption = {
  readonly organ: OrganId;
  readonly meeting: MeetingKind;
  readonly present: readonly PartyId[];
  readonly objections: readonly PartyId[];
  /** The languages in which the text lies before the organ. */
  readonly languages: readonly string[];
};

/** The applicant is a party that asks for a standing. */
export type Applicant = {
  readonly party: PartyId;
  readonly type: PartyType;
  readonly status: Status;
};

/** An application is a standing that is to be granted. */
export type Application = Applicant & {
  /** True if the party's application is on record. */
  readonly applied: boolean;
  readonly signed: readonly DocumentId[];
  readonly organ: OrganId;
  /** The organs that recommended it. */
  readonly recommendedBy: readonly OrganId[];
};

/** Something is to take effect here by a decision of an organ. */
export type TakingEffect = {
  readonly effect: EffectKind;
  readonly organ: OrganId;
  readonly recommendedBy: readonly OrganId[];
};

type SilenceToOpen = {
  readonly organ: OrganId;
  readonly by: 'chair' | 'secretariat' | 'delegation';
  readonly at: Instant;
  readonly until: Instant;
};
type BreakingOfSilence = {
  readonly party: PartyId;
  readonly as: 'objection' | 'amendment';
  readonly inWriting: boolean;
  readonly until: Instant;
  readonly at: Instant;
};
type ClosingOfSilence = {
  readonly until: Instant;
  readonly at: Instant;
  /** The parties awaited on whom the silence was not served. */
  readonly unserved: readonly PartyId[];
  /** Of them, those that came to count less than the shortest period before the end. */
  readonly hurried?: readonly PartyId[];
};
type Candidature = {
  readonly party: PartyId;
  readonly inWriting: boolean;
  /** 1 is the next term. */ readonly term: number;
};

/** `Rules` are one edition's answers. Dates are ends of days; instants are exact. */
export type Rules = {
  readonly edition: Edition;
  readonly may: (doing: Doing, party: PartyId, forum: Forum, at: When) => Ruling;
  readonly quorum: (present: readonly PartyId[], forum: Forum, at: When) => QuorumCount;
  /** `counted` are the parties whose consent is counted: all that may object, and those of whom it is in doubt. */
  readonly counted: (forum: Forum, at: When) => readonly PartyId[];
  /** The audience of what happens in a room: the parties that may be in it by right. */
  readonly roomFor: () => 'members' | 'members-and-observers';
  readonly mayDecide: (organ: OrganId, meeting: MeetingKind) => Ruling;
  readonly mayAdopt: (adoption: Adoption, forum: Forum, at: When) => Ruling;
  readonly mayApply: (applicant: Applicant) => Ruling;
  /** The rulings asked about the applicant before any organ recommends it. */
  readonly asked: (application: Application) => readonly Ruling[];
  /** All rulings that a standing asks for. */
  readonly admission: (application: Application) => readonly Ruling[];
  readonly mayCandidate: (candidature: Candidature, forum: Forum, at: When) => Ruling;
  /** No party takes the chair that has not `stood`, where candidatures are put in writing. */
  readonly hasStood: (party: PartyId, stood: boolean) => Ruling;
  readonly mayHold: (office: Office, nationality: PartyId | undefined, forum: Forum, at: When) => Ruling;
  readonly hasLanguages: (languages: readonly string[]) => Ruling;
  readonly mayOpenSilence: (silence: SilenceToOpen) => Ruling;
  readonly mayBreakSilence: (breaking: BreakingOfSilence, forum: Forum) => Ruling;
  readonly mayCloseSilence: (closing: ClosingOfSilence) => Ruling;
  readonly mayExtendSilence: (until: Instant, proposed: Instant) => Ruling;
  /** The seconds that a silence runs where nobody names an end; null where the charter is silent. */
  readonly silencePeriod: () => number | null;
  /** The seconds that a silence runs at least; 0 where the charter names none. */
  readonly shortestSilence: () => number;
  /**
   * `silenceServes` are the parties on whom a silence is served. `silenceAwaits` are those whose service is awaited:
   * not a seat that nobody fills. Who is awaited in a silence that runs: silence/awaited.ts.
   */
  readonly silenceServes: (forum: Forum, at: When) => readonly PartyId[];
  readonly silenceAwaits: (forum: Forum, at: When) => readonly PartyId[];
  /** Says whether a party may object here; if the charter asks for it, only a party in the room may. */
  readonly mayObject: (party: PartyId, present: boolean, forum: Forum, at: When) => Ruling;
  /** Says whether an objection needs reasons that it does not have. */
  readonly hasReasons: (party: PartyId, stated: boolean) => Ruling;
  /** Says whether the charter foresees positions of this kind. */
  readonly mayState: (as: Stance) => Ruling;
  /** Says whether an organ may bring this about on these recommendations. */
  readonly mayTakeEffect: (taking: TakingEffect) => Ruling;
  /** The answers of another edition: what was begun under it ends under it. */
  readonly under: (edition: Edition) => Rules;
  readonly seated: (parties: readonly PartyId[], forum: Forum, at: When) => PartyId[];
};
