import { lineTitle } from '../../workbooks/lineTitle.js';
import { sheetName } from '../../workbooks/write/xlsxWriter.js';
import type { ImportTable } from '../plan/importFields.js';
import { plainTitle } from '../plan/headerMatch.js';
import { LINE, type ColumnPlan, type TablePlan } from '../plan/importPlan.js';
import type { SheetPreview } from '../reading/tableMessage.js';

interface Sheets {
  readonly tables: readonly ImportTable[];
  readonly sheets: readonly SheetPreview[];
  /** The first sheet, with the records. */
  readonly sheet: number;
}

/** Finds the sheets that hold the rows of tables: by their names, and by a column with the numbers of lines. */
export function proposeTables({ tables, sheets, sheet }: Sheets): TablePlan[] {
  return tables.flatMap((table): TablePlan[] => {
    const names = namesOf(table).map((name) => sheetName(name).toLowerCase());
    const index = sheets.findIndex(({ name }, at) => at !== sheet && names.includes(name.trim().toLowerCase()));
    const plan = index < 0 ? undefined : planOf(table, sheets[index]!);
    return plan ? [{ field: table.field.name, sheet: index, ...plan }] : [];
  });
}

const namesOf = ({ field: { name, definition } }: ImportTable) => [name, definition.label.zh, definition.label.en];

/** By the first row with the title of the line numbers; undefined: there is none, and nothing could be tied to a record. */
function planOf({ fields }: ImportTable, { rows }: SheetPreview): Pick<TablePlan, 'headerRow' | 'columns'> | undefined {
  const lines = new Set(Object.values(lineTitle).map(plainTitle));
  const head = rows.find(({ cells }) => cells.some((cell) => lines.has(plainTitle(cell))));
  if (!head) return undefined;
  const names = new Map<string, string>();
  for (const { name, definition } of [...fields].reverse())
    for (const title of [definition.label.en, definition.label.zh, name]) names.set(plainTitle(title), name);
  const chosen = new Set<string>();
  const columns = head.cells.flatMap((cell, column): ColumnPlan[] => {
    const title = plainTitle(cell);
    const field = lines.has(title) ? LINE : names.get(title);
    if (field === undefined || chosen.has(field)) return [];
    chosen.add(field);
    return [{ column, field, empty: 'skip' }];
  });
  return { headerRow: head.number, columns };
}
