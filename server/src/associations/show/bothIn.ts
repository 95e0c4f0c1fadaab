import type { Filter } from '../../records/query/filter/filter.js';
import type { BasketSource } from '../count/basketSource.js';

/** The records in which two values of a source occur. */
export function bothIn({ holder, field, parent }: BasketSource, item: string, other: string): Filter {
  if (!parent) return { field: field.name, op: 'all', value: [item, other] };
  const rowWith = (value: string): Filter => ({
    referredBy: `${holder.name}.${parent.name}`,
    where: { field: field.name, op: 'eq', value },
  });
  return { all: [rowWith(item), rowWith(other)] };
}
