import type { CleaningAct } from '@vermilion/plugin-kit';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { countsOf, JOB_UNDO_MS, stepsOf, type CleaningJobRow, type JobCounts, type JobState } from './cleaningJob.js';

/** A job as one reader sees it: what he may not read is not counted for him by name. */
export interface CleaningJobView extends JobCounts {
  readonly id: string;
  readonly state: JobState;
  readonly by: PersonBrief | null;
  readonly at: number;
  readonly appliedAt: number | null;
  readonly undoneBy: PersonBrief | null;
  readonly undoneAt: number | null;
  readonly canUndo: boolean;
  readonly acts: readonly CleaningAct[];
}

type Context = Pick<RecordsContext, 'world' | 'clock'>;

/** @param plan of viewing: fields that are hidden from the reader are left out, and outliers where he may not read every value */
export function showJob({ world, clock }: Context, plan: AccessPlan, row: CleaningJobRow): CleaningJobView {
  const counts = countsOf(row);
  const fieldOf = (name: string) => plan.entity.fields.get(name);
  const shown = (name: string) => fieldOf(name) !== undefined && plan.widestAccess(fieldOf(name)!) !== 'hidden';
  const readable = (name: string) => fieldOf(name) !== undefined && plan.readsEverywhere(fieldOf(name)!);
  return {
    ...counts,
    steps: counts.steps.filter(({ field }) => shown(field)),
    outliers: counts.outliers.filter(({ field }) => readable(field)),
    id: row.id,
    state: row.state,
    by: personBrief(world(), row.person_id),
    at: row.created_at,
    appliedAt: row.applied_at,
    undoneBy: personBrief(world(), row.undone_by),
    undoneAt: row.undone_at,
    canUndo: ['done', 'failed'].includes(row.state) && (row.applied_at ?? 0) + JOB_UNDO_MS >= clock.now(),
    acts: stepsOf(row).map((act) => ({ ...act, fields: act.fields.filter(shown) })),
  };
}

/** The jobs of an entity, the latest first. */
export async function listJobs(
  context: Context & Pick<RecordsContext, 'database'>,
  plan: AccessPlan,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<CleaningJobView>> {
  const rows = await readJobs(context, plan.entity, limit + 1, after);
  return toPage(
    rows,
    limit,
    (row) => [row.created_at, row.id],
    (row) => showJob(context, plan, row),
  );
}

function readJobs(
  { database }: Pick<RecordsContext, 'database'>,
  { name }: RecordEntity,
  count: number,
  after: string | undefined,
): Promise<CleaningJobRow[]> {
  if (after === undefined)
    return database.read('SELECT * FROM cleaning_jobs WHERE entity = ? ORDER BY created_at DESC, id DESC LIMIT ?', [name, count]);
  const [at, id] = decodeCursor(after, 2);
  return database.read(
    'SELECT * FROM cleaning_jobs WHERE entity = ? AND (created_at < ? OR (created_at = ? AND id < ?)) ORDER BY created_at DESC, id DESC LIMIT ?',
    [name, at, at, id, count],
  );
}
