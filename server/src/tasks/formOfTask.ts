import { formAt } from '../definitions/formOf.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import type { TaskRow } from '../runtime/taskRow.js';

/** The form of a task, as its version of the flow has it. */
export async function formOfTask({ database, models, registry, flows }: RequestsContext, task: TaskRow) {
  const [row] = await database.read<{ definition_id: string }>('SELECT definition_id FROM process_instances WHERE id = ?', [
    task.instanceId,
  ]);
  const model = (await models.load(database.read, [row!.definition_id])).get(row!.definition_id)!.model;
  return formAt(registry, model, model.nodes.get(task.node), flows.get(task.flow)?.form ?? null);
}
