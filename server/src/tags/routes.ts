import type { Actor } from '../http/actor.js';
import { localeOf } from '../http/localeOf.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { entityNamed, planOf, viewPlan } from '../records/access/plansOf.js';
import type { RecordEntity } from '../records/entity/recordEntity.js';
import { assignTag } from './assign/assignTag.js';
import { addTag, changeTag, mergeTags, removeTag } from './definitions/saveTag.js';
import { tagFields } from './definitions/tagFields.js';
import { startRun } from './runs/startRun.js';
import { tagBodies, tagParams } from './schema.js';
import { listTags } from './show/listTags.js';
import { listVocabulary } from './show/listVocabulary.js';
import { showAssignments } from './show/showAssignments.js';
import type { TagsContext } from './tagsContext.js';

const MANAGE = { function: 'records.manage' } as const;
const TAGS = '/tags/:entity';
const OF_RECORD = '/records/:entity/:id/tags';

/** @param wake a run has been ordered */
export function tagRoutes({ records }: TagsContext, wake: () => void): Route[] {
  /** Tags are managed over all records: by those who may edit all of them, and read their tags. */
  const managed = async (actor: Actor, name: string): Promise<RecordEntity> => {
    const entity = entityNamed(records, name);
    if (tagFields(entity).length === 0) throw refusals.notFound();
    if (planOf(records, actor, entity, 'edit').scope !== 'all') throw refusals.forbidden();
    const plan = await viewPlan(records, actor, entity);
    if (plan.scope !== 'all' || !tagFields(entity).every((field) => plan.readsEverywhere(field))) throw refusals.forbidden();
    return entity;
  };
  return [
    route(
      { method: 'GET', path: '/tags', summary: 'The defined tags that the actor may see, with their colors' },
      async ({ actor }) => ({
        items: await listVocabulary(records, actor),
      }),
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: TAGS,
        summary: 'The tags of an entity with their rules and use',
        params: tagParams.entity,
      },
      async ({ params, actor }) => listTags(records, await managed(actor, params.entity)),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: TAGS,
        summary: 'Defines a tag',
        params: tagParams.entity,
        body: tagBodies.add,
        status: 201,
      },
      async ({ params, body, actor, idempotencyKey }) => {
        const id = await addTag(records, actor, await managed(actor, params.entity), body, idempotencyKey);
        wake();
        return { id };
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: `${TAGS}/merge`,
        summary: 'Makes one of two tags, in all records',
        params: tagParams.entity,
        body: tagBodies.merge,
        status: 202,
      },
      async ({ params, body, actor }) => {
        await mergeTags(records, actor, await managed(actor, params.entity), body);
        wake();
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: `${TAGS}/runs`,
        summary: 'Has all rules asked of all records now',
        params: tagParams.entity,
        status: 202,
      },
      async ({ params, actor }) => {
        const { name } = await managed(actor, params.entity);
        const now = records.clock.now();
        await records.database.write((tx) => startRun(tx, name, { kind: 'settle' }, now));
        wake();
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'PUT',
        path: `${TAGS}/:id`,
        summary: 'Changes or renames a tag',
        params: tagParams.item,
        body: tagBodies.change,
      },
      async ({ params, body, actor }) => {
        await changeTag(records, actor, await managed(actor, params.entity), params.id, body);
        wake();
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'DELETE',
        path: `${TAGS}/:id`,
        summary: 'Removes a tag, also from the records',
        params: tagParams.item,
      },
      async ({ params, actor }) => {
        await removeTag(records, actor, await managed(actor, params.entity), params.id);
        wake();
      },
    ),
    route(
      {
        method: 'GET',
        path: OF_RECORD,
        summary: 'Where the tags of a record come from, and when they end',
        params: tagParams.item,
      },
      async ({ params, actor }) => ({
        items: await showAssignments(records, actor, entityNamed(records, params.entity), params.id),
      }),
    ),
    route(
      {
        method: 'PUT',
        path: OF_RECORD,
        summary: 'Gives a record a tag that ends, or says when one ends',
        params: tagParams.item,
        body: tagBodies.assign,
      },
      async ({ params, body, actor, ctx }) => {
        const entity = entityNamed(records, params.entity);
        const version = await assignTag(records, actor, entity, params.id, body, localeOf(ctx));
        records.watch.changed(entity.name, params.id);
        return { version };
      },
    ),
  ];
}
