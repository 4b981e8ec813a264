/**
 * Values that a schema accepts, made from the schema itself: `valuesOf(schema)` walks the kinds of schema that the contract uses.
 *
 * A text is drawn from a pool, of which a schema of texts takes what it accepts. A schema that accepts nothing of the pool is a mistake
 * of this file, and said to be one: a value that nobody can make is a value that nobody has tried.
 */
import fc from 'fast-check';
import type { z } from 'zod';
import { names, type Thing } from '#contract/ids.ts';

/** Ids by what they name: those that exist, and those that were invented. */
export type Ids = (thing: Thing) => readonly string[];

const DATES = [
  '2010-06-08',
  '2010-06',
  '2010',
  '201X',
  '2010~',
  '2010-06?',
  '2010-06%',
  '2008/2010',
  '2009/..',
  '../2009',
  '0000',
  '9999-12-31',
  '2000-02-29',
  '2010-06-XX',
  '2010-XX',
  '20XX',
  '-0044',
  '2026-03-19',
  '2027-01-01',
  '2004-06/2006-08',
];
const INSTANTS = [
  '2010-06-08T10:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-03-20T11:00:00.000Z',
];
const TEXTS = [
  'A plain text',
  'Договор',
  'مصر',
  '<script>alert(1)</script>',
  '"&\'',
  '=1+1',
  '💥',
  'x',
  'a\nb\tc',
  '\u200b',
  '7',
  '7.5',
  'constructor',
  '__proto__',
  'x'.repeat(300),
  'members',
  'member',
  'P14D',
  'PT0S',
  'P9999Y',
  '2/3',
  '1/0',
  'assembly',
  'none',
];
const POOL: readonly string[] = [
  ...DATES,
  ...INSTANTS,
  ...TEXTS,
  'en',
  'ru',
  'ar',
  'zh-Hant',
  'tlh',
  '02-29',
  '12-31',
  '01-01',
  'ab'.repeat(32),
  'https://forum.example/',
  'http://[::1]/?q=%zz',
  'https://пример.испытание/',
  'quorum.share',
  'silence.period',
  'decision.means',
  'constructor',
  'x.y',
  'application/pdf',
  'P1D',
  'P1Y6M',
  '12:00',
  'Europe/Paris',
];

const accepts = (schema: z.core.$ZodType, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

export function valuesOf(schema: z.core.$ZodType, ids: Ids): fc.Arbitrary<unknown> {
  return made(schema, ids).filter((value) => accepts(schema, value));
}

function made(schema: z.core.$ZodType, ids: Ids): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textsOf(schema, ids);
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'optional':
    case 'nullable':
      return valuesOf(def.innerType, ids);
    case 'array':
      return listsOf(schema, def.element, ids);
    case 'union':
      return fc.oneof(...def.options.map((option) => valuesOf(option, ids)));
    case 'record':
      return fc.dictionary(valuesOf(def.keyType, ids) as fc.Arbitrary<string>, valuesOf(def.valueType, ids), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'object':
      return objectsOf(def, ids);
    default:
      throw new Error(`No values are made of a schema of type ${def.type}`);
  }
}

function textsOf(schema: z.core.$ZodType, ids: Ids): fc.Arbitrary<string> {
  const thing = names.get(schema)?.thing;
  const texts = (thing ? ids(thing) : POOL).filter((text) => accepts(schema, text));
  if (texts.length === 0) throw new Error(`No text of the pool is accepted by a schema of ${thing ?? 'texts'}`);
  return fc.constantFrom(...texts);
}

function numbersOf(schema: z.core.$ZodType): fc.Arbitrary<number> {
  const numbers = [0, 1, 2, 3, 7, 12, 40, 81, 0.5, -1, 1e300, 1_000_000, Number.MAX_SAFE_INTEGER];
  return fc.constantFrom(...numbers.filter((number) => accepts(schema, number)));
}

function listsOf(schema: z.core.$ZodType, element: z.core.$ZodType, ids: Ids): fc.Arbitrary<unknown[]> {
  const minLength = accepts(schema, []) ? 0 : 1;
  return fc.array(valuesOf(element, ids), { minLength, maxLength: 3 });
}

/** A member that may be left out is sometimes left out; words have more languages than those that a schema names. */
function objectsOf(def: z.core.$ZodObjectDef, ids: Ids): fc.Arbitrary<unknown> {
  const members = Object.entries(def.shape);
  const required = members.filter(([, member]) => member._zod.def.type !== 'optional').map(([key]) => key);
  const shape = Object.fromEntries(members.map(([key, member]) => [key, valuesOf(member, ids)]));
  const own = fc.record(shape, { requiredKeys: required, noNullPrototype: true });
  if (!def.catchall || def.catchall._zod.def.type === 'never') return own;
  const others = fc.dictionary(fc.constantFrom('ru', 'ar', 'zh-Hant'), valuesOf(def.catchall, ids), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.tuple(own, others).map(([one, more]) => ({ ...one, ...more }));
}
