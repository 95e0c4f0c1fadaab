import { childrenOf } from '../reading.js';
import { BOXED_NAMES } from './boxedNames.js';
import type { ReadBoxed } from './boxed.js';

/** Rows of columns: a list of contexts. */
export const relation: ReadBoxed = (element, owner, _reading, read) => {
  const columns = childrenOf(element, 'column').map(({ attributes }) => attributes['name'] ?? '');
  const rows = childrenOf(element, 'row').map((row) =>
    row.children.filter(({ name }) => BOXED_NAMES.has(name)).map((cell) => read({ ...row, children: [cell] }, owner)),
  );
  return (scope, run) =>
    rows.map((cells) => Object.fromEntries(columns.map((column, n) => [column, cells[n]?.(scope, run) ?? null])));
};
