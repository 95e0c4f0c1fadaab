import type { ActionDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { planOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { recordHolds } from '../rules/recordHolds.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { actionsOf } from './actionsOf.js';

export interface OfferedAction {
  /** `plugin:name` */
  readonly name: string;
  readonly definition: ActionDefinition;
}

/**
 * What an actor may do with records of an entity by one click: ask of each record that he sees.
 *
 * @returns nothing of a record that is in approval: it stays as the approvers see it
 */
export function actionOffers(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
): (record: StoredRecord) => readonly OfferedAction[] {
  const { registry } = context;
  const allowed = actionsOf(registry, entity.name)
    .filter(({ definition }) => definition.roles.some((role) => actor.roles.includes(role)))
    .map((action) => {
      const { needs = 'view', when } = action.definition;
      const plan = needs === 'view' ? undefined : planOf(context, actor, entity, needs);
      const suits = (record: StoredRecord) =>
        (plan?.covers(record) ?? true) && (when === undefined || recordHolds(registry, entity.name, when, record.fields));
      return { ...action, suits };
    });
  return (record) => (record.approvalStatus === 'pending' ? [] : allowed.filter(({ suits }) => suits(record)));
}
