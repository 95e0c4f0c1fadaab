import type { HttpIssue } from '../../http/httpError.js';
import type { ImportTable } from '../plan/importFields.js';
import { LINE, type ImportPlan } from '../plan/importPlan.js';
import type { SheetPreview } from '../reading/tableMessage.js';

/** What is wrong with the plans of tables: those that are not the actor's to fill, or cannot be tied to records. */
export function tableIssues(
  tables: readonly ImportTable[],
  sheets: readonly SheetPreview[],
  { sheet, columns, tables: plans = [] }: ImportPlan,
): HttpIssue[] {
  const seen = new Set<string>();
  const isNumbered = columns.some(({ field }) => field === LINE);
  return plans.flatMap((plan): HttpIssue[] => {
    const table = tables.find(({ field }) => field.name === plan.field);
    const named = new Set(table?.fields.map(({ name }) => name)).add(LINE);
    const isTied = plan.columns.some(({ field }) => field === LINE);
    const isKnown = table !== undefined && plan.columns.every(({ field }) => named.has(field));
    const isThere = plan.sheet < sheets.length && plan.sheet !== sheet;
    if (isNumbered && isKnown && isTied && isThere && !seen.has(plan.field)) {
      seen.add(plan.field);
      return [];
    }
    return [
      {
        field: plan.field,
        id: 'table_plan',
        message: {
          zh: '明细须在单独的工作表中，主表与明细都有“行号”列，且各列都可由您填写。',
          en: 'Expected rows on a sheet of their own, lines on both sheets, and only columns that you may fill.',
        },
      },
    ];
  });
}
