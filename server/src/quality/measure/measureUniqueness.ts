import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Predicate } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Tally } from './measurement.js';

/** The records that are probably the same as another one, and that nobody has decided about. */
export const doubleRecords = ({ name }: RecordEntity): Predicate => ({
  sql:
    "id IN (SELECT left_id FROM duplicate_pairs WHERE entity = ? AND state = 'open' " +
    "UNION SELECT right_id FROM duplicate_pairs WHERE entity = ? AND state = 'open')",
  params: [name, name],
});

/** How many records are probably one with another; nothing is checked where no rule looks for duplicates. */
export async function measureUniqueness(
  { database, registry }: Pick<RecordsContext, 'database' | 'registry'>,
  entity: RecordEntity,
  records: number,
): Promise<Tally> {
  const hasRule = registry.plugins.some(({ duplicateRules }) =>
    Object.values(duplicateRules).some((rule) => rule.entity === entity.name),
  );
  if (!hasRule) return { checked: 0, wrong: 0, fields: {} };
  const { sql, params } = doubleRecords(entity);
  const [row] = await database.read<{ n: number }>(
    `SELECT COUNT(*) AS n FROM \`${entity.table}\` WHERE active_flag = 1 AND ${sql}`,
    params,
  );
  return { checked: records, wrong: Math.min(Number(row?.n ?? 0), records), fields: {} };
}
