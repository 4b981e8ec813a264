/**
 * This table says which role may give which order. A role says what a person may do for their party; what the party may
 * do is the charter's to say, with its article (rules/participation.ts). docs/permissions.md is made from the table
 * here.
 */
import { whenOf, writeDay, dayOfInstant, type When } from '#kernel/date.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Act, Audience } from '#forum/act.ts';
import { hearingOf, isWithin } from '#forum/audience.ts';
import { chairAt } from '#forum/chairmanship/read.ts';
import type { Actor, Command, Order } from '#forum/command.ts';
import { audienceOf } from '#forum/decision/audience.ts';
import { actCalled, type Forum } from '#forum/forum.ts';
import { sittingOf } from '#forum/meeting/sitting.ts';
import { ORDERS } from '#forum/orders.ts';
import { CAPACITY, ROLES, type Giver, type Role } from '#forum/role.ts';
import type { Instant } from '#forum/words.ts';
import type { Orderer, Who } from './who.ts';

export type Denial =
  /** None of the person's roles may give the order. */
  | { readonly code: 'role-does-not-reach'; readonly order: Order; readonly may: readonly Giver[] }
  /** The person is an officer of the Chair, but their party is not in the chair, or not any more. */
  | { readonly code: 'not-in-the-chair'; readonly order: Order }
  /** The person may not see it, or it is not there: the answer is the same. */
  | { readonly code: 'not-found'; readonly order: Order };

/**
 * `mayOrder` finds the capacity in which the order is given: that of the first role that reaches. The Chair's role
 * reaches only while the party is in the chair.
 */
export function mayOrder(command: Command, who: Orderer, forum: Forum, at: Instant): Result<Actor, Denial> {
  const { order } = command;
  // That the service could not be reached is for the service itself to say.
  const may =
    order === 'ExtendSilence' && command.body.cause === 'outage' ? (['system'] as const) : ORDERS[order].roles;
  if (who === 'system') {
    const asSystem: Actor = { capacity: 'system', party: null };
    return may.includes('system') ? accept(asSystem) : refuse({ code: 'role-does-not-reach', order, may });
  }
  const reaching = ROLES.filter((role) => may.includes(role) && who.roles.includes(role));
  if (reaching.length === 0) return refuse({ code: 'role-does-not-reach', order, may });
  const role = reaching.find(
    (one) => one !== 'officer-of-the-chair' || isInTheChair(who, forum, at) || presides(who, command, forum),
  );
  if (role === undefined) return refuse({ code: 'not-in-the-chair', order });
  if (!maySeeNamed(command, who, forum, at)) return refuse({ code: 'not-found', order });
  return accept({ capacity: CAPACITY[role], party: who.party });
}

/** The Chair's powers follow the chairmanship in force. */
export function isInTheChair(who: Who, forum: Forum, at: Instant): boolean {
  if (!who.roles.includes('officer-of-the-chair')) return false;
  const chair = chairAt(forum, dayAt(at));
  return chair !== null && chair.certain && chair.party === who.party;
}

/** The party that presides has the Chair's powers in the room. */
function presides(who: Who, { body }: Command, forum: Forum): boolean {
  const room = 'meeting' in body && body.meeting !== undefined ? sittingOf(forum, body.meeting) : null;
  return room !== null && room.closed === null && room.presidedBy === who.party;
}

const dayAt = (at: Instant): When => whenOf(writeDay(dayOfInstant(at)));

/** What the person may not see is answered like what is not there. So orders betray nothing. */
function maySeeNamed({ order, body }: Command, who: Who, forum: Forum, at: Instant): boolean {
  if (order === 'OpenDecision')
    return forum.decisions.get(body.decision)?.some(maySeeAct(readerOf(who, forum, at), forum)) === true;
  if ('corrects' in body) {
    const named = actCalled(forum, body.corrects);
    return named !== undefined && maySeeAct(readerOf(who, forum, at), forum)(named);
  }
  if (order === 'PutQuestion' || !('question' in body) || body.question === undefined) return true;
  const file = forum.questions.get(body.question);
  return file !== undefined && maySee(readerOf(who, forum, at))(file[0]?.audience ?? 'public');
}

/**
 * `withoutHidden` returns the forum without the things that the order names and the person may not see. An order
 * decided on it gets the answer that it would get if they were not there. Where nothing is hidden, it returns the forum
 * itself.
 */
export function withoutHidden({ body }: Command, who: Who, forum: Forum, at: Instant): Forum {
  const may = maySeeAct(readerOf(who, forum, at), forum);
  const decisions = 'follows' in body ? seen(forum.decisions, body.follows, may) : forum.decisions;
  const questions = 'supersedes' in body ? seen(forum.questions, body.supersedes, may) : forum.questions;
  const meetings = 'meeting' in body ? seen(forum.meetings, body.meeting, may) : forum.meetings;
  const all = decisions === forum.decisions && questions === forum.questions && meetings === forum.meetings;
  return all ? forum : { ...forum, decisions, questions, meetings };
}

/**
 * `seen` returns the files, with only the visible acts in the one that is named. Where all its acts are visible, it
 * returns the same files.
 */
function seen<A extends Act>(
  files: Map<string, A[]>,
  named: string | undefined,
  may: (act: Act) => boolean,
): Map<string, A[]> {
  const file = named === undefined ? undefined : files.get(named);
  if (named === undefined || !file || file.every(may)) return files;
  const open = file.filter(may);
  const copy = new Map(files);
  if (open.length === 0) copy.delete(named);
  else copy.set(named, open);
  return copy;
}

/**
 * A `Reader` holds what a person is entitled to see, by standing and role at an instant. Two readers with one `key` see
 * the same.
 */
export type Reader = {
  readonly key: string;
  readonly all: boolean;
  readonly party: string | null;
  readonly asMember: boolean;
  readonly asObserver: boolean;
};

export const everybody: Reader = { key: 'public', all: false, party: null, asMember: false, asObserver: false };

/** An observer's delegate is among them: its party may have become a member, whose consent is counted from then on. */
const MEMBERS_ROLES: readonly Role[] = [
  'officer-of-the-chair',
  'delegation-administrator',
  'delegate',
  'observer-delegate',
  'focal-point',
];

/**
 * `readerOf` makes the reader that a person is. The Secretariat keeps the record and sees it whole; a party sees what
 * its standing entitles it to.
 */
export function readerOf(who: Who, forum: Forum, at: Instant): Reader {
  const { roles, party } = who;
  if (roles.includes('secretariat-officer'))
    return { key: 'secretariat', all: true, party, asMember: true, asObserver: true };
  if (party === null || roles.length === 0) return everybody;
  const { asMember: isMember, asObserver } = hearingOf(party, forum, dayAt(at));
  const asMember = isMember && roles.some((role) => MEMBERS_ROLES.includes(role));
  return { key: `${party} ${asMember} ${asObserver}`, all: false, party, asMember, asObserver };
}

/** `maySee` says whether a reader belongs to an audience. */
const maySee =
  (reader: Reader) =>
  (audience: Audience): boolean =>
    reader.all || isWithin(audience, reader.party, reader);

/** `maySeeAct` asks for whom an act is now. By the whole `forum`: a later act may have opened its decision. */
export const maySeeAct =
  (reader: Reader, forum: Forum) =>
  (act: Act): boolean =>
    maySee(reader)(audienceOf(forum, act));
