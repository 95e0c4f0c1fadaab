import { isDeepStrictEqual } from 'node:util';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordView } from '../../records/views/recordView.js';
import { rowText } from '../../records/views/rowText.js';
import type { Draft } from '../draft/draft.js';
import { LINE, type TablePlan } from '../plan/importPlan.js';

/** Whether the rows of a sheet say what an export of the record would say, so that nothing changes. */
export function sameRows(
  plan: TablePlan,
  { table, entity }: { readonly table: RecordField; readonly entity: RecordEntity },
  view: RecordView,
  rows: readonly Draft[],
  locale: Locale,
): boolean {
  const before = view.fields[table.name];
  if (!Array.isArray(before) || before.length !== rows.length) return false;
  const fields = plan.columns.filter(({ field }) => field !== LINE).map(({ field }) => entity.fields.get(field)!);
  return (before as readonly Readonly<Record<string, unknown>>[]).every((row, at) =>
    fields.every((field) => {
      const value = row[field.name] ?? null;
      const { texts, values } = rows[at]!;
      const said = texts[field.name] ?? '';
      if (value === null) return said === '';
      return (
        isDeepStrictEqual(values[field.name], value) ||
        said === rowText({ table, at, field, value }, view, locale).trim() ||
        ((field.definition.sensitivity ?? 'plain') !== 'plain' && said === field.kind.mask(value))
      );
    }),
  );
}
