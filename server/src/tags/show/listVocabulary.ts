import type { Actor } from '../../http/actor.js';
import { atLeast } from '../../records/access/fieldAccess.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { listDefinitions } from '../definitions/listDefinitions.js';
import { tagField, tagFields } from '../definitions/tagFields.js';

/** A tag as it is shown and proposed. */
export interface KnownTag {
  readonly entity: string;
  readonly field: string;
  readonly tag: string;
  readonly group: string;
  readonly color: string;
  /** Records get it by themselves. */
  readonly byRule: boolean;
}

/** The defined tags of the fields that an actor may read somewhere. */
export async function listVocabulary(context: RecordsContext, actor: Actor): Promise<readonly KnownTag[]> {
  const tagged = [...context.entities.values()].filter((entity) => tagFields(entity).length > 0);
  const known = await Promise.all(
    tagged.map(async (entity) => {
      const definitions = await listDefinitions(context, context.database.read, entity);
      if (definitions.length === 0) return [];
      const plan = await viewPlan(context, actor, entity);
      return definitions
        .filter(({ field }) => atLeast(plan.widestAccess(tagField(entity, field)!), 'read'))
        .map(({ field, tag, group, color, rule }) => ({
          entity: entity.name,
          field,
          tag,
          group,
          color,
          byRule: rule !== null,
        }));
    }),
  );
  return known.flat();
}
