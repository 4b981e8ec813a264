/**
 * The desk turns orders into acts. In one transaction it brings the forum up to the record, chooses the rules of the
 * day, decides the order, and writes what was decided. It answers when the acts are durable and readers see them.
 */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { receivedOf, type Draft } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { decide } from '#forum/decide.ts';
import { IN_ENGLISH, refusedHere } from '#forum/occasion.ts';
import { languagesOf } from '#forum/source/read.ts';
import type { Sentences } from './sentences.ts';
import type { Forum } from '#forum/forum.ts';
import { barredByStanding } from '#forum/question/decide.ts';
import { editionAt } from '#forum/organ/charter.ts';
import type { Refusal } from '#forum/refusal.ts';
import type { Instant, QuestionId } from '#forum/words.ts';
import { commitment, leafFrom, leafHash, toHex, type Hash } from '#record/entry.ts';
import { rulesOf } from '#rules/rules.ts';
import type { Arrivals, Arrived } from './arrivals.ts';
import type { Attended } from './attended.ts';
import { ForumInHand } from './forum-in-hand.ts';
import { givenBy, openingBy } from './given.ts';
import type { Clerk } from './history.ts';
import { maySeeAct, mayOrder, readerOf, withoutHidden, type Denial } from './permissions.ts';
import type { Appended, NewEntry, Once, RecordFault, RecordStore, Ground } from './ports.ts';
import type { ReadAct, ReadingRoom } from './reading-room.ts';
import { cameSince } from './stale.ts';
import { statementKept } from './statements.ts';
import { textNotToBeNamed, textsNamed, textsOpenedBy, type HeldTexts, type Texts } from './texts.ts';
import type { Orderer, Who } from './who.ts';

/** A receipt describes the first act, which is the ordered one, and the head of the record. */
type Receipt = {
  readonly n: number;
  /** When the order arrived, and when the act was recorded. */
  readonly received: Instant;
  readonly recordedAt: Instant;
  /**
   * `commit` is SHA-256(salt ‖ content), `leafHash` the hash of the leaf; 64 hexadecimal digits each: see
   * docs/record.md.
   */
  readonly commit: string;
  readonly leafHash: string;
  /** The root over the first `size` acts. */
  readonly head: string;
  readonly size: number;
};

export type Performed = { readonly acts: readonly number[]; readonly receipt: Receipt };

export type NotPerformed =
  | { readonly is: 'refusal'; readonly refusal: Refusal }
  | { readonly is: 'denial'; readonly denial: Denial }
  /** No charter is in force yet, so nothing can be decided. */
  | { readonly is: 'no-charter' }
  /** The key was used for another request. */
  | { readonly is: 'key-used-otherwise' }
  /** The record gained acts about the same question or meeting that the person had not seen: their numbers. */
  | { readonly is: 'stale'; readonly acts: readonly number[] };

/**
 * `Perform` carries out an order. `seen` is the number of the newest act about the question or meeting that the person
 * had seen. Without it nothing counts as stale. Without `arrived` a person's order arrives with the call.
 */
export type Perform = (
  command: Command,
  who: Orderer,
  once?: Once,
  seen?: number,
  arrived?: Arrived,
) => Promise<Result<Performed, NotPerformed>>;

export type Desk = {
  /**
   * `perform` answers after the commit, so the acts are durable. Orders are decided in the order of the calls. Rejects
   * with a `RecordFault`. Without `once`, it is not safe to call twice.
   */
  readonly perform: Perform;
};

export type DeskNeeds = {
  readonly record: RecordStore;
  readonly room: ReadingRoom;
  readonly clerk: Clerk;
  readonly readAct: ReadAct;
  readonly hash: Hash;
  /** Makes the sentences that an act itself carries. */
  readonly sentences: Pick<Sentences, 'reachedLate'>;
  /** The parties for which somebody can sign in. */
  readonly attended: Attended;
  readonly texts: Pick<Texts, 'held' | 'keep'>;
  /** The desk awaits `beforehand` before it decides a person's order: silences that have ended come first. */
  readonly beforehand?: () => Promise<void>;
  /** Knows which orders have come, and which failed for a fault of ours. */
  readonly arrivals: Arrivals;
  /** A gavel waits until everything that came before it is decided. */
  readonly first: (order: Arrived) => Promise<void>;
};

