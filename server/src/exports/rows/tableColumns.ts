import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { rowFields } from '../../records/rows/rowFields.js';
import type { RecordView } from '../../records/views/recordView.js';
import { rowText } from '../../records/views/rowText.js';
import type { CellContent } from '../../workbooks/write/sheetCell.js';
import { isVisible, valueContent, type ExportRights } from '../exportColumns.js';

/** A table field of a record, and the entity of its rows. */
export interface RowTable {
  readonly field: RecordField;
  readonly rows: RecordEntity;
}

type Row = Readonly<Record<string, unknown>>;

/** A column of the rows of a table. */
export interface TableColumn {
  readonly title: string;
  readonly content: (view: RecordView, row: Row, at: number) => CellContent;
  readonly text: (view: RecordView, row: Row, at: number) => string;
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
  return rowFields(rows).map((field) => {
    const isMasked = !plain && (field.definition.sensitivity ?? 'plain') !== 'plain';
    const valueIn = (row: Row) => row[field.name] ?? null;
    const text: TableColumn['text'] = (view, row, at) => {
      const value = valueIn(row);
      return isMasked && value !== null ? field.kind.mask(value) : rowText({ table, at, field, value }, view, locale);
    };
    return {
      title: field.definition.label[locale],
      text,
      content(view, row, at) {
        const value = valueIn(row);
        const exact = value === null || isMasked ? undefined : valueContent(field, value);
        return exact ?? (text(view, row, at) || null);
      },
    };
  });
}
