import type { DuplicateRuleDefinition, LikeField } from '@vermilion/plugin-kit';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Comparison, Trait } from './comparison.js';

/** The comparisons of all entities that have a rule, by their names. Rules of one entity count together. */
export function createComparisons(context: Pick<RecordsContext, 'registry' | 'entities'>): ReadonlyMap<string, Comparison> {
  const rules = context.registry.plugins.flatMap((plugin) => Object.values(plugin.duplicateRules));
  const names = new Set(rules.map(({ entity }) => entity));
  const ofEntity = (name: string) => rules.filter(({ entity }) => entity === name);
  return new Map([...names].map((name) => [name, compare(context, name, ofEntity(name))] as const));
}

function compare(
  { entities }: Pick<RecordsContext, 'entities'>,
  name: string,
  rules: readonly DuplicateRuleDefinition[],
): Comparison {
  const known = new Map<string, number>();
  const traits: Trait[] = [];
  const entityOf = (entity: string) => {
    const found = entities.get(entity);
    if (!found) throw new Error(`Expected an entity ${entity} to find duplicates of, but there is none.`);
    return found;
  };
  const fieldOf = (entity: string, field: string) => {
    const found = entityOf(entity).fields.get(field);
    if (!found) throw new Error(`Expected a field ${field} of ${entity} to compare, but there is none.`);
    return found;
  };
  const indexOf = (like: LikeField): number => {
    const key = JSON.stringify([like.field, like.by, like.atLeast, like.of]);
    const index = known.get(key) ?? traits.length;
    if (index === traits.length) {
      const of = like.of ? { entity: entityOf(like.of.entity), by: fieldOf(like.of.entity, like.of.by) } : null;
      traits.push({ field: fieldOf(of?.entity.name ?? name, like.field), by: like.by, atLeast: like.atLeast ?? 1, of });
      known.set(key, index);
    }
    return index;
  };
  // Distances of texts are measured last, only where everything else agrees.
  const cost = (trait: number) => (traits[trait]!.by === 'similar' ? 1 : 0);
  const cheapFirst = (on: readonly number[]) => on.toSorted((one, other) => cost(one) - cost(other));
  return {
    entity: entityOf(name),
    traits,
    blocking: rules.flatMap((rule) => rule.blocking.map((key) => key.map(indexOf))),
    evidence: rules.flatMap((rule) => rule.evidence.map((stated) => ({ on: cheapFirst(stated.on.map(indexOf)), stated }))),
  };
}
