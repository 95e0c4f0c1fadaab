import type { Actor } from '../http/actor.js';
import { decodeCursor, encodeCursor, type Page } from '../http/page.js';
import type { Locale } from '../records/labels/titleText.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { titleOrNumber } from '../requests/titleOrNumber.js';
import { TASK_COLUMNS, toTaskRow, type RawTask } from '../runtime/taskRow.js';
import { toTaskBriefs, type TaskBrief } from './taskBrief.js';

export interface TaskQuery {
  readonly box: 'todo' | 'done';
  readonly flow?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: 'due' | '-createdAt';
  readonly limit: number;
  readonly after?: string | undefined;
}

/** One's own tasks: by deadline or newest first. */
export async function listTasks(
  context: RequestsContext,
  actor: Actor,
  { box, flow, q, sort, limit, after }: TaskQuery,
  locale: Locale,
): Promise<Page<TaskBrief>> {
  const where = ['person_id = ?', 'state = ?'];
  const params: unknown[] = [actor.personId, box === 'todo' ? 'open' : 'done'];
  const add = (condition: string, ...values: unknown[]) => {
    where.push(condition);
    params.push(...values);
  };
  if (flow !== undefined) add('flow_key = ?', flow);
  if (q !== undefined && q.trim() !== '') {
    const search = titleOrNumber(q.trim());
    add(`instance_id IN (SELECT id FROM requests WHERE ${search.sql})`, ...search.params);
  }
  const byDue = sort === 'due' && box === 'todo';
  if (after !== undefined) {
    const [due, id] = decodeCursor(after, 2);
    if (byDue) add('(due_sort > ? OR (due_sort = ? AND id > ?))', due, due, id);
    else add('id < ?', id);
  }
  const rows = await context.database.read<RawTask & { due_sort: number }>(
    `SELECT ${TASK_COLUMNS}, due_sort FROM tasks WHERE ${where.join(' AND ')} ORDER BY ${byDue ? 'due_sort, id' : 'id DESC'} LIMIT ?`,
    [...params, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = await toTaskBriefs(context, actor, shown.map(toTaskRow), locale);
  return { items, next: rows.length > limit && last ? encodeCursor([last.due_sort, last.id]) : null };
}

/** The task that comes next in the inbox, by deadline; null: nothing is left. */
export async function nextTask({ database }: Pick<RequestsContext, 'database'>, personId: string): Promise<string | null> {
  const [row] = await database.read<{ id: string }>(
    "SELECT id FROM tasks WHERE person_id = ? AND state = 'open' ORDER BY due_sort, id LIMIT 1",
    [personId],
  );
  return row?.id ?? null;
}
