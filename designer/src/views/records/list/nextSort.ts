import type { NamedField } from './columns.js';

/** What people look for in these is the largest or the latest. */
const DOWN_FIRST: ReadonlySet<string> = new Set(['money', 'int', 'decimal', 'percent', 'rating', 'date', 'datetime']);

/** The order after a click on the head of a column: the way people look for, the other way, and the usual one again. */
export function nextSort(sort: string, { name, field }: NamedField): string {
  const order = DOWN_FIRST.has(field.kind) ? [`-${name}`, name, ''] : [name, `-${name}`, ''];
  return order[(order.indexOf(sort) + 1) % order.length]!;
}
