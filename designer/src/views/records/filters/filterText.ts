import type { FieldKindName } from '@vermilion/plugin-kit';
import type { Filter } from '../../../api/records.js';
import { filterShape, type FilterShape } from './filterShape.js';

const NUMBERS: ReadonlySet<FieldKindName> = new Set(['int', 'rating', 'datetime']);
const RANGE = '..';

/** What a filter is in the address, e.g. `sales,service` or `1000..5000`, as a condition for the server; null if it says nothing. */
export function filterOf(field: string, kind: FieldKindName, text: string): Filter | null {
  const shape = filterShape(kind);
  return text === '' || shape === null ? null : readers[shape](field, text, kind);
}

const readers: Readonly<Record<FilterShape, (field: string, text: string, kind: FieldKindName) => Filter | null>> = {
  choice: listFilter,
  thing: listFilter,
  flag: (field, text) => ({ field, op: 'eq', value: text === 'true' }),
  part: (field, text) => ({ field, op: 'contains', value: text }),
  value: (field, text) => ({ field, op: 'eq', value: text }),
  range: (field, text, kind) => {
    const { from, to } = rangeOf(text);
    const value = (bound: string) => (NUMBERS.has(kind) ? Number(bound) : bound);
    if (from && to) return { field, op: 'between', value: [value(from), value(to)] };
    if (from) return { field, op: 'gte', value: value(from) };
    return to ? { field, op: 'lte', value: value(to) } : null;
  },
};

function listFilter(field: string, text: string): Filter | null {
  const value = listedIn(text);
  return value.length ? { field, op: 'in', value } : null;
}

export const listedIn = (text: string): readonly string[] => text.split(',').filter(Boolean);

/** Both ends of `from..to`; an open end is empty. */
export function rangeOf(text: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = text.split(RANGE);
  return { from, to };
}

/** Empty if both ends are open. */
export const rangeText = (from: string, to: string): string => (from || to ? `${from}${RANGE}${to}` : '');
