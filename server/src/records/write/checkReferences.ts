import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import { organizationTitles } from '../labels/organizationTitles.js';
import type { Predicate } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';
import { existingIds, type Read } from '../store/findRecord.js';

interface References {
  readonly context: Pick<RecordsContext, 'entities' | 'world'>;
  readonly read: Read;
  /** Rows of an entity that may be referred to. */
  readonly rowsOf: (target: RecordEntity) => Promise<Predicate>;
}

/**
 * Whether the people, departments and records that changed values name exist and may be chosen. Somebody who cannot see a
 * record is told the same as if it did not exist.
 */
export async function referenceIssues(
  { context, read, rowsOf }: References,
  entity: RecordEntity,
  changed: Readonly<Record<string, unknown>>,
): Promise<HttpIssue[]> {
  const issues: HttpIssue[] = [];
  for (const [name, value] of Object.entries(changed)) {
    const field = entity.fields.get(name);
    if (!field || isEmpty(value)) continue;
    const ids = (Array.isArray(value) ? value : [value]).map(String);
    if (!(await allExist(field, ids))) issues.push(missing(field));
  }
  return issues;

  async function allExist(field: RecordField, ids: readonly string[]): Promise<boolean> {
    const world = context.world();
    switch (field.kind.name) {
      case 'user':
      case 'users':
        return ids.every((id) => world.person(id)?.active);
      case 'dept':
        return ids.every((id) => world.department(id) !== undefined);
      case 'ref':
      case 'refs': {
        const target = context.entities.get(field.definition.entity ?? '');
        const known = target
          ? await existingIds(read, target, ids, await rowsOf(target))
          : await organizationTitles(read, field.definition.entity ?? '', ids);
        return ids.every((id) => known.has(id));
      }
      default:
        return true;
    }
  }
}

const missing = ({ name, definition: { label } }: RecordField): HttpIssue => ({
  field: name,
  id: 'unknown_reference',
  message: {
    zh: `“${label.zh}”所选的内容不存在或已停用。`,
    en: `What was chosen as ${label.en} does not exist or is no longer active.`,
  },
});
