/** Orders that put the record right, and a forum to try them on. */
import type { Kind } from '#forum/act.ts';
import type { Command, Ordered } from '#forum/command.ts';
import type { Forum } from '#forum/forum.ts';
import { present } from '#kernel/assert.ts';
import { act, chair, members } from './given.ts';
import { book, named } from './story.ts';

export const reason = { en: 'The number of the letter was mistyped.' };
export const letter = { reference: 'Note 7', dated: '2026-02-27' };
export const evidence = { on: '2026-02-28', sources: [{ source: 'book' }] };

export const corrects = <K extends Kind>(
  ref: string,
  kind: K,
  body: Extract<Ordered<'CorrectAct'>['body'], { kind: K }>['body'],
  more: Partial<Ordered<'CorrectAct'>['body']> = {},
): Command =>
  ({ order: 'CorrectAct', body: { corrects: ref, reason, kind, body, on: '2026-02-28', ...more } }) as Command;
export const takesOut = (ref: string, sources: Ordered<'WithdrawAct'>['body']['sources'] = []): Command => ({
  order: 'WithdrawAct',
  body: { corrects: ref, reason, sources },
});
export const applies = (party: string, reference = 'Note 7'): Command => ({
  order: 'RecordApplication',
  body: { party, status: 'member', letter: { reference, dated: '2026-02-27' }, receivedBy: 'secretariat' },
});
export const application = (party: string, reference: string) =>
  ({ party, status: 'member', letter: { reference, dated: '2026-02-27' }, receivedBy: 'secretariat' }) as const;

export const theBook = act('source.registered', '2000-01-01', {
  source: 'book',
  title: { en: 'The book' },
  standing: 'primary',
});
export const forum = [theBook, book, members('AND', 'BEL', 'CHE'), named('DNK'), chair('AND', '2020-01-01')];

/** The last act that bears a ref, or of a kind. */
export const lastOf = (told: Forum, kind: Kind) =>
  present(
    told.acts.findLast((one) => one.kind === kind),
    kind,
  );
export const nameOf = (told: Forum, kind: Kind) => `act/${lastOf(told, kind).n}`;
