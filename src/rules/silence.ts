/**
 * These rules of silence say who may open it and for how long, who may break it, and until when. Charter: `silence.*`.
 *
 * Model: OSCE Rules of Procedure (MC.DOC/1/06), Annex 1(A); what a charter takes from it is marked there as an
 * assumption. At the very instant of the end silence can no longer be broken, and the end never moves earlier.
 */
import { listOf, flagOf, secondsOf, textOf, type Edition } from '#forum/organ/charter.ts';
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { msOf } from '#kernel/instant.ts';
import type { Rules } from '#forum/rules.ts';
import { counted } from './consensus.ts';
import { may } from './participation.ts';
import { isEmpty } from './quorum.ts';
import { firstNot, holds, refused, silent } from './ruling.ts';

export const mayOpenSilence =
  (edition: Edition): Rules['mayOpenSilence'] =>
  ({ organ, by, at, until }) => {
    const allowed = flagOf(edition, 'silence.allowed');
    if (allowed === null) return silent(edition, 'silence.allowed');
    if (!allowed) return refused(edition, 'silence.allowed', 'silence-not-foreseen', { organ });
    const openers = listOf(edition, 'silence.opened-by');
    const shortest = secondsOf(edition, 'silence.shortest') ?? 0;
    const seconds = (msOf(until) - msOf(at)) / 1000;
    return firstNot([
      listOf(edition, 'silence.organs').includes(organ)
        ? holds
        : refused(edition, 'silence.organs', 'silence-not-foreseen', { organ }),
      openers.includes(by)
        ? holds
        : refused(edition, 'silence.opened-by', 'silence-not-opened-by', { capacity: by, may: openers }),
      seconds >= shortest && seconds > 0
        ? holds
        : refused(edition, 'silence.shortest', 'silence-too-short', { seconds, shortest }),
    ]);
  };

export const mayBreakSilence =
  (edition: Edition): Rules['mayBreakSilence'] =>
  ({ party, as, inWriting, until, at }, forum) => {
    const ways = listOf(edition, 'silence.broken-by');
    return firstNot([
      may(edition)('object', party, forum, whenOf(writeDay(dayOfInstant(at)))),
      ways.includes(as) ? holds : refused(edition, 'silence.broken-by', 'silence-not-broken-by', { by: as, may: ways }),
      inWriting || textOf(edition, 'silence.form') !== 'writing'
        ? holds
        : refused(edition, 'silence.form', 'not-in-writing', { party }),
      // Instants are written alike (UTC, three decimals), so their text sorts as they do.
      at < until ? holds : refused(edition, 'silence.period', 'silence-has-ended', { until, received: at }),
    ]);
  };

/**
 * `mayCloseSilence` closes from the very instant of the end. It waits until the text was served on all who are awaited,
 * if the charter says so. Whatever it says, it waits for those that came to count too shortly before the end.
 */
export const mayCloseSilence =
  (edition: Edition): Rules['mayCloseSilence'] =>
  ({ until, at, unserved, hurried = [] }) => {
    if (at < until) return refused(edition, 'silence.period', 'silence-still-runs', { until, at });
    if (unserved.length === 0) return holds;
    const stated = textOf(edition, 'silence.unserved');
    if (stated === 'blocks') return refused(edition, 'silence.unserved', 'not-served', { parties: unserved });
    if (hurried.length > 0) return refused(edition, 'participation.object', 'not-served', { parties: hurried });
    return stated === 'listed' ? holds : silent(edition, 'silence.unserved');
  };

/** `silenceServes` returns all parties that may object, or of whom it is not certain that they may not. */
export const silenceServes =
  (edition: Edition): Rules['silenceServes'] =>
  (forum, at) => {
    const leaveOut = textOf(edition, 'silence.empty-seat') === 'not-served';
    return counted(edition)(forum, at).filter((party) => !leaveOut || !isEmpty(forum, party, at));
  };

export const silenceAwaits =
  (edition: Edition): Rules['silenceAwaits'] =>
  (forum, at) =>
    counted(edition)(forum, at).filter((party) => !isEmpty(forum, party, at));

export const mayExtendSilence =
  (edition: Edition): Rules['mayExtendSilence'] =>
  (until, proposed) => {
    if (textOf(edition, 'silence.extension') !== 'by-chair') return silent(edition, 'silence.extension');
    return proposed > until ? holds : refused(edition, 'silence.extension', 'end-not-later', { until, proposed });
  };
