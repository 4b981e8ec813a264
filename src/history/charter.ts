/** `readCharter` reads charter/*.yaml: an edition a file, its values nested under their paths. */
import { bodyShape, citationShape } from '#contract/shape.ts';
import type { CharterValue } from '#forum/organ/acts.ts';
import { charterMistakes } from '#forum/organ/settings.ts';
import type { FolderMistake } from './mistake.ts';
import { besides, bodyTree, checked, envelopeOf, type Placed } from './placed.ts';
import { charterValue, plainly, shaped } from './shaped.ts';
import { placeOf, type Sheet, type Tree } from './tree.ts';

const KINDS = ['charter.adopted', 'charter.amended'] as const;

export function readCharter(sheet: Sheet, mistakes: FolderMistake[]): Placed[] {
  const tree = sheet.root;
  if (tree.is !== 'keys') {
    mistakes.push(sheet.mistake(tree.at, 'not-keys'));
    return [];
  }
  const kind = KINDS.find((one) => tree.keys.has(one));
  if (kind === undefined) {
    mistakes.push(sheet.mistake(tree.at, 'charter-kind-missing'));
    return [];
  }
  const named = tree.keys.get(kind)?.value;
  const envelope = { ...envelopeOf(tree.keys), ref: named ? plainly(named) : null };
  const before = mistakes.length;
  const found = valuesIn(sheet, tree.keys.get('values')?.value, mistakes);
  const body = {
    ...(shaped(bodyTree(tree, [kind, 'values']), bodyShape(kind)) as Record<string, unknown>),
    values: found.map((one) => one.value),
  };
  const outside = besides(tree, { ref: kind });
  const place = (path: readonly (string | number)[]): number => {
    const value = path[0] === 'body' && path[1] === 'values' ? found[Number(path[2])] : undefined;
    return value ? placeOf(value.tree, path.slice(3)) : outside(path);
  };
  const placed = checked({ sheet, kind, body, envelope, placeOf: place }, mistakes);
  if (!placed || mistakes.length > before) return [];
  mistakes.push(...outsideTheVocabulary(sheet, found));
  return mistakes.length === before ? [placed] : [];
}

/**
 * `outsideTheVocabulary` finds paths that no rule reads, and values that no rule can read. It runs once every value has
 * passed the contract.
 */
function outsideTheVocabulary(sheet: Sheet, found: readonly FoundValue[]): FolderMistake[] {
  return charterMistakes(found.map(({ value }) => value as CharterValue)).map(({ path, problem, allowed }) => {
    const tree = found.find(({ value }) => (value as CharterValue).path === path)?.tree ?? sheet.root;
    const code = problem === 'path-unknown' ? 'charter-path-unknown' : 'charter-value-not-foreseen';
    return sheet.mistake(placeOf(tree, ['value']), code, { value: path, list: allowed.join(', ') });
  });
}

type FoundValue = { readonly value: unknown; readonly tree: Tree };

/** Every value under `values` with the path of its place. */
function valuesIn(sheet: Sheet, values: Tree | undefined, mistakes: FolderMistake[]): FoundValue[] {
  const found: FoundValue[] = [];
  const paths = new Set<string>();
  const walk = (tree: Tree, at: number, path: string): void => {
    if (tree.is !== 'keys') {
      mistakes.push(sheet.mistake(at, 'charter-no-basis', { key: path }));
      return;
    }
    if (!tree.keys.has('value')) {
      for (const [key, member] of tree.keys) walk(member.value, member.at, path === '' ? key : `${path}.${key}`);
      return;
    }
    if (paths.has(path)) mistakes.push(sheet.mistake(at, 'duplicate-path', { value: path }));
    paths.add(path);
    const value = valueAt(sheet, tree, at, path, mistakes);
    if (value !== null) found.push({ value, tree });
  };
  if (values === undefined || values.is !== 'keys') {
    mistakes.push(sheet.mistake(values?.at ?? sheet.root.at, 'missing', { key: 'values' }));
  } else walk(values, values.at, '');
  return found;
}

function valueAt(
  sheet: Sheet,
  tree: Tree & { readonly is: 'keys' },
  at: number,
  path: string,
  mistakes: FolderMistake[],
): unknown {
  const { value, article, source, assumption, note, ...others } = Object.fromEntries(
    [...tree.keys].map(([key, member]) => [key, member.value]),
  );
  const say = (code: 'charter-no-basis' | 'charter-two-bases' | 'value-empty' | 'wrong-type', where: number): null => {
    mistakes.push(sheet.mistake(where, code, { key: path, value: '', expected: 'true' }));
    return null;
  };
  if (value === undefined || value.is === 'nothing') return say('value-empty', at);
  if (assumption && !(assumption.is === 'text' && assumption.text === 'true')) return say('wrong-type', assumption.at);
  if (assumption && (article || source)) return say('charter-two-bases', at);
  if (!assumption && !article && !source) return say('charter-no-basis', at);
  const rest = Object.fromEntries(Object.entries(others).map(([key, member]) => [key, plainly(member)]));
  return {
    ...rest,
    path,
    value: charterValue(value),
    basis: assumption ? 'assumption' : article ? 'article' : 'source',
    ...(article ? { article: plainly(article) } : {}),
    ...(source ? { source: shaped(source, citationShape) } : {}),
    ...(note ? { note: shaped(note, { is: 'words' }) } : {}),
  };
}
