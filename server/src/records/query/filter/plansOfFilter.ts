import type { Actor } from '../../../http/actor.js';
import { viewPlan } from '../../access/plansOf.js';
import type { AccessPlan } from '../../accessPlan.js';
import type { RecordEntity } from '../../entity/recordEntity.js';
import type { RecordsContext } from '../../recordsContext.js';
import { partsOf, type Filter } from './filter.js';

/** What the actor may see of the other entities that a filter speaks of, by name. A name that means nothing is left out. */
export async function plansOfFilter(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  filter: Filter,
): Promise<ReadonlyMap<string, AccessPlan>> {
  const names = [...new Set(entitiesIn(filter, entity, context))];
  const plans = await Promise.all(
    names.map(async (name) => {
      const other = context.entities.get(name);
      return other ? [[name, await viewPlan(context, actor, other)] as const] : [];
    }),
  );
  return new Map(plans.flat());
}

function entitiesIn(filter: Filter, entity: RecordEntity, context: RecordsContext): readonly string[] {
  if ('field' in filter) {
    const [first = '', ...rest] = filter.field.split('.');
    const target = entity.fields.get(first)?.definition.entity;
    return rest.length > 0 && target !== undefined ? [target] : [];
  }
  const referring = 'referredBy' in filter ? context.entities.get(filter.referredBy.split('.')[0]!) : entity;
  if (!referring) return [];
  return [
    ...(referring === entity ? [] : [referring.name]),
    ...partsOf(filter).flatMap((part) => entitiesIn(part, referring, context)),
  ];
}
