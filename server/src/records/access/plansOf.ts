import type { RecordAction } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { AccessPlan } from '../accessPlan.js';
import { createAccessPlan } from '../createAccessPlan.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { isReadable, readableRecords } from './recordGrants.js';
import { sharedRecords } from './sharedRecords.js';

type Context = Pick<RecordsContext, 'database' | 'clock' | 'registry' | 'codec' | 'timeZone' | 'tree' | 'entities'>;

/**
 * The entity of a route.
 *
 * @throws {HttpError} 404 if there is none that has records.
 */
export function entityNamed({ entities }: Pick<RecordsContext, 'entities'>, name: string): RecordEntity {
  const entity = entities.get(name);
  if (!entity) throw refusals.notFound();
  return entity;
}

/**
 * What an actor may see of an entity: by role, and of single records by task or share.
 *
 * @param recordId the only record that the plan will be asked about, if there is but one
 */
export async function viewPlan(context: Context, actor: Actor, entity: RecordEntity, recordId?: string): Promise<AccessPlan> {
  const { database, clock } = context;
  const reading = { entity: entity.name, personId: actor.personId, now: clock.now() };
  const readable =
    recordId === undefined
      ? await readableRecords(database, reading)
      : (await isReadable(database, reading, recordId))
        ? [recordId]
        : [];
  const tree = context.tree();
  const shared = await sharedRecords(database, { entity: entity.name, actor, tree, now: reading.now, recordId });
  return createAccessPlan({ context, tree, actor, entity, action: 'view', readable, shared });
}

/** What an actor may do by another action: by role only. */
export function planOf(context: Context, actor: Actor, entity: RecordEntity, action: Exclude<RecordAction, 'view'>): AccessPlan {
  return createAccessPlan({ context, tree: context.tree(), actor, entity, action });
}

/** What an actor may edit of the records of a plan of viewing: by role, and those shared with him to write. */
export function editPlanOf(context: Context, actor: Actor, { entity, shared }: AccessPlan): AccessPlan {
  return createAccessPlan({ context, tree: context.tree(), actor, entity, action: 'edit', shared });
}
