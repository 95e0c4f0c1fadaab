import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { SheetPreview } from '../reading/tableMessage.js';
import type { ImportPlan } from './importPlan.js';
import { planFor } from './planFor.js';

/** Above the titles of columns people put the name of the table, and titles of groups in merged cells; no more than so many. */
const ROWS_ABOVE = 5;

/**
 * The proposal for a new file: of its first sheet that is not empty, by the row whose titles name the most fields; where several name as
 * many, by the one that looks like titles.
 */
export async function firstPlan(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  sheets: readonly SheetPreview[],
): Promise<ImportPlan> {
  const sheet = Math.max(
    0,
    sheets.findIndex(({ rows }) => rows.length > 0),
  );
  const { headerRow = 1, rows = [] } = sheets[sheet] ?? {};
  let best = await planFor(context, actor, entity, sheets, { sheet, headerRow });
  for (const { number } of rows.slice(0, ROWS_ABOVE + 1)) {
    const plan = await planFor(context, actor, entity, sheets, { sheet, headerRow: number });
    if (plan.columns.length > best.columns.length) best = plan;
  }
  return best;
}