export function openDesk(needs: DeskNeeds): Desk {
  const { record, room, readAct, hash, attended, texts, beforehand, arrivals, first } = needs;
  const inHand = new ForumInHand(room, readAct, hash);
  const written = async (given: OrderGiven, once?: Once): Promise<Result<Performed, NotPerformed>> => {
    let refused: NotPerformed | null = null;
    const answer = (ground: Ground) => {
      const found = verdictOn(needs, inHand, given, ground);
      refused = 'is' in found ? found : null;
      return 'is' in found ? null : found;
    };
    const answered = once ? await record.appendOnce(once, answer) : await record.append(answer);
    if (answered && 'is' in answered && answered.is === 'another-request') return refuse({ is: 'key-used-otherwise' });
    if (answered) return accept(performed('is' in answered ? answered.appended : answered, readAct, hash));
    if (refused === null)
      throw new Error(`The order ${given.command.order} was decided without an act and without a reason`);
    return refuse(refused);
  };

  const decided = async (given: OrderGiven, once?: Once): Promise<Result<Performed, NotPerformed>> => {
    const result = await written(given, once);
    given.arrived?.done();
    // The room catches up first, so that a person who reads next sees what this answer says. The acts are durable: that
    // readers do not see them yet makes no failure of the order.
    if (result.ok && room.now().size <= lastOf(result.value)) await room.catchUp().catch(() => undefined);
    return result;
  };

  /** Texts are looked up, and kept, before the record is locked. */
  const withTexts = async (ordered: Command, who: Orderer): Promise<Pick<OrderGiven, 'command' | 'held'>> => {
    if (who === 'system') return { command: ordered, held: NONE_HELD };
    const { forum } = room.now();
    const mayGive = mayOrder(ordered, who, forum, forum.acts.at(-1)?.recordedAt ?? EPOCH).ok;
    const command = mayGive ? await statementKept(ordered, who, forum, texts) : ordered;
    const named = textsOpenedBy(command);
    return { command, held: named.length === 0 ? NONE_HELD : await texts.held(named, who) };
  };

  const ordered: Perform = async (command, who, once, seen, came) => {
    const arrived = came ?? arrivals.came();
    try {
      if (arrivals.isShut) throw stopping();
      await beforehand?.();
      const nobody = await deskOfNobody(command, who, attended);
      if (nobody) return refuse(nobody);
      if (command.order === 'Gavel') await first(arrived);
      return await decided({ ...(await withTexts(command, who)), who, seen, arrived }, once);
    } catch (error) {
      arrived.failed(questionsOf(command));
      throw error;
    }
  };

  return {
    perform: (command, who, once, seen, came) =>
      who === 'system'
        ? decided({ command, who, seen, arrived: undefined, held: NONE_HELD }, once)
        : ordered(command, who, once, seen, came),
  };
}

/** The entries of an order; what a person gave commits to the person, by an opening of its own. */
function entriesOf(
  { clerk, hash }: Pick<DeskNeeds, 'clerk' | 'hash'>,
  drafts: readonly Draft[],
  who: Orderer,
): readonly NewEntry[] {
  if (who === 'system') return drafts.map((draft) => ({ content: clerk.write(draft), salt: clerk.salt() }));
  const opening = openingBy(who, clerk.salt());
  const given = givenBy(opening, hash);
  return drafts.map((draft) => ({ content: clerk.write({ ...draft, given }), salt: clerk.salt(), opening }));
}

/** What an order comes to on this ground: the acts to write, or why there are none. */
function verdictOn(
  { clerk, hash, sentences }: DeskNeeds,
  inHand: ForumInHand,
  { command, who, seen, arrived, held }: OrderGiven,
  ground: Ground,
) {
  const forum = inHand.on(ground);
  if ('missing' in forum) return forum;
  const reachedLate = sentences.reachedLate(languagesOf(forum));
  const times = { at: ground.at, received: arrived?.received ?? ground.at };
  const decided = decisionOn(command, who, forum, times, { reachedLate });
  // A person who may not give this order learns nothing of what happened to the question.
  if (!decided.ok && decided.problem.is === 'denial') return decided.problem;
  const came = seen === undefined ? [] : cameSince(command, forum, seen);
  if (came.length > 0) return { is: 'stale', acts: came } as const;
  if (!decided.ok) return decided.problem;
  return strangeText(command, who, held, forum, ground.at) ?? entriesOf({ clerk, hash }, decided.value, who);
}

