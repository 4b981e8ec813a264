/**
 * `cameSince` finds out whether the person had read the latest about the question. Two officers may have it open on two
 * screens.
 */
import type { Act } from '#forum/act.ts';
import type { Command } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';

/**
 * `cameSince` returns the numbers of the acts about the order's question or meeting that came after number `seen`. It
 * returns none for an order that is never stale. A party's word is taken whatever happened meanwhile: no objection may
 * be lost.
 */
export function cameSince(command: Command, forum: Forum, seen: number): readonly number[] {
  const { order, body } = command;
  if (order === 'TakePosition' || order === 'RaiseObjection' || order === 'PutQuestion') return [];
  const about: Act[] = [];
  if ('question' in body && body.question !== undefined) about.push(...(forum.questions.get(body.question) ?? []));
  if ('meeting' in body && body.meeting !== undefined) about.push(...(forum.meetings.get(body.meeting) ?? []));
  const came = about.filter((act) => act.n > seen && changes(act, command)).map((act) => act.n);
  return [...new Set(came)].toSorted((one, other) => one - other);
}

/**
 * `changes` says whether an act is news to an order. Deliveries and arrivals go on all the time and are counted anew
 * with each order. Only the same delivery or arrival is news to its own order.
 */
function changes(act: Act, { order, body }: Command): boolean {
  if (order === 'RecordService') {
    return act.kind === 'silence.served' && act.body.party === body.party && act.body.how === body.how;
  }
  // The roll leaves out the parties that are noted already.
  if (order === 'CallRoll') return false;
  if (order === 'NotePresence') return act.kind === 'presence.noted' && act.body.party === body.party;
  return act.kind !== 'silence.served' && act.kind !== 'presence.noted';
}
