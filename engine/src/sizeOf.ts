import { Incident } from './errors.js';
import { limits } from './limits.js';

/** What a number, a truth value or nothing counts for, and a name or an item beside its own length. */
const SMALL = 4;

/**
 * How much a value is when it is written down, in characters, roughly; looks no further than it may be.
 *
 * @throws {Incident} TOO_LARGE, also for what is nested more deeply than can be written and read again.
 */
export function sizeOf(value: unknown, most: number, depth = 0): number {
  if (typeof value === 'string') return within(value.length + SMALL, most);
  if (typeof value !== 'object' || value === null) return SMALL;
  if (depth > limits.variableDepth)
    throw new Incident('TOO_LARGE', `Expected variables at most ${limits.variableDepth} deep, but they are deeper`);
  let size = SMALL;
  if (Array.isArray(value))
    for (const item of value as unknown[]) size += within(sizeOf(item, most - size, depth + 1), most - size);
  else {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const name in fields) size += within(name.length + sizeOf(fields[name], most - size, depth + 1), most - size);
  }
  return size;
}

function within(size: number, most: number): number {
  if (size <= most) return size;
  throw new Incident('TOO_LARGE', `Expected at most ${limits.variables} characters of variables in one step, but there are more`);
}
