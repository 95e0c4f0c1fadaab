import { actorOf } from '../../access/actorOf.js';
import { planOf } from '../../records/access/plansOf.js';
import { requestedRow } from '../../requests/requestedRow.js';
import type { RequestsContext } from '../../requests/requestsContext.js';
import type { RequestRow } from '../../runtime/requestRow.js';

/**
 * Who may be handed a task of a request: those who may approve records of the entity, and those whose roles say nothing of it, since
 * the task lets them read. Whom the flow itself names is not asked for here.
 *
 * @param entityName of the form of the task; undefined: it has none, and anybody may be handed it
 */
export async function handableBy(
  { records, world, registry }: Pick<RequestsContext, 'records' | 'world' | 'registry'>,
  request: RequestRow,
  entityName: string | undefined,
): Promise<(person: { readonly id: string }) => boolean> {
  const entity = entityName === undefined ? undefined : records.entities.get(entityName);
  if (!entity) return () => true;
  const row = await requestedRow(records, request, entity);
  const says = (role: string) =>
    registry.roles.get(role)?.grants.some((grant) => grant.entity === entity.name && grant.actions.approve !== undefined) ??
    false;
  return ({ id }) => {
    const actor = actorOf(world.current(), registry.roles, id);
    return !actor?.roles.some(says) || planOf(records, actor, entity, 'approve').covers(row);
  };
}
