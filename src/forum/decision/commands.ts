/** This order is about a decision that was taken. It is taken by other orders: see question/commands.ts. */
import type { DecisionActs } from './acts.ts';

export type DecisionCommand = {
  readonly order: 'OpenDecision';
  /** The record adds the text by itself. */
  readonly body: Omit<DecisionActs['decision.opened'], 'text'>;
};
