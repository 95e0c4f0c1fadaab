/** What may stand for a `?`: never an object or an array, which some drivers would turn into SQL of their own. */
export type Value = string | number | bigint | boolean | null | undefined | Uint8Array;

/**
 * Makes parameters ready for both drivers.
 *
 * @throws {TypeError} if one of them is not a plain value.
 */
export function toParameters(values: readonly unknown[]): (string | number | bigint | null | Uint8Array)[] {
  return values.map((value, index) => {
    switch (typeof value) {
      case 'string':
      case 'bigint':
        return value;
      case 'number':
        if (Number.isFinite(value)) return value;
        break;
      case 'boolean':
        return value ? 1 : 0;
      case 'undefined':
        return null;
      case 'object':
        if (value === null || value instanceof Uint8Array) return value;
        break;
      default:
    }
    throw new TypeError(`Expected a plain value as parameter ${index + 1}, but got ${describe(value)}.`);
  });
}

const describe = (value: unknown) =>
  Array.isArray(value) ? 'an array' : typeof value === 'number' ? String(value) : `a ${typeof value}`;
