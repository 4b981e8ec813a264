/** An order that failed for a fault of ours: which words tell it, and which silence it was about. */
import { isProblemCode, type ProblemCode } from '#contract/problem.ts';
import { isRecordFault } from '#desk/ports.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Instant } from '#forum/words.ts';
import type { Reading } from './reading.ts';

/** `orderTrouble` returns the problem by which a fault is told. Null for one that is told as any other. */
export function orderTrouble(fault: unknown): ProblemCode | null {
  if (!isRecordFault(fault)) return null;
  const code = `order-${fault.reason}`;
  return isProblemCode(code) ? code : null;
}

/**
 * `silenceHit` returns the end of the silence that an order was about. Null where the sender may see no such question,
 * where none runs, or where the order came at its end or later.
 */
export function silenceHit({ forum }: Reading, body: object, received: Instant): Instant | null {
  const id = 'question' in body && typeof body.question === 'string' ? body.question : '';
  const state = questionOf(forum, id)?.state;
  return state?.is === 'under-silence' && received < state.until ? state.until : null;
}
