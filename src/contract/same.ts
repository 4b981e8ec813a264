/**
 * `exactly` proves at compile time that a schema and a type of the core say the same. Neither can gain or lose a key
 * alone.
 */
import type { z } from 'zod';

/**
 * `Plain` writes a type with every level spelled out and read-only, so that two spellings of one shape become equal.
 */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Plain<Element>[]
    : { readonly [K in keyof T]: Plain<T[K]> };

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type SameAs<Schema extends z.ZodType, Type> =
  Equal<Plain<z.output<Schema>>, Plain<Type>> extends true
    ? Schema
    : { readonly schema: Plain<z.output<Schema>>; readonly type: Plain<Type> };

type Table<Types> = { readonly [K in keyof Types]: z.ZodType };

/** `exactly` hands back the schema; it does not compile unless the schema accepts exactly `Type`. */
export const exactly =
  <Type>() =>
  <Schema extends z.ZodType>(schema: Schema & SameAs<Schema, Type>): Schema =>
    schema;

/**
 * `bodies` hands back a table of schemas, one for each key of `Types`. It does not compile unless each is exactly its
 * type.
 */
export const bodies =
  <Types>() =>
  <Schemas extends Table<Types>>(
    schemas: Schemas & {
      readonly [K in keyof Schemas]: K extends keyof Types ? SameAs<Schemas[K] & z.ZodType, Types[K]> : never;
    },
  ): Schemas =>
    schemas;

/** The bodies of a concept's orders, by the name of the order. */
export type BodiesOf<C extends { readonly order: string; readonly body: unknown }> = {
  readonly [O in C['order']]: Extract<C, { readonly order: O }>['body'];
};
