import { allOf } from '../../records/query/predicate.js';
import { editPlanOf } from '../../records/access/plansOf.js';
import { readRow, selectRecords, type RawRow } from '../../records/values/readRow.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { activeRows } from '../../records/query/activeRows.js';
import type { Batch } from './batchWork.js';

/** Records looked at between two notes of how far the job has come: pages stay quick meanwhile. */
const BATCH = 200;

/** The next records that the person may both see and edit, and the plan of editing them. */
export async function nextRecords({
  context: { records },
  actor,
  entity,
  job,
  view,
}: Batch): Promise<{ readonly records: readonly StoredRecord[]; readonly edit: AccessPlan }> {
  const edit = editPlanOf(records, actor, view);
  const rows = allOf([activeRows(edit, view.rows), { sql: 'id > ?', params: [job.done_id ?? ''] }]);
  const found = await records.database.read<RawRow>(
    `${selectRecords(entity, records.codec)} WHERE ${rows.sql} ORDER BY id LIMIT ${BATCH}`,
    rows.params,
  );
  return { records: found.map((row) => readRow(entity, records.codec, row)), edit };
}
