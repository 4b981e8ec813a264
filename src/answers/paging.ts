/**
 * A list is answered whole while it is no longer than a thousand, and than a mebibyte. A longer one, or one that is asked for with
 * `limit` or `after`, comes a page at a time; `next` then names the last of the page, which is `after` of the following one.
 */
import type { Act } from '#forum/act.ts';
import type { QueryMistake } from '#contract/query.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp } from './asking.ts';

const LONGEST = 1000;

/** The longest page in code units of JSON, as far as several things are on it. One thing is always answered. */
export const LONGEST_PAGE = 1_048_576;

/** `fitting` takes from the beginning what fits on a page, and one in any case. */
export function fitting<Thing>(things: Iterable<Thing>, sizeOf: (thing: Thing) => number): Thing[] {
  const taken: Thing[] = [];
  let size = 0;
  for (const thing of things) {
    size += sizeOf(thing);
    if (taken.length > 0 && size > LONGEST_PAGE) break;
    taken.push(thing);
  }
  return taken;
}

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
  const most = Number(limit ?? LONGEST);
  const asked = all.slice(first, first + most);
  // Only what is shown is written out.
  // A table is whole.
  const sizeOf = most > LONGEST ? () => 0 : (item: Item) => JSON.stringify(item).length;
  const items = fitting(written(asked, shown), sizeOf);
  const last = asked[items.length - 1];
  const isMore = last !== undefined && first + items.length < all.length;
  return { ...stamp(reading), ...(isMore ? { next: id(last) } : {}), items };
}

function* written<Thing, Item>(things: readonly Thing[], shown: (thing: Thing) => Item): Generator<Item> {
  for (const thing of things) yield shown(thing);
}

/** `actsOnPage` takes the acts after the one named that fit on a page. `next` names the last of them. */
export function actsOnPage<A extends Act>(
  { site }: Pick<Reading, 'site'>,
  acts: readonly A[],
  after: string | undefined,
): { readonly on: readonly A[]; readonly next?: string } {
  // A history goes by dates, so its acts need not come in the order of their numbers.
  const coming = acts.slice(acts.findIndex(({ n }) => String(n) === after) + 1);
  // Each act is written twice and more: as a fact with its body, and as a position or a delivery.
  const on = fitting(coming, ({ n }) => 3 * (site.room.entry(n)?.content.length ?? 0));
  const last = on.at(-1);
  return last !== undefined && on.length < coming.length ? { on, next: String(last.n) } : { on };
}
