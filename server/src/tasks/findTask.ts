import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { administersRequests } from '../requests/policy.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { TASK_COLUMNS, toTaskRow, type RawTask, type TaskRow } from '../runtime/taskRow.js';

/**
 * A task that an actor may look at: his own; any for who administers requests.
 *
 * @throws {HttpError} 404
 */
export async function findTask({ database }: Pick<RequestsContext, 'database'>, actor: Actor, id: string): Promise<TaskRow> {
  const [row] = await database.read<RawTask>(`SELECT ${TASK_COLUMNS} FROM tasks WHERE id = ?`, [id]);
  const task = row && toTaskRow(row);
  if (!task || (task.personId !== actor.personId && !administersRequests(actor))) throw refusals.notFound();
  return task;
}

/**
 * A task that an actor may act on: his own.
 *
 * @throws {HttpError} 404
 */
export async function findOwnTask(context: Pick<RequestsContext, 'database'>, actor: Actor, id: string): Promise<TaskRow> {
  const task = await findTask(context, actor, id);
  if (task.personId !== actor.personId) throw refusals.notFound();
  return task;
}
