/**
 * A `Shape` is what a schema expects at each place, as far as readers of other notations need it. It says where a name
 * stands (and of what), where words may be shortened to a text, and where a text has to become a number.
 */
import type { Draft, Kind } from '#forum/act.ts';
import type { z } from 'zod';
import { citation } from './acts/source.ts';
import { actSchemas, envelopeSchema } from './acts.ts';
import { names, type Thing } from './ids.ts';
import { said, title, words } from './text.ts';
import { instant } from './time.ts';

export type Shape =
  | Text
  | { readonly is: 'number' }
  | { readonly is: 'boolean' }
  | { readonly is: 'words' }
  | { readonly is: 'citation'; readonly keys: Keys }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'keys'; readonly keys: Keys }
  /** Several shapes are possible: the reader goes by the value that is there. */
  | { readonly is: 'either'; readonly options: readonly Shape[] };

/** `oneOf` has the words of a closed list, `only` the one word that may stand there; an instant is written by a clock. */
type Text = {
  readonly is: 'text';
  readonly names: Thing | null;
  readonly oneOf?: readonly string[];
  readonly only?: string;
  readonly instant?: true;
};

type Keys = ReadonlyMap<string, Shape>;

const TEXT: Text = { is: 'text', names: null };

/** The shape that a schema expects. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema === words || schema === title || schema === said) return { is: 'words' };
  if (schema === instant) return { ...TEXT, instant: true };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return { is: 'text', names: names.get(schema)?.thing ?? null };
    case 'enum':
      return { ...TEXT, oneOf: Object.values(def.entries).map(String) };
    case 'literal':
      return { ...TEXT, only: String(def.values[0]) };
    case 'number':
      return { is: 'number' };
    case 'boolean':
      return { is: 'boolean' };
    case 'optional':
    case 'nullable':
      return shapeOf(def.innerType);
    case 'array':
      return { is: 'list', of: shapeOf(def.element) };
    case 'union':
      return { is: 'either', options: def.options.map(shapeOf) };
    case 'object': {
      const keys = new Map(Object.entries(def.shape).map(([key, member]) => [key, shapeOf(member)]));
      return schema === citation ? { is: 'citation', keys } : { is: 'keys', keys };
    }
    default:
      return TEXT;
  }
}

/** `mustHave` lists the members without which a body of a kind is not whole. */
export function mustHave(kind: Kind): ReadonlySet<string> {
  const { def } = (actSchemas[kind] as unknown as z.core.$ZodTypes)._zod;
  const members = def.type === 'object' ? Object.entries(def.shape) : [];
  return new Set(members.flatMap(([key, member]) => (member._zod.def.type === 'optional' ? [] : [key])));
}

const shapes = new Map<string, Shape>();

/** The shape of a kind's body. */
export function bodyShape(kind: Kind): Shape {
  const shape = shapes.get(kind) ?? shapeOf(actSchemas[kind]);
  shapes.set(kind, shape);
  return shape;
}

export const envelopeShape = shapeOf(envelopeSchema);

export const citationShape = shapeOf(citation);

/** `Naming` is a name that stands somewhere in an act. */
export type Naming = { readonly thing: Thing; readonly id: string; readonly path: readonly (string | number)[] };

/** `namesIn` returns every name in an act: those that it introduces and those that it refers to. */
export function namesIn(draft: Draft): Naming[] {
  const { body, kind: _, ...envelope } = draft;
  const found: Naming[] = [];
  collect(body, bodyShape(draft.kind), ['body'], found);
  collect(envelope, envelopeShape, [], found);
  return found;
}

function collect(value: unknown, shape: Shape, path: Naming['path'], found: Naming[]): void {
  switch (shape.is) {
    case 'text':
      if (shape.names !== null && typeof value === 'string') found.push({ thing: shape.names, id: value, path });
      return;
    case 'list':
      if (Array.isArray(value)) value.forEach((item, i) => collect(item, shape.of, [...path, i], found));
      return;
    case 'keys':
    case 'citation':
      if (typeof value !== 'object' || value === null) return;
      for (const [key, expected] of shape.keys) {
        if (!bearsNames(expected) || !Object.hasOwn(value, key)) continue;
        collect((value as Record<string, unknown>)[key], expected, [...path, key], found);
      }
      return;
    case 'either':
      for (const option of shape.options) collect(value, option, path, found);
      return;
    case 'words':
    case 'number':
    case 'boolean':
  }
}

const bearing = new WeakMap<Shape, boolean>();

/** `bearsNames` is true of a shape in which a name may stand anywhere. */
function bearsNames(shape: Shape): boolean {
  const before = bearing.get(shape);
  if (before !== undefined) return before;
  const answer = bears(shape);
  bearing.set(shape, answer);
  return answer;
}

function bears(shape: Shape): boolean {
  switch (shape.is) {
    case 'text':
      return shape.names !== null;
    case 'list':
      return bearsNames(shape.of);
    case 'keys':
    case 'citation':
      return [...shape.keys.values()].some(bearsNames);
    case 'either':
      return shape.options.some(bearsNames);
    case 'words':
    case 'number':
    case 'boolean':
      return false;
  }
}
