/**
 * A text is adopted if no member objects as it is put. Nothing is voted on and nobody is counted for or against.
 * Charter: `decision.means`, `decision.organs`, `decision.meetings`, `objection.presence`, `objection.reasons`.
 */
import type { When } from '#kernel/date.ts';
import { flagOf, listOf, textOf, valueOf, type Edition } from '#forum/organ/charter.ts';
import type { Forum } from '#forum/forum.ts';
import type { Adoption, Rules, Ruling } from '#forum/rules.ts';
import { standingsAt } from '#forum/party/read.ts';
import type { PartyId } from '#forum/words.ts';
import { hasLanguages } from './languages.ts';
import { may } from './participation.ts';
import { quorum } from './quorum.ts';
import { firstNot, holds, refused, silent } from './ruling.ts';

/** `mayDecide` says whether an organ decides, and at a meeting of this kind. */
export const mayDecide =
  (edition: Edition): Rules['mayDecide'] =>
  (organ, meeting) => {
    const organs = listOf(edition, 'decision.organs');
    if (!organs.includes(organ))
      return refused(edition, 'decision.organs', 'organ-does-not-decide', { organ, deciding: organs });
    const kinds = listOf(edition, 'decision.meetings');
    if (kinds.includes(meeting)) return holds;
    return refused(edition, 'decision.meetings', 'meeting-does-not-decide', { kind: meeting, deciding: kinds });
  };

/** `mayAdopt` asks all that a text needs to be adopted in the room. It asks in the order in which a Chair would. */
export const mayAdopt =
  (edition: Edition): Rules['mayAdopt'] =>
  (adoption, forum, at) => {
    if (!valueOf(edition, 'decision.means')) return silent(edition, 'decision.means');
    return firstNot([
      mayDecide(edition)(adoption.organ, adoption.meeting),
      quorum(edition)(adoption.present, forum, at).ruling,
      hasLanguages(edition)(adoption.languages),
      objections(edition, adoption, forum, at),
    ]);
  };

/** `mayObject` lets a party object that is entitled to and, where the charter asks for it, is in the room. */
export const mayObject =
  (edition: Edition): Rules['mayObject'] =>
  (party, present, forum, at) =>
    firstNot([
      may(edition)('object', party, forum, at),
      present || flagOf(edition, 'objection.presence') !== true
        ? holds
        : refused(edition, 'objection.presence', 'not-present', { party }),
    ]);

/** `hasReasons` lets an objection stand without a word, unless the charter asks for reasons. */
export const hasReasons =
  (edition: Edition): Rules['hasReasons'] =>
  (party, stated) =>
    stated || flagOf(edition, 'objection.reasons') !== true
      ? holds
      : refused(edition, 'objection.reasons', 'reasons-missing', { party });

/** `counted` keeps a party in doubt: a doubt about its status never silences a party. */
export const counted =
  (edition: Edition): Rules['counted'] =>
  (forum, at): PartyId[] => {
    const entitled = listOf(edition, 'participation.object');
    const held = standingsAt(forum, at).flatMap((one) => (entitled.includes(one.status) ? [one.party] : []));
    return [...new Set(held)];
  };

/** An objection counts if its author may object and, where the charter asks for it, is in the room. */
function objections(edition: Edition, adoption: Adoption, forum: Forum, at: When): Ruling {
  if (textOf(edition, 'decision.means') !== 'no-objection') return silent(edition, 'decision.means');
  const presence = flagOf(edition, 'objection.presence') === true;
  const standing = adoption.objections.filter(
    (party) =>
      (!presence || adoption.present.includes(party)) && may(edition)('object', party, forum, at).is !== 'refused',
  );
  return standing.length === 0 ? holds : refused(edition, 'decision.means', 'objection-stands', { parties: standing });
}
