/**
 * A command is an order that somebody may give. The rules in force decide it, and it becomes acts or is refused; see
 * decide.ts.
 */
import type { ChairmanshipCommand } from './chairmanship/commands.ts';
import type { DecisionCommand } from './decision/commands.ts';
import type { CorrectionCommand } from './correction/commands.ts';
import type { DocumentCommand } from './document/commands.ts';
import type { MeetingCommand } from './meeting/commands.ts';
import type { PartyCommand } from './party/commands.ts';
import type { QuestionCommand } from './question/commands.ts';
import type { RelationCommand } from './relation/commands.ts';
import type { SecretariatCommand } from './secretariat/commands.ts';
import type { SilenceCommand } from './silence/commands.ts';
import type { PartyId } from './words.ts';

export type Command =
  | QuestionCommand
  | SilenceCommand
  | MeetingCommand
  | PartyCommand
  | ChairmanshipCommand
  | SecretariatCommand
  | DecisionCommand
  | DocumentCommand
  | RelationCommand
  | CorrectionCommand;

export type Order = Command['order'];

/** `Ordered` is one order with its body. */
export type Ordered<O extends Order> = Extract<Command, { readonly order: O }>;

export type Capacity = 'secretariat' | 'chair' | 'delegation' | 'system';

/**
 * The actor is the capacity and the party for which an order is given. The Chair's powers follow the chairmanship in
 * force: `party` must be in the chair on that day.
 */
export type Actor = { readonly capacity: Capacity; readonly party: PartyId | null };
