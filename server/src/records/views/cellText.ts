import { formatField } from '@vermilion/plugin-kit/fields';
import type { RecordField } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordView } from './recordView.js';

/** What a cell of a table says of a field of a record, as one reader sees it: an export writes it, an import knows it again. */
export function cellText(field: RecordField, view: RecordView, locale: Locale): string {
  const value = view.fields[field.name] ?? null;
  if (value === null) return '';
  if (view.masked.includes(field.name)) return String(value);
  return view.labels[field.name] ?? formatField(field.definition, value, { locale });
}
