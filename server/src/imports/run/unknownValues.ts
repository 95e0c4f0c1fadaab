import type { ImportJob, UnknownValue } from '../jobs/importJob.js';
import type { RowEntry } from './rowEntry.js';

const MOST_VALUES = 200;
const MOST_ROWS = 5;
const IDS: ReadonlySet<string> = new Set(['unknown_value', 'ambiguous_value']);

/** The texts that nothing is known by, with those of further rows: what a person may say the meaning of. */
export function addUnknown(known: ImportJob['unknown'], entries: readonly RowEntry[]): ImportJob['unknown'] {
  const all = new Map(
    Object.entries(known).map(([field, values]) => [field, new Map(values.map((value) => [value.text, value]))]),
  );
  for (const { row, issues } of entries) {
    for (const { field, id, text } of issues) {
      if (field === null || text === undefined || !IDS.has(id)) continue;
      const values = all.get(field) ?? new Map<string, UnknownValue>();
      all.set(field, values);
      const { count, rows } = values.get(text) ?? { count: 0, rows: [] };
      if (count === 0 && values.size >= MOST_VALUES) continue;
      values.set(text, { text, count: count + 1, rows: rows.length < MOST_ROWS ? [...rows, row] : rows });
    }
  }
  return Object.fromEntries([...all].map(([field, values]) => [field, [...values.values()]]));
}
