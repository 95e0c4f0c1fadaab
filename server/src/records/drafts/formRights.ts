import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { editPlanOf, planOf } from '../access/plansOf.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';

/** What an actor may fill in of a form as his rights are now. */
export interface FormRights {
  /** Whether the field may be known at all. */
  knows(field: RecordField): boolean;
  fills(field: RecordField): boolean;
}

/**
 * @param record id, or `new`
 * @throws {HttpError} 404 for a record that the actor may not see, 403 for a form that he may not fill in.
 */
export async function formRights(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  record: string,
): Promise<FormRights> {
  if (record === 'new') {
    const plan = planOf(context, actor, entity, 'create');
    if (plan.scope === null) throw refusals.forbidden();
    return {
      knows: (field) => plan.widestAccess(field) !== 'hidden',
      fills: (field) => plan.widestAccess(field) === 'write' && !field.definition.computed,
    };
  }
  const { plan: view, record: stored } = await visibleRecord(context, actor, entity, record);
  const edit = editPlanOf(context, actor, view);
  if (!edit.covers(stored)) throw refusals.forbidden();
  return {
    knows: (field) => view.access(stored, field) !== 'hidden',
    fills: (field) =>
      edit.access(stored, field) === 'write' && view.access(stored, field) !== 'masked' && !field.definition.computed,
  };
}
