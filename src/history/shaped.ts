/**
 * `shaped` makes the value that a schema expects from a tree of texts. A bare text becomes words in English,
 * `wikipedia:27` a citation, `28` a number where a number belongs. It hands on as it is what does not fit; the schema
 * then names the mistake.
 */
import type { Shape } from '#contract/shape.ts';
import type { Tree } from './tree.ts';

/** An empty value becomes null, which no schema but a nullable one takes. */
export function shaped(tree: Tree, shape: Shape): unknown {
  if (tree.is === 'nothing') return null;
  switch (shape.is) {
    case 'words':
      return tree.is === 'text' ? { en: tree.text } : plainly(tree);
    case 'citation':
      return tree.is === 'text' ? citationOf(tree.text) : keysOf(tree, shape.keys);
    case 'keys':
      return keysOf(tree, shape.keys);
    case 'list':
      return tree.is === 'list' ? tree.items.map((item) => shaped(item, shape.of)) : plainly(tree);
    case 'number':
      return tree.is === 'text' && tree.plain && isNumber(tree.text) ? Number(tree.text) : plainly(tree);
    case 'boolean':
      return tree.is === 'text' && tree.plain ? (flag(tree.text) ?? tree.text) : plainly(tree);
    case 'text':
    case 'either':
      return plainly(tree);
  }
}

function keysOf(tree: Tree, expected: ReadonlyMap<string, Shape>): unknown {
  if (tree.is !== 'keys') return plainly(tree);
  const value: Record<string, unknown> = {};
  for (const [key, member] of tree.keys) {
    const shape = expected.get(key);
    set(value, key, shape ? shaped(member.value, shape) : plainly(member.value));
  }
  return value;
}

/** `citationOf` reads `id`, or `id:where`. An id has no colon; a locator may. */
function citationOf(text: string): { readonly source: string; readonly at?: string } {
  const colon = text.indexOf(':');
  return colon < 0 ? { source: text } : { source: text.slice(0, colon), at: text.slice(colon + 1).trim() };
}

/** `plainly` keeps texts, lists and keys as they stand. */
export function plainly(tree: Tree): unknown {
  switch (tree.is) {
    case 'nothing':
      return null;
    case 'text':
      return tree.text;
    case 'list':
      return tree.items.map(plainly);
    case 'keys': {
      const value: Record<string, unknown> = {};
      for (const [key, member] of tree.keys) set(value, key, plainly(member.value));
      return value;
    }
  }
}

/** `charterValue` goes by the notation: a quoted value is a text. A value of a charter may be of several types. */
export function charterValue(tree: Tree): unknown {
  if (tree.is === 'list') return tree.items.map(plainly);
  if (tree.is !== 'text' || !tree.plain) return plainly(tree);
  if (tree.text === 'null') return null;
  return flag(tree.text) ?? (isNumber(tree.text) ? Number(tree.text) : tree.text);
}

const isNumber = (text: string): boolean => /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text);

const flag = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);

/**
 * `set` gives a value a member. `__proto__` is a key like any other, and one that no schema knows; an assignment would
 * not make it one.
 */
function set(value: Record<string, unknown>, key: string, member: unknown): void {
  if (key !== '__proto__') value[key] = member;
  else Object.defineProperty(value, key, { value: member, enumerable: true });
}
