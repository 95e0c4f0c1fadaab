import type { RecordField } from '../../records/entity/recordEntity.js';
import type { RecordView } from '../../records/views/recordView.js';

/** The rows of a table in a record, as its reader may see them; none if the whole table is masked for him. */
export function rowsIn(view: RecordView, { name }: RecordField): readonly Readonly<Record<string, unknown>>[] {
  const rows = view.fields[name];
  return Array.isArray(rows) ? (rows as readonly Readonly<Record<string, unknown>>[]) : [];
}
