/**
 * Orders become acts here: one transaction, in which the forum is brought up to the record, the rules of the day are chosen, the order
 * is decided, and what was decided is written. The answer comes when that is durable and readers see it.
 */
import { dayOfInstant, whenOf, writeDay } from '#kernel/date.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Draft } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import { decide } from '#forum/decide.ts';
import type { Forum } from '#forum/forum.ts';
import { barredByStanding } from '#forum/question/decide.ts';
import { editionAt } from '#forum/organ/charter.ts';
import type { Refusal } from '#forum/refusal.ts';
import type { Instant } from '#forum/words.ts';
import { commitment, leafFrom, leafHash, toHex, type Hash } from '#record/entry.ts';
import { rulesOf } from '#rules/rules.ts';
import { ForumInHand } from './forum-in-hand.ts';
import type { Clerk } from './history.ts';
import { mayOrder, withoutHidden, type Denial } from './permissions.ts';
import type { Appended, NewEntry, Once, RecordStore, Standing } from './ports.ts';
import type { ReadAct, ReadingRoom } from './reading-room.ts';
import { cameSince } from './stale.ts';
import type { Orderer, Who } from './who.ts';

/** What was recorded, and the head of the record that holds it. Of the first act, which is what was ordered. */
export type Receipt = {
  readonly n: number;
  readonly recordedAt: Instant;
  /** SHA-256(salt ‖ content) and the leaf hash, 64 hexadecimal digits: see docs/record.md. */
  readonly commit: string;
  readonly leafHash: string;
  /** Root over the first `size` acts. */
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
  /** Acts about the same question or meeting came that whoever ordered had not seen: their numbers. */
  | { readonly is: 'stale'; readonly acts: readonly number[] };

/** `seen`: number of the newest act about the question or meeting that whoever orders had seen; without it nothing is asked. */
export type Perform = (
  command: Command,
  who: Orderer,
  once?: Once,
  seen?: number,
) => Promise<Result<Performed, NotPerformed>>;

export type Desk = {
  /** Durable: answers after the commit. In the order of the calls. Rejects with a `RecordFault`. Without `once`, not safe to call twice. */
  readonly perform: Perform;
};

export type DeskNeeds = {
  readonly record: RecordStore;
  readonly room: ReadingRoom;
  readonly clerk: Clerk;
  readonly readAct: ReadAct;
  readonly hash: Hash;
  /** Awaited before an order of a person is decided: what is due by itself comes first. */
  readonly beforehand?: () => Promise<void>;
};

export function openDesk({ record, room, clerk, readAct, hash, beforehand }: DeskNeeds): Desk {
  const inHand = new ForumInHand(room, readAct, hash);
  const write = (draft: Draft): NewEntry => ({ content: clerk.write(draft), salt: clerk.salt() });

  const verdict = ({ command, who, seen }: Asked, standing: Standing) => {
    const forum = inHand.on(standing);
    if ('missing' in forum) return forum;
    const decided = decisionOn(command, who, forum, standing.at);
    // Whoever may not order it learns nothing of what happened to it.
    if (!decided.ok && decided.problem.is === 'denial') return decided.problem;
    const came = seen === undefined ? [] : cameSince(command, forum, seen);
    if (came.length > 0) return { is: 'stale', acts: came } as const;
    return decided.ok ? decided.value.map(write) : decided.problem;
  };

  const written = async (asked: Asked, once?: Once): Promise<Result<Performed, NotPerformed>> => {
    let refused: NotPerformed | null = null;
    const answer = (standing: Standing) => {
      const given = verdict(asked, standing);
      refused = 'is' in given ? given : null;
      return 'is' in given ? null : given;
    };
    const answered = once ? await record.appendOnce(once, answer) : await record.append(answer);
    if (answered && 'is' in answered && answered.is === 'another-request') return refuse({ is: 'key-used-otherwise' });
    if (answered) return accept(performed('is' in answered ? answered.appended : answered, hash));
    if (refused === null)
      throw new Error(`The order ${asked.command.order} was decided without an act and without a reason`);
    return refuse(refused);
  };

  return {
    perform: async (command, who, once, seen) => {
      if (who !== 'system') await beforehand?.();
      const result = await written({ command, who, seen }, once);
      // Whoever reads after the answer finds in it what the answer says.
      if (result.ok && room.now().size <= lastOf(result.value)) await room.catchUp();
      return result;
    },
  };
}

type Asked = { readonly command: Command; readonly who: Orderer; readonly seen: number | undefined };

const lastOf = ({ acts }: Performed): number => acts.at(-1) ?? -1;

function decisionOn(command: Command, who: Orderer, forum: Forum, at: Instant): Result<readonly Draft[], NotPerformed> {
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
  // What names something hidden is answered as if it were not there, before anything else could tell that it is.
  const early = open === forum ? null : decide(command, open, rules, at, actor.value);
  const decided = early && !early.ok ? early : decide(command, forum, rules, at, actor.value);
  return decided.ok ? decided : refuse({ is: 'refusal', refusal: decided.problem });
}

const isHidden = ({ code }: Denial): boolean => code === 'not-found';

/**
 * What would stand against an order if it were given at this instant; null where nothing does. The same question that is asked when it
 * is given, so that a page can say it before.
 */
export function foreseen(command: Command, who: Who, forum: Forum, at: Instant): NotPerformed | null {
  const decided = decisionOn(command, who, forum, at);
  return decided.ok ? null : decided.problem;
}

function performed({ entries, head }: Appended, hash: Hash): Performed {
  const [first] = entries;
  if (!first) throw new Error('Nothing was written');
  const { n, recordedAt } = first;
  const commit = commitment(first.content, first.salt, hash);
  const receipt = {
    n,
    recordedAt,
    commit,
    leafHash: toHex(leafHash(leafFrom(n, recordedAt, commit), hash)),
    head: head.root,
    size: head.size,
  };
  return { acts: entries.map((entry) => entry.n), receipt };
}
