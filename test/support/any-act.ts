/** Acts as the record's schemas allow them, made by chance: whatever the schema accepts may come, however odd it reads. */
import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { actSchemas, envelopeSchema, kinds } from '#contract/acts.ts';
import { readContent, writeContent } from '#contract/content.ts';
import { charterPath, names, type Thing } from '#contract/ids.ts';
import { address, digest, language, line, said, text, title, words } from '#contract/text.ts';
import { edtf, edtfOrInstant, instant, monthDay } from '#contract/time.ts';
import type { Draft, Kind } from '#forum/act.ts';

/** Names that a forum knows, by what they name. */
export type Known = Readonly<Partial<Record<Thing, readonly string[]>>>;

const DATES = [
  '2010',
  '2010-06',
  '2010-06-08',
  '1999~',
  '2004-05?',
  '2023-02-29~',
  '201X',
  '2010/2012',
  '9999',
  '0001',
];
const INSTANTS = ['2024-03-01T12:00:00.000Z', '2010-06-08T23:59:59.999Z', '2031-01-01T00:00:00.000Z'];
const TEXTS = ['A text', '<b>&"\'</b>', 'Совещание', 'x', 'a\nb', '٣ متن', '🕊', 'https://a.example/?q=1'];

const some = (list: readonly string[]): Arbitrary<string> => fc.constantFrom(...list);
const inWords: Arbitrary<Record<string, string>> = fc.record(
  { en: some(TEXTS), ru: some(TEXTS), fr: some(TEXTS) },
  { requiredKeys: ['en'] },
);

/** Schemas whose texts have a form that no walk over the schema can see. */
const BY_FORM = new Map<unknown, Arbitrary<unknown>>([
  [edtf, some(DATES)],
  [instant, some(INSTANTS)],
  [edtfOrInstant, some([...DATES, ...INSTANTS])],
  [monthDay, some(['02-29', '10-05'])],
  [digest, some(['0'.repeat(64), 'ab'.repeat(32)])],
  [language, some(['en', 'ru', 'fr', 'zh-Hans'])],
  [charterPath, some(['quorum.share', 'silence.period', 'organs.soc.level', 'strange.path'])],
  [text, some(TEXTS)],
  [line, some(['A line', 'Art. 3 (b)', '<i>'])],
  [address, some(['https://a.example/', 'http://b.example/x?y=1&z=<'])],
  [words, inWords],
  [title, inWords],
  [said, fc.record({ en: some(TEXTS), fr: some(TEXTS) }, { requiredKeys: ['fr'] })],
]);

const INVENTED: Readonly<Record<string, readonly string[]>> = {
  party: ['XXX', 'NEW-ORG', 'AND'],
  ref: ['made/up', 'made.up-2'],
};

function named(thing: Thing, known: Known): Arbitrary<string> {
  const invented = some(INVENTED[thing] ?? [`some-${thing}`, `other-${thing}`]);
  const there = known[thing] ?? [];
  return there.length === 0 ? invented : fc.oneof({ weight: 4, arbitrary: some(there) }, invented);
}

/** Values of a schema; those that a refinement of it refuses are left out by the whole act's own check. */
export function valuesOf(schema: unknown, known: Known): Arbitrary<unknown> {
  const formed = BY_FORM.get(schema);
  if (formed) return formed;
  const thing = names.get(schema as z.core.$ZodType)?.thing;
  if (thing) return named(thing, known);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return some(TEXTS);
    case 'number':
      return fc.constantFrom(0, 1, 2, 19, 1992, 1_000);
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'optional':
      return valuesOf(def.innerType, known);
    case 'nullable':
      return fc.option(valuesOf(def.innerType, known), { nil: null });
    case 'array':
      return fc.array(valuesOf(def.element, known), { maxLength: 3 });
    case 'union':
      return fc.oneof(...def.options.map((option) => valuesOf(option, known)));
    case 'record':
      return fc.dictionary(valuesOf(def.keyType, known) as Arbitrary<string>, valuesOf(def.valueType, known), {
        maxKeys: 2,
      });
    case 'lazy':
      return valuesOf(def.getter(), known);
    case 'pipe':
      return valuesOf(def.in, known);
    case 'object': {
      const members = Object.entries(def.shape);
      const required = members.filter(([, one]) => (one as z.core.$ZodTypes)._zod.def.type !== 'optional');
      return fc.record(Object.fromEntries(members.map(([key, one]) => [key, valuesOf(one, known)])), {
        requiredKeys: required.map(([key]) => key),
      });
    }
    default:
      throw new Error(`No values are made for a schema of type ${def.type}`);
  }
}

/** Drafts of one kind that the record would take. */
export const draftsOf = (kind: Kind, known: Known): Arbitrary<Draft> =>
  fc
    .tuple(valuesOf(envelopeSchema, known), valuesOf(actSchemas[kind], known))
    .map(([envelope, body]) => ({ kind, body, ...(envelope as object) }) as Draft)
    .filter((draft) => readContent(writeContent(draft)).ok);

export const anyDraft = (known: Known): Arbitrary<Draft> =>
  fc.constantFrom(...kinds).chain((kind) => draftsOf(kind, known));
