/** An order that failed for a fault of ours: which words tell it, and which silence it was about. */
import { isProblemCode, type ProblemCode } from '#contract/problem.ts';
import { isRecordFault } from '#desk/ports.ts';
import { questionOf } from '#forum/question/read.ts';
import type { Instant } from '#forum/words.ts';
import type { Reading } from './reading.ts';

/** Null for a fault that is told as any other: nobody knows what it was. */
export function orderTrouble(fault: unknown): ProblemCode | null {
  if (!isRecordFault(fault)) return null;
  const code = `order-${fault.reason}`;
  return isProblemCode(code) ? code : null;
}

/**
 * `silenceHit` returns the end of the silence that an order was about, as far as its sender may see the question. Null
 * where none runs, or where the order came at its end or later.
 */
export function silenceHit({ forum }: Reading, body: object, received: Instant): Instant | null {
  const id = 'question' in body && typeof body.question === 'string' ? body.question : '';
  const state = questionOf(forum, id)?.state;
  return state?.is === 'under-silence' && received < state.until ? state.until : null;
}
