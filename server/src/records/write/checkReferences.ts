import { cellsOf, isEmpty, type Cell } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { organizationTitles } from '../labels/organizationTitles.js';
import type { Predicate } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';
import { existingIds, type Read } from '../store/findRecord.js';

interface References {
  readonly context: Pick<RecordsContext, 'entities' | 'registry' | 'world'>;
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
  for (const cell of cellsOf(entity.definition.fields, changed, (name) => context.registry.entities.get(name))) {
    if (isEmpty(cell.value)) continue;
    const ids = (Array.isArray(cell.value) ? cell.value : [cell.value]).map(String);
    if (!(await allExist(cell, ids))) issues.push(missing(cell));
  }
  return issues;

  async function allExist({ field }: Cell, ids: readonly string[]): Promise<boolean> {
    const world = context.world();
    switch (field.kind) {
      case 'user':
      case 'users':
        return ids.every((id) => world.person(id)?.active);
      case 'dept':
        return ids.every((id) => world.department(id) !== undefined);
      case 'ref':
      case 'refs': {
        const target = context.entities.get(field.entity ?? '');
        const known = target
          ? await existingIds(read, target, ids, await rowsOf(target))
          : await organizationTitles(read, field.entity ?? '', ids);
        return ids.every((id) => known.has(id));
      }
      default:
        return true;
    }
  }
}

const missing = ({ path, field: { label } }: Cell): HttpIssue => ({
  field: path,
  id: 'unknown_reference',
  message: {
    zh: `“${label.zh}”所选的内容不存在或已停用。`,
    en: `What was chosen as ${label.en} does not exist or is no longer active.`,
  },
});
