import type { Transaction } from '../../database/database.js';
import { PARENT } from '../../plugins/linkRows.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { referencesTo } from '../../records/query/referencesTo.js';
import { refersTo } from '../../records/query/refersTo.js';
import type { RecordsContext } from '../../records/recordsContext.js';

/** Which of some records other records refer to that are not deleted, whoever may see these. Rows of their own tables do not count. */
export async function referredRecords(
  { entities }: Pick<RecordsContext, 'entities'>,
  tx: Transaction,
  target: RecordEntity,
  ids: readonly string[],
): Promise<Set<string>> {
  const referred = new Set<string>();
  if (ids.length === 0) return referred;
  for (const entity of entities.values()) {
    for (const field of referencesTo(entity, target.name)) {
      if (field.name === PARENT) continue;
      const { sql, params } = refersTo(field, ids);
      const rows = await tx.query<{ value: string }>(
        `SELECT DISTINCT \`${field.column}\` AS value FROM \`${entity.table}\` WHERE active_flag = 1 AND (${sql})`,
        params,
      );
      for (const { value } of rows) for (const id of ids) if (value.includes(id)) referred.add(id);
    }
  }
  return referred;
}
