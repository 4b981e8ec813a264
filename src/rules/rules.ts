/**
 * `rulesOf` joins the rules of an edition, all subjects together. The charter holds the values; this folder says how
 * they are read.
 */
import { secondsOf, type Edition } from '#forum/organ/charter.ts';
import type { Rules } from '#forum/rules.ts';
import { admission, asked, mayApply } from './admission.ts';
import { hasStood, mayCandidate } from './chairmanship.ts';
import { counted, hasReasons, mayAdopt, mayDecide, mayObject } from './consensus.ts';
import { mayHold, mayState, mayTakeEffect } from './effects.ts';
import { hasLanguages } from './languages.ts';
import { may, roomFor } from './participation.ts';
import { quorum } from './quorum.ts';
import { seated } from './seating.ts';
import {
  mayBreakSilence,
  mayCloseSilence,
  mayExtendSilence,
  mayOpenSilence,
  silenceAwaits,
  silenceServes,
} from './silence.ts';

export const rulesOf = (edition: Edition): Rules => ({
  edition,
  may: may(edition),
  quorum: quorum(edition),
  counted: counted(edition),
  roomFor: roomFor(edition),
  mayDecide: mayDecide(edition),
  mayAdopt: mayAdopt(edition),
  mayApply: mayApply(edition),
  asked: asked(edition),
  admission: admission(edition),
  mayCandidate: mayCandidate(edition),
  hasStood: hasStood(edition),
  mayHold: mayHold(edition),
  hasLanguages: hasLanguages(edition),
  mayOpenSilence: mayOpenSilence(edition),
  mayBreakSilence: mayBreakSilence(edition),
  mayCloseSilence: mayCloseSilence(edition),
  mayExtendSilence: mayExtendSilence(edition),
  silenceServes: silenceServes(edition),
  silenceAwaits: silenceAwaits(edition),
  mayObject: mayObject(edition),
  hasReasons: hasReasons(edition),
  mayState: mayState(edition),
  mayTakeEffect: mayTakeEffect(edition),
  under: rulesOf,
  shortestSilence: () => secondsOf(edition, 'silence.shortest') ?? 0,
  silencePeriod: () => secondsOf(edition, 'silence.period'),
  seated: seated(edition),
});
