/**
 * A list is answered whole while it is no longer than a thousand. A longer one, or one that is asked for with `limit` or `after`, comes
 * a page at a time; `next` then names the last of the page, which is `after` of the following one.
 */
import type { QueryMistake } from '#contract/query.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp } from './asking.ts';

const LONGEST = 1000;

type PageAsked = { readonly after?: string; readonly limit?: string };

type Listing<Thing, Item> = {
  readonly id: (thing: Thing) => string;
  readonly shown: (thing: Thing) => Item;
};

type Mistaken = { readonly mistakes: readonly QueryMistake[] };
type Page<Item> = ReturnType<typeof stamp> & { readonly next?: string; readonly items: Item[] };

export function listed<Thing, Item>(
  reading: Reading,
  { after, limit }: PageAsked,
  all: readonly Thing[],
  { id, shown }: Listing<Thing, Item>,
): Page<Item> | Mistaken {
  const first = after === undefined ? 0 : all.findIndex((thing) => id(thing) === after) + 1;
  if (after !== undefined && first === 0)
    return { mistakes: [{ field: 'after', code: 'unknown-value', value: after }] };
  const page = all.slice(first, first + Number(limit ?? LONGEST));
  const last = page.at(-1);
  const isMore = last !== undefined && first + page.length < all.length;
  // Only what is shown is written out.
  return { ...stamp(reading), ...(isMore ? { next: id(last) } : {}), items: page.map(shown) };
}
