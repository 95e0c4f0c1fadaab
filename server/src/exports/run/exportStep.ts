import { appendAudit } from '../../database/appendAudit.js';
import { newId } from '../../database/newId.js';
import type { Transaction } from '../../database/database.js';
import { HttpError } from '../../http/httpError.js';
import { keepStep } from '../../runtime/keepStep.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { orderOf, type ExportProblem, type ExportRow } from '../exportRow.js';
import type { ExportsContext } from '../exportsContext.js';
import { prepareExport } from '../prepareExport.js';
import { notificationOf } from './notificationOf.js';
import { writeExport } from './writeExport.js';

/** This node is to stop: the next start begins the file again. */
class Interrupted extends Error {}

/**
 * Writes the file of an export by the rights that its person has now, and tells him. A file that was broken off begins again.
 *
 * @param isStopping asked after each page
 * @returns the row as it now is; unchanged if this node is to stop
 * @throws {LeaseLost} if the lease has gone to another, or the export was cancelled.
 */
export async function exportStep(context: ExportsContext, row: ExportRow, isStopping: () => boolean): Promise<ExportRow> {
  const { database, clock } = context.records;
  const entity = context.records.entities.get(row.entity);
  const onPage = async (rows: number) => {
    if (isStopping()) throw new Interrupted();
    await database.write((tx) => keepStep(tx, 'exports', row, clock.now(), { done_rows: rows }));
  };
  try {
    const actor = context.actorOf(row.person_id);
    if (!entity || !actor) throw refusals.forbidden();
    const order = { ...orderOf(row, entity), id: row.id };
    const made = await writeExport(context, actor, order, await prepareExport(context, actor, order), onPage);
    const { rows, bytes, sha256 } = made;
    return await end(context, entity, row, { state: 'done', row_count: rows, done_rows: rows, bytes, sha256 }, async (tx, at) => {
      const detail = { entity: row.entity, rows, format: row.format, sha256, plain: row.plain === 1 || undefined };
      const said = { at, personId: row.person_id, subject: 'export', subjectId: row.id };
      await appendAudit(tx, { ...said, action: 'export.made', detail });
    });
  } catch (error) {
    if (error instanceof Interrupted) return row;
    if (!(error instanceof HttpError) || error.status >= 500) throw error;
    const problem: ExportProblem = { id: error.id, message: error.text };
    return end(context, entity, row, { state: 'failed', problem: JSON.stringify(problem) });
  }
}

async function end(
  { records, announce }: ExportsContext,
  entity: RecordEntity | undefined,
  row: ExportRow,
  outcome: Partial<ExportRow> & Pick<ExportRow, 'state'>,
  along: (tx: Transaction, at: number) => Promise<void> = async () => undefined,
): Promise<ExportRow> {
  const at = records.clock.now();
  const next: ExportRow = { ...row, ...outcome, finished_at: at };
  await records.database.write(async (tx) => {
    await keepStep(tx, 'exports', row, at, { ...outcome, finished_at: at });
    await along(tx, at);
    if (entity) await tx.insert('notifications', [{ id: newId(at), ...notificationOf(next, entity), at }]);
  });
  announce([row.person_id]);
  return next;
}
