import { formatField } from '@vermilion/plugin-kit/fields';
import type { RecordField } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordView } from './recordView.js';

/** A cell in the row of a table. */
export interface RowCell {
  /** The table field of the record. */
  readonly table: RecordField;
  /** Which of its rows. */
  readonly at: number;
  readonly field: RecordField;
  readonly value: unknown;
}

/** What a cell says of a field in the row of a table: as `cellText` for the record itself. */
export function rowText({ table, at, field, value }: RowCell, view: Pick<RecordView, 'labels'>, locale: Locale): string {
  if (value === null || value === undefined) return '';
  return view.labels[`${table.name}.${at}.${field.name}`] ?? formatField(field.definition, value, { locale });
}