/** An officer cannot say of a text that it lies at a desk at which nobody can find it; the keeper asks beforehand. */
async function deskOfNobody({ order, body }: Command, who: Orderer, attended: Attended): Promise<NotPerformed | null> {
  if (order !== 'RecordService' || body.how !== 'desk' || body.outcome === 'bounced') return null;
  if (who === 'system' || !who.roles.includes('secretariat-officer')) return null;
  const { party } = body;
  if ((await attended()).has(party)) return null;
  return { is: 'refusal', refusal: refusedHere('desk-of-nobody', { party }) };
}

const stopping = (): RecordFault =>
  Object.assign(new Error('The service is being stopped'), {
    name: 'RecordFault' as const,
    reason: 'stopping' as const,
  });

/** The questions that an order is about: at most one. */
const questionsOf = ({ body }: Command): QuestionId[] =>
  'question' in body && body.question !== undefined ? [body.question] : [];

type OrderGiven = {
  readonly command: Command;
  readonly who: Orderer;
  readonly seen: number | undefined;
  readonly arrived: Arrived | undefined;
  readonly held: HeldTexts;
};

type Times = { readonly at: Instant; readonly received: Instant };

/** Before the first act nobody is in the chair, at whatever instant. */
const EPOCH = '1970-01-01T00:00:00.000Z';

const NONE_HELD: HeldTexts = { kept: new Set(), own: new Set() };

/** A digest is not a key: an order opens no text of others that the person may not read. */
function strangeText(command: Command, who: Orderer, held: HeldTexts, forum: Forum, at: Instant): NotPerformed | null {
  if (who === 'system') return null;
  const open = () => textsNamed(forum, maySeeAct(readerOf(who, forum, at), forum));
  const sha256 = textNotToBeNamed(textsOpenedBy(command), held, open);
  return sha256 === null ? null : { is: 'refusal', refusal: refusedHere('no-such-text', { sha256 }) };
}

const lastOf = ({ acts }: Performed): number => acts.at(-1) ?? -1;

function decisionOn(
  command: Command,
  who: Orderer,
  forum: Forum,
  { at, received }: Times,
  sentences = IN_ENGLISH,
): Result<readonly Draft[], NotPerformed> {
  const actor = mayOrder(command, who, forum, at);
  const today = whenOf(writeDay(dayOfInstant(at)));
  const inForce = editionAt(forum, today);
  if (!actor.ok) {
    const barred =
      inForce && isHidden(actor.problem) ? barredByStanding(command, rulesOf(inForce.edition), forum, today) : null;
    return refuse(barred ? { is: 'refusal', refusal: barred } : { is: 'denial', denial: actor.problem });
  }
  if (!inForce) return refuse({ is: 'no-charter' });
  const rules = rulesOf(inForce.edition);
  const open = who === 'system' ? forum : withoutHidden(command, who, forum, at);
  // An order that names something hidden is answered as if that were not there, before any other reason could betray
  // it.
  const decideOn = (known: Forum) => decide(command, known, rules, at, actor.value, sentences, received);
  const early = open === forum ? null : decideOn(open);
  const decided = early && !early.ok ? early : decideOn(forum);
  return decided.ok ? decided : refuse({ is: 'refusal', refusal: decided.problem });
}

const isHidden = ({ code }: Denial): boolean => code === 'not-found';

/**
 * `foreseen` returns what would stand against an order given at this instant; null where nothing does. It asks the same
 * question as `perform`, so that a page can say the reason beforehand.
 */
export function foreseen(command: Command, who: Who, forum: Forum, at: Instant): NotPerformed | null {
  const decided = decisionOn(command, who, forum, { at, received: at });
  return decided.ok ? null : decided.problem;
}

function performed({ entries, head }: Appended, readAct: ReadAct, hash: Hash): Performed {
  const [first] = entries;
  if (!first) throw new Error('Nothing was written');
  const { n, recordedAt } = first;
  const commit = commitment(first.content, first.salt, hash);
  const receipt = {
    n,
    received: receivedOf(readAct(first)),
    recordedAt,
    commit,
    leafHash: toHex(leafHash(leafFrom(n, recordedAt, commit), hash)),
    head: head.root,
    size: head.size,
  };
  return { acts: entries.map((entry) => entry.n), receipt };
}
