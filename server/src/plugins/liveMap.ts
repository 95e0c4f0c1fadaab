/** A map that answers from whatever map `current` names at that moment: whoever holds it always sees the newest. */
export function createLiveMap<K, V>(current: () => ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  const live: ReadonlyMap<K, V> = {
    get size() {
      return current().size;
    },
    get: (key) => current().get(key),
    has: (key) => current().has(key),
    keys: () => current().keys(),
    values: () => current().values(),
    entries: () => current().entries(),
    forEach: (visit, self) => current().forEach((value, key) => visit.call(self, value, key, live)),
    [Symbol.iterator]: () => current()[Symbol.iterator](),
  };
  return live;
}
