/** A table has one column for each key of the thing listed. The order is that of the schema, so that an empty list has its header too. */
import { z } from 'zod';
import { endpoints, type EndpointName } from '#contract/endpoints.ts';
import { csv, type CsvCell } from '#formats/csv.ts';
import { inLanguages } from '#contract/answers/common.ts';
import { LANGUAGES } from '#words/languages.ts';

type Column = { readonly name: string; readonly cell: (row: unknown) => CsvCell };

const at = (row: unknown, key: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : undefined;

/** A nested object gives one column for each of its keys, and words give one for each language. */
function columnsOf(schema: z.ZodType, prefix: string, get: (row: unknown) => unknown): Column[] {
  const bare = unwrapped(schema);
  if (bare === inLanguages) {
    return LANGUAGES.map((language) => ({
      name: `${prefix}.${language}`,
      cell: (row) => cellOf(prefix, at(get(row), language)),
    }));
  }
  if (bare instanceof z.ZodObject) {
    const shape = bare.shape as Readonly<Record<string, z.ZodType>>;
    return Object.entries(shape).flatMap(([key, inner]) =>
      columnsOf(inner, prefix === '' ? key : `${prefix}.${key}`, (row) => at(get(row), key)),
    );
  }
  return [{ name: prefix, cell: (row) => cellOf(prefix, get(row)) }];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function cellOf(name: string, value: unknown): CsvCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  // Sources and disputed questions are named; a reader who wants what they say asks for JSON.
  if (name === 'sources') return value.map(sourceOf).join('; ');
  if (name === 'disputed') return value.map((one) => String(at(one, 'question'))).join('; ');
  return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join('; ');
}

const sourceOf = (cited: unknown): string => {
  const where = at(cited, 'at');
  return `${String(at(cited, 'source'))}${where === undefined ? '' : `:${String(where)}`}`;
};

/** A list as CSV. */
export function tableOf(name: EndpointName, answer: unknown): string {
  const { shape } = endpoints[name].answer as z.ZodObject<{ items: z.ZodArray<z.ZodType> }>;
  const item = shape.items.element;
  const columns = item instanceof z.ZodUnion ? ofUnion(item) : columnsOf(item, '', (row) => row);
  const items = at(answer, 'items') as readonly unknown[];
  return csv(
    columns.map((column) => column.name),
    items.map((row) => columns.map((column) => column.cell(row))),
  );
}

/** The columns of every variant, each once. */
function ofUnion(union: z.ZodUnion): Column[] {
  const columns = new Map<string, Column>();
  for (const option of union.options) {
    for (const column of columnsOf(option as z.ZodType, '', (row) => row)) columns.set(column.name, column);
  }
  return [...columns.values()];
}
