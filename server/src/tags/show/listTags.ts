import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { listDefinitions } from '../definitions/listDefinitions.js';
import type { TagDefinition } from '../definitions/tagDefinition.js';
import { tagFields } from '../definitions/tagFields.js';

/** A tag with how many records have it. `id` null: it was only typed, and nothing more is known of it. */
export interface TagView extends Omit<TagDefinition, 'id'> {
  readonly id: string | null;
  readonly count: number;
}

export interface TagList {
  /** Names of the fields that hold tags. */
  readonly fields: readonly string[];
  readonly tags: readonly TagView[];
  /** Records are being changed in the background. */
  readonly running: boolean;
}

/** All tags of an entity: those that are defined, then words that were only typed, the most used first. */
export async function listTags(context: Pick<RecordsContext, 'database' | 'registry'>, entity: RecordEntity): Promise<TagList> {
  const { read } = context.database;
  const [definitions, counts, running] = await Promise.all([
    listDefinitions(context, read, entity),
    read<{ field: string; tag: string; total: number }>(
      'SELECT field, tag, COUNT(*) AS total FROM tag_assignments WHERE entity = ? AND expired_at IS NULL GROUP BY field, tag ORDER BY total DESC, tag',
      [entity.name],
    ),
    read("SELECT id FROM tag_runs WHERE entity = ? AND state = 'running' LIMIT 1", [entity.name]),
  ]);
  const fields = tagFields(entity).map(({ name }) => name);
  const isSame = (one: { field: string; tag: string }, other: { field: string; tag: string }) =>
    one.field === other.field && one.tag === other.tag;
  const typed = counts.filter((each) => fields.includes(each.field) && !definitions.some((known) => isSame(known, each)));
  return {
    fields,
    tags: [
      ...definitions.map((each) => ({ ...each, count: counts.find((counted) => isSame(counted, each))?.total ?? 0 })),
      ...typed.map(({ field, tag, total }): TagView => ({ ...PLAIN, field, tag, count: total })),
    ],
    running: running.length > 0,
  };
}

const PLAIN = { id: null, group: '', color: '', rule: null, expiresDays: null, ofPlugin: false, version: 0 };
