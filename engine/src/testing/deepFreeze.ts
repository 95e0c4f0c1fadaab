/** Freezes a value with everything in it, so that whoever writes to it fails. */
export function deepFreeze<T>(value: T): T {
  const work: unknown[] = [value];
  for (let next = work.pop(); work.length > 0 || next !== undefined; next = work.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    work.push(...(next instanceof Map ? next.values() : Object.values(next)));
  }
  return value;
}
