import type { Transaction } from '../../database/database.js';
import { HttpError } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { loadChanges } from '../../records/history/fieldChange.js';
import type { WriteNote } from '../../records/history/historyEntry.js';
import { findRecord } from '../../records/store/findRecord.js';
import { softDelete, updateRecord } from '../../records/store/updateRecord.js';
import { endWork } from './endWork.js';
import { ImportLost, writeJob, type ImportWork } from './importWork.js';
import { referredRecords } from './referredRecords.js';

interface LedgerRow {
  readonly pass: number;
  readonly row_no: number;
  readonly action: 'insert' | 'update';
  readonly record_id: string;
  readonly prev_version: number | null;
}

const BATCH = 200;

/**
 * Takes back what an import has done, the last first: its new records are deleted, changed ones get their values back. A record that
 * somebody has worked on since, or a new one that another record refers to by now, is kept as it is, and the ledger says so.
 */
export async function undoImport(work: ImportWork, entity: RecordEntity): Promise<void> {
  const { context, job } = work;
  const { database, clock } = context.records;
  for (;;) {
    if (work.isStopping()) throw new ImportLost(job.id);
    const rows = await database.read<LedgerRow>(
      `SELECT pass, row_no, action, record_id, prev_version FROM import_job_rows
       WHERE job_id = ? AND action IN ('insert', 'update') AND record_id IS NOT NULL AND undone IS NULL
       ORDER BY pass DESC, row_no DESC LIMIT ?`,
      [job.id, BATCH],
    );
    if (rows.length === 0) break;
    const note = { by: job.personId, at: clock.now() };
    await database.write(async (tx) => {
      await writeJob(work, tx, {});
      const made = rows.filter(({ action }) => action === 'insert').map(({ record_id: id }) => id);
      const referred = await referredRecords(context.records, tx, entity, made);
      for (const row of rows) {
        const done = await undoRow(work, tx, entity, row, referred, note);
        await tx.run('UPDATE import_job_rows SET undone = ? WHERE job_id = ? AND pass = ? AND row_no = ?', [
          done ? 'done' : 'kept',
          job.id,
          row.pass,
          row.row_no,
        ]);
      }
    });
    context.tell(job.personId, job.id);
  }
  await endWork(work, 'undone');
}

async function undoRow(
  { context: { records } }: ImportWork,
  tx: Transaction,
  entity: RecordEntity,
  { action, record_id: id, prev_version: before }: LedgerRow,
  referred: ReadonlySet<string>,
  note: WriteNote,
): Promise<boolean> {
  const record = await findRecord(tx.query, records.codec, entity, id);
  if (!record || record.approvalStatus !== null) return false;
  if (action === 'insert') {
    if (record.version !== 1) return false;
    // What referred to it when the batch began may have gone within the batch.
    if (referred.has(id) && (await referredRecords(records, tx, entity, [id])).size > 0) return false;
    return softDelete(records, tx, entity, record, note);
  }
  if (before === null || record.version !== before + 1) return false;
  const [entry] = await tx.query<{ changes: string }>(
    'SELECT changes FROM record_history WHERE entity = ? AND record_id = ? AND version = ?',
    [entity.name, id, record.version],
  );
  if (!entry) return false;
  const changes = loadChanges(entity, records.codec, entry.changes);
  const fields = Object.fromEntries(changes.map((change) => [change.field, change.before]));
  try {
    return (
      (await tx.savepoint(() => updateRecord(records, tx, entity, record, { fields, unlessPending: true }, note))) !== undefined
    );
  } catch (error) {
    // Somebody else has taken a value that may occur once.
    if (error instanceof HttpError) return false;
    throw error;
  }
}
