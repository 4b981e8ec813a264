/**
 * The content of an act is its text as stored and hashed: canonical JSON, see docs/record.md. Number and instant are
 * not in it.
 */
import type { Draft } from '#forum/act.ts';
import { canonical } from '#kernel/canonical.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import { draftSchema } from './acts.ts';
import { mistakesFrom, type Mistake } from './mistake.ts';
import { shared } from './shared.ts';

/** `ActContent` is what the record holds of an act beside its number and instant. */
export type ActContent = Draft;

/** `writeContent` writes the one text of an act. The draft has been validated; a value that JSON cannot hold throws. */
export const writeContent = (draft: Draft): string => {
  const {
    kind,
    body,
    effective,
    received,
    ref,
    corrects,
    reason,
    by,
    audience,
    edition,
    sources,
    confidence,
    note,
    given,
  } = draft;
  return canonical({
    kind,
    body,
    effective,
    received,
    ref,
    corrects,
    reason,
    by,
    audience,
    edition,
    sources,
    confidence,
    note,
    given,
  });
};

/**
 * `readContent` reads an act back. It refuses a text that is not the canonical one: its hash would be that of another
 * text.
 */
export function readContent(content: string): Result<ActContent, Mistake[]> {
  const json = parseJson(content);
  if (!json.ok) return refuse([{ path: [], code: 'not-json', facts: {} }]);
  const draft = readDraft(json.value);
  if (!draft.ok) return draft;
  if (writeContent(draft.value) !== content) return refuse([{ path: [], code: 'not-canonical', facts: {} }]);
  // After the check, because it copies every object and array: what is filled here is nobody else's.
  return accept(shared(draft.value));
}

/** `readDraft` checks an act handed in as a value, such as the parsed body of a request. */
export function readDraft(value: unknown): Result<Draft, Mistake[]> {
  const draft = draftSchema.safeParse(value);
  return draft.success ? accept(draft.data) : refuse(mistakesFrom(draft.error.issues, value));
}

function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    return accept(JSON.parse(text) as unknown);
  } catch {
    return refuse('not-json');
  }
}
