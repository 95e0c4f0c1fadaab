import type { CleaningAct, Text } from '@vermilion/plugin-kit';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { CleaningRule, CleaningRuleRow } from './cleaningRule.js';
import { isFitting } from './stepIssues.js';

/**
 * The rules of an entity in the order in which they are done: those of plugins, then those of administrators by position. A step whose
 * field has gone or changed its kind since is left out.
 */
export async function listRules(
  { database, registry }: Pick<RecordsContext, 'database' | 'registry'>,
  entity: RecordEntity,
): Promise<readonly CleaningRule[]> {
  const rows = await database.read<CleaningRuleRow>('SELECT * FROM cleaning_rules WHERE entity = ? ORDER BY position, id', [
    entity.name,
  ]);
  const ofPlugins = registry.plugins.flatMap((plugin) =>
    Object.entries(plugin.cleaningRules)
      .filter(([, rule]) => rule.entity === entity.name)
      .map(([name, { title, steps }]): CleaningRule => ({
        id: `${plugin.id}:${name}`,
        title,
        steps,
        ofPlugin: true,
        enabled: true,
        position: 0,
        version: 0,
      })),
  );
  return [...ofPlugins, ...rows.map(ruleOf)].map((rule) => ({
    ...rule,
    steps: rule.steps.filter((act) => isFitting(entity, act)),
  }));
}

const ruleOf = ({ id, title, steps, position, enabled, version }: CleaningRuleRow): CleaningRule => ({
  id,
  title: JSON.parse(title) as Text,
  steps: JSON.parse(steps) as readonly CleaningAct[],
  ofPlugin: false,
  enabled: enabled === 1,
  position,
  version,
});
