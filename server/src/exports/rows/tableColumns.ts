import { formatField } from '@vermilion/plugin-kit/fields';
import { PARENT } from '../../plugins/linkRows.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { RecordView } from '../../records/views/recordView.js';
import type { CellContent } from '../../workbooks/write/sheetCell.js';
import { isInCells, isVisible, valueContent, type ExportRights } from '../exportColumns.js';

/** A table field of a record, and the entity of its rows. */
export interface RowTable {
  readonly field: RecordField;
  readonly rows: RecordEntity;
}

/** A column of the rows of a table. */
export interface TableColumn {
  readonly title: string;
  readonly content: (view: RecordView, row: Readonly<Record<string, unknown>>, at: number) => CellContent;
  readonly text: (view: RecordView, row: Readonly<Record<string, unknown>>, at: number) => string;
}

/** The tables of an entity whose rows may stand in what leaves the house. */
export function tablesOf({ entities }: Pick<RecordsContext, 'entities'>, rights: ExportRights): RowTable[] {
  return [...rights.view.entity.fields.values()].flatMap((field) => {
    const rows = field.kind.name === 'table' ? entities.get(field.definition.entity!) : undefined;
    return rows && isVisible(rights, field) ? [{ field, rows }] : [];
  });
}

/** The columns of a table's rows; whoever may see the record sees its rows, but what is personal or sensitive is masked in files. */
export function tableColumns({ plain }: ExportRights, { field: table, rows }: RowTable, locale: Locale): TableColumn[] {
  return [...rows.fields.values()]
    .filter((field) => field.name !== PARENT && isInCells(field))
    .map((field) => {
      const isMasked = !plain && (field.definition.sensitivity ?? 'plain') !== 'plain';
      const text: TableColumn['text'] = (view, row, at) => {
        const value = row[field.name] ?? null;
        if (value === null) return '';
        if (isMasked) return field.kind.mask(value);
        return view.labels[`${table.name}.${at}.${field.name}`] ?? formatField(field.definition, value, { locale });
      };
      return {
        title: field.definition.label[locale],
        text,
        content(view, row, at) {
          const value = row[field.name] ?? null;
          const exact = value === null || isMasked ? undefined : valueContent(field, value);
          return exact ?? (text(view, row, at) || null);
        },
      };
    });
}
