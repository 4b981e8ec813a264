type Keyed<Key, Item> = {
  readonly get: (key: Key) => Item | undefined;
  readonly set: (key: Key, item: Item) => unknown;
};

/** `entryAt` returns the entry under a key, and makes it when it is first needed. */
export function entryAt<Key, Item>(map: Keyed<Key, Item>, key: Key, make: () => Item): Item {
  const item = map.get(key);
  if (item !== undefined) return item;
  const made = make();
  map.set(key, made);
  return made;
}
