import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { editPlanOf } from '../../records/access/plansOf.js';
import { loadChanges, type FieldChange } from '../../records/history/fieldChange.js';
import { showChanges, type ShownChange } from '../../records/history/showChanges.js';
import type { Locale } from '../../records/labels/titleText.js';
import { titlesOf } from '../../records/labels/titles.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecords } from '../../records/store/findRecord.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import { cleanRecord } from '../run/cleanRecord.js';
import { stepsOf, type CleaningJobRow, type CleaningRow, type RowOutcome, type RowReason } from './cleaningJob.js';

/** What a job would do to a record, has done, or has left as it was. */
export interface CleaningRowView {
  readonly id: string;
  readonly title: string;
  readonly outcome: RowOutcome;
  readonly changes: readonly ShownChange[];
  readonly reason: RowReason | null;
}

export interface RowsQuery {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly outcome?: RowOutcome | undefined;
}

/**
 * The records of a job with their differences, by the rights of the reader. What a trial would do is worked out anew: no values of
 * records are kept outside the records and their history.
 *
 * @param plan of viewing
 */
export async function listRows(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  job: CleaningJobRow,
  { limit, after, outcome }: RowsQuery,
  locale: Locale,
): Promise<Page<CleaningRowView>> {
  const { database, codec } = context;
  const { entity } = plan;
  const kept = await database.read<CleaningRow>(
    `SELECT record_id, outcome, version, reason FROM cleaning_rows WHERE job_id = ? AND record_id > ?${
      outcome === undefined ? '' : ' AND outcome = ?'
    } ORDER BY record_id LIMIT ?`,
    [
      job.id,
      after === undefined ? '' : String(decodeCursor(after, 1)[0]),
      ...(outcome === undefined ? [] : [outcome]),
      limit + 1,
    ],
  );
  const page = toPage(
    kept,
    limit,
    (row) => [row.record_id],
    (row) => row,
  );
  const ids = page.items.map((row) => row.record_id);
  const records = new Map(
    (await findRecords(database.read, codec, entity, ids, plan.rows)).map((each) => [each.id, each] as const),
  );
  const titles = await titlesOf(context, database.read, entity.name, [...records.keys()], locale, actor);
  const edit = editPlanOf(context, actor, plan);
  const items: CleaningRowView[] = [];
  for (const row of page.items) {
    const record = records.get(row.record_id);
    // Deleted since, or not the reader's to see.
    if (!record) continue;
    const changes =
      row.version === null
        ? cleanRecord(context, edit, stepsOf(job), record, context.clock.now()).changes
        : await changesOf(context, plan, record, row.version);
    const [shown = []] = await showChanges(context, actor, plan, record, [{ at: context.clock.now(), changes }], locale);
    items.push({
      id: record.id,
      title: titles.get(record.id) ?? record.no ?? '—',
      outcome: row.outcome,
      changes: shown,
      reason: row.reason === null ? null : (JSON.parse(row.reason) as RowReason),
    });
  }
  return { items, next: page.next };
}

async function changesOf(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  { entity }: AccessPlan,
  { id }: StoredRecord,
  version: number,
): Promise<readonly FieldChange[]> {
  const [entry] = await database.read<{ changes: string }>(
    'SELECT changes FROM record_history WHERE entity = ? AND record_id = ? AND version = ?',
    [entity.name, id, version],
  );
  return loadChanges(entity, codec, entry?.changes ?? '[]');
}
