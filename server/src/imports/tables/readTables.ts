import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { TableProblem } from '../../workbooks/tableProblem.js';
import type { Draft } from '../draft/draft.js';
import { LINE, type ImportPlan, type TablePlan } from '../plan/importPlan.js';
import { fillReferences } from '../prepare/fillReferences.js';
import type { PreparedRow } from '../prepare/preparedRow.js';
import type { ImportWork } from '../run/importWork.js';
import { readDrafts } from '../run/readDrafts.js';
import { tieRows } from './tieRows.js';

/** The rows of all tables of a file; they are held while it is gone through, so there are limits. */
export interface TablesOfFile {
  /** A draft of the first sheet with the rows that name its line. */
  withRows(draft: Draft): Draft;
  /** Rows that belong to no line of the first sheet, when all of that has been gone through. */
  leftOver(): PreparedRow[];
}

/** A row of a further sheet has its number and this many times its place among the tables, so that the ledger can name it. */
export const FURTHER_SHEET = 1_000_000;
const MOST_ROWS = 50_000;

interface Held {
  readonly plan: TablePlan;
  readonly sheetName: string;
  readonly byLine: Map<string, Draft[]>;
}

/**
 * Reads the rows of the tables that a plan names.
 *
 * @throws {TableProblem} for damaged sheets and for more rows than can be held.
 */
export async function readTables(work: ImportWork, actor: Actor, entity: RecordEntity, plan: ImportPlan): Promise<TablesOfFile> {
  const held: Held[] = [];
  let count = 0;
  for (const table of plan.tables ?? []) {
    const rows = work.context.records.entities.get(entity.fields.get(table.field)!.definition.entity!)!;
    const byLine = new Map<string, Draft[]>();
    const columns = table.columns.filter(({ field }) => field !== LINE);
    for await (const piece of readDrafts(work, rows, { ...table, words: {} })) {
      if ((count += piece.length) > MOST_ROWS) throw tooManyTableRows();
      for (const draft of await fillReferences(work.context.records, actor, rows, columns, piece)) {
        const line = draft.texts[LINE] ?? '';
        byLine.set(line, [...(byLine.get(line) ?? []), draft]);
      }
    }
    held.push({ plan: table, sheetName: work.job.sheets[table.sheet]?.name ?? table.field, byLine });
  }
  const claimed = new Map<string, number>();

  return {
    withRows(draft) {
      if (held.length === 0) return draft;
      const line = draft.texts[LINE] ?? '';
      const before = claimed.get(line);
      const tables = held.flatMap(({ plan: { field }, byLine }) => {
        const rows = line === '' ? undefined : byLine.get(line);
        return rows ? [{ field: entity.fields.get(field)!, rows }] : [];
      });
      if (tables.length === 0) return draft;
      claimed.set(line, before ?? draft.row);
      return tieRows(work.context.records, draft, tables, before);
    },
    leftOver: () =>
      held.flatMap(({ sheetName, byLine }, index) =>
        [...byLine]
          .filter(([line]) => !claimed.has(line))
          .flatMap(([line, rows]) => rows.map(({ row }) => leftOver(FURTHER_SHEET * (index + 1), sheetName, row, line))),
      ),
  };
}

const leftOver = (offset: number, sheet: string, row: number, line: string): PreparedRow => ({
  row: offset + row,
  warnings: [],
  action: 'none',
  errors: [
    {
      field: null,
      column: null,
      id: 'unknown_line',
      message:
        line === ''
          ? { zh: `工作表“${sheet}”第 ${row} 行：没有填写行号。`, en: `Sheet "${sheet}", row ${row}: the line is missing.` }
          : {
              zh: `工作表“${sheet}”第 ${row} 行：主表中没有行号 ${line}。`,
              en: `Sheet "${sheet}", row ${row}: the first sheet has no line ${line}.`,
            },
    },
  ],
});

const tooManyTableRows = () =>
  new TableProblem('too_many_table_rows', {
    zh: `明细超过 ${MOST_ROWS} 行，请拆分文件后再导入。`,
    en: `The tables have more than ${MOST_ROWS} rows. Please split the file.`,
  });
