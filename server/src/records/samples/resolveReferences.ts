/**
 * Replaces every `{ $ref: key }` in a value by the id of that sample.
 *
 * @throws {Error} for a key that no earlier sample has.
 */
export function resolveReferences(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  const key: unknown = '$ref' in value ? value.$ref : undefined;
  if (typeof key === 'string') {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Expected a sample ${key} before it is referred to, but there is none.`);
    return id;
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveReferences(item, ids)]));
}
