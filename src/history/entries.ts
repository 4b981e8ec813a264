/** These functions read the entries of a folder, file by file: history, sources, disagreements. */
import { isKind } from '#contract/acts.ts';
import { isLatin, shown } from '#contract/mistake.ts';
import { bodyShape } from '#contract/shape.ts';
import type { Kind } from '#forum/act.ts';
import type { FolderMistake } from './mistake.ts';
import { besides, bodyTree, checked, envelopeOf, type Placed } from './placed.ts';
import { shaped } from './shaped.ts';
import type { Sheet, Tree } from './tree.ts';

const NOTHING: Tree = { is: 'nothing', at: 0 };

type Keys = Tree & { readonly is: 'keys' };

/** Kinds that have files of their own in a folder. */
const ELSEWHERE: ReadonlyMap<Kind, string> = new Map([
  ['source.registered', 'sources.yaml'],
  ['disagreement.noted', 'disagreements.yaml'],
  ['charter.adopted', 'charter/'],
  ['charter.amended', 'charter/'],
]);

/** `listed` returns the entries of a list, each a mapping; anything else is a mistake. */
function listed(sheet: Sheet, tree: Tree, mistakes: FolderMistake[]): Keys[] {
  if (tree.is !== 'list') {
    mistakes.push(sheet.mistake(tree.at, 'not-a-list'));
    return [];
  }
  return tree.items.filter((item): item is Keys => {
    if (item.is !== 'keys') mistakes.push(sheet.mistake(item.at, 'not-keys'));
    return item.is === 'keys';
  });
}

/**
 * `readHistory` reads history/*.yaml. The first key of an entry is its kind, and the value of it the name of the act.
 */
export function readHistory(sheet: Sheet, mistakes: FolderMistake[]): Placed[] {
  return listed(sheet, sheet.root, mistakes).flatMap((tree) => {
    const [[kind, named] = ['', undefined]] = tree.keys;
    if (!isKind(kind)) {
      const code = isLatin(kind) ? 'unknown-kind' : 'id-not-latin';
      mistakes.push(sheet.mistake(tree.at, code, { key: 'kind', value: shown(kind) }));
      return [];
    }
    const file = ELSEWHERE.get(kind);
    if (file !== undefined) {
      mistakes.push(sheet.mistake(tree.at, 'kind-elsewhere', { kind, file }));
      return [];
    }
    // A later edition of the folder knows the act by its name, so every entry of history needs one.
    const envelope = { ...envelopeOf(tree.keys), ref: shaped(named?.value ?? NOTHING, { is: 'text', names: 'ref' }) };
    const body = shaped(bodyTree(tree, [kind]), bodyShape(kind));
    const placed = checked({ sheet, kind, body, envelope, placeOf: besides(tree, { ref: kind }) }, mistakes);
    return placed ? [placed] : [];
  });
}

/**
 * `readSources` reads sources.yaml. A source speaks for itself; unless `on` says otherwise it is known from the day to
 * which the folder reaches.
 */
export function readSources(sheet: Sheet, knownUntil: string, mistakes: FolderMistake[]): Placed[] {
  return listed(sheet, sheet.root, mistakes).flatMap((tree) => {
    const body = shaped(bodyTree(tree, []), bodyShape('source.registered'));
    const id = textAt(tree, 'source');
    const envelope = {
      effective: knownUntil,
      ...(id === null ? {} : { ref: `source/${id}`, sources: [{ source: id }] }),
      ...envelopeOf(tree.keys),
    };
    const entry = { sheet, kind: 'source.registered' as const, body, envelope };
    const placed = checked({ ...entry, placeOf: besides(tree, { ref: 'source', sources: 'source' }) }, mistakes);
    return placed ? [placed] : [];
  });
}

/**
 * `readDisagreements` reads disagreements.yaml. A disagreement rests on the sources of its claims unless `sources` says
 * otherwise.
 */
export function readDisagreements(sheet: Sheet, knownUntil: string, mistakes: FolderMistake[]): Placed[] {
  return listed(sheet, sheet.root, mistakes).flatMap((tree) => {
    const { 'held-by': heldBy, ...body } = shaped(bodyTree(tree, []), DISAGREEMENT) as Record<string, unknown>;
    const question = textAt(tree, 'question');
    const envelope = {
      effective: knownUntil,
      ...(question === null ? {} : { ref: `disagreement/${question}` }),
      sources: sourcesOf(body['claims']),
      ...envelopeOf(tree.keys),
    };
    const place = besides(tree, { ref: 'question', heldBy: 'held-by' });
    const whole = { held: null, heldBy: heldBy ?? [], ...body };
    const placed = checked({ sheet, kind: 'disagreement.noted', body: whole, envelope, placeOf: place }, mistakes);
    return placed ? [placed] : [];
  });
}

/** The act's own shape, with the key as the folder writes it. */
const DISAGREEMENT = (() => {
  const shape = bodyShape('disagreement.noted');
  if (shape.is !== 'keys') return shape;
  const { heldBy, ...others } = Object.fromEntries(shape.keys);
  return {
    is: 'keys' as const,
    keys: new Map([...Object.entries(others), ...(heldBy ? [['held-by', heldBy] as const] : [])]),
  };
})();

/** Each source once, in the order of the claims. */
function sourcesOf(claims: unknown): unknown[] {
  if (!Array.isArray(claims)) return [];
  const sources = claims.map((claim) => (typeof claim === 'object' && claim !== null ? claim.source : undefined));
  return [...new Set(sources.filter((source) => typeof source === 'string'))].map((source) => ({ source }));
}

/** The text under a key; null where there is none. */
function textAt(tree: Keys, key: string): string | null {
  const value = tree.keys.get(key)?.value;
  return value?.is === 'text' ? value.text : null;
}
