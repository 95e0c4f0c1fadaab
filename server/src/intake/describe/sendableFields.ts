import type { Actor } from '../../http/actor.js';
import { planOf } from '../../records/access/plansOf.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';

/** Fields that another system may send in the name of somebody: those that he may fill in when he creates or changes a record. */
export function sendableFields(context: RecordsContext, actor: Actor, entity: RecordEntity): readonly RecordField[] {
  const plans = (['create', 'edit'] as const)
    .map((action) => planOf(context, actor, entity, action))
    .filter(({ scope }) => scope !== null);
  return [...entity.fields.values()].filter(
    (field) =>
      !field.definition.computed && field.kind.name !== 'serial' && plans.some((plan) => plan.widestAccess(field) === 'write'),
  );
}
