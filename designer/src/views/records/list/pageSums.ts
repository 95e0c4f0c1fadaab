import { Decimal } from 'decimal.js';
import type { RecordView } from '../../../api/records.js';
import { currencyOf } from '../../../forms/currencyOf.js';
import type { NamedField } from './columns.js';

/** What the amounts of one column come to; currencies are not added to each other. */
export interface PageSum {
  readonly column: NamedField;
  readonly sums: readonly { readonly currency: string; readonly sum: string }[];
}

/** The sums of each amount of money on the page, exactly; columns with a masked value have none. */
export function pageSums(records: readonly RecordView[], columns: readonly NamedField[]): readonly PageSum[] {
  return columns
    .filter(({ name, field }) => field.kind === 'money' && !records.some((record) => record.masked.includes(name)))
    .map((column) => {
      const sums = new Map<string, Decimal>();
      for (const record of records) {
        const value = record.fields[column.name];
        if (typeof value !== 'string') continue;
        const currency = currencyOf(record.fields) ?? 'CNY';
        sums.set(currency, (sums.get(currency) ?? new Decimal(0)).plus(value));
      }
      return { column, sums: [...sums].map(([currency, sum]) => ({ currency, sum: sum.toFixed(2) })) };
    })
    .filter(({ sums }) => sums.length > 0);
}
