import { readRow, selectRecords, type RawRow } from '../../records/values/readRow.js';
import { keepStep } from '../../runtime/keepStep.js';
import { measureRecords } from '../measure/measureRecords.js';
import { addMeasurements } from '../measure/measurement.js';
import { measureUniqueness } from '../measure/measureUniqueness.js';
import type { QualityContext } from '../qualityContext.js';
import { measurementOf, type QualityRunRow } from './qualityRun.js';

/** Records looked at between two notes of how far the run has come. */
const BATCH = 300;

/**
 * Measures the next records of an entity; behind the last one, the uniqueness of all of them.
 *
 * @returns the run as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function runStep({ records: context }: QualityContext, run: QualityRunRow): Promise<QualityRunRow> {
  const { database, codec, clock } = context;
  const entity = context.entities.get(run.entity);
  if (!entity) return keep({ ...run, state: 'failed' });
  const rows = await database.read<RawRow>(
    `${selectRecords(entity, codec)} WHERE active_flag = 1 AND id > ? ORDER BY id LIMIT ${BATCH}`,
    [run.done_id ?? ''],
  );
  const before = measurementOf(run);
  const last = rows.at(-1);
  if (!last) {
    const uniqueness = await measureUniqueness(context, entity, before.records);
    return keep({ ...run, state: 'done', result: JSON.stringify({ ...before, uniqueness }), finished_at: clock.now() });
  }
  const { measurement, findings } = await measureRecords(
    context,
    entity,
    rows.map((row) => readRow(entity, codec, row)),
    run.created_at,
  );
  const next = { ...run, result: JSON.stringify(addMeasurements(before, measurement)), done_id: last.id };
  return keep(
    next,
    findings.map((finding) => ({ run_id: run.id, ...finding })),
  );

  async function keep(after: QualityRunRow, found: readonly Readonly<Record<string, unknown>>[] = []): Promise<QualityRunRow> {
    const { state, result, done_id, finished_at } = after;
    await database.write(async (tx) => {
      await keepStep(tx, 'quality_runs', run, clock.now(), { state, result, done_id, finished_at });
      await tx.insert('quality_findings', found);
      // The records of earlier runs are of no use any more; their scores stay as the history.
      if (state === 'done')
        await tx.run('DELETE FROM quality_findings WHERE run_id IN (SELECT id FROM quality_runs WHERE entity = ? AND id <> ?)', [
          run.entity,
          run.id,
        ]);
    });
    return after;
  }
}
