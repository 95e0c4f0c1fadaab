import type { Context } from 'koa';
import { refusals } from '../../http/refusals.js';
import type { IntakeContext } from '../intakeContext.js';
import type { ItemResult } from '../items/intakeItem.js';
import { admitKey } from '../keys/admitCall.js';
import { PART, type IntakeJobRow } from './intakeJob.js';

export interface ShownJob {
  readonly job: string;
  readonly entity: string;
  readonly state: IntakeJobRow['state'];
  readonly total: number;
  readonly done: number;
  readonly results: readonly ItemResult[];
  /** For `from`; null: there are no more so far. */
  readonly next: number | null;
}

const MOST_PARTS = 10;

/**
 * How far a large call is, and what has become of its items.
 *
 * @param from number of the first item, rounded down to the begin of a part
 * @throws {HttpError} 401, 403, 404 for a job of another key.
 */
export async function showJob(context: IntakeContext, ctx: Context, id: string, from: number): Promise<ShownJob> {
  const { key } = await admitKey(context, ctx);
  const { database } = context.records;
  const [job] = await database.read<IntakeJobRow>('SELECT * FROM intake_jobs WHERE id = ? AND key_id = ?', [id, key.id]);
  if (!job) throw refusals.notFound();
  const first = from - (from % PART);
  const parts = await database.read<{ first_index: number; results: string }>(
    'SELECT first_index, results FROM intake_job_parts WHERE job_id = ? AND first_index >= ? AND results IS NOT NULL ORDER BY first_index LIMIT ?',
    [id, first, MOST_PARTS + 1],
  );
  const shown = parts.slice(0, MOST_PARTS);
  return {
    job: job.id,
    entity: job.entity,
    state: job.state,
    total: job.total,
    done: job.done,
    results: shown.flatMap((part) => JSON.parse(part.results) as ItemResult[]),
    next: parts[MOST_PARTS]?.first_index ?? null,
  };
}
