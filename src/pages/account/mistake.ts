/** `AccountMistake` is what can be wrong with what is typed about an account. */
import type { Say } from '#words/say.ts';

export type AccountMistake = keyof Say['accounts']['mistake'];
