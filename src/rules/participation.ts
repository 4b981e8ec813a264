/**
 * `may` says what a party may do, by its status at the date. Charter: `participation.*`.
 *
 * A party may hold several standings; one that entitles is enough. Where an uncertain date leaves its standing open,
 * the answer is a point for the Chair, not a refusal.
 */
import type { When } from '#kernel/date.ts';
import { listOf, valueOf, type Edition } from '#forum/organ/charter.ts';
import { standingsAt, type Standing } from '#forum/party/read.ts';
import type { Forum } from '#forum/forum.ts';
import type { Doing, Rules, Ruling } from '#forum/rules.ts';
import type { PartyId } from '#forum/words.ts';
import { holds, needs, refused, silent } from './ruling.ts';

export const may =
  (edition: Edition): Rules['may'] =>
  (doing, party, forum, at) => {
    const rule = `participation.${doing}`;
    if (!valueOf(edition, rule)) return silent(edition, rule);
    const entitled = listOf(edition, rule);
    const standings = standingsAt(forum, at).filter((standing) => standing.party === party);
    const fitting = standings.filter((standing) => entitled.includes(standing.status));
    if (fitting.some((standing) => standing.certain)) return holds;
    if (fitting.length > 0) return needs(edition, rule, 'status-uncertain', { party });
    if (doing === 'speak') return byLeave(edition, party, forum, at);
    if (doing === 'attend' && isInvitable(edition, standings)) {
      return needs(edition, 'participation.attend-by-invitation', 'consent-of-members', {});
    }
    return refused(edition, rule, 'not-entitled', {
      party,
      doing,
      statuses: standings.map((one) => one.status),
      entitled,
    });
  };

/**
 * `roomFor` is the audience of a room. Parties that may be in it by right may see who is there, and whether they are
 * enough.
 */
export const roomFor =
  (edition: Edition): Rules['roomFor'] =>
  () =>
    listOf(edition, 'participation.attend').some((status) => status.startsWith('observer-'))
      ? 'members-and-observers'
      : 'members';

/** `isInvitable` is true of a party that comes when it is invited, which the members have to agree to. */
const isInvitable = (edition: Edition, standings: readonly Standing[]): boolean =>
  standings.some((standing) => listOf(edition, 'participation.attend-by-invitation').includes(standing.status));

/** `byLeave` answers for a party without a right to the floor, which may still be given it. */
function byLeave(edition: Edition, party: PartyId, forum: Forum, at: When): Ruling {
  const doing: Doing = 'speak';
  const rule = 'participation.speak-by-leave';
  const statuses = standingsAt(forum, at)
    .filter((one) => one.party === party)
    .map((one) => one.status);
  const entitled = listOf(edition, rule);
  return statuses.some((status) => entitled.includes(status))
    ? needs(edition, rule, 'leave-of-the-chair', { party, doing })
    : refused(edition, 'participation.speak', 'not-entitled', {
        party,
        doing,
        statuses,
        entitled: listOf(edition, 'participation.speak'),
      });
}
