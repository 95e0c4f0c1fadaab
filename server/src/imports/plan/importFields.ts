import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../../records/access/plansOf.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';

/** Kinds that no cell can hold. */
const NOT_IN_CELLS: ReadonlySet<string> = new Set(['file', 'image', 'table', 'json']);

/**
 * The fields that an actor may fill by a file: those that he may write by hand, as far as a cell can hold them.
 *
 * @throws {HttpError} 403 if he may not import into the entity.
 */
export function importFields(context: RecordsContext, actor: Actor, entity: RecordEntity): RecordField[] {
  if (!mayImport(context, actor, entity)) throw refusals.forbidden();
  const plans = [planOf(context, actor, entity, 'create'), planOf(context, actor, entity, 'edit')];
  return [...entity.fields.values()].filter(
    (field) =>
      !NOT_IN_CELLS.has(field.kind.name) &&
      field.definition.computed !== true &&
      plans.some((plan) => plan.widestAccess(field) === 'write'),
  );
}

/** Whether an actor may bring files of an entity. */
export const mayImport = (context: RecordsContext, actor: Actor, entity: RecordEntity): boolean =>
  planOf(context, actor, entity, 'import').scope !== null;
