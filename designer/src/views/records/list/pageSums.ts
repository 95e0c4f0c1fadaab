import { Decimal } from 'decimal.js';
import type { RecordView } from '../../../api/records.js';
import type { Column } from './columns.js';

/** The sum of each amount of money on the page, exactly; columns with a masked value have none. */
export function pageSums(records: readonly RecordView[], columns: readonly Column[]): readonly { readonly column: Column; readonly sum: string }[] {
  return columns
    .filter(({ name, field }) => field.kind === 'money' && !records.some((record) => record.masked.includes(name)))
    .map((column) => ({
      column,
      sum: records.reduce((sum, record) => sum.plus(decimalOf(record.fields[column.name])), new Decimal(0)).toFixed(2),
    }));
}

const decimalOf = (value: unknown) => new Decimal(typeof value === 'string' || typeof value === 'number' ? value : 0);
