import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { readFilter } from '../../records/query/filter/filterSchema.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Read } from '../../records/store/findRecord.js';
import type { TagDefinition, TagDefinitionRow } from './tagDefinition.js';
import { tagField } from './tagFields.js';

/** The tags of an entity: those of plugins, then those of administrators. One whose field has gone is left out. */
export async function listDefinitions(
  { registry }: Pick<RecordsContext, 'registry'>,
  read: Read,
  entity: RecordEntity,
): Promise<readonly TagDefinition[]> {
  const rows = await read<TagDefinitionRow>('SELECT * FROM tag_definitions WHERE entity = ? ORDER BY tag_group, tag', [
    entity.name,
  ]);
  const ofPlugins = registry.plugins.flatMap((plugin) =>
    Object.entries(plugin.tagRules)
      .filter(([, rule]) => rule.entity === entity.name)
      .map(([name, { field, tag, color, when, expiresAfterDays = null }]): TagDefinition => ({
        id: `${plugin.id}:${name}`,
        field,
        tag,
        group: '',
        color,
        rule: when,
        expiresDays: expiresAfterDays,
        ofPlugin: true,
        version: 0,
      })),
  );
  return [...ofPlugins, ...rows.map(definitionOf)].filter(({ field }) => tagField(entity, field) !== undefined);
}

const definitionOf = (row: TagDefinitionRow): TagDefinition => ({
  id: row.id,
  field: row.field,
  tag: row.tag,
  group: row.tag_group,
  color: row.color,
  rule: row.rule === null ? null : readFilter(row.rule),
  expiresDays: row.expires_days,
  ofPlugin: false,
  version: row.version,
});
