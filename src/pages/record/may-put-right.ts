/** Whether the person who reads may put an act right, and why not. */
import type { Act } from '#forum/act.ts';
import type { Actor, Order } from '#forum/command.ts';
import { rightable } from '#forum/correction/decide.ts';
import { refOf } from '#forum/forum.ts';
import { ORDERS } from '#forum/orders.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Reading } from '#reading/reading.ts';

const mayGive = ({ who }: Reading, order: Order): boolean =>
  who?.roles.some((role) => ORDERS[order].roles.includes(role)) === true;

/** The Secretariat's officer puts right in the Secretariat's name; everybody else for their own party. */
function actorOf({ who }: Reading): Actor | null {
  if (!who) return null;
  return who.roles.includes('secretariat-officer')
    ? { capacity: 'secretariat', party: who.party }
    : { capacity: 'delegation', party: who.party };
}

/** `refusedTo` is what stands against putting the act right, whatever is said in its place. */
export function refusedTo(reading: Reading, act: Act): OwnRefused | null {
  const by = actorOf(reading);
  const found = by && rightable({ forum: reading.forum, by }, refOf(act));
  return found && 'is' in found ? found : null;
}

export function mayPutRight(reading: Reading, act: Act): { readonly correct: boolean; readonly withdraw: boolean } {
  const may = reading.who !== undefined && reading.who !== null && refusedTo(reading, act) === null;
  return { correct: may && mayGive(reading, 'CorrectAct'), withdraw: may && mayGive(reading, 'WithdrawAct') };
}
