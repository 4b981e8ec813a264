type Keyed<Key, Item> = {
  readonly get: (key: Key) => Item | undefined;
  readonly set: (key: Key, item: Item) => unknown;
};

/**
 * `ownKeys` has, for each map that shares its lists with the map that it is a copy of, the keys of the lists that are
 * its own by now.
 */
const ownKeys = new WeakMap<object, Set<unknown>>();

/** `sharing` returns a copy of a map of lists. A list is copied when `entryAt` gives it out, for then it may grow. */
export function sharing<Key, Item extends readonly unknown[]>(lists: ReadonlyMap<Key, Item>): Map<Key, Item> {
  const copy = new Map(lists);
  ownKeys.set(copy, new Set());
  return copy;
}

/** `entryAt` returns the entry under a key, and makes it when it is first needed. */
export function entryAt<Key, Item>(map: Keyed<Key, Item>, key: Key, make: () => Item): Item {
  const item = map.get(key);
  const own = ownKeys.get(map);
  if (item !== undefined && (own === undefined || own.has(key))) return item;
  own?.add(key);
  const made = item === undefined ? make() : copyOfList(item);
  map.set(key, made);
  return made;
}

/** Maps of lists alone are shared, so that what stands under their keys is a list. */
const copyOfList = <Item>(list: Item): Item => (list as readonly unknown[]).slice() as Item;
