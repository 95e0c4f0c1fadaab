import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import { allOf, nothing } from '../../records/query/predicate.js';
import { countRows } from '../../records/query/readPage.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { SavedView } from '../../records/saved-views/savedView.js';
import { pluginViews } from '../../records/saved-views/pluginViews.js';
import { maySeeQuality, showQuality } from '../show/showQuality.js';

/** An entity within a subject library, as one reader may see it. */
export interface SubjectEntity {
  readonly name: string;
  readonly title: Text;
  /** Records that the reader may see. */
  readonly count: number | '10000+';
  /** The latest change among them; null: there are none. */
  readonly changedAt: number | null;
  /** Of all records, 0 to 100; null: not measured yet, or not the reader's to know. */
  readonly score: number | null;
  readonly measuredAt: number | null;
  readonly fields: number;
  readonly views: readonly Pick<SavedView, 'id' | 'name' | 'filter' | 'sort'>[];
}

/** A subject library: what one plugin keeps about one subject. */
export interface Subject {
  /** Id of the plugin. */
  readonly id: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly entities: readonly SubjectEntity[];
}

/** The subject libraries, each with the entities of which the reader may see records; without those of which he may see none. */
export async function listSubjects(context: RecordsContext, actor: Actor, locale: Locale): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (const { id, subject } of context.registry.plugins) {
    if (subject === undefined) continue;
    const entities: SubjectEntity[] = [];
    for (const name of subject.entities) {
      const entity = context.entities.get(name);
      const plan = entity && (await viewPlan(context, actor, entity));
      if (plan && plan.rows.sql !== nothing.sql)
        entities.push(await showEntity(context, actor, plan, subject.views ?? [], locale));
    }
    if (entities.length > 0) subjects.push({ id, title: subject.title, description: subject.description ?? null, entities });
  }
  return subjects;
}

async function showEntity(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  curated: readonly string[],
  locale: Locale,
): Promise<SubjectEntity> {
  const { entity } = plan;
  const active = { sql: 'active_flag = 1', params: [] };
  const [count, changedAt, quality] = await Promise.all([
    countRows(context.database, entity, { parts: plan.rowParts, where: active }),
    lastChange(context, entity, plan),
    maySeeQuality(actor, plan) ? showQuality(context, plan) : null,
  ]);
  return {
    name: entity.name,
    title: entity.definition.title,
    count,
    changedAt,
    score: quality?.score ?? null,
    measuredAt: quality?.measuredAt ?? null,
    fields: [...entity.fields.values()].filter((field) => plan.widestAccess(field) !== 'hidden').length,
    views: pluginViews(context, actor, entity, locale)
      .filter((view) => curated.includes(view.id))
      .map(({ id, name, filter, sort }) => ({ id, name, filter, sort })),
  };
}

/** By the index of the latest changes, not by looking at every record. */
async function lastChange({ database }: RecordsContext, entity: RecordEntity, plan: AccessPlan): Promise<number | null> {
  const { sql, params } = allOf([{ sql: 'active_flag = 1', params: [] }, plan.rows]);
  const [row] = await database.read<{ updated_at: number }>(
    `SELECT updated_at FROM \`${entity.table}\` WHERE ${sql} ORDER BY updated_at DESC LIMIT 1`,
    params,
  );
  return row?.updated_at ?? null;
}
