import { compare } from './compare.js';
import { CalendarDate } from './temporal/calendarDate.js';
import { CalendarDuration } from './temporal/calendarDuration.js';

type Entries = Readonly<Record<string, unknown>>;

/** FEEL `=`: null where the two cannot be compared. A list of one equals what it holds. */
export function equals(left: unknown, right: unknown): boolean | null {
  if ((left === null) !== (right === null)) return false;
  const a = Array.isArray(left) && left.length < 2 ? (left[0] ?? null) : left;
  const b = Array.isArray(right) && right.length < 2 ? (right[0] ?? null) : right;
  const type = typeOf(a);
  if (type !== typeOf(b)) return null;
  if (type === 'list') return areListsEqual(a as readonly unknown[], b as readonly unknown[]);
  if (type === 'date' || type === 'duration') return compare(a, b) === 0;
  if (type === 'context') return areContextsEqual(a as Entries, b as Entries);
  return a === b;
}

function areListsEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => equals(item, b[i]) === true);
}

function areContextsEqual(a: Entries, b: Entries): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equals(a[key], b[key]) === true);
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof CalendarDate) return 'date';
  if (value instanceof CalendarDuration) return 'duration';
  return typeof value === 'object' ? 'context' : typeof value;
}
