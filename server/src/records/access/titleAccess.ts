import type { Actor } from '../../http/actor.js';
import { createAccessPlan } from '../createAccessPlan.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { FieldAccess } from './fieldAccess.js';
import type { RowOwnership } from './rowScopes.js';

/**
 * How the title of a record may be read by way of a reference: as its field may be read by a role that reaches the record; where no
 * role does, as far as any role of the reader goes; without any role for the entity, if it is neither personal nor sensitive.
 *
 * @param reader null: the text is kept for everybody
 */
export function titleAccess(
  context: Pick<RecordsContext, 'registry' | 'codec' | 'timeZone' | 'tree'>,
  reader: Actor | null,
  entity: RecordEntity,
): (row: RowOwnership) => FieldAccess {
  const { titleField } = entity;
  const usual = (titleField.definition.sensitivity ?? 'plain') === 'plain' ? 'read' : 'masked';
  if (reader === null) return () => usual;
  const plan = createAccessPlan({ context, tree: context.tree(), actor: reader, entity, action: 'view' });
  if (plan.scope === null) return () => usual;
  const elsewhere = usual === 'read' ? plan.widestAccess(titleField) : 'masked';
  return (row) => (plan.covers(row) ? plan.access(row, titleField) : elsewhere);
}
