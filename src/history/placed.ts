/** A placed draft keeps the place in the folder that it was read from. So later checks can still name file and line. */
import { actSchemas, envelopeSchema, wrongWithDraft } from '#contract/acts.ts';
import { mistakesFrom, type Mistake } from '#contract/mistake.ts';
import { envelopeShape } from '#contract/shape.ts';
import type { Draft, Kind } from '#forum/act.ts';
import type { FolderMistake } from './mistake.ts';
import { shaped } from './shaped.ts';
import { placeOf, type Member, type Sheet, type Tree } from './tree.ts';

export type Placed = {
  readonly draft: Draft;
  readonly sheet: Sheet;
  /** Finds where a path of the draft stands in the file. */
  readonly placeOf: (path: readonly (string | number)[]) => number;
};

/**
 * An entry is on its way to a draft. It has values as its schemas expect them, and finds a path of the draft in the
 * file.
 */
export type FolderEntry = {
  readonly sheet: Sheet;
  readonly kind: Kind;
  readonly body: unknown;
  readonly envelope: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly (string | number)[]) => number;
};

/** `checked` checks an entry, body and envelope once each, and adds its mistakes to `mistakes`. */
export function checked(entry: FolderEntry, mistakes: FolderMistake[]): Placed | null {
  const { sheet, kind } = entry;
  const say = (path: Mistake['path'], { code, facts }: Pick<Mistake, 'code' | 'facts'>) =>
    mistakes.push(sheet.mistake(entry.placeOf(path), code, facts));
  const body = actSchemas[kind].safeParse(entry.body);
  if (!body.success) {
    for (const one of mistakesFrom(body.error.issues, entry.body)) say(['body', ...one.path], one);
  }
  const whole = { by: { capacity: 'import' }, audience: 'public', ...entry.envelope };
  const envelope = envelopeSchema.safeParse(whole);
  if (!envelope.success) {
    for (const one of mistakesFrom(envelope.error.issues, whole)) {
      say(one.path, { ...one, facts: { ...one.facts, ...(one.facts['key'] === 'effective' ? { key: 'on' } : {}) } });
    }
  }
  if (!body.success || !envelope.success) return null;
  // The table of schemas pairs each kind with its own body.
  const draft = { kind, body: body.data, ...envelope.data } as Draft;
  const wrong = wrongWithDraft(draft);
  if (wrong) {
    say([wrong.key], { code: wrong.code, facts: { key: wrong.key } });
    return null;
  }
  return { draft, sheet, placeOf: entry.placeOf };
}

/** The keys of the envelope belong to every act; this maps the folder's name for each to the record's. */
const ENVELOPE: ReadonlyMap<string, string> = new Map([
  ['on', 'effective'],
  ['sources', 'sources'],
  ['confidence', 'confidence'],
  ['note', 'note'],
  ['corrects', 'corrects'],
  ['audience', 'audience'],
]);

const shapeOfKey = envelopeShape.is === 'keys' ? envelopeShape.keys : new Map<string, never>();

/** `envelopeOf` returns the envelope's part of an entry's keys. */
export function envelopeOf(keys: ReadonlyMap<string, Member>): Record<string, unknown> {
  const envelope: Record<string, unknown> = {};
  for (const [key, name] of ENVELOPE) {
    const member = keys.get(key);
    const shape = shapeOfKey.get(name);
    if (member && shape) envelope[name] = shaped(member.value, shape);
  }
  return envelope;
}

/** `bodyTree` returns the keys of an entry that belong to its body: neither the envelope's nor those named. */
export function bodyTree(tree: Tree & { readonly is: 'keys' }, but: readonly string[]): Tree & { readonly is: 'keys' } {
  const keys = new Map([...tree.keys].filter(([key]) => !ENVELOPE.has(key) && !but.includes(key)));
  return { is: 'keys', at: tree.at, keys };
}

/** `besides` finds a path of a draft whose body's keys stand beside the envelope's, as they do in a folder. */
export const besides =
  (tree: Tree, renamed: Readonly<Record<string, string>>) =>
  (path: readonly (string | number)[]): number => {
    const [first, ...rest] = path;
    const inFile = first === 'body' ? rest : first === 'effective' ? ['on', ...rest] : path;
    const [key, ...deeper] = inFile;
    return placeOf(tree, key === undefined ? [] : [renamed[key] ?? key, ...deeper]);
  };
