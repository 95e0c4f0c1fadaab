import { actorOf } from '../../access/actorOf.js';
import { planOf } from '../../records/access/plansOf.js';
import { requestedRow } from '../../requests/requestedRow.js';
import type { RequestsContext } from '../../requests/requestsContext.js';
import type { RequestRow } from '../../runtime/requestRow.js';
import { taskErrors } from '../taskErrors.js';

/**
 * Whoever hands a task to others may name those who may approve records of the entity, and those whose roles say nothing of it: the
 * task lets them read. Whom the flow itself names is not asked for here.
 *
 * @param entityName of the form of the task; undefined: it has none, and anybody may be named
 * @throws {HttpError} 422 `unknown` for nobody, `not_approver` for somebody whose roles keep such requests from him.
 */
export async function assertHandable(
  { records, world, registry }: Pick<RequestsContext, 'records' | 'world' | 'registry'>,
  request: RequestRow,
  entityName: string | undefined,
  people: readonly string[],
): Promise<void> {
  const known = people.map((id) => world.current().person(id));
  if (known.includes(undefined)) throw taskErrors.unknownPerson('people');
  const entity = entityName === undefined ? undefined : records.entities.get(entityName);
  if (!entity) return;
  const row = await requestedRow(records, request, entity);
  for (const { id, name } of known.filter((person) => person !== undefined)) {
    const actor = actorOf(world.current(), registry.roles, id);
    const says = (role: string) =>
      registry.roles.get(role)?.grants.some((grant) => grant.entity === entity.name && grant.actions.approve !== undefined) ??
      false;
    const isHandable = !actor?.roles.some(says) || planOf(records, actor, entity, 'approve').covers(row);
    if (!isHandable) throw taskErrors.notApprover(name);
  }
}
