import type { Transaction } from '../../database/database.js';
import { appendAudit } from '../../database/appendAudit.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { findRecord } from '../../records/store/findRecord.js';
import { LeaseLost } from '../../runtime/leasedRunner.js';
import { keepStep } from '../../runtime/keepStep.js';
import { registeredSchedules, type RegisteredSchedule } from '../registeredSchedules.js';
import type { SchedulesContext } from '../schedulesContext.js';
import { rowsOf } from './rowsOf.js';
import { runForRecord, type RecordDone } from './runForRecord.js';
import type { ScheduleRunRow } from './scheduleRun.js';

const BATCH = 50;
const LONGEST_PROBLEM = 500;

/**
 * Does the next records of a run, each in a transaction of its own together with how far the run has come: a record that fails keeps no
 * other from its turn, and none is done twice, whichever node goes on.
 *
 * @returns the run as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function runStep(context: SchedulesContext, run: ScheduleRunRow): Promise<ScheduleRunRow> {
  const { database, registry, entities } = context.records;
  const schedule = registeredSchedules(registry).find(({ name }) => name === run.schedule);
  const entity = schedule && entities.get(schedule.definition.entity);
  if (!schedule || !entity) return finish(context, run);
  const rows = rowsOf(context.records, schedule.definition, entity);
  const next = await database.read<{ id: string }>(
    `SELECT id FROM \`${entity.table}\` WHERE active_flag = 1 AND id > ? AND ${rows.sql} ORDER BY id LIMIT ${BATCH}`,
    [run.done_id ?? '', ...rows.params],
  );
  let after = run;
  for (const { id } of next) after = await oneRecord(context, after, schedule, entity, id);
  return next.length < BATCH ? finish(context, after) : after;
}

async function oneRecord(
  context: SchedulesContext,
  run: ScheduleRunRow,
  schedule: RegisteredSchedule,
  entity: RecordEntity,
  id: string,
): Promise<ScheduleRunRow> {
  const { records, log, onTold } = context;
  try {
    const { after, done } = await records.database.write(async (tx) => {
      // Whether it still fits is asked where it is written: the record may have changed since the batch was read.
      const row = await findRecord(tx.query, records.codec, entity, id, rowsOf(records, schedule.definition, entity));
      const result: RecordDone = row ? await runForRecord(context, tx, schedule, entity, row) : { changed: [], told: [] };
      const changed = run.changed + (result.changed.length > 0 ? 1 : 0);
      return { after: await keep(context, tx, run, { looked: run.looked + 1, changed, done_id: id }), done: result };
    });
    for (const record of done.changed) records.watch.changed(record.entity, record.id);
    if (done.told.length > 0) onTold(done.told);
    return after;
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    log.warn({ err: error, schedule: run.schedule, version: run.version, record: id }, 'a schedule failed for a record');
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_PROBLEM);
    const columns = { looked: run.looked + 1, failed: run.failed + 1, problem, done_id: id };
    return records.database.write((tx) => keep(context, tx, run, columns));
  }
}

/** Ends a run; what it has changed and where it failed is noted in the audit log. */
async function finish(context: SchedulesContext, run: ScheduleRunRow): Promise<ScheduleRunRow> {
  const { database, clock } = context.records;
  const { schedule, version, looked, changed, failed } = run;
  const now = clock.now();
  return database.write(async (tx) => {
    const after = await keep(context, tx, run, { state: 'done', finished_at: now });
    if (changed + failed > 0)
      await appendAudit(tx, {
        at: now,
        personId: null,
        action: 'schedule.run',
        subject: 'schedule',
        subjectId: schedule,
        detail: { version, looked, changed, failed },
      });
    return after;
  });
}

async function keep(
  { records }: SchedulesContext,
  tx: Transaction,
  run: ScheduleRunRow,
  columns: Partial<Omit<ScheduleRunRow, 'id'>>,
): Promise<ScheduleRunRow> {
  await keepStep(tx, 'schedule_runs', run, records.clock.now(), columns);
  return { ...run, ...columns };
}
