import { keepStep } from '../../runtime/keepStep.js';
import { countResults } from '../calls/countResults.js';
import type { IntakeContext } from '../intakeContext.js';
import type { IntakeItem, ItemResult } from '../items/intakeItem.js';
import { takeItem } from '../items/takeItem.js';
import { isOver, readKey } from '../keys/intakeKey.js';
import { ITEMS_PLACE, type IntakeJobRow } from './intakeJob.js';

/**
 * Takes the next part of a large call by the rights that its key and person have now. A part that was interrupted is taken again: a number
 * of the other system, or the place of the item in the call, makes each item one record.
 *
 * @returns the job as it now is
 * @throws {LeaseLost} if the lease has gone to another.
 */
export async function jobStep(context: IntakeContext, job: IntakeJobRow): Promise<IntakeJobRow> {
  const { database, clock, entities, cipher } = context.records;
  const key = await readKey(database, 'id', job.key_id);
  const actor = key && !isOver(key, clock.now()) ? context.actorOf(key.personId) : undefined;
  const entity = entities.get(job.entity);
  if (!key || !actor || !entity || !(job.entity in key.scope)) return keep({ ...job, state: 'failed' }, []);
  const [part] = await database.read<{ first_index: number; items: string }>(
    'SELECT first_index, items FROM intake_job_parts WHERE job_id = ? AND items IS NOT NULL ORDER BY first_index LIMIT 1',
    [job.id],
  );
  if (!part) return keep({ ...job, state: 'done' }, []);
  const results: ItemResult[] = [];
  for (const [offset, item] of (JSON.parse(cipher.decrypt(part.items, ITEMS_PLACE)) as IntakeItem[]).entries()) {
    const index = part.first_index + offset;
    results.push({ index, ...(await takeItem(context, { key, actor }, entity, item, `${key.id} ${job.id} ${index}`)) });
  }
  return keep({ ...job, done: part.first_index + results.length }, results, part.first_index);

  async function keep(next: IntakeJobRow, taken: readonly ItemResult[], first?: number): Promise<IntakeJobRow> {
    const at = clock.now();
    const ended = next.state === 'running' ? null : at;
    await database.write(async (tx) => {
      await keepStep(tx, 'intake_jobs', job, at, { state: next.state, done: next.done, finished_at: ended });
      const [call] = await tx.query<{ counts: string }>('SELECT counts FROM intake_calls WHERE id = ?', [job.id]);
      const counts = countResults(taken, JSON.parse(call?.counts ?? '{}') as Record<string, number>);
      await tx.run('UPDATE intake_calls SET counts = ? WHERE id = ?', [JSON.stringify(counts), job.id]);
      if (first !== undefined)
        await tx.run('UPDATE intake_job_parts SET items = NULL, results = ? WHERE job_id = ? AND first_index = ?', [
          JSON.stringify(taken),
          job.id,
          first,
        ]);
      // What the key may not send any more is not kept either.
      if (next.state === 'failed') await tx.run('UPDATE intake_job_parts SET items = NULL WHERE job_id = ?', [job.id]);
    });
    return next;
  }
}
